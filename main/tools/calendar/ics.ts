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

/** RFC 5545 3.1.4: UTF-8. Text in another encoding would be written back damaged, so it is not read at all. */
export function decodeIcs(bytes: Uint8Array): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return unreadable('not UTF-8; save the file in that encoding')
  }
}

export function parseIcsBytes(bytes: Uint8Array): Result<ParsedIcs> {
  const text = decodeIcs(bytes)
  return text.ok ? parseIcs(text.value) : text
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
    const events = roots.flatMap((root) => readEvents(root.getAllSubcomponents('vevent')))
    const name = roots[0]?.getFirstPropertyValue('x-wr-calname')
    return ok({ events, roots, calendarName: typeof name === 'string' ? name : null })
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error))
  }
}

const unreadable = (reason: string): Result<never> => fail('calendar.unreadable_file', reason)

function readEvents(components: readonly ICAL.Component[]): IcsEvent[] {
  const seriesZones = new Map(
    components
      .filter((component) => !component.hasProperty('recurrence-id'))
      .map((component) => [textOf(component, 'uid'), zoneOfEvent(component)]),
  )
  return components.map((component) => {
    const uid = textOf(component, 'uid')
    return readEvent(component, seriesZones.has(uid) ? seriesZones.get(uid) : undefined)
  })
}

/** @param seriesZone zone of the series that a replacement belongs to; undefined where it stands alone */
function readEvent(component: ICAL.Component, seriesZone: string | null | undefined): IcsEvent {
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
    recurrenceId: recurrenceIdIn(component, seriesZone === undefined ? zone : seriesZone),
    isCancelled: (textOf(component, 'status') ?? '').toUpperCase() === 'CANCELLED',
  }
}

/** The zone of an event's start: IANA name, 'UTC', or null for floating times and dates. */
export function zoneOfEvent(component: ICAL.Component): string | null {
  const property = component.getFirstProperty('dtstart')
  const time = property?.getFirstValue()
  return property && time instanceof ICAL.Time ? zoneOf(property, time) : null
}

/**
 * The RECURRENCE-ID as wall time in `zone`, which is to be that of the series: a replacement may name it in UTC or in a zone of its own
 * (RFC 5545 3.8.4.4).
 */
export function recurrenceIdIn(
  component: ICAL.Component,
  zone: string | null,
): Temporal.PlainDateTime | null {
  const property = component.getFirstProperty('recurrence-id')
  const time = property?.getFirstValue()
  return property && time instanceof ICAL.Time ? wall(time, property, zone) : null
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
export function localUntil(rule: ICAL.Recur, zone: string | null): ICAL.Recur {
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

export { ICAL }
