/** Reads one whole number (digits or words, cardinal or ordinal) from a run of tokens. */
import { isDigits, type Token } from './tokens'
import { numberWords } from './words/number-words'

export interface ReadNumber {
  readonly value: number
  readonly ordinal: boolean
  /** Index of the first token not used. */
  readonly next: number
  /** Written in digits; `width` is then how many. */
  readonly digits: boolean
  readonly width: number
}

/** "25th", «25-го»: the endings that make digits an ordinal. */
const ordinalEndings = new Set(
  'st nd rd th го ого его е ое ье я ая й ый ой ий м ым ом му ому ему ю ую х ых ми'.split(' '),
)

export function readNumber(tokens: readonly Token[], start: number): ReadNumber | null {
  const first = tokens[start]
  if (!first) return null
  if (isDigits(first)) return readDigits(tokens, start, first)
  return numberWords.has(first.text) ? readWords(tokens, start) : null
}

function readDigits(tokens: readonly Token[], start: number, first: Token): ReadNumber | null {
  if (first.text.length > 9) return null
  const read = { value: Number(first.text), digits: true, width: first.text.length }
  const direct = tokens[start + 1]
  if (direct?.glued && ordinalEndings.has(direct.text)) return { ...read, ordinal: true, next: start + 2 }
  const dashed = tokens[start + 2]
  if (direct?.glued && direct.text === '-' && dashed?.glued && ordinalEndings.has(dashed.text))
    return { ...read, ordinal: true, next: start + 3 }
  return { ...read, ordinal: false, next: start + 1 }
}

function readWords(tokens: readonly Token[], start: number): ReadNumber | null {
  let total = 0
  let current = 0
  let last = 'none'
  let index = start
  let ordinal = false
  while (!ordinal) {
    let at = index
    if (last === 'ten' && tokens[at]?.text === '-' && tokens[at]?.glued && tokens[at + 1]?.glued) at += 1
    if ((last === 'hundred' || last === 'scale') && tokens[at]?.text === 'and') at += 1
    const word = numberWords.get(tokens[at]?.text ?? '')
    if (!word || !follows(last, word.rank, word.value)) break
    if (word.rank === 'scale') {
      total += Math.max(current, 1) * word.value
      current = 0
    } else if (word.value === 100 && last === 'unit') current *= 100
    else current += word.value
    last = word.rank
    ordinal = word.ordinal
    index = at + 1
    if (last === 'zero') break
  }
  if (index === start) return null
  return { value: total + current, ordinal, next: index, digits: false, width: 0 }
}

function follows(last: string, rank: string, value: number): boolean {
  if (last === 'none') return true
  if (rank === 'unit') return last === 'ten' || last === 'hundred' || last === 'scale'
  if (rank === 'teen' || rank === 'ten') return last === 'hundred' || last === 'scale'
  if (rank === 'hundred') return last === 'scale' || (last === 'unit' && value === 100)
  return rank === 'scale' && last !== 'scale'
}
