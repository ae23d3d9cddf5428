/** What the parts of the calendar specialist share: the proposal they draft, the call, the reminder slot. */
import type { Step, ToolCall } from '../../../contract/domain/plan'
import type { Proposal, SpecialistContext } from '../specialist'
import type { CalendarFrame } from './frame'
import { readWhen } from './resolve-time'

export type Draft =
  | Omit<Extract<Proposal, { kind: 'calls' }>, 'traces'>
  | Omit<Extract<Proposal, { kind: 'clarify' }>, 'traces'>

export function callOf(
  step: Step,
  op: string,
  slots: Record<string, unknown>,
  targets: string[] = [],
): ToolCall {
  return { step: step.id, tool: 'calendar', op, slots, targets }
}

/** Minutes of "15 minutes before", «за час»; where the model left them out, from the sentence that asks to be reminded. */
export function reminderSlot(
  frame: CalendarFrame,
  context: SpecialistContext,
  text: string,
): { reminderMin?: number } {
  const reminder = frame.reminder === '' && asks.test(text) ? (lead.exec(text)?.[0] ?? '') : frame.reminder
  if (reminder === '') return {}
  const { durationMin } = readWhen(
    reminder.replace(/\s*(?:before|ahead|earlier|до(?:\s.*)?)$/iu, ''),
    context,
  )
  const asked =
    durationMin ??
    readWhen(`for ${reminder.replace(/^за\s+/iu, '').replace(/\s+before.*$/iu, '')}`, context).durationMin
  return asked === null ? {} : { reminderMin: Math.round(asked) }
}

/** The sentence around the pieces that the model already named. */
export function without(text: string, spans: readonly string[]): string {
  return spans.reduce((left, span) => (span === '' ? left : left.replace(span, ' , ')), text)
}

const asks = /(?<!\p{L})(?:remind|alarm|alert|notif|напомн|напомин|уведом|предупред)/iu
const lead =
  /(?<!\p{L})(?:(?:an?|one|two|three|half\s+an?|\d+)\s+(?:\p{L}+\s+)?(?:minutes?|mins?|hours?|days?|weeks?)\s+(?:before|ahead|earlier|in\s+advance|prior)|за\s+(?:(?:[\p{L}\d]+\s+){1,2}(?:минут\p{L}*|час(?:а|ов)?|дн(?:я|ей)|недел[ьи]|суток)|полчаса|час|день|сутки|неделю|минуту))(?!\p{L})/iu
