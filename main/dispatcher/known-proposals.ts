/** Calls that stand before a plan runs (a touched tile, an undo, a sentence read at once), handed out by stand-ins for the specialists. */
import { ok } from '../../contract/domain/failure'
import type { Step } from '../../contract/domain/plan'
import type { CertainProposal, Specialist } from '../specialists/specialist'

/** @param proposals by step id; every step of the plan has one */
export function specialistsThatKnow(
  steps: readonly Step[],
  proposals: ReadonlyMap<string, CertainProposal>,
): ReadonlyMap<string, Specialist> {
  const propose: Specialist['propose'] = ({ id, text }) =>
    Promise.resolve(ok(proposals.get(id) ?? { kind: 'calls', title: text, calls: [], traces: [] }))
  return new Map(steps.map(({ specialist }) => [specialist, { id: specialist, adapters: [], propose }]))
}
