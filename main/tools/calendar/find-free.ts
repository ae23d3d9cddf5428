/**
 * Free time between two local instants: what is asked about minus what is there. Hours that were said are taken as said; whole days mean
 * working hours, Monday to Friday; a weekend alone means its days. Pure; wall-clock times of one zone.
 */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'

export interface FreeSlot {
  readonly start: string
  readonly end: string
}

export type FreeWindow = 'working' | 'weekend' | 'said'

const hours = { working: [9, 18], weekend: [9, 21], said: [0, 24] } as const
const maxDays = 62

export function findFree(
  range: { readonly from: string; readonly to: string; readonly now: string },
  busy: readonly Occurrence[],
  lengthMin: number,
): { slots: FreeSlot[]; window: FreeWindow } {
  const window = windowOf(range)
  const from = Temporal.PlainDateTime.from(range.from < range.now ? range.now : range.from)
  const to = Temporal.PlainDateTime.from(range.to)
  const taken = busy.filter((occurrence) => !occurrence.allDay).sort((a, b) => a.start.localeCompare(b.start))
  const slots: FreeSlot[] = []
  const [opensAt, closesAt] = hours[window]
  let day = from.toPlainDate()
  for (let count = 0; count < maxDays && Temporal.PlainDate.compare(day, to.toPlainDate()) <= 0; count += 1) {
    const midnight = day.toPlainDateTime()
    if (window !== 'working' || day.dayOfWeek < 6) {
      let cursor = later(midnight.add({ hours: opensAt }), from)
      const closes = earlier(midnight.add({ hours: closesAt }), to)
      for (const { start, end } of taken) {
        const begin = Temporal.PlainDateTime.from(start)
        const finish = Temporal.PlainDateTime.from(end)
        if (Temporal.PlainDateTime.compare(finish, cursor) <= 0) continue
        if (Temporal.PlainDateTime.compare(begin, closes) >= 0) break
        keep(slots, cursor, earlier(begin, closes), lengthMin)
        cursor = later(cursor, finish)
      }
      keep(slots, cursor, closes, lengthMin)
    }
    day = day.add({ days: 1 })
  }
  return { slots, window }
}

/** A range that ends within a day, or begins in one other than now, was said with its hours ("tonight", "after 6 tomorrow"). */
function windowOf({ from, to, now }: { from: string; to: string; now: string }): FreeWindow {
  const isMidnight = (iso: string): boolean => iso.slice(11, 19) === '00:00:00'
  if (!isMidnight(to) || (!isMidnight(from) && from.slice(0, 16) !== now.slice(0, 16))) return 'said'
  const first = Temporal.PlainDate.from(from.slice(0, 10))
  const last = Temporal.PlainDate.from(to.slice(0, 10)).subtract({ days: 1 })
  const isWeekend = first.dayOfWeek >= 6 && first.until(last).days + first.dayOfWeek <= 7
  return isWeekend ? 'weekend' : 'working'
}

function keep(
  slots: FreeSlot[],
  start: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
  lengthMin: number,
): void {
  if (Temporal.PlainDateTime.compare(start, end) >= 0 || start.until(end).total('minutes') < lengthMin) return
  const text = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' })
  slots.push({ start: text(start), end: text(end) })
}

const later = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.compare(a, b) >= 0 ? a : b
const earlier = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.compare(a, b) <= 0 ? a : b
