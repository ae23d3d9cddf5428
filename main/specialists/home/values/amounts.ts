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
      return { value: minus ? -value : value, before: words.slice(0, at), after: words.slice(end) }
    }
  return null
}

function numberOf(text: string): number | null {
  const digits = /^\d+(?:[.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : null
  // "A" and «один» as articles are not amounts; the reader knows, but a lone article must not be one.
  return digits ?? (/^(?:a|an|the)$/u.test(text) ? null : parseNumber(text))
}
