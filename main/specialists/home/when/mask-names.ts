/** Names that look like times ("Good night", «Ночник 22:00», "Monday lamp") are put out of sight while times are read. Pure. */
import { readDates } from '../../../tools/dates'
import type { Moment } from './when'

export function maskNames(
  text: string,
  names: Iterable<string>,
  { nowMs, tz, lang }: Moment,
): { masked: string; unmask: (text: string) => string } {
  const lower = text.toLowerCase()
  const ref = new Date(nowMs).toISOString()
  const hidden: string[] = []
  let masked = text
  // The longest first: "Good night lamp" before "Good night".
  const said = [...new Set(names)].filter((name) => name.length > 2 && lower.includes(name.toLowerCase()))
  for (const name of said.sort((a, b) => b.length - a.length)) {
    if (readDates(name, { ref, tz, lang }).matched.length === 0) continue
    const found = new RegExp(
      `(?<!\\p{L})${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`,
      'iu',
    ).exec(masked)
    if (!found) continue
    masked = `${masked.slice(0, found.index)}${tokenOf(hidden.length)}${masked.slice(found.index + found[0].length)}`
    hidden.push(found[0])
  }
  return {
    masked,
    unmask: (part) => hidden.reduce((left, name, at) => left.replaceAll(tokenOf(at), name), part),
  }
}

/** A word that nothing means anything by. */
const tokenOf = (at: number): string => `zzq${String.fromCharCode(97 + at)}zz`
