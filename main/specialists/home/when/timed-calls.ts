/** An order that was understood and the words for when → the call that makes the rule. Pure. */
import { fail, ok, type Result } from '../../../../contract/domain/failure'
import type { Home } from '../../../../contract/domain/home'
import type { Step, ToolCall } from '../../../../contract/domain/plan'
import type { RuleDraft } from '../../../../contract/domain/rule'
import { titleOf } from '../../../tools/home/say/title'
import { onceAt, restoringRule } from '../../../tools/rules/restoring-rule'
import { noWayBack } from '../../../tools/rules/say-problems'
import { saidEnd, titleOfRule, whenOf } from '../../../tools/rules/say-rule'
import { wayBack } from '../../../tools/rules/way-back'
import type { UnboundCall } from '../../../tools/tool'
import { boundWhen, minutesOf, ruleOf, type RuleContext } from './rule-of'
import type { TimedOrder } from './when'

export interface TimedCalls {
  readonly title: string
  readonly calls: readonly ToolCall[]
}

/** Failure codes: those of `boundWhen`; home.not_now where an end was said and nothing can be brought back. */
export function timedCalls(
  timed: TimedOrder,
  calls: readonly ToolCall[],
  step: Step,
  home: Home,
  context: RuleContext,
): Result<TimedCalls> {
  const { when, clause } = timed
  if (!when) return fail('home.not_now', clause)
  const actions = calls.map(unbound)
  if (when.trigger.kind === 'now' && when.end) {
    const back = wayBack(actions, home)
    if (back.lost.length > 0) return fail('home.not_now', noWayBack(back.lost, context.lang))
    const rule = restoringRule(
      { words: step.text, lang: context.lang, end: when.end },
      back.calls,
      context.clock,
    )
    const now = calls.map((call) => ({ ...call, step: step.id }))
    return ok({
      title: `${titleOf(calls, home, context.lang)}, ${saidEnd(when.end, context.lang)}`,
      // Already so, and nothing to end: the call says it.
      calls: rule ? [...now, creating(rule, clause, step, home)] : now,
    })
  }
  const bound = boundWhen(when, home, context)
  if (!bound.ok) return bound
  const rule = ruleOf(step.text, bound.value, actions, context)
  const title = titleOfRule(rule, home, context.lang)
  if (when.trigger.kind === 'delay') {
    const slots = { ...when.trigger.length, conversation_command: timed.order, calls: actions, rule }
    return ok({ title, calls: [{ step: step.id, tool: 'home', op: 'start_timer', slots, targets: [] }] })
  }
  return ok({ title, calls: [creating(rule, clause, step, home)] })
}

/** A delayed command that somebody else recognised, with what it means. */
export function delayedCall(
  timer: ToolCall,
  calls: readonly ToolCall[],
  step: Step,
  home: Home,
  context: RuleContext,
): TimedCalls {
  const amount = (key: string): number => (typeof timer.slots[key] === 'number' ? timer.slots[key] : 0)
  const minutes = minutesOf({
    hours: amount('hours'),
    minutes: amount('minutes'),
    seconds: amount('seconds'),
  })
  const when = {
    trigger: onceAt({ kind: 'after', minutes }, context.clock),
    conditions: [],
    end: null,
    once: true,
  }
  const rule = ruleOf(step.text, when, calls.map(unbound), context)
  return {
    title: titleOfRule(rule, home, context.lang),
    calls: [{ ...timer, step: step.id, slots: { ...timer.slots, calls: rule.actions, rule } }],
  }
}

function creating(rule: RuleDraft, clause: string, { id }: Step, home: Home): ToolCall {
  return {
    step: id,
    tool: 'home',
    op: 'create_rule',
    slots: { when: clause, trigger: whenOf(rule, home, rule.lang), calls: rule.actions, rule },
    targets: [...new Set(rule.actions.flatMap(({ targets }) => targets))],
  }
}

const unbound = ({ tool, op, slots, targets }: ToolCall): UnboundCall => ({ tool, op, slots, targets })
