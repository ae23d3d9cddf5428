import type { Grain, Open } from '../pieces'

/** "Until Friday" goes to the end of Friday, "until June" to its beginning; "by" and "through" take it in. */
export function includesLast(open: Open, grain: Grain): boolean {
  return open === 'by' || open === 'through' || grain === 'day'
}
