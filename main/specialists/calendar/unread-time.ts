/**
 * Time words that no calendar has ("25:00", «31 апреля») or that were not understood ("until the end of term"): while they stand, nothing
 * is written, because the event would be another one than was asked for. Pure.
 */
import type { DateReading } from '../../tools/dates'

const bound = /(?<!\p{L})(?:until|till|до)\s+\p{L}[^,.;!?]*/iu
const clock = /(?<![\d.:])(\d{1,2})[:.](\d{2})(?![\d.:])/gu
const hours = /(?<![\d.:])(\d{1,3})\s*(?:[ap]\.?m\.?|o[’']?clock|h|час\p{L}*)(?!\p{L})/giu
const months =
  'jan\\p{L}*|feb\\p{L}*|march|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const dayOfMonth = new RegExp(
  `(?<![\\d.:])\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})(?!\\p{L})|(?<!\\p{L})(?:${months})\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d.:])`,
  'iu',
)

/** What in `rest`, the words that a reading left over, names a time that does not exist; null: nothing. */
export function impossibleTime(rest: string): string | null {
  for (const [said, hour, minute] of rest.matchAll(clock))
    if (Number(hour) > 24 || Number(minute) > 59) return said
  for (const [said, hour] of rest.matchAll(hours)) if (Number(hour) > 24) return said
  return dayOfMonth.exec(rest)?.[0] ?? null
}

/** The end of a repetition that was said and not understood; null: none. An endless series is not what was asked for. */
export function unreadBound({ recurrence, rest }: DateReading): string | null {
  if (recurrence === null || isBounded(recurrence)) return null
  return bound.exec(rest)?.[0].trim() ?? null
}

export const isBounded = (recurrence: string): boolean => /(?:^|;)(?:UNTIL|COUNT)=/u.test(recurrence)
