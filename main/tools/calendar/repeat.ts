/** The dates of a repetition that is no event (a rule of the home): the same expansion as the calendar's. */
import type { Temporal } from 'temporal-polyfill'
import { ICAL, localUntil } from './ics'
import { ruleDates } from './rule-dates'

/** A daily rule reaches 270 years. */
const maxSteps = 100_000

/**
 * Wall-clock starts in `tz`, in order, from `from` on; the caller stops.
 * @param rrule RFC 5545 RRULE value; throws where it is none
 */
export function repetitionDates(
  rrule: string,
  start: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
  tz: string,
): Generator<Temporal.PlainDateTime> {
  return ruleDates(localUntil(ICAL.Recur.fromString(rrule), tz), start, from, maxSteps)
}
