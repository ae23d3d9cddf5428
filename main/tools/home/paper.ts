/**
 * Timers, lists and announcements. A home on paper (`batch`) answers from its file; a live home has no such devices over MQTT yet and
 * says so plainly.
 */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { ToolContext } from '../tool'
import { missingItem } from './say/problems'
import { saidOnPaper } from './say/paper-words'

const timerOps = [
  'start_timer',
  'cancel_timer',
  'cancel_all_timers',
  'pause_timer',
  'unpause_timer',
  'increase_timer',
  'decrease_timer',
  'timer_status',
]
const listOps = [
  'list_add_item',
  'list_complete_item',
  'list_remove_item',
  'shopping_list_add_item',
  'shopping_list_complete_item',
]
const freeOps = ['cancel', 'smalltalk']

const known = new Set([...timerOps, ...listOps, ...freeOps, 'broadcast'])

export const isPaperOp = (op: string): boolean => known.has(op)

export function runPaper(
  call: ToolCall,
  home: Home,
  { lang }: ToolContext,
  isSimulated: boolean,
): Result<StepResult> {
  if (!isSimulated && !freeOps.includes(call.op)) return fail('home.unsupported_op', notYet(call.op, lang))
  // "Add to the shopping list": what, is still to be said.
  if (listOps.includes(call.op) && (call.slots['item'] ?? '') === '')
    return fail('home.missing_value', missingItem(call.op, lang))
  return ok({ calls: [call], effects: {}, before: {}, answer: saidOnPaper(call, home, lang), artifacts: {} })
}

function notYet(op: string, lang: Lang): string {
  const { en, ru } = timerOps.includes(op)
    ? { en: 'Timers', ru: 'Таймеры' }
    : listOps.includes(op)
      ? { en: 'Shopping and to-do lists', ru: 'Списки покупок и дел' }
      : { en: 'Announcements', ru: 'Объявления' }
  return lang === 'ru'
    ? `${ru} пока не поддерживаются. Ничего не сделано.`
    : `${en} are not supported yet. Nothing was done.`
}
