/** Zone names as they occur in files → IANA names that Temporal knows, and the VTIMEZONE text for zones that Artel writes. */
import { Temporal } from 'temporal-polyfill'

const known = new Map<string, string | null>()

/** Null (floating) when the name means nothing here. Full Windows name support belongs to a later issue; Outlook prefixes are cut. */
export function resolveZone(tzid: string): string | null {
  const kept = known.get(tzid)
  if (kept !== undefined) return kept
  const candidates = [
    tzid,
    tzid.replace(/^\/[^/]+\/(?:\d{8}_\d\/)?/u, ''),
    tzid.split('/').slice(-2).join('/'),
  ]
  const found = candidates.find(isZone) ?? null
  known.set(tzid, found)
  return found
}

function isZone(name: string): boolean {
  try {
    Temporal.Now.instant().toZonedDateTimeISO(name)
    return name !== ''
  } catch {
    return false
  }
}

/**
 * A VTIMEZONE block (RFC 5545 3.6.5) for an IANA zone, right from the year before `from` on, so that an event of January finds a change before it: one observance a year rule, as the zone's
 * two next transitions show it. A zone without transitions gets one STANDARD block.
 */
export function vtimezone(tz: string, from: Temporal.PlainDate): string[] {
  const begin = from.with({ month: 1, day: 1 }).subtract({ years: 1 }).toZonedDateTime(tz)
  const first = begin.getTimeZoneTransition('next')
  const second = first?.getTimeZoneTransition('next') ?? null
  // Transitions years away are past rule changes or none at all, not daylight saving.
  const isSeasonal = first && second && second.year - begin.year <= 1
  const blocks = isSeasonal ? [observance(first), observance(second)] : [fixed(begin)]
  return ['BEGIN:VTIMEZONE', `TZID:${tz}`, ...blocks.flat(), 'END:VTIMEZONE']
}

function observance(transition: Temporal.ZonedDateTime): string[] {
  const before = transition.subtract({ seconds: 1 })
  const isDaylight = transition.offsetNanoseconds > before.offsetNanoseconds
  const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD'
  // DTSTART is the wall time before the change (RFC 5545 3.6.5): old offset, new moment.
  const local = transition.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime()
  const weekday = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][local.dayOfWeek - 1] ?? 'SU'
  const nth = local.day + 7 > local.daysInMonth ? -1 : Math.ceil(local.day / 7)
  return [
    `BEGIN:${kind}`,
    `DTSTART:${compact(local)}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${local.month};BYDAY=${nth}${weekday}`,
    `TZOFFSETFROM:${before.offset.replace(':', '')}`,
    `TZOFFSETTO:${transition.offset.replace(':', '')}`,
    `END:${kind}`,
  ]
}

function fixed(at: Temporal.ZonedDateTime): string[] {
  const offset = at.offset.replace(':', '')
  return [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`,
    'END:STANDARD',
  ]
}

/** 20261122T150000 */
export function compact(plain: Temporal.PlainDateTime): string {
  return plain.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')
}
