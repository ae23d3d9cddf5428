/** The dates of one recurrence rule, bounded whatever the rule says (RFC 5545 3.3.10). Pure. */
import { Temporal } from 'temporal-polyfill'
import { floating, ICAL } from './ics'

/**
 * Wall-clock starts of one rule in order, from `from` on: the caller stops. `start` is the event's DTSTART. What lies before `from` is
 * passed over as plain numbers, because a daily rule of 1970 has 20,000 of those; after `maxSteps` of them all the rule is given up.
 */
export function* ruleDates(
  rule: ICAL.Recur,
  start: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
  maxSteps: number,
): Generator<Temporal.PlainDateTime> {
  const nextDate = boundedIterator(rule, start)
  const earliest = minuteNumber(from)
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const next = nextDate()
    if (!next) return
    if (minuteNumber(next) < earliest) continue
    const { year, month, day, hour, minute, second } = next
    yield Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
  }
}

/** Candidates looked at between two dates of a rule: a day of seconds; 32 years of days, in which every date has met every weekday. */
const maxCandidates = (rule: ICAL.Recur): number => (rule.freq === 'SECONDLY' ? 100_000 : 12_000)

class NoMoreDates extends Error {}

/**
 * ical.js walks on for ever where no candidate can match (FREQ=DAILY;INTERVAL=7;BYDAY=MO from a Tuesday): the candidates are counted,
 * and a rule that finds none is over. The base class already searches while it is constructed, so the count lies outside the object.
 */
let candidatesLeft = 0
class BoundedIterator extends ICAL.RecurIterator {
  override check_contracting_rules(): boolean {
    countCandidate()
    return super.check_contracting_rules()
  }
  override increment_month(): void {
    countCandidate()
    super.increment_month()
  }
}

function countCandidate(): void {
  candidatesLeft -= 1
  if (candidatesLeft < 0) throw new NoMoreDates()
}

function boundedIterator(rule: ICAL.Recur, start: Temporal.PlainDateTime): () => ICAL.Time | null {
  const bounded = <T>(work: () => T): T | null => {
    candidatesLeft = maxCandidates(rule)
    try {
      return work()
    } catch (error) {
      if (error instanceof NoMoreDates) return null
      throw error
    }
  }
  const iterator = bounded(() => new BoundedIterator({ rule, dtstart: floating(start) }))
  return () => iterator && bounded(() => iterator.next() as ICAL.Time | null)
}

type Minute = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>>

/** Orders minutes; the difference of two means nothing. */
function minuteNumber({ year, month, day, hour, minute }: Minute): number {
  return (((year * 12 + month) * 31 + day) * 24 + hour) * 60 + minute
}
