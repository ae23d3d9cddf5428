/**
 * Cuts an utterance where the dispatcher's parts begin. Every word of the utterance lands in exactly one part, whatever the model
 * wrote: nothing a person said is lost, and nothing they did not say gets in.
 */
import type { Route } from '../../contract/domain/plan'
import { ordersIn } from '../lib/lang/orders/order-verbs'
import type { RoutedPart } from './frame'

export interface Cut {
  readonly route: Route
  readonly text: string
}

const joiners = [
  ...'and then also plus afterwards и а затем потом еще также заодно плюс'.split(' ').map((word) => [word]),
  ['after', 'that'],
  ['after', 'this'],
  ['as', 'well', 'as'],
  ['while', "you're", 'at', 'it'],
  ['после', 'этого'],
]

interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

export function cutUtterance(utterance: string, parts: readonly RoutedPart[]): Cut[] {
  const words = wordsOf(utterance)
  const starts: { route: Route; at: number }[] = []
  let cursor = 0
  for (const { route, words: said } of parts) {
    if (said === null) {
      if (starts.length === 0) {
        starts.push({ route, at: 0 })
        cursor = 1
      }
      continue
    }
    const at = starts.length === 0 ? 0 : findStart(words, wordsOf(said), cursor)
    // A part that cannot be found was made up: its words stay with the part before.
    if (at === null) continue
    const begin = starts.length === 0 ? at : wholePhrase(utterance, words, at, cursor)
    starts.push({ route, at: begin })
    cursor = at + 1
  }
  return starts
    .map(({ route, at }, index) => ({
      route,
      text: sliceWords(utterance, words, at, starts[index + 1]?.at ?? words.length, starts.length > 1),
    }))
    .filter(({ text }) => text !== '')
}

/** "… — bedside lamps off" with "lamps off" for the part: a word or two between a mark or a joiner and the part belong to it. */
function wholePhrase(utterance: string, words: readonly Word[], at: number, from: number): number {
  for (let begin = at; begin >= Math.max(from, at - passedOver); begin -= 1) {
    const before = words[begin - 1]
    const word = words[begin]
    if (!before || !word) return at
    const gap = utterance.slice(before.end, word.start)
    const isJoined = joiners.some((joiner) => joiner.length === 1 && joiner[0] === before.key)
    if (/[^\s]/u.test(gap) || isJoined) return begin
    // "Tv off kitchen fan on": what ends the order before is a border too.
    if (ending.test(before.key)) return begin
    if (ordersIn(before.key)) return at
  }
  return at
}
const passedOver = 2
const ending = /^(?:on|off|up|down|please|now|\d.*|вкл|выкл|пожалуйста)$/u

/** Where `said` begins at or after `from`: its first two words together, else its first word, else the words after a first one that was changed. */
function findStart(words: readonly Word[], said: readonly Word[], from: number): number | null {
  const [first, second, third] = said
  if (!first) return null
  for (let at = from; at < words.length; at += 1)
    if (words[at]?.key === first.key && (!second || words[at + 1]?.key === second.key)) return at
  for (let at = from; at < words.length; at += 1) if (words[at]?.key === first.key) return at
  if (!second) return null
  for (let at = from + 1; at < words.length; at += 1)
    if (words[at]?.key === second.key && (!third || words[at + 1]?.key === third.key)) return at - 1
  return null
}

function sliceWords(
  utterance: string,
  words: readonly Word[],
  from: number,
  to: number,
  trimJoiners: boolean,
): string {
  let first = from
  let last = to - 1
  if (trimJoiners) {
    const trailing = (): number => joinerLength(words, (size) => last + 1 - size, first + 1, last)
    const leading = (): number => joinerLength(words, () => first, first, last - 1)
    for (let length = trailing(); length > 0; length = trailing()) last -= length
    for (let length = leading(); length > 0; length = leading()) first += length
  }
  const begin = words[first]
  const end = words[last]
  if (!begin || !end) return utterance.trim()
  // The mark that closes the sentence stays; the comma before a joiner does not.
  const tail = last === words.length - 1 ? utterance.slice(end.end) : ''
  return utterance.slice(begin.start, end.end).concat(tail).trim()
}

/** Words of the joiner that stands at `begin` and lies within `from`..`to`; 0: none. */
function joinerLength(
  words: readonly Word[],
  begin: (size: number) => number,
  from: number,
  to: number,
): number {
  const found = joiners.find((joiner) => {
    const at = begin(joiner.length)
    const isInside = at >= from && at + joiner.length - 1 <= to
    return isInside && joiner.every((word, offset) => words[at + offset]?.key === word)
  })
  return found?.length ?? 0
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’:.,/][\p{L}\p{N}]+)*(?:\s?[%°])?/gu)].map((match) => ({
    key: match[0].toLowerCase().replaceAll('ё', 'е'),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
