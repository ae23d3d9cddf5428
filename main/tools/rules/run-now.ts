/** What a rule does, ordered by a person at this moment: its conditions do not count, its end does, and its own next run stays planned. Pure. */
import type { Home, Lang } from '../../../contract/domain/home'
import type { Rule } from '../../../contract/domain/rule'
import type { Clock } from '../../lib/clock'
import { capitalised } from '../../lib/lang/say-lists'
import type { UnboundCall } from '../tool'
import { restoringRule } from './restoring-rule'
import { actionsOf, saidEnd } from './say-rule'
import { wayBack } from './way-back'

export interface StepNow {
  readonly title: string
  readonly calls: readonly UnboundCall[]
}

export function stepsNow(rule: Rule, home: Home, clock: Clock, lang: Lang): StepNow[] {
  const { actions, end } = rule
  const titles = actionsOf(rule, home, lang)
  const steps = actions.map((call, at): StepNow => ({ title: titles[at] ?? call.op, calls: [call] }))
  const back = end && restoringRule(rule, wayBack(actions, home).calls, clock)
  if (!end || !back) return steps
  const creating = { tool: 'home', op: 'create_rule', slots: { rule: back }, targets: [] }
  return [...steps, { title: capitalised(saidEnd(end, lang)), calls: [creating] }]
}

export const orderNow = (rule: Rule, home: Home, lang: Lang): string =>
  `${lang === 'ru' ? 'Сейчас' : 'Now'}: ${actionsOf(rule, home, lang).join('; ')}`
