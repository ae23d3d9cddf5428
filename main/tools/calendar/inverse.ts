/**
 * What brings the calendar back to before a step: a new event goes (deleting asks, as always), a moved one moves back, a renamed one gets
 * its name again. What was deleted, and what a rule or an alarm was before, is not kept, and is said to be lost. Pure.
 */
import type { Occurrence } from '../../../contract/domain/calendar'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { Inverse, UnboundCall } from '../tool'
import { keyOf } from './event-key'

const kept = new Set(['start', 'end', 'allDay', 'newTitle', 'location', 'title', 'query'])

export function inverseOf({ calls, artifacts }: StepResult): Inverse {
  const earlier = (artifacts['before'] ?? []) as readonly Occurrence[]
  const made: UnboundCall[] = []
  const lost: string[] = []
  for (const call of calls) {
    const { op, slots, targets } = call
    if (op === 'create') {
      const { uid } = artifacts
      if (typeof uid === 'string') made.push(calendar('delete', { query: slots['title'] }, [uid]))
    } else if (op === 'delete') lost.push(...earlier.map(({ title }) => title))
    else if (op === 'move' || op === 'update') {
      const events = earlier.filter((event) =>
        targets.some((key) => key === event.uid || key === keyOf(event)),
      )
      const isLost = Object.keys(slots).some((slot) => !kept.has(slot))
      for (const event of events) {
        const back = isLost ? null : slotsBack(event, slots)
        if (back === null) lost.push(event.title)
        // The key as the step used it: one occurrence, or the series.
        else made.push(calendar('update', back, [targets.find((key) => key === event.uid) ?? keyOf(event)]))
      }
    }
  }
  return { calls: made, lost }
}

const calendar = (op: string, slots: ToolCall['slots'], targets: string[]): UnboundCall => ({
  tool: 'calendar',
  op,
  slots,
  targets,
})

/** Null where the earlier value cannot be written: a place that was empty. */
function slotsBack(event: Occurrence, changed: ToolCall['slots']): ToolCall['slots'] | null {
  const isMoved = changed['start'] !== undefined || changed['end'] !== undefined
  if (changed['location'] !== undefined && event.location === null) return null
  return {
    title: event.title,
    ...(isMoved ? { start: event.start, end: event.end, allDay: event.allDay } : {}),
    ...(changed['newTitle'] === undefined ? {} : { newTitle: event.title }),
    ...(changed['location'] === undefined ? {} : { location: event.location }),
  }
}
