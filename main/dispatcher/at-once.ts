/**
 * Utterance → plan with its calls, without a model: where a specialist is certain of the whole, or of every part ("turn off the kitchen
 * light and lock the door"). Null in every other case: then the dispatcher's model reads it.
 */
import type { Lang } from '../../contract/domain/home'
import type { Plan, Step } from '../../contract/domain/plan'
import type { Clock } from '../lib/clock'
import { isOrder } from '../lib/lang/orders/order-verbs'
import { withoutForbidden } from '../lib/lang/orders/negated-order'
import { withoutCourtesies } from '../lib/lang/orders/courtesies'
import type { CertainProposal, Specialist } from '../specialists/specialist'
import { isFollowUp } from './follow-up'

export interface KnownPlan {
  readonly plan: Plan
  /** By step id. */
  readonly proposals: ReadonlyMap<string, CertainProposal>
}

interface Readers {
  readonly specialists: ReadonlyMap<string, Specialist>
  readonly clock: Clock
}

interface Said {
  readonly text: string
  readonly lang: Lang
  readonly area: string | null
}

const mostParts = 4
const joiner = /\s*,?\s+(?:and\s+then|and|then|а\s+потом|а\s+затем|потом|затем|и)\s+/iu

/** The plan of one step for words that a specialist claims whole. */
export function claimed(
  { specialists, clock }: Readers,
  { text, ...said }: Said & { readonly history: readonly string[] },
): Plan | null {
  for (const [specialist, { claims }] of specialists)
    if (claims?.(text, { ...said, clock }) === true)
      return { route: ['home'], steps: [{ id: 's1', specialist, text, needs: [] }] }
  return null
}

export function readAtOnce({ specialists, clock }: Readers, { text, lang, area }: Said): KnownPlan | null {
  // "Turn it off": another turn says what "it" is.
  if (isFollowUp(withoutCourtesies(text))) return null
  for (const [specialist, { proposeAtOnce }] of specialists) {
    if (!proposeAtOnce) continue
    const read = (part: string, index: number): { step: Step; proposal: CertainProposal } | null => {
      const step: Step = { id: `s${index + 1}`, specialist, text: part, needs: [] }
      const proposal = proposeAtOnce(step, { lang, area, clock })
      return proposal && { step, proposal }
    }
    const whole = read(text, 0)
    const all = whole ? [whole] : readParts(text, read)
    if (all)
      return {
        plan: { route: ['home'], steps: all.map(({ step }) => step) },
        proposals: new Map(all.map(({ step, proposal }) => [step.id, proposal])),
      }
  }
  return null
}

/**
 * Every part must be an order with a verb of its own, to a device: in "announce that dinner is ready and turn off the TV" and "set a timer
 * for 5 minutes and turn off the light" the parts may belong together.
 */
function readParts<T extends { readonly proposal: CertainProposal }>(
  text: string,
  read: (part: string, index: number) => T | null,
): readonly T[] | null {
  if (withoutForbidden(text) !== text) return null
  const parts = withoutCourtesies(text).split(joiner).map(withoutCourtesies)
  if (parts.length < 2 || parts.length > mostParts) return null
  if (!parts.every((part) => isOrder(part) && !isFollowUp(part))) return null
  const known = parts.map(read)
  return known.every((one) => one !== null && actsOnDevices(one.proposal)) ? (known as T[]) : null
}

const actsOnDevices = ({ calls }: CertainProposal): boolean =>
  calls.every(({ targets, slots }) => targets.length > 0 && slots['item'] === undefined)
