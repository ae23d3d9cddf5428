/** Runs the words of a sentence through the automaton of a grammar: every way in which it is wholly one of the templates. Pure. */
import type { CompiledGrammar, Reading } from './compiled-grammar'
import { forEachEdge, wordNumber, type Filled, type SlotReader } from './walk'

export interface Match {
  readonly reading: Reading
  readonly filled: readonly Filled[]
}

/** So many ways mean that the sentence says nothing definite. */
const mostMatches = 60

/** Empty: the sentence is not one of the templates, or in too many ways. */
export function matchesOf(grammar: CompiledGrammar, words: readonly string[], read: SlotReader): Match[] {
  const numbers = words.map((word) => wordNumber(grammar, word))
  const { sentences, slots, readings } = grammar
  const found: Match[] = []
  const dead = new Set<number>()

  /** False: no way leads from here to the end of the sentence. */
  const walk = (state: number, at: number, filled: readonly Filled[]): boolean => {
    const key = state * (words.length + 1) + at
    if (dead.has(key)) return false
    if (found.length > mostMatches) return true
    let isAlive = false
    if (at === words.length)
      for (const accepted of sentences.accepts[state] ?? []) {
        const reading = readings[accepted]
        if (!reading) continue
        found.push({ reading, filled })
        isAlive = true
      }
    else
      forEachEdge(sentences, state, (symbol, next) => {
        if (symbol >= 0) {
          if (symbol === numbers[at]) isAlive = walk(next, at + 1, filled) || isAlive
          return
        }
        const slot = slots[-1 - symbol]
        if (!slot) return
        for (const { to, value } of read(slot.list, at))
          isAlive = walk(next, to, [...filled, { ...slot, from: at, to, value }]) || isAlive
      })
    if (!isAlive) dead.add(key)
    return isAlive
  }
  walk(0, 0, [])
  return found.length > mostMatches ? [] : found
}
