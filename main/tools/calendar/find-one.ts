/** One event of a file by its key. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { EventKey } from './event-key'
import { expand, type BareOccurrence } from './expand'
import type { IcsEvent } from './ics'

/** How far ahead the next occurrence of a series is looked for. */
const yearsAhead = 5

/** @param now in the zone that times are shown in. Of a series the next occurrence, or its first when none is ahead. */
export function findOne(
  events: readonly IcsEvent[],
  { uid, recurrenceId }: EventKey,
  now: Temporal.ZonedDateTime,
): BareOccurrence | null {
  const own = events.filter((event) => event.uid === uid)
  const master = own.find((event) => event.recurrenceId === null) ?? own[0]
  if (!master) return null
  const around = (start: Temporal.PlainDateTime, length: Temporal.Duration): BareOccurrence[] =>
    expand(own, {
      from: start.subtract({ days: 2 }).toZonedDateTime(now.timeZoneId),
      to: start.add(length).add({ days: 2 }).toZonedDateTime(now.timeZoneId),
    })
  if (recurrenceId === null) {
    const ahead =
      master.rules.length > 0 ? expand(own, { from: now, to: now.add({ years: yearsAhead }) }) : []
    return ahead[0] ?? around(master.start, master.duration)[0] ?? null
  }
  const replaced = own.find((event) => event.recurrenceId?.toString() === recurrenceId)
  const start = replaced?.start ?? Temporal.PlainDateTime.from(recurrenceId)
  return around(start, (replaced ?? master).duration).find((one) => one.recurrenceId === recurrenceId) ?? null
}
