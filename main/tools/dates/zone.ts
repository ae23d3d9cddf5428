/** Time-zone arithmetic. A local time that the clock skips moves later, one that comes twice is the earlier (RFC 5545 3.3.5). */
import { Temporal } from 'temporal-polyfill'

/** Local time in `tz` of an ISO 8601 reference: local already, or with an offset or Z, which is honoured. */
export function localReference(ref: string, tz: string): Temporal.PlainDateTime {
  const bare = ref.replace(/\[.*\]$/, '')
  if (/(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/.test(bare) && /[tT ]/.test(bare))
    return Temporal.Instant.from(bare).toZonedDateTimeISO(tz).toPlainDateTime()
  return settle(Temporal.PlainDateTime.from(bare), tz)
}

/** The local time that really exists in the zone. */
export function settle(local: Temporal.PlainDateTime, tz: string): Temporal.PlainDateTime {
  return local.toZonedDateTime(tz).toPlainDateTime()
}

/** Adds real elapsed minutes, so an hour over a clock change is an hour. */
export function addMinutes(
  local: Temporal.PlainDateTime,
  minutes: number,
  tz: string,
): Temporal.PlainDateTime {
  const seconds = Math.round(minutes * 60)
  return local.toZonedDateTime(tz).add({ seconds }).toPlainDateTime()
}

/** RFC 5545 UTC form of a local time: 20260301T205959Z. */
export function utcStamp(local: Temporal.PlainDateTime, tz: string): string {
  const utc = local.toZonedDateTime(tz).toInstant().toZonedDateTimeISO('UTC').toPlainDateTime()
  return `${utc.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}Z`
}

/** Midnight plus a count of hours that may pass 24. */
export function atHour(date: Temporal.PlainDate, hour: number, minute = 0): Temporal.PlainDateTime {
  return date.add({ days: Math.floor(hour / 24) }).toPlainDateTime({ hour: hour % 24, minute })
}
