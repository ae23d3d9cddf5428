/**
 * After an edit of a whole series, before it is written: do its occurrences stand where the person was told? A series with moved
 * occurrences, exceptions, several zones or a rule that names hours does not always follow a shift of its start; then nothing is written.
 * Pure.
 */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { Change } from './edit-fields'
import { expand, type BareOccurrence } from './expand'
import { parseIcs } from './ics'

/** Occurrences looked at: enough to see a lost end, a returned exception, a drift. */
const looked = 60
const years = 3

export function isAsTold(
  before: string,
  after: string,
  target: Occurrence,
  edit: Change,
  tz: string,
): boolean {
  const [earlier, later] = [before, after].map((text) => occurrencesOf(text, target, tz))
  if (!earlier || !later || later.all.length === 0) return false
  const now = later.all
  if (now.some(({ start, end }) => end <= start)) return false
  const stands = now.some(({ start, end }) => start === (edit.start ?? start) && end === (edit.end ?? end))
  if (!stands) return false
  if (edit.recurrence !== undefined) return true
  const byStart = between(target.start, edit.start ?? target.start)
  const byEnd = between(target.end, edit.end ?? target.end)
  // What was moved by hand keeps its own way; all others move alike.
  const regular = earlier.all.filter((one) => !earlier.byHand.has(one.recurrenceId)).slice(0, looked)
  const expected = new Set(regular.map(({ start, end }) => key(moved(start, byStart), moved(end, byEnd))))
  const found = new Set(now.map(({ start, end }) => key(start, end)))
  if ([...expected].some((one) => !found.has(one))) return false
  const last = regular.at(-1)
  const until = last === undefined ? '' : moved(last.start, byStart)
  const strangers = now.filter(({ start, end }) => start <= until && !expected.has(key(start, end)))
  return strangers.length <= earlier.byHand.size
}

interface Series {
  readonly all: readonly BareOccurrence[]
  /** Ids of the occurrences that have a record of their own. */
  readonly byHand: ReadonlySet<string | null>
}

function occurrencesOf(text: string, { uid, start }: Occurrence, tz: string): Series | null {
  const parsed = parseIcs(text)
  if (!parsed.ok) return null
  const events = parsed.value.events.filter((event) => event.uid === uid)
  const first = events.map((event) => event.start.toString()).sort()[0] ?? start
  const from = Temporal.PlainDateTime.from(first).subtract({ days: 3 }).toZonedDateTime(tz)
  const near = expand(events, { from, to: from.add({ years }) })
  // A series that began long ago is looked at around the occurrence meant, too.
  const there = Temporal.PlainDateTime.from(start).toZonedDateTime(tz)
  const around = expand(events, { from: there.subtract({ days: 10 }), to: there.add({ years }) })
  const all = new Map([...near, ...around].map((one) => [`${one.recurrenceId} ${one.start}`, one]))
  const byHand = events.flatMap(({ recurrenceId }) => (recurrenceId ? [recurrenceId.toString()] : []))
  return { all: [...all.values()].sort((a, b) => a.start.localeCompare(b.start)), byHand: new Set(byHand) }
}

const key = (start: string, end: string): string => `${start} ${end}`

const between = (from: string, to: string): Temporal.Duration =>
  Temporal.PlainDateTime.from(from).until(Temporal.PlainDateTime.from(to))

function moved(iso: string, by: Temporal.Duration): string {
  const at = Temporal.PlainDateTime.from(iso).add(by)
  return iso.length === 10 ? at.toPlainDate().toString() : at.toString({ smallestUnit: 'second' })
}
