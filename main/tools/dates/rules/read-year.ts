/** A year after a date: "2027", ", 2027", «2027 года», "next year", «две тысячи двадцать седьмого года». */
import { type Scene, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { readShift } from '../words/shift-words'

export interface ReadYear {
  readonly year: number
  readonly next: number
}
const yearWords = new Set('год года году г year'.split(' '))

export function readYear(scene: Scene, start: number): ReadYear | null {
  let at = start
  if (wordAt(scene, at) === ',') at += 1
  if (['of', 'in', 'в'].includes(wordAt(scene, at))) at += 1
  const shifted = readShift(scene.tokens, at)
  if (shifted && yearWords.has(wordAt(scene, shifted.next))) {
    const move = shifted.value === 'last' ? -1 : shifted.value === 'this' ? 0 : 1
    return { year: scene.today.year + move, next: shifted.next + 1 }
  }
  return readPlainYear(scene, at)
}

/** A year in digits or words, from 1900 to 2199. */
export function readPlainYear(scene: Scene, at: number): ReadYear | null {
  const token = scene.tokens[at]
  if (token && /^\d{4}$/.test(token.text)) {
    const mark = scene.tokens[at + 1]
    if (mark?.glued && /^[:.\-/%]$/.test(mark.text) && /^\d/.test(wordAt(scene, at + 2))) return null
    return inRange(scene, Number(token.text), at + 1)
  }
  if (token?.text === "'" && /^\d\d$/.test(wordAt(scene, at + 1)))
    return { year: 2000 + Number(wordAt(scene, at + 1)), next: at + 2 }
  const read = readNumber(scene.tokens, at)
  if (!read || read.digits) return null
  if (read.value >= 2000) return inRange(scene, read.value, read.next)
  // "twenty twenty-seven"
  const second = read.value === 20 || read.value === 19 ? readNumber(scene.tokens, read.next) : null
  if (!second || second.digits || second.value < 10 || second.value > 99) return null
  return inRange(scene, read.value * 100 + second.value, second.next)
}

function inRange(scene: Scene, year: number, next: number): ReadYear | null {
  if (year < 1900 || year > 2199) return null
  if (!yearWords.has(wordAt(scene, next))) return { year, next }
  return { year, next: wordAt(scene, next) === 'г' && wordAt(scene, next + 1) === '.' ? next + 2 : next + 1 }
}
