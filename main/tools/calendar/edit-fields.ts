/** What may change about an event, and writing it into one VEVENT. */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import { changeForm, setTime, startProperty } from './event-time'
import { ICAL, zoneOfEvent } from './ics'

export type Edit =
  | { readonly kind: 'remove'; readonly scope: 'this' | 'all' }
  | {
      readonly kind: 'change'
      readonly scope: 'this' | 'all'
      readonly title?: string
      /** New local times in the occurrence's display zone `target.tz`; dates make it an all-day event. For a series: of `target`. */
      readonly start?: string
      readonly end?: string
      /** RRULE value; replaces the rules of the event. */
      readonly recurrence?: string
      readonly location?: string
      readonly attendees?: readonly string[]
      /** Minutes before the start; replaces every alarm of the event. */
      readonly reminderMin?: number
    }

export type Change = Extract<Edit, { kind: 'change' }>

export function change(event: ICAL.Component, target: Occurrence, edit: Change, root: ICAL.Component): void {
  if (edit.title !== undefined) event.updatePropertyWithValue('summary', edit.title)
  if (edit.location !== undefined) event.updatePropertyWithValue('location', edit.location)
  for (const name of edit.attendees ?? []) {
    const property = new ICAL.Property('attendee')
    property.setValue('mailto:unknown@invalid')
    property.setParameter('cn', name)
    event.addProperty(property)
  }
  if (edit.reminderMin !== undefined) setReminder(event, edit.reminderMin)
  if (edit.start !== undefined || edit.end !== undefined) {
    const start = edit.start ?? target.start
    const end = edit.end ?? target.end
    const isDate = start.length === 10
    if (isDate !== startProperty(event).time.isDate) changeForm(event, target.tz, isDate, root)
    const zone = zoneOfEvent(event)
    const place = (iso: string): Temporal.PlainDateTime => {
      const plain = Temporal.PlainDateTime.from(iso)
      return zone === null ? plain : plain.toZonedDateTime(target.tz).withTimeZone(zone).toPlainDateTime()
    }
    setTime(event, 'dtstart', place(start))
    event.removeAllProperties('duration')
    setTime(event, 'dtend', place(end))
  }
  const sequence = Number(event.getFirstPropertyValue('sequence') ?? 0)
  event.updatePropertyWithValue('sequence', String((Number.isFinite(sequence) ? sequence : 0) + 1))
}

function setReminder(event: ICAL.Component, minutes: number): void {
  for (const alarm of event.getAllSubcomponents('valarm')) event.removeSubcomponent(alarm)
  const alarm = new ICAL.Component('valarm')
  alarm.updatePropertyWithValue('action', 'DISPLAY')
  alarm.updatePropertyWithValue('description', String(event.getFirstPropertyValue('summary') ?? ''))
  alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromSeconds(-60 * minutes))
  event.addSubcomponent(alarm)
}
