/**
 * When a rule runs next. Pure. A local time that the clock skips moves later, one that comes twice is the earlier (RFC 5545 3.3.5), so
 * that a run at 02:30 happens once in either night.
 */
import { Temporal } from 'temporal-polyfill'
import type { Trigger } from '../../../contract/domain/rule'
import { repetitionDates } from '../calendar'
import { sunEventMs, type GeoPlace } from './sun'

/** Beyond it a sun rule has no next run worth waiting for; the longest polar night is about half a year. */
const mostSunDays = 400

/** Epoch milliseconds of the first run after `afterMs`; null: none, no place for the sun, or a trigger that no clock fires. */
export function nextRun(trigger: Trigger, afterMs: number, place: GeoPlace | null): number | null {
  switch (trigger.kind) {
    case 'time':
      return nextTime(trigger, afterMs)
    case 'sun':
      return place && nextSun(trigger, afterMs, place)
    case 'state':
      return null
  }
}

/** Local time in `tz`. */
export const momentIn = (atMs: number, tz: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(tz).toPlainDateTime()

/** The latest of the runs from `plannedMs` (itself one) up to `nowMs`. */
export function latestRun(
  trigger: Trigger,
  plannedMs: number,
  nowMs: number,
  place: GeoPlace | null,
): number {
  let latest = plannedMs
  // A minutely rule over a holiday of weeks: what matters is the last day.
  let at = Math.max(plannedMs, nowMs - 86_400_000) - 1
  for (;;) {
    const next = nextRun(trigger, at, place)
    if (next === null || next > nowMs) return latest
    latest = Math.max(latest, next)
    at = next
  }
}

function nextTime({ start, rrule, tz }: Extract<Trigger, { kind: 'time' }>, afterMs: number): number | null {
  const first = Temporal.PlainDateTime.from(start)
  const msOf = (local: Temporal.PlainDateTime): number => local.toZonedDateTime(tz).epochMilliseconds
  if (rrule === null) return msOf(first) > afterMs ? msOf(first) : null
  // What a clock change moves lies within it.
  const from = momentIn(afterMs, tz).subtract({ hours: 3 })
  for (const local of repetitionDates(rrule, nearStart(rrule, first, from), from, tz))
    if (msOf(local) > afterMs) return msOf(local)
  return null
}

/** "Every ten minutes" since last spring is not counted from last spring: its last run before `from` is as good a start. */
function nearStart(
  rrule: string,
  start: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
): Temporal.PlainDateTime {
  const often = /^FREQ=(?<unit>HOURLY|MINUTELY)(?:;INTERVAL=(?<every>\d+))?$/u.exec(rrule)?.groups
  if (!often) return start
  const every = Number(often['every'] ?? 1) * (often['unit'] === 'HOURLY' ? 60 : 1)
  const behind = start.until(from, { largestUnit: 'minutes' }).minutes
  return behind < every ? start : start.add({ minutes: Math.floor(behind / every) * every })
}

function nextSun(
  { event, offsetMin, days, tz }: Extract<Trigger, { kind: 'sun' }>,
  afterMs: number,
  place: GeoPlace,
): number | null {
  const today = momentIn(afterMs, tz).toPlainDate()
  for (let ahead = -1; ahead < mostSunDays; ahead += 1) {
    const date = today.add({ days: ahead })
    if (days.length > 0 && !days.includes(date.dayOfWeek)) continue
    const eventMs = sunEventMs(event, date, tz, place)
    if (eventMs !== null && eventMs + offsetMin * 60_000 > afterMs) return eventMs + offsetMin * 60_000
  }
  return null
}
