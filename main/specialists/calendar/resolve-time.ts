/** Spans of the frame → times, through main/tools/dates. Pure but for the reference instant passed in. */
import { Temporal } from 'temporal-polyfill'
import type { Lang } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import { readDates, type DateReading } from '../../tools/dates'

export interface WhenContext {
  readonly clock: Clock
  readonly lang: Lang
}

export function readWhen(text: string, { clock, lang }: WhenContext): DateReading {
  return readDates(text, { ref: localNow(clock), tz: clock.tz, lang })
}

/** Local ISO time of the reference instant, to the second. */
export function localNow(clock: Clock): string {
  return Temporal.Instant.fromEpochMilliseconds(clock.nowMs())
    .toZonedDateTimeISO(clock.tz)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
}

export interface EventTime {
  readonly start: string
  readonly end: string
  readonly allDay: boolean
}

/**
 * A reading as an event's time. A point gets the default length; a stated length or an interval wins. All-day events keep dates.
 * Null when nothing was read.
 */
export function eventTime(reading: DateReading, defaultDurationMin: number): EventTime | null {
  const { start, end, grain, allDay, durationMin } = reading
  if (start === null || grain === null) return null
  if (allDay && durationMin === null) {
    const first = start.slice(0, 10)
    const last = (end ?? start).slice(0, 10)
    return { start: first, end: last > first ? last : addDays(first, 1), allDay: true }
  }
  const begin = Temporal.PlainDateTime.from(start)
  const stated = end === null ? null : begin.until(Temporal.PlainDateTime.from(end)).total('minutes')
  const grainMin = grain === 'minute' ? 1 : grain === 'hour' ? 60 : null
  const length =
    durationMin ?? (stated !== null && stated !== grainMin && stated > 0 ? stated : defaultDurationMin)
  return {
    start,
    end: begin.add({ minutes: Math.round(length) }).toString({ smallestUnit: 'second' }),
    allDay: false,
  }
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date.slice(0, 10)).add({ days }).toString()
}

/** The span of a question ("on Friday", "next week"), as date-times; from now for a week when nothing was said. */
export function questionRange(
  reading: DateReading,
  clock: Clock,
  defaultDays: number,
): { from: string; to: string } {
  const { start, end } = reading
  if (start !== null && end !== null) return { from: start, to: end }
  // "After 5 tomorrow": until that day ends.
  if (start !== null) return { from: start, to: `${addDays(start, 1)}T00:00:00` }
  const now = localNow(clock)
  return { from: now, to: `${addDays(now, defaultDays)}T00:00:00` }
}

/** The day, or null where the month has no such day. */
export function dateOrNull(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}
