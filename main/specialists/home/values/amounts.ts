/** Numbers inside a span: "about 40 percent", «на два градуса», «по пять». */
import { wordsOf } from '../../../lib/lang/fold'
import { parseNumber } from '../../../tools/dates'

export interface Amount {
  readonly value: number
  /** Words before and after the number, folded. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const longestNumber = 6

/** The first number of the words, as long as it goes. */
export function firstAmount(text: string): Amount | null {
  const words = wordsOf(text)
  const minus = /(?:^|\s)[-−–](?=\d)/u.test(text)
  for (let at = 0; at < words.length; at += 1)
    for (let end = Math.min(words.length, at + longestNumber); end > at; end -= 1) {
      const piece = words.slice(at, end)
      const value = numberOf(piece.join(' '))
      if (value === null) continue
      const isHalf = /^(?:and a half|с половиной)(?!\p{L})/u.test(words.slice(end).join(' '))
      const whole = isHalf && Number.isInteger(value) ? value + 0.5 : value
      const after = words.slice(isHalf ? end + 3 - (words[end] === 'с' ? 1 : 0) : end)
      return { value: minus ? -whole : whole, before: words.slice(0, at), after }
    }
  return null
}

/** «Полтинник», «на троечку»: numbers with names of their own. */
const byName: readonly (readonly [RegExp, number])[] = [
  [/^(?:единичк|единиц)\p{L}{1,2}$/u, 1],
  [/^(?:двойк|двоечк|двушк|двушечк)\p{L}{1,2}$/u, 2],
  [/^(?:тройк|троечк|тр[её]шк)\p{L}{1,2}$/u, 3],
  [/^(?:четв[её]рк|четв[её]рочк)\p{L}{1,2}$/u, 4],
  [/^(?:пят[её]рк|пят[её]рочк)\p{L}{1,2}$/u, 5],
  [/^(?:десятк|десяточк|червон[её]?ц)\p{L}{0,2}$/u, 10],
  [/^двадцатк\p{L}{1,2}$/u, 20],
  [/^четвертак\p{L}?$/u, 25],
  [/^тридцатк\p{L}{1,2}$/u, 30],
  [/^полтинник\p{L}{0,2}$/u, 50],
  [/^(?:сотк|соточк|сотенк|сотн)\p{L}{1,2}$/u, 100],
]

function numberOf(text: string): number | null {
  const named = byName.find(([pattern]) => pattern.test(text))?.[1]
  if (named !== undefined) return named
  const digits = /^\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : null
  // "A" and «один» as articles are not amounts; the reader knows, but a lone article must not be one.
  return digits ?? (/^(?:a|an|the)$/u.test(text) ? null : parseNumber(text))
}
