/** Another hour for a rule of the clock. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Trigger } from '../../../contract/domain/rule'
import { nextRun } from './next-run'

type Timed = Extract<Trigger, { kind: 'time' }>

/** @param time "22:30". What was for once and would be over by then is for the next day. */
export function atTime(trigger: Timed, time: string, nowMs: number): Timed {
  const moved = { ...trigger, start: `${trigger.start.slice(0, 10)}T${time}:00` }
  if (trigger.rrule !== null || nextRun(moved, nowMs, null) !== null) return moved
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(trigger.tz).toPlainDate()
  const first = [today, today.add({ days: 1 })]
    .map((date) => ({ ...trigger, start: `${date.toString()}T${time}:00` }))
    .find((one) => nextRun(one, nowMs, null) !== null)
  return first ?? moved
}
