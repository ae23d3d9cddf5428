/** What was said of when, bound to the home: the rule to be made. Pure. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Home } from '../../../../contract/domain/home'
import type { Condition, EntityTest, RuleDraft, Trigger } from '../../../../contract/domain/rule'
import type { Clock } from '../../../lib/clock'
import { usualPolicy } from '../../../tools/rules/missed'
import { nextRun } from '../../../tools/rules/next-run'
import { onceAt } from '../../../tools/rules/restoring-rule'
import { isPast } from '../../../tools/rules/say-problems'
import type { UnboundCall } from '../../../tools/tool'
import type { BindContext } from '../bind/bound'
import { resolveEvent } from './resolve-event'
import type { SaidEvent, SaidTrigger, SaidWhen } from './when'

export interface RuleContext extends Pick<BindContext, 'lang' | 'area'> {
  readonly clock: Clock
}

/** All but the actions: when it runs, and what has to hold then. Failure codes: those of `resolveEvent`; home.not_now for a time gone by. */
export function boundWhen(
  when: SaidWhen,
  home: Home,
  context: RuleContext,
): Result<Pick<RuleDraft, 'trigger' | 'conditions' | 'end' | 'once'>> {
  const trigger = boundTrigger(when.trigger, home, context)
  if (!trigger.ok) return trigger
  const conditions: Condition[] = [...when.conditions]
  for (const event of when.events) {
    const test = boundEvent(event, home, context)
    if (!test.ok) return test
    conditions.push({ kind: 'state', test: test.value })
  }
  if (when.unless) {
    const test = boundEvent(when.unless, home, context)
    if (!test.ok) return test
    conditions.push({ kind: 'state', test: test.value, negated: true })
  }
  const { once, end } = when
  const isOver = trigger.value.kind === 'time' && nextRun(trigger.value, context.clock.nowMs(), null) === null
  return isOver
    ? fail('home.not_now', isPast(context.lang))
    : ok({ trigger: trigger.value, conditions, end, once })
}

function boundTrigger(trigger: SaidTrigger, home: Home, context: RuleContext): Result<Trigger> {
  switch (trigger.kind) {
    case 'event': {
      const test = boundEvent(trigger.said, home, context)
      return test.ok ? ok({ kind: 'state', test: test.value, forMin: trigger.said.forMin }) : test
    }
    case 'delay':
      return ok(onceAt({ kind: 'after', minutes: minutesOf(trigger.length) }, context.clock))
    // What begins now has its rule made elsewhere, of its end.
    case 'now':
      return ok(onceAt({ kind: 'after', minutes: 0 }, context.clock))
    default:
      return ok(trigger)
  }
}

const boundEvent = (said: SaidEvent, home: Home, context: RuleContext): Result<EntityTest> =>
  resolveEvent(said, home, context)

export const minutesOf = ({ hours = 0, minutes = 0, seconds = 0 }): number =>
  hours * 60 + minutes + seconds / 60

export function ruleOf(
  words: string,
  when: Pick<RuleDraft, 'trigger' | 'conditions' | 'end' | 'once'>,
  actions: readonly UnboundCall[],
  { lang }: RuleContext,
): RuleDraft {
  const kind = { trigger: when.trigger, once: when.once, restores: false }
  return {
    ...when,
    ...kind,
    words,
    lang,
    actions: actions.map((call) => ({ ...call, targets: [...call.targets] })),
    missed: usualPolicy(kind),
  }
}
