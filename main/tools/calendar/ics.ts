/**
 * The only importer of ical.js. Reads one .ics text into plain event records whose times are wall-clock values with a zone name
 * beside them. ical.js turns a TZID without a VTIMEZONE block into a floating time (its measured fault), so its own zone
 * arithmetic is never used: wall times are expanded as they stand and Temporal places them in their zone (zone.ts).
 */
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import { resolveZone } from './zone'

export interface IcsEvent {
  readonly uid: string
  readonly title: string
  readonly location: string | null
  /** Wall-clock start in `zone`; midnight when all-day. */
  readonly start: Temporal.PlainDateTime
  readonly duration: Temporal.Duration
  readonly allDay: boolean
  /** IANA name, 'UTC', or null for a floating time. */
  readonly zone: string | null
  readonly rules: readonly ICAL.Recur[]
  readonly extraDates: readonly Temporal.PlainDateTime[]
  readonly exceptDates: ReadonlySet<string>
  /** Wall-clock start of the occurrence that this record replaces (RFC 5545 3.8.4.4), null for a master. */
  readonly recurrenceId: Temporal.PlainDateTime | null
  readonly isCancelled: boolean
}

export interface ParsedIcs {
  readonly events: readonly IcsEvent[]
  /** Parse trees, for edits that keep every unknown property. */
  readonly roots: readonly ICAL.Component[]
  readonly calendarName: string | null
}

/** Failure code: calendar.unreadable_file, with the parser's reason. */
export function parseIcs(text: string): Result<ParsedIcs> {
  try {
    const trees = ICAL.parse(text.replace(/^\uFEFF/u, '')) as unknown[]
    // One calendar gives ['vcalendar', ...]; several give an array of those.
    const list = typeof trees[0] === 'string' ? [trees] : (trees as unknown[][])
    const roots = list.map((tree) => new ICAL.Component(tree as never))
    if (roots.length === 0 || roots.some((root) => root.name !== 'vcalendar'))
      return unreadable('no VCALENDAR in the file')
    const events = roots.flatMap((root) => root.getAllSubcomponents('vevent').map(readEvent))
    const name = roots[0]?.getFirstPropertyValue('x-wr-calname')
    return ok({ events, roots, calendarName: typeof name === 'string' ? name : null })
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error))
  }
}

const unreadable = (reason: string): Result<never> => fail('calendar.unreadable_file', reason)

function readEvent(component: ICAL.Component): IcsEvent {
  const startProperty = component.getFirstProperty('dtstart')
  const startTime = startProperty?.getFirstValue()
  if (!startProperty || !(startTime instanceof ICAL.Time)) throw new Error('an event without DTSTART')
  const zone = zoneOf(startProperty, startTime)
  const start = wall(startTime, startProperty, zone)
  const allDay = startTime.isDate
  const times = (name: string): Temporal.PlainDateTime[] =>
    component.getAllProperties(name).flatMap((property) =>
      property.getValues().flatMap((value: unknown) => {
        const time: unknown = value instanceof ICAL.Period ? value.start : value
        return time instanceof ICAL.Time ? [wall(time, property, zone)] : []
      }),
    )
  return {
    uid: textOf(component, 'uid') ?? `no-uid-${startTime.toString()}`,
    title: textOf(component, 'summary') ?? '',
    location: textOf(component, 'location'),
    start,
    duration: durationOf(component, start, zone, allDay),
    allDay,
    zone,
    rules: component
      .getAllProperties('rrule')
      .flatMap((property) =>
        property
          .getValues()
          .flatMap((value) => (value instanceof ICAL.Recur ? [localUntil(value, zone)] : [])),
      ),
    extraDates: times('rdate'),
    exceptDates: new Set(times('exdate').map(String)),
    recurrenceId: times('recurrence-id')[0] ?? null,
    isCancelled: (textOf(component, 'status') ?? '').toUpperCase() === 'CANCELLED',
  }
}

function zoneOf(property: ICAL.Property, time: ICAL.Time): string | null {
  if (time.isDate) return null
  if (time.zone === ICAL.Timezone.utcTimezone) return 'UTC'
  const tzid = property.getFirstParameter('tzid')
  return typeof tzid === 'string' ? resolveZone(tzid) : null
}

/** The wall-clock reading of `time` in `zone`. A UTC value beside a zoned start (EXDATE, UNTIL) is moved into that zone. */
function wall(time: ICAL.Time, property: ICAL.Property | null, zone: string | null): Temporal.PlainDateTime {
  const { year, month, day, hour, minute, second } = time
  const plain = Temporal.PlainDateTime.from(
    { year, month, day, hour, minute, second: Math.min(second, 59) },
    { overflow: 'reject' },
  )
  const own = property ? zoneOf(property, time) : time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : null
  if (own === null || zone === null || own === zone) return plain
  return plain.toZonedDateTime(own).withTimeZone(zone).toPlainDateTime()
}

/** UNTIL is UTC beside a zoned DTSTART (RFC 5545 3.3.10); the expansion runs on wall time, so it is moved there. */
function localUntil(rule: ICAL.Recur, zone: string | null): ICAL.Recur {
  if (rule.until === null || rule.until.isDate || zone === null) return rule
  const local = wall(rule.until, null, zone)
  const copy = rule.clone()
  copy.until = floating(local)
  return copy
}

export function floating(plain: Temporal.PlainDateTime): ICAL.Time {
  const { year, month, day, hour, minute, second } = plain
  return new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone)
}

function durationOf(
  component: ICAL.Component,
  start: Temporal.PlainDateTime,
  zone: string | null,
  allDay: boolean,
): Temporal.Duration {
  const end = component.getFirstProperty('dtend')
  const endTime = end?.getFirstValue()
  if (end && endTime instanceof ICAL.Time) {
    const finish = wall(endTime, end, zone)
    // The exact length (RFC 5545 3.8.5.3): a night in which the clock changes is not as long as it looks.
    return zone === null
      ? start.until(finish, { largestUnit: 'hours' })
      : start.toZonedDateTime(zone).until(finish.toZonedDateTime(zone), { largestUnit: 'hours' })
  }
  const stated = component.getFirstPropertyValue('duration')
  if (stated instanceof ICAL.Duration)
    return Temporal.Duration.from({ seconds: Math.max(0, stated.toSeconds()) })
  // RFC 5545 3.6.1: a date alone lasts a day, a date-time alone takes no time.
  return allDay ? Temporal.Duration.from({ days: 1 }) : new Temporal.Duration()
}

function textOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value : null
}

/**
 * Wall-clock starts of one rule in order, from `from` on: the caller stops. `start` is the event's DTSTART. What lies before `from` is
 * passed over as plain numbers, because a daily rule of 1970 has 20,000 of those; after `maxSteps` of them all the rule is given up.
 */
export function* ruleDates(
  rule: ICAL.Recur,
  start: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
  maxSteps: number,
): Generator<Temporal.PlainDateTime> {
  const iterator = rule.iterator(floating(start))
  const earliest = minuteNumber(from)
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const next = iterator.next() as ICAL.Time | null
    if (!next) return
    if (minuteNumber(next) < earliest) continue
    const { year, month, day, hour, minute, second } = next
    yield Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
  }
}

type Minute = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>>

/** Orders minutes; the difference of two means nothing. */
function minuteNumber({ year, month, day, hour, minute }: Minute): number {
  return (((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute
}

export { ICAL }
