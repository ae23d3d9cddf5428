/** Timers, lists, scenes, rules and announcements of a home on paper (`batch`), answered from its file. A live home has its own (own-things.ts). */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { isRoutineOp } from '../routines/run-routine-op'
import { isRuleOp, ruleIn } from '../rules/run-rule-op'
import { titleOfRule } from '../rules/say-rule'
import { noRules, noSuchRule } from '../rules/say-problems'
import { isTimerOp } from '../timers/run-timer-op'
import type { ToolContext } from '../tool'
import { isListOp } from './lists/run-list-op'
import { missingItem, unsupported } from './say/problems'
import { saidOnPaper } from './say/paper-words'

const freeOps = ['cancel', 'smalltalk']

export const isPaperOp = (op: string): boolean =>
  isTimerOp(op) ||
  isListOp(op) ||
  isRoutineOp(op) ||
  isRuleOp(op) ||
  op === 'broadcast' ||
  freeOps.includes(op)

export function runPaper(
  call: ToolCall,
  home: Home,
  { lang }: ToolContext,
  isSimulated: boolean,
): Result<StepResult> {
  if (!isSimulated && !freeOps.includes(call.op))
    return fail('home.unsupported_op', unsupported([call.op], lang))
  // "Add to the shopping list": what, is still to be said.
  if (call.op.endsWith('_item') && (call.slots['item'] ?? '') === '')
    return fail('home.missing_value', missingItem(call.op, lang))
  const answered = (answer: string): Result<StepResult> =>
    ok({ calls: [call], effects: {}, before: {}, answer, artifacts: {} })
  if (isRuleOp(call.op)) return ruleOnPaper(call, home, lang, answered)
  return answered(saidOnPaper(call, home, lang))
}

/** A home on paper keeps no rules: one that is made is told, and there are none to change. */
function ruleOnPaper(
  call: ToolCall,
  home: Home,
  lang: Lang,
  answered: (answer: string) => Result<StepResult>,
): Result<StepResult> {
  const rule = ruleIn(call)
  if (rule) return answered(`${titleOfRule(rule, home, lang)}.`)
  if (call.op === 'list_rules') return answered(noRules(lang))
  const { name } = call.slots
  return fail('home.no_such_rule', noSuchRule(typeof name === 'string' ? name : '', [], lang))
}
