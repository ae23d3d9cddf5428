/** Every thing said with every place said: "lamp and fan in the kitchen and the bedroom" are four pairs. */
import type { HomeFrame } from '../frame'

export interface Pair {
  readonly what: string
  readonly where: string | null
}

export function pairsOf({ what, where }: HomeFrame): Pair[] {
  const things = what.length > 0 ? what : ['']
  const places = where.length > 0 ? where : [null]
  return things.flatMap((thing) => places.map((place) => ({ what: thing, where: place })))
}

/** The words of a pair, to be said back. */
export const saidOf = ({ what, where }: Pair): string => [what, where].filter(Boolean).join(', ')
