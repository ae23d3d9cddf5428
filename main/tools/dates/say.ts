/** Says a date back in full, so that a misreading is seen: "Monday 24 November, 15:00–16:00". */
import { Temporal } from 'temporal-polyfill'
import { dayNames, monthNames } from './words/say-words'

export { sayRecurrence } from './say-recurrence'

export interface SayOptions {
  /** Said only when the date is not in this year. */
  readonly currentYear?: number
}

/**
 * @param startIso local ISO 8601; a date alone is midnight
 * @param endIso exclusive, in the same zone; null for an open end
 */
export function sayDateTime(
  startIso: string,
  endIso: string | null,
  allDay: boolean,
  lang: 'en' | 'ru',
  options: SayOptions = {},
): string {
  const start = Temporal.PlainDateTime.from(startIso)
  const end = endIso === null ? null : Temporal.PlainDateTime.from(endIso)
  const say = (date: Temporal.PlainDateTime): string => sayDay(date, lang, options)
  if (allDay) {
    const last = end?.subtract({ days: 1 })
    const several = last && Temporal.PlainDateTime.compare(last, start) > 0
    return several ? `${say(start)} – ${say(last)}` : say(start)
  }
  const from = `${say(start)}, ${sayClock(start)}`
  if (!end)
    return lang === 'ru' ? `${say(start)}, с ${sayClock(start)}` : `${say(start)}, from ${sayClock(start)}`
  const length = start.until(end, { largestUnit: 'minutes' }).minutes
  // One minute is how a point in time is written, not a length worth saying.
  if (length <= 1) return from
  const sameDay = start.toPlainDate().equals(end.subtract({ seconds: 1 }).toPlainDate())
  return sameDay ? `${from}–${sayClock(end)}` : `${from} – ${say(end)}, ${sayClock(end)}`
}

function sayDay(date: Temporal.PlainDateTime, lang: 'en' | 'ru', { currentYear }: SayOptions): string {
  const weekday = dayNames[lang][date.dayOfWeek - 1] ?? ''
  const month = monthNames[lang][date.month - 1] ?? ''
  const year = currentYear !== undefined && date.year !== currentYear
  if (lang === 'ru') return `${weekday}, ${date.day} ${month}${year ? ` ${date.year} года` : ''}`
  return `${weekday} ${date.day} ${month}${year ? ` ${date.year}` : ''}`
}

function sayClock(date: Temporal.PlainDateTime): string {
  return `${String(date.hour).padStart(2, '0')}:${String(date.minute).padStart(2, '0')}`
}
