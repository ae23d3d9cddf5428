/**
 * A rule whose time has come, carried out like anything else: through the plan runner and its risk gate, seen in the window, written into the
 * journal. A question of its own waits ten minutes for somebody.
 */
import type { Home } from '../../contract/domain/home'
import type { RunView, StepResult } from '../../contract/domain/plan'
import type { Rule, RuleResult } from '../../contract/domain/rule'
import type { Fired } from '../tools/rules/rule-engine'
import { devicesGone, homeAway } from '../tools/rules/say-problems'
import { actionsOf, goneFrom, titleOfRule } from '../tools/rules/say-rule'
import type { Inverse } from '../tools/tool'
import type { Assistant } from './assistant'

export const answerWithinMs = 10 * 60_000

export interface FireRuleDeps {
  readonly assistant: Pick<Assistant, 'carryOut'>
  readonly home: () => Home
  readonly inverse: (result: StepResult) => Inverse | null
}

export function createFireRule({ assistant, home, inverse }: FireRuleDeps): (rule: Rule) => Promise<Fired> {
  return async (rule) => {
    const snapshot = home()
    const { lang, actions } = rule
    if (snapshot.entities.length === 0) return { result: 'failed', text: homeAway(lang), undo: [] }
    const gone = goneFrom({ ...rule, conditions: [] }, snapshot)
    const there = actions.filter(({ targets }) => targets.some((id) => !gone.includes(id)))
    if (there.length === 0) return { result: 'failed', text: devicesGone(gone, lang), undo: [] }
    const titles = actionsOf({ actions: there }, snapshot, lang)
    const run = await assistant.carryOut({
      utterance: titleOfRule(rule, snapshot, lang),
      steps: there.map((call, at) => ({ title: titles[at] ?? call.op, calls: [call] })),
      lang,
      source: 'rule',
      answerWithinMs,
    }).done
    // What was done last is taken back first.
    const undo = run.steps.flatMap(({ result }) => (result ? (inverse(result)?.calls ?? []) : [])).reverse()
    return { result: resultOf(run), text: run.answer, undo }
  }
}

function resultOf({ status, failure }: RunView): RuleResult {
  if (status === 'done') return 'done'
  if (failure?.code === 'run.not_answered') return 'unanswered'
  return status === 'cancelled' || failure?.code === 'run.declined' ? 'declined' : 'failed'
}
