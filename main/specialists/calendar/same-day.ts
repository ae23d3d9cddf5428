/**
 * "Lunch tomorrow at 1 and coffee at 4", "dinner at 8pm and drinks at 10": what a part of a sentence leaves unsaid about its day and its
 * half of the day, the parts before it say. Pure.
 */
import type { DateReading } from '../../tools/dates'
import { addDays } from './resolve-time'
import { changesEvent } from './words'

type Read = (text: string) => DateReading

/** @param earlier the parts before this one, latest first */
export function onSameDay(
  reading: DateReading,
  text: string,
  earlier: readonly string[],
  read: Read,
): DateReading {
  if (reading.start === null || reading.daySaid || reading.allDay || reading.recurrence !== null)
    return reading
  const parts = earlier.filter((part) => !isAboutAnother(part, read))
  const day = parts
    .map(read)
    .find(({ daySaid, start }) => daySaid && start !== null)
    ?.start?.slice(0, 10)
  const placed = day === undefined ? reading : onDay(reading, day)
  const [last, ...others] = parts
  if (last === undefined || (day === undefined && earlier.length !== parts.length)) return placed
  const before = onSameDay(read(last), last, others, read)
  if (before.start === null || before.allDay || !hasBareHour(text)) return placed
  const near = onDay(placed, before.start.slice(0, 10))
  return follows(before.start, near.start ?? '') ? later(near) : placed
}

/** A series or an event that is there already: its day is no day for a new one. */
const isAboutAnother = (part: string, read: Read): boolean =>
  changesEvent(part) || read(part).recurrence !== null

function onDay(reading: DateReading, day: string): DateReading {
  const { start, end } = reading
  if (start === null) return reading
  const days = (iso: string): number =>
    Math.round((Date.parse(`${iso.slice(0, 10)}Z`) - Date.parse(`${start.slice(0, 10)}Z`)) / 86_400_000)
  return {
    ...reading,
    start: `${day}T${start.slice(11)}`,
    end: end === null ? null : `${addDays(day, days(end))}T${end.slice(11)}`,
  }
}

/** A bare hour of seven to eleven after an event of the evening, or of seven and eight after one of the afternoon, is in the evening. */
function follows(before: string, start: string): boolean {
  const [first, hour] = [hourOf(before), hourOf(start)]
  return hour >= 7 && hour + 12 >= first && hour < (first >= 18 ? 12 : first >= 12 ? 9 : 0)
}

function later(reading: DateReading): DateReading {
  const { start, end } = reading
  const move = (iso: string): string =>
    `${iso.slice(0, 11)}${String(hourOf(iso) + 12).padStart(2, '0')}${iso.slice(13)}`
  if (start === null) return reading
  if (end === null) return { ...reading, start: move(start) }
  const isLate = hourOf(end) >= 12 || end.slice(0, 10) !== start.slice(0, 10)
  const next = `${addDays(start.slice(0, 10), 1)}T${String((hourOf(end) + 12) % 24).padStart(2, '0')}${end.slice(13)}`
  return { ...reading, start: move(start), end: isLate ? next : move(end) }
}

const hourOf = (iso: string): number => Number(iso.slice(11, 13))

const morning =
  /(?<!\p{L})(?:breakfast|alarm|wake|morning|завтрак\p{L}*|будильник\p{L}*|разбуд\p{L}*|утр\p{L}*)(?!\p{L})/iu

/** "At 10", «в 7:30»: nothing says which half of the day. */
export const hasBareHour = (text: string): boolean =>
  !morning.test(text) &&
  /(?<!\p{L})(?:at|to|by|в|на|к)\s+(?:[1-9]|1[01])(?:[:.]\d\d)?(?![\d:.]*\d)(?!\s*(?:[ap]\.?m|утра|дня|вечера|ночи|in\s+the|at\s+night|hours?|час))/iu.test(
    text,
  )
