/** Reads and writes the times of one VEVENT in the form the event has: date, UTC, TZID or floating (RFC 5545 3.3.4, 3.3.5). */
import { Temporal } from 'temporal-polyfill'
import { floating, ICAL } from './ics'
import { vtimezone } from './zone'

export function startProperty(event: ICAL.Component): {
  property: ICAL.Property
  time: ICAL.Time
  tzid: string | null
} {
  const property = event.getFirstProperty('dtstart')
  const time = property?.getFirstValue()
  if (!property || !(time instanceof ICAL.Time)) throw new Error('an event without DTSTART')
  const tzid = property.getFirstParameter('tzid')
  return { property, time, tzid: typeof tzid === 'string' ? tzid : null }
}

/** Writes a wall-clock time in the same form (date, UTC, TZID or floating) as the event's own start. */
export function setTime(event: ICAL.Component, name: string, plain: Temporal.PlainDateTime): void {
  const { time, tzid } = startProperty(event)
  const value = floating(plain)
  if (time.isDate) value.isDate = true
  else if (time.zone === ICAL.Timezone.utcTimezone) value.zone = ICAL.Timezone.utcTimezone
  event.removeAllProperties(name)
  const property = new ICAL.Property(name)
  property.setValue(value)
  if (tzid !== null && !time.isDate) property.setParameter('tzid', tzid)
  event.addProperty(property)
}

export function wallLength(event: ICAL.Component): Temporal.Duration {
  const { time } = startProperty(event)
  const end = event.getFirstPropertyValue('dtend')
  if (end instanceof ICAL.Time) return Temporal.Duration.from({ seconds: end.subtractDate(time).toSeconds() })
  const stated = event.getFirstPropertyValue('duration')
  return Temporal.Duration.from({
    seconds: stated instanceof ICAL.Duration ? stated.toSeconds() : time.isDate ? 86_400 : 0,
  })
}

export function plainOf({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime {
  return Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
}

/** A whole day that gets an hour stands in the zone of the person; an hour that becomes a whole day has none. */
export function changeForm(event: ICAL.Component, tz: string, isDate: boolean, root: ICAL.Component): void {
  const { time } = startProperty(event)
  event.removeAllProperties('dtstart')
  const property = new ICAL.Property('dtstart')
  const value = floating(plainOf(time))
  if (isDate) value.isDate = true
  else if (tz === 'UTC') value.zone = ICAL.Timezone.utcTimezone
  property.setValue(value)
  if (!isDate && tz !== 'UTC') {
    property.setParameter('tzid', tz)
    addZone(root, tz, time)
  }
  event.addProperty(property)
}

function addZone(root: ICAL.Component, tz: string, { year, month, day }: ICAL.Time): void {
  const isThere = root
    .getAllSubcomponents('vtimezone')
    .some((zone) => zone.getFirstPropertyValue('tzid') === tz)
  if (isThere) return
  const lines = vtimezone(tz, Temporal.PlainDate.from({ year, month, day }))
  root.addSubcomponent(new ICAL.Component(ICAL.parse(lines.join('\r\n')) as never))
}
