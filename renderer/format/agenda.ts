/**
 * One week of the calendar as rows. Occurrences carry local times in their own zone; the window shows the machine's zone,
 * so every time goes through Temporal. `end` is exclusive throughout.
 */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../contract/domain/calendar'

export interface DayEntry {
  readonly occurrence: Occurrence
  readonly allDay: boolean
  /** Instants; null for all-day entries. */
  readonly startMs: number | null
  readonly endMs: number | null
  /** False when the occurrence began on an earlier day. */
  readonly startsHere: boolean
  readonly endsHere: boolean
}
export interface Day {
  /** `YYYY-MM-DD` in the machine's zone. */
  readonly date: string
  readonly entries: readonly DayEntry[]
}

export function todayIn(tz: string, nowMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(tz).toPlainDate().toString()
}

/** The Monday on or before the date. */
export function weekStart(date: string): string {
  const day = Temporal.PlainDate.from(date)
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

export const addDays = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).add({ days }).toString()

/** Bounds of the request `calendar.agenda` for the week: local instants, the end exclusive. */
export function weekRange(start: string): { from: string; to: string } {
  return { from: `${start}T00:00:00`, to: `${addDays(start, 7)}T00:00:00` }
}

export function daysOf(start: string, occurrences: readonly Occurrence[], tz: string): readonly Day[] {
  return Array.from({ length: 7 }, (_, i) => {
    const date = addDays(start, i)
    const entries = occurrences
      .map((occurrence) => entryOn(date, occurrence, tz))
      .filter((entry) => entry !== null)
    return { date, entries: entries.sort(byTime) }
  })
}

const byTime = (a: DayEntry, b: DayEntry): number =>
  Number(b.allDay) - Number(a.allDay) ||
  (a.startMs ?? 0) - (b.startMs ?? 0) ||
  a.occurrence.title.localeCompare(b.occurrence.title)

function entryOn(date: string, occurrence: Occurrence, tz: string): DayEntry | null {
  if (occurrence.allDay) {
    const first = occurrence.start.slice(0, 10)
    const end = occurrence.end.slice(0, 10)
    const isHere = first <= date && (date < end || date === first)
    if (!isHere) return null
    return {
      occurrence,
      allDay: true,
      startMs: null,
      endMs: null,
      startsHere: first === date,
      endsHere: addDays(date, 1) >= end,
    }
  }
  const startMs = instantOf(occurrence.start, occurrence.tz, tz)
  const endMs = Math.max(instantOf(occurrence.end, occurrence.tz, tz), startMs)
  const dayStart = instantOf(`${date}T00:00:00`, tz, tz)
  const dayEnd = instantOf(`${addDays(date, 1)}T00:00:00`, tz, tz)
  const isHere = startMs < dayEnd && (endMs > dayStart || (startMs === endMs && startMs >= dayStart))
  if (!isHere) return null
  const startsHere = startMs >= dayStart
  const endsHere = endMs <= dayEnd
  return { occurrence, allDay: !startsHere && !endsHere, startMs, endMs, startsHere, endsHere }
}

/** An unknown zone name (a file from elsewhere) is read as the machine's zone rather than hiding the event. */
function instantOf(local: string, zone: string, fallbackZone: string): number {
  const plain = Temporal.PlainDateTime.from(local.replace(/(Z|[+-]\d\d:?\d\d)$/, ''))
  try {
    return plain.toZonedDateTime(zone).epochMilliseconds
  } catch {
    return plain.toZonedDateTime(fallbackZone).epochMilliseconds
  }
}
