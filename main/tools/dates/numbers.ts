/**
 * Spoken numbers in English and Russian to a number: cardinals, ordinals in every Russian case, fractions,
 * "one and a half", «полтора», «два с половиной», «минус пять». Used for home values and inside the date grammar.
 */
import { readNumber } from './read-number'
import { type Token, tokenize } from './tokens'

const halves = new Set('half половина половину половины половиной половине'.split(' '))
const quarters = new Set('quarter quarters четверть четверти четвертью'.split(' '))
const thirds = new Set('third thirds треть трети третью'.split(' '))
const oneAndHalf = new Set(['полтора', 'полторы', 'полутора'])
const fixed = new Map([
  ['dozen', 12],
  ['дюжина', 12],
  ['дюжину', 12],
  ['couple', 2],
  ['пара', 2],
  ['пару', 2],
  ['пары', 2],
  ['десяток', 10],
])

export interface ReadAmount {
  readonly value: number
  readonly next: number
}

/** The number a whole phrase says, or null when the phrase is not just a number. */
export function parseNumber(words: string | readonly string[]): number | null {
  const tokens = tokenize(typeof words === 'string' ? words : words.join(' '))
  const negative = ['minus', 'минус', '-'].includes(tokens[0]?.text ?? '')
  const read = readAmount(tokens, negative ? 1 : 0)
  if (read?.next !== tokens.length) return null
  return negative && read.value !== 0 ? -read.value : read.value
}

/** A number with a possible fraction, from token `start` on. */
export function readAmount(tokens: readonly Token[], start: number): ReadAmount | null {
  const word = (index: number): string => tokens[index]?.text ?? ''
  const skip = word(start) === 'a' || word(start) === 'an' ? start + 1 : start
  if (oneAndHalf.has(word(start))) return scaled(tokens, 1.5, start + 1)
  if (halves.has(word(skip))) return { value: 0.5, next: skip + 1 }
  if (quarters.has(word(skip))) return { value: 0.25, next: skip + 1 }
  if (skip > start && thirds.has(word(skip))) return { value: 1 / 3, next: skip + 1 }
  if (word(skip) === '½') return { value: 0.5, next: skip + 1 }
  if (word(start) === 'треть') return { value: 1 / 3, next: start + 1 }
  const some = fixed.get(word(skip))
  if (some !== undefined) return { value: some, next: skip + 1 }
  const whole = readNumber(tokens, skip)
  if (!whole) return null
  if (skip > start && !['hundred', 'thousand', 'million'].includes(word(skip))) return null
  return withFraction(tokens, whole.value, whole.next, whole.digits)
}

function withFraction(tokens: readonly Token[], whole: number, next: number, digits: boolean): ReadAmount {
  const word = (index: number): string => tokens[index]?.text ?? ''
  const mark = word(next)
  if (digits && (mark === '.' || mark === ',') && tokens[next]?.glued && tokens[next + 1]?.glued) {
    const decimals = word(next + 1)
    if (/^\d{1,6}$/.test(decimals)) return { value: Number(`${whole}.${decimals}`), next: next + 2 }
  }
  if (digits && mark === '/' && /^[1-9]\d?$/.test(word(next + 1)))
    return { value: whole / Number(word(next + 1)), next: next + 2 }
  if (mark === '½' && tokens[next]?.glued) return { value: whole + 0.5, next: next + 1 }
  if (mark === 'and') {
    const at = word(next + 1) === 'a' || word(next + 1) === 'an' ? next + 2 : next + 1
    if (halves.has(word(at))) return { value: whole + 0.5, next: at + 1 }
    if (quarters.has(word(at)) && at === next + 2) return { value: whole + 0.25, next: at + 1 }
  }
  if (mark === 'с' && halves.has(word(next + 1))) return { value: whole + 0.5, next: next + 2 }
  if (mark === 'с' && quarters.has(word(next + 1))) return { value: whole + 0.25, next: next + 2 }
  if (mark === 'point') return decimalWords(tokens, whole, next + 1) ?? { value: whole, next }
  if (quarters.has(mark) && whole > 1) return { value: whole * 0.25, next: next + 1 }
  if (thirds.has(mark) && whole > 1 && whole < 3) return { value: whole / 3, next: next + 1 }
  return russianFraction(tokens, whole, next) ?? { value: whole, next }
}

/** "two point two five" -> 2.25 */
function decimalWords(tokens: readonly Token[], whole: number, start: number): ReadAmount | null {
  let decimals = ''
  let index = start
  for (let read = readNumber(tokens, index); read && decimals.length < 6; read = readNumber(tokens, index)) {
    decimals += String(read.value)
    index = read.next
  }
  return decimals ? { value: Number(`${whole}.${decimals}`), next: index } : null
}

/** «две целых пять десятых», «двадцать два и пять десятых» */
function russianFraction(tokens: readonly Token[], whole: number, next: number): ReadAmount | null {
  const mark = tokens[next]?.text ?? ''
  if (mark !== 'и' && !mark.startsWith('цел')) return null
  const at = tokens[next + 1]?.text === 'и' ? next + 2 : next + 1
  const part = readNumber(tokens, at)
  if (!part) return null
  const unit = tokens[part.next]?.text ?? ''
  const divisor = unit.startsWith('десят') ? 10 : unit.startsWith('сот') ? 100 : null
  if (divisor === null) return null
  return { value: whole + part.value / divisor, next: part.next + 1 }
}

/** «полторы тысячи» */
function scaled(tokens: readonly Token[], value: number, next: number): ReadAmount {
  const scale = readNumber(tokens, next)
  return scale && scale.value >= 1000 && !scale.digits
    ? { value: value * scale.value, next: scale.next }
    : { value, next }
}
