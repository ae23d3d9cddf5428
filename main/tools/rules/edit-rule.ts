/** What the editor changed, laid over a rule. Pure. */
import type { Rule, RuleEdit } from '../../../contract/domain/rule'

/** The kind of a trigger stays: another kind is another rule. */
export function withEdit(rule: Rule, { trigger, conditions, end, missed, keepActions }: RuleEdit): Rule {
  const kept = keepActions && rule.actions.filter((_, at) => keepActions.includes(at))
  return {
    ...rule,
    ...(trigger?.kind === rule.trigger.kind
      ? { trigger, once: trigger.kind === 'time' ? trigger.rrule === null : rule.once }
      : {}),
    ...(conditions ? { conditions } : {}),
    ...(end !== undefined ? { end } : {}),
    ...(missed ? { missed } : {}),
    ...(kept && kept.length > 0 ? { actions: kept } : {}),
  }
}
