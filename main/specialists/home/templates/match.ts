/** Runs the words of a sentence through the automaton of a grammar: every way in which it is wholly one of the templates. Pure. */
import type { Automaton, CompiledGrammar, Reading } from './compiled-grammar'
import type { SlotReader } from './slots'

/** The words `from` (included) to `to` (not included) fill a slot. */
export interface Filled {
  readonly slot: string
  readonly list: string
  readonly from: number
  readonly to: number
  /** Ids of the home's things of that name; the value of a fixed list; the number; the words of a wildcard. */
  readonly value: readonly string[] | string | number
}

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

export function forEachEdge(
  { edges }: Automaton,
  state: number,
  use: (symbol: number, next: number) => void,
): void {
  const row = edges[state] ?? []
  for (let at = 0; at < row.length; at += 2) use(row[at] ?? 0, row[at + 1] ?? 0)
}

const numbered = new WeakMap<CompiledGrammar, ReadonlyMap<string, number>>()

/** Undefined: no template has this word of its own. */
export function wordNumber(grammar: CompiledGrammar, word: string): number | undefined {
  let numbers = numbered.get(grammar)
  if (!numbers) {
    numbers = new Map(grammar.words.map((one, index) => [one, index]))
    numbered.set(grammar, numbers)
  }
  return numbers.get(word)
}
