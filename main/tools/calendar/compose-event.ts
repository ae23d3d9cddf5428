/** EventDraft → iCalendar text (RFC 5545): CRLF, lines folded at 75 octets, VTIMEZONE for every zone named. */
import { Temporal } from 'temporal-polyfill'
import type { EventDraft } from '../../../contract/domain/calendar'
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
  return lines.map((line) => fold(line)).join('\r\n') + '\r\n'
}

/** RFC 5545 3.3.6. Days are days of the wall clock, so that a day before 10:00 is 10:00 also when the clocks change. */
function trigger(minutesBefore: number): string {
  const minutes = Math.abs(minutesBefore)
  const length = minutes > 0 && minutes % 1440 === 0 ? `P${minutes / 1440}D` : `PT${minutes}M`
  return minutesBefore > 0 ? `-${length}` : length
}

/** RFC 5545 3.1: at most 75 octets a line, the leading space included, never inside a character. ical.js writes 76. */
function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

function time(name: string, iso: string, { allDay, tz }: EventDraft): string {
  const plain = Temporal.PlainDateTime.from(iso)
  if (allDay) return `${name};VALUE=DATE:${compact(plain).slice(0, 8)}`
  return tz === 'UTC' ? `${name}:${compact(plain)}Z` : `${name};TZID=${tz}:${compact(plain)}`
}

/** RFC 5545 3.3.11. Control characters have no place in a text value. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}
