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

/** Minutes of "15 minutes before", «за час». */
export function reminderSlot(
  { reminder }: CalendarFrame,
  context: SpecialistContext,
): { reminderMin?: number } {
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
