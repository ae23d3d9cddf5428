import { z } from 'zod'
import { RuleEdit, ShownRule } from '../domain/rule'
import { route } from './route'

export const RulesView = z.object({
  /** In the order in which they were made. */
  rules: z.array(ShownRule),
  /** All of them rest. */
  isPaused: z.boolean(),
  /** Where the sun is computed for; `city`: only guessed, from the system's zone. Null: nowhere. */
  place: z.object({ latitude: z.number(), longitude: z.number(), city: z.string().nullable() }).nullable(),
})
export type RulesView = z.infer<typeof RulesView>

/** Failure codes of all that name a rule: home.no_such_rule, io.failed. */
export const rulesRoutes = {
  'rules.list': route({ in: z.null(), out: RulesView }),
  'rules.pause': route({ in: z.object({ id: z.string(), isPaused: z.boolean() }), out: z.null() }),
  'rules.pauseAll': route({ in: z.object({ isPaused: z.boolean() }), out: z.null() }),
  'rules.edit': route({ in: z.object({ id: z.string(), edit: RuleEdit }), out: z.null() }),
  /** What it does, now, as an order of the window: its run is shown like any other, and asks before anything risky. */
  'rules.run': route({ in: z.object({ id: z.string() }), out: z.null() }),
  'rules.remove': route({ in: z.object({ id: z.string() }), out: z.null() }),
  /** Brings back a rule that was removed in this session. */
  'rules.restore': route({ in: z.object({ id: z.string() }), out: z.null() }),
}
export const rulesEvents = { 'rules.changed': RulesView }
