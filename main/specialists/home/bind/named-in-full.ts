/**
 * The whole name of a device of this home, of which the model kept a part: "kitchen led 2" is not about "Kitchen LED", «шторы плотные» not
 * about all curtains. Counts only where every word of the name stands together in the sentence, in any order. Pure.
 */
import { wordsOf } from '../../../lib/lang/fold'
import { numeralOf } from '../../../lib/lang/lexicon/numerals'
import { contentWords } from '../../../lib/lang/units'
import { nameKey, wordKey } from '../../../lib/lang/word-key'
import type { HomeFrame } from '../frame'
import type { HomeIndex } from './home-index'

/** Null: every span names as much as the sentence does. */
export function namedInFull(frame: HomeFrame, index: HomeIndex, utterance: string): HomeFrame | null {
  const what = frame.what.map((span) => fullName(span, frame, index, utterance) ?? span)
  return what.every((span, at) => span === frame.what[at]) ? null : { ...frame, what }
}

function fullName(span: string, frame: HomeFrame, index: HomeIndex, utterance: string): string | null {
  const pieces = utterance.split(/[,;:.!?]\s/u).map(contentWords)
  const own = contentWords(span).map(wordKey)
  const others = frame.what.filter((other) => other !== span)
  const taken = new Set([...frame.value, ...frame.except, ...others].flatMap(wordsOf).map(wordKey))
  const places = new Set(frame.where.flatMap(wordsOf).map(wordKey))
  let best: readonly string[] = []
  for (const { names } of index.entities)
    for (const { words } of names) {
      if (words.length <= Math.max(own.length, best.length)) continue
      const keys = words.map(nameKey)
      if (!own.every((key) => keys.includes(key))) continue
      const window = pieces.map((said) => windowOf(said, keys)).find((found) => found !== null)
      const adds = window?.some((word) => !own.includes(wordKey(word)) && !places.has(wordKey(word))) === true
      const isFree =
        window?.every((word) => own.includes(wordKey(word)) || !taken.has(wordKey(word))) === true
      if (window && adds && isFree && !countsSomething(window, utterance)) best = window
    }
  return own.length > 0 && best.length > 0 ? best.join(' ') : null
}

/** The words that stand together and are just these, whatever their order. */
function windowOf(said: readonly string[], keys: readonly string[]): readonly string[] | null {
  const wanted = [...keys].sort().join(' ')
  for (let at = 0; at + keys.length <= said.length; at += 1) {
    const window = said.slice(at, at + keys.length)
    if (window.map(wordKey).sort().join(' ') === wanted) return window
  }
  return null
}

/** The number of a name stands behind its noun; "to 2", "2 percent" and "2 minutes" are amounts. */
function countsSomething(window: readonly string[], utterance: string): boolean {
  const words = wordsOf(utterance)
  return window.some((word) => {
    if (numeralOf(word) === null) return false
    const at = words.indexOf(word)
    return !window.includes(words[at - 1] ?? '') || unit.test(words[at + 1] ?? '') || utterance.includes('%')
  })
}
const unit =
  /^(?:percent|degrees?|kelvin|k|minutes?|mins?|hours?|seconds?|times?|процент\p{L}*|градус\p{L}*|кельвин\p{L}*|минут\p{L}*|час\p{L}*|секунд\p{L}*|раз\p{L}*)$/u
