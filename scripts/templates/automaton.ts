/** A graph of words → the smallest automaton in which every word leads to one state. */
import type { Automaton } from '../../main/specialists/home/templates/compiled-grammar'
import type { LetterGraph } from './letters'

/** Numbers for words (from 0) and for slots (from -1 downwards), given as they come. */
export interface Symbols {
  numberOf(symbol: string): number
}

/** The graph has no cycles, so neither has the automaton: equal tails are found from the ends. */
export function automatonOf(graph: LetterGraph, starts: readonly number[], symbols: Symbols): Automaton {
  const edges: number[][] = []
  const accepts: number[][] = []
  const byTail = new Map<string, number>()
  const bySet = new Map<string, number>()

  const stateOf = (nodes: readonly number[]): number => {
    const set = [...new Set(nodes)].sort((one, other) => one - other)
    const key = set.join()
    const known = bySet.get(key)
    if (known !== undefined) return known
    const targets = new Map<number, number[]>()
    const readings = new Set<number>()
    for (const node of set) {
      const { steps, accepts: ended } = graph.from(node)
      for (const reading of ended) readings.add(reading)
      for (const { symbol, to } of steps) {
        const number = symbols.numberOf(symbol)
        targets.set(number, [...(targets.get(number) ?? []), to])
      }
    }
    const out = [...targets]
      .map(([symbol, nodesAfter]) => [symbol, stateOf(nodesAfter)] as const)
      .sort(([one], [other]) => one - other)
      .flat()
    const accepted = [...readings].sort((one, other) => one - other)
    const tail = `${accepted.join()}|${out.join()}`
    const state = byTail.get(tail) ?? edges.length
    if (state === edges.length) {
      edges.push(out)
      accepts.push(accepted)
      byTail.set(tail, state)
    }
    bySet.set(key, state)
    return state
  }
  return startingAt(stateOf(starts), { edges, accepts })
}

/** The start gets the number 0; it changes places with the state that had it. */
function startingAt(start: number, { edges, accepts }: Automaton): Automaton {
  const swap = (state: number): number => (state === start ? 0 : state === 0 ? start : state)
  const swapped = <T>(rows: readonly T[]): T[] => rows.map((_, at) => rows[swap(at)] as T)
  return {
    edges: swapped(edges).map((row) => row.map((value, at) => (at % 2 === 0 ? value : swap(value)))),
    accepts: swapped(accepts),
  }
}
