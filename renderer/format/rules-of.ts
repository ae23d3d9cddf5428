/** The rules that a device takes part in: what they do to it, or what they look at in it. */
import type { EntityTest, ShownRule } from '../../contract/domain/rule'

export function rulesOf(entityId: string, rules: readonly ShownRule[]): readonly ShownRule[] {
  const looksAt = (test: EntityTest): boolean => test.entities.includes(entityId)
  return rules.filter(
    ({ rule: { trigger, conditions, actions } }) =>
      actions.some(({ targets }) => targets.includes(entityId)) ||
      (trigger.kind === 'state' && looksAt(trigger.test)) ||
      conditions.some((condition) => condition.kind === 'state' && looksAt(condition.test)),
  )
}
