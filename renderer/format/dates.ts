/** Dates and clock times in the person's region. Dates come as `YYYY-MM-DD`, times as instants with their zone. */
import type { Words } from './words'
import type { DayEntry } from './agenda'

const utcOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

function formatDate(words: Words, date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(words.locale, { ...options, timeZone: 'UTC' }).format(utcOf(date))
}

export const weekdayName = (words: Words, date: string): string =>
  formatDate(words, date, { weekday: 'long' })
/** "Mon", «пн». */
export const weekdayShort = (words: Words, date: string): string =>
  formatDate(words, date, { weekday: 'short' })
export const dayNumber = (words: Words, date: string): string => formatDate(words, date, { day: 'numeric' })
export const dayAndMonth = (words: Words, date: string): string =>
  formatDate(words, date, { day: 'numeric', month: 'long' })
/** `16–22 November`; the months of both ends where they differ. */
export function dateRange(words: Words, first: string, last: string): string {
  const options = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(words.locale, options).formatRange(utcOf(first), utcOf(last))
}
export const monthAndYear = (words: Words, date: string): string => {
  const text = formatDate(words, date, { month: 'long', year: 'numeric' }).replace(/\s?г\.$/, '')
  return text.charAt(0).toLocaleUpperCase(words.locale) + text.slice(1)
}

/** `09:30`, with 24 hours in every region: the answers of the crew say times so, and one event has one time everywhere. */
export function clockTime(words: Words, ms: number, tz: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: tz } as const
  return new Intl.DateTimeFormat(words.locale, options).format(ms)
}

/** The time column of a day's entry: `15:00–16:00`, `from 22:00`, `until 02:00`. Empty when all day. */
export function entryTime(words: Words, entry: DayEntry, tz: string): string {
  if (entry.allDay || entry.startMs === null || entry.endMs === null) return ''
  const start = clockTime(words, entry.startMs, tz)
  const end = clockTime(words, entry.endMs, tz)
  if (!entry.startsHere) return words.t('calendar.until', { time: end })
  if (!entry.endsHere) return words.t('calendar.from', { time: start })
  return start === end ? start : `${start}–${end}`
}

/** `Mon, 23 November, 23:00`, in the zone of this computer. */
export function momentText(words: Words, ms: number): string {
  const options = { weekday: 'short', day: 'numeric', month: 'long' } as const
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return `${new Intl.DateTimeFormat(words.locale, options).format(ms)}, ${clockTime(words, ms, timeZone)}`
}
