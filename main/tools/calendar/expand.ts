/** Records → occurrences in a range. Pure. Bounded: a rule without end stops at the range, a hostile one at a step count. */
import type { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { IcsEvent } from './ics'
import { ruleDates } from './rule-dates'

/** Enough for a secondly rule over a day; a daily rule reaches 270 years. */
const maxSteps = 100_000

export interface ExpandRange {
  /** Inclusive and exclusive instants, as zoned times in the zone that occurrences are shown in. */
  readonly from: Temporal.ZonedDateTime
  readonly to: Temporal.ZonedDateTime
}

export type BareOccurrence = Omit<Occurrence, 'calendar' | 'file'>

export function expand(events: readonly IcsEvent[], range: ExpandRange): BareOccurrence[] {
  const tz = range.from.timeZoneId
  const overrides = new Map<string, Map<string, IcsEvent>>()
  for (const event of events) {
    if (!event.recurrenceId) continue
    const ofUid = overrides.get(event.uid) ?? new Map<string, IcsEvent>()
    ofUid.set(event.recurrenceId.toString(), event)
    overrides.set(event.uid, ofUid)
  }
  const found: BareOccurrence[] = []
  const masters = new Set(events.filter((event) => !event.recurrenceId).map(({ uid }) => uid))
  for (const event of events) {
    // An invitation to one occurrence of somebody else's series comes without the series.
    if (event.recurrenceId && !masters.has(event.uid) && !event.isCancelled)
      push(found, event, event.start, event.recurrenceId, range, tz)
    if (event.recurrenceId || event.isCancelled) continue
    const replaced = overrides.get(event.uid)
    const recurring = event.rules.length > 0 || event.extraDates.length > 0
    for (const start of startsOf(event, range, tz)) {
      if (replaced?.has(start.toString()) || event.exceptDates.has(start.toString())) continue
      push(found, event, start, recurring ? start : null, range, tz)
    }
    for (const [id, override] of replaced ?? []) {
      if (!override.isCancelled) push(found, override, override.start, override.recurrenceId, range, tz, id)
    }
  }
  return found.sort((a, b) => a.start.localeCompare(b.start) || a.title.localeCompare(b.title))
}

function* startsOf(event: IcsEvent, range: ExpandRange, tz: string): Generator<Temporal.PlainDateTime> {
  const zone = event.zone ?? tz
  // Wall times of any zone lie within a day of the range's instants.
  const last = range.to.withTimeZone(zone).toPlainDateTime().add({ days: 1 }).toString()
  const first = range.from.withTimeZone(zone).toPlainDateTime().subtract({ days: 2 }).subtract(event.duration)
  const seen = new Set<string>()
  const once = (start: Temporal.PlainDateTime): boolean => {
    const isNew = !seen.has(start.toString())
    seen.add(start.toString())
    return isNew
  }
  if (event.rules.length === 0 && once(event.start)) yield event.start
  for (const rule of event.rules) {
    for (const start of ruleDates(rule, event.start, first, maxSteps)) {
      if (start.toString() > last) break
      if (once(start)) yield start
    }
  }
  for (const start of event.extraDates) if (once(start)) yield start
}

function push(
  found: BareOccurrence[],
  event: IcsEvent,
  start: Temporal.PlainDateTime,
  recurrenceId: Temporal.PlainDateTime | null,
  range: ExpandRange,
  tz: string,
  id = recurrenceId?.toString() ?? null,
): void {
  const { uid, title, location, allDay, duration } = event
  // 'compatible' moves a time in the spring gap forward, as RFC 5545 3.3.5 asks.
  const begin = start.toZonedDateTime(event.zone ?? tz, { disambiguation: 'compatible' })
  const end = allDay ? start.add(duration).toZonedDateTime(event.zone ?? tz) : begin.add(duration)
  const isInstant = begin.epochMilliseconds === end.epochMilliseconds
  const startsBeforeEnd = begin.epochMilliseconds < range.to.epochMilliseconds
  const endsAfterStart = isInstant
    ? begin.epochMilliseconds >= range.from.epochMilliseconds
    : end.epochMilliseconds > range.from.epochMilliseconds
  if (!startsBeforeEnd || !endsAfterStart) return
  const text = (at: Temporal.ZonedDateTime): string =>
    allDay
      ? at.toPlainDate().toString()
      : at.withTimeZone(tz).toPlainDateTime().toString({ smallestUnit: 'second' })
  found.push({
    uid,
    recurrenceId: id,
    title,
    start: text(begin),
    end: text(end),
    allDay,
    tz,
    location,
    recurring: recurrenceId !== null,
  })
}
