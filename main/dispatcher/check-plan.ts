/** The rules every plan obeys before anything runs, whoever made it: acyclic, known specialists, inputs present, bounded. */
import { fail, ok, type Result } from '../../contract/domain/failure'
import type { Plan } from '../../contract/domain/plan'

export const maxSteps = 12

/** Failure code: plan.invalid, naming the rule. */
export function checkPlan(plan: Plan, knownSpecialists: ReadonlySet<string>): Result<Plan> {
  const { steps } = plan
  if (steps.length === 0) return fail('plan.invalid', 'The plan has no steps.')
  if (steps.length > maxSteps)
    return fail('plan.invalid', `The plan has ${steps.length} steps; at most ${maxSteps} are run.`)
  const ids = new Set(steps.map((step) => step.id))
  if (ids.size !== steps.length) return fail('plan.invalid', 'Two steps of the plan share an id.')
  for (const step of steps) {
    if (!knownSpecialists.has(step.specialist))
      return fail('plan.invalid', `Nobody in the crew is called "${step.specialist}".`)
    const missing = step.needs.find((id) => !ids.has(id))
    if (missing !== undefined)
      return fail('plan.invalid', `Step ${step.id} waits for ${missing}, which does not exist.`)
  }
  return hasCycle(plan) ? fail('plan.invalid', 'The steps of the plan wait for each other.') : ok(plan)
}

function hasCycle({ steps }: Plan): boolean {
  const left = new Map(steps.map((step) => [step.id, new Set(step.needs)]))
  while (left.size > 0) {
    const free = [...left].filter(([, needs]) => needs.size === 0).map(([id]) => id)
    if (free.length === 0) return true
    for (const id of free) left.delete(id)
    for (const needs of left.values()) for (const id of free) needs.delete(id)
  }
  return false
}
