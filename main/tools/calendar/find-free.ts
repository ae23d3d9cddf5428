/** Free time between two local instants: the range inside working hours minus what is there. Pure; minutes of the local day. */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'

export interface FreeSlot {
  readonly start: string
  readonly end: string
}

export interface WorkingHours {
  readonly fromHour: number
  readonly toHour: number
}

const maxDays = 62

export function findFree(
  range: { readonly from: string; readonly to: string },
  busy: readonly Occurrence[],
  { lengthMin, hours }: { lengthMin: number; hours: WorkingHours },
): FreeSlot[] {
  const from = Temporal.PlainDateTime.from(range.from)
  const to = Temporal.PlainDateTime.from(range.to)
  const taken = busy.filter((occurrence) => !occurrence.allDay).sort((a, b) => a.start.localeCompare(b.start))
  const slots: FreeSlot[] = []
  for (
    let day = from.toPlainDate(), count = 0;
    count < maxDays && Temporal.PlainDate.compare(day, to.toPlainDate()) <= 0;
    count += 1
  ) {
    const opens = later(day.toPlainDateTime({ hour: hours.fromHour }), from)
    const closes = earlier(day.toPlainDateTime({ hour: hours.toHour }), to)
    let cursor = opens
    for (const { start, end } of taken) {
      const begin = Temporal.PlainDateTime.from(start)
      const finish = Temporal.PlainDateTime.from(end)
      if (Temporal.PlainDateTime.compare(finish, cursor) <= 0) continue
      if (Temporal.PlainDateTime.compare(begin, closes) >= 0) break
      keep(slots, cursor, earlier(begin, closes), lengthMin)
      cursor = later(cursor, finish)
    }
    keep(slots, cursor, closes, lengthMin)
    day = day.add({ days: 1 })
  }
  return slots
}

function keep(
  slots: FreeSlot[],
  start: Temporal.PlainDateTime,
  end: Temporal.PlainDateTime,
  lengthMin: number,
): void {
  if (start.until(end).total('minutes') < lengthMin) return
  const text = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' })
  slots.push({ start: text(start), end: text(end) })
}

const later = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.compare(a, b) >= 0 ? a : b
const earlier = (a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.compare(a, b) <= 0 ? a : b
