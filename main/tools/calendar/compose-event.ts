/** EventDraft → iCalendar text (RFC 5545), with a VTIMEZONE for every zone named. */
import { Temporal } from 'temporal-polyfill'
import type { EventDraft } from '../../../contract/domain/calendar'
import { composeLines, escapeText } from './ics-lines'
import { compact, vtimezone } from './zone'

export function composeEvent(draft: EventDraft, uid: string, nowUtc: Temporal.Instant): string {
  const stamp = nowUtc.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')
  const start = Temporal.PlainDateTime.from(draft.start)
  const zoned = !draft.allDay && draft.tz !== 'UTC'
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Artel//Artel 0.1//EN',
    'CALSCALE:GREGORIAN',
    ...(zoned ? vtimezone(draft.tz, start.toPlainDate()) : []),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `CREATED:${stamp}`,
    time('DTSTART', draft.start, draft),
    time('DTEND', draft.end, draft),
    `SUMMARY:${escapeText(draft.title)}`,
    ...(draft.recurrence === null ? [] : [`RRULE:${draft.recurrence}`]),
    ...(draft.location === null ? [] : [`LOCATION:${escapeText(draft.location)}`]),
    // Without an address only the name is known: CN with a mailto that cannot be sent to.
    ...draft.attendees.map(
      (name) => `ATTENDEE;CN="${name.replaceAll(/["\r\n]/gu, '')}":mailto:unknown@invalid`,
    ),
    ...(draft.reminderMin === null
      ? []
      : [
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          `DESCRIPTION:${escapeText(draft.title)}`,
          `TRIGGER:${trigger(draft.reminderMin)}`,
          'END:VALARM',
        ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return composeLines(lines)
}

/** RFC 5545 3.3.6. Days are days of the wall clock, so that a day before 10:00 is 10:00 also when the clocks change. */
function trigger(minutesBefore: number): string {
  const minutes = Math.abs(minutesBefore)
  const length = minutes > 0 && minutes % 1440 === 0 ? `P${minutes / 1440}D` : `PT${minutes}M`
  return minutesBefore > 0 ? `-${length}` : length
}

function time(name: string, iso: string, { allDay, tz }: EventDraft): string {
  const plain = Temporal.PlainDateTime.from(iso)
  if (allDay) return `${name};VALUE=DATE:${compact(plain).slice(0, 8)}`
  return tz === 'UTC' ? `${name}:${compact(plain)}Z` : `${name};TZID=${tz}:${compact(plain)}`
}
