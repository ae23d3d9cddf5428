/** The steps of an automaton over words, and what fills its slots. Pure. */
import type { Automaton, CompiledGrammar } from './compiled-grammar'

/** The words `from` (included) to `to` (not included) fill a slot. */
export interface Filled {
  readonly slot: string
  readonly list: string
  readonly from: number
  readonly to: number
  /** Ids of the home's things of that name; the value of a fixed list; the number; the words of a wildcard. */
  readonly value: readonly string[] | string | number
}

/** The fillings of a list that begin at a word of the sentence. */
export type SlotReader = (list: string, at: number) => readonly Pick<Filled, 'to' | 'value'>[]

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
