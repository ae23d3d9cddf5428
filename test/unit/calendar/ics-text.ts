/** Small .ics texts for tests. */
import { Temporal } from 'temporal-polyfill'
import { expand, type BareOccurrence } from '../../../main/tools/calendar/expand'
import { parseIcs } from '../../../main/tools/calendar/ics'

export function calendarOf(...bodies: readonly string[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    ...bodies.map((body) => body.trim()),
    'END:VCALENDAR',
    '',
  ]
  return lines.join('\n').replaceAll(/\n\s*/gu, '\r\n')
}

/** One VEVENT; `lines` are its properties. */
export function eventOf(uid: string, ...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\n')
}

export function occurrencesOf(text: string, from: string, to: string, tz: string): BareOccurrence[] {
  const parsed = parseIcs(text)
  if (!parsed.ok) throw new Error(parsed.failure.message)
  const at = (iso: string): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(iso).toZonedDateTime(tz)
  return expand(parsed.value.events, { from: at(from), to: at(to) })
}

export const startsOf = (...args: Parameters<typeof occurrencesOf>): string[] =>
  occurrencesOf(...args).map(({ start }) => start)
