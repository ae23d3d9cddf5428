/** A matched sentence with its slots by name: what the tables of templates/frames-of.ts read. Pure. */
import type { Lang } from '../../../../contract/domain/home'
import { conceptsOf } from '../../../lib/lang/lexicon/lexicon'
import { stemOf } from '../../../lib/lang/stem'
import { readQuantity } from '../bind/quantity-words'
import type { Reading } from './compiled-grammar'
import type { Match } from './match'
import type { Filled } from './walk'

export interface Heard {
  readonly lang: Lang
  readonly reading: Reading
  /** The words of the template itself. */
  readonly fixed: readonly string[]
  /** What was said in a slot; null: not in this sentence. */
  readonly said: (slot: string) => string | null
  /** What it means: a number or a value of a fixed list. */
  readonly meant: (slot: string) => string | number | null
  /** What was said in a number slot with its unit: "50 percent", «21 градус». */
  readonly measured: (slot: string) => string | null
  /** The kinds of device that the template names, with "all" before them: "all lights". Empty: none. */
  readonly kind: string
}

const unit = /^(?:%|°|percent|degrees?|k|kelvin|процент\p{L}*|градус\p{L}*|к|кельвин\p{L}*)$/u

export function heardIn({ reading, filled }: Match, words: readonly string[], lang: Lang): Heard {
  const bySlot = new Map(filled.map((one) => [one.slot, one]))
  const isFixed = (at: number): boolean => !filled.some(({ from, to }) => at >= from && at < to)
  const fixed = words.filter((_, at) => isFixed(at))
  const text = ({ from, to }: Filled): string => words.slice(from, to).join(' ')
  return {
    lang,
    reading,
    fixed,
    said: (slot) => {
      const found = bySlot.get(slot)
      return found ? text(found) : null
    },
    meant: (slot) => {
      const value = bySlot.get(slot)?.value
      return typeof value === 'string' || typeof value === 'number' ? value : null
    },
    measured: (slot) => {
      const found = bySlot.get(slot)
      if (!found) return null
      const behind = words[found.to] ?? ''
      return unit.test(behind) ? `${text(found)} ${behind}` : text(found)
    },
    kind: kindIn(fixed, reading),
  }
}

function kindIn(fixed: readonly string[], { inferredDomain }: Reading): string {
  // "Switch on the lights": a verb here.
  const isVerb = (word: string): boolean => word === 'switch' && inferredDomain !== 'switch'
  const kinds = fixed.filter(
    (word) => !isVerb(word) && conceptsOf([stemOf(word)]).some(({ type }) => type === 'kind'),
  )
  if (kinds.length === 0) return ''
  return `${readQuantity(fixed.join(' ')).isAll ? 'all ' : ''}${kinds.join(' ')}`
}
