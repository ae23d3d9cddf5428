/**
 * "Cancel all stand-ups", "move the dentist to Friday", "rename it": which events are meant, and what becomes of them. Half a name never
 * changes an event: it asks. Reads the calendar, writes nothing.
 */
import type { Occurrence } from '../../../contract/domain/calendar'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Step, ToolCall } from '../../../contract/domain/plan'
import {
  isKind,
  keyOf,
  matchEvents,
  matchWhole,
  noSuchEvent,
  quantified,
  seriesKeyOf,
  summaryOf,
  type CalendarStore,
} from '../../tools/calendar'
import type { SpecialistContext } from '../specialist'
import type { Draft } from './draft'
import { callOf, reminderSlot, without } from './draft'
import type { CalendarFrame } from './frame'
import { newTime } from './new-time'
import type { DateReading } from '../../tools/dates'
import { addDays, localNow, questionRange, readWhen } from './resolve-time'
import { titleOf } from './title'
import { impossibleTime } from './unread-time'
import * as words from './words'

/** Where an event named without a time is looked for. */
const searchDays = { back: 1, ahead: 400 }
const shownOptions = 3

interface Meant {
  readonly query: string
  readonly events: readonly Occurrence[]
  /** Several were asked for; one alone of several candidates has to be chosen. */
  readonly isAll: boolean
  /** Words that fit no event wholly. */
  readonly isGuess: boolean
  /** Whole series rather than the occurrences found. */
  readonly asSeries: boolean
}

export async function changeEvent(
  op: 'delete' | 'move' | 'update',
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  store: CalendarStore,
): Promise<Result<Draft>> {
  return changeMeant(op, withOldTime(op, frame, context), step, context, store)
}

/** «Перенеси стендап в четверг на 10», "move the stand-up on Thursday to 10": the day says which one, the hour where to. */
function withOldTime(op: string, frame: CalendarFrame, context: SpecialistContext): CalendarFrame {
  const [, old = '', next = ''] = dayThenHour.exec(frame.when.join(' ')) ?? []
  if (op !== 'move' || frame.from.length > 0 || next === '') return frame
  const day = readWhen(old, context)
  const hour = readWhen(next.replace(/^to\s/iu, 'at ').replace(/^на\s/iu, 'в '), context)
  const isSplit = day.daySaid && day.allDay && hour.start !== null && !hour.daySaid && !hour.allDay
  return isSplit ? { ...frame, from: [old], when: [next] } : frame
}
const dayThenHour = /^((?:во?|on)\s+\S+(?:\s+\S+){0,2}?)\s+((?:на|to)\s+\S.*)$/iu

async function changeMeant(
  op: 'delete' | 'move' | 'update',
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  store: CalendarStore,
): Promise<Result<Draft>> {
  const { lang } = context
  const voice = { lang, year: Number(localNow(context.clock).slice(0, 4)) }
  const meant = await whichEvents(op, frame, step, context, store)
  const { query } = meant
  const said = query || frame.when.join(' ')
  if (meant.events.length === 0) return fail('calendar.no_such_event', noSuchEvent(said, lang))
  const slots = query === '' ? {} : { title: query, query }
  const key = meant.asSeries ? seriesKeyOf : keyOf
  const callFor = (events: readonly Occurrence[]): Result<ToolCall[]> => {
    if (op === 'delete') return ok([callOf(step, op, slots, events.map(key))])
    return allOf(events.map((event) => changed(op, frame, step, event, context, slots, meant.asSeries)))
  }
  const title = words.verb(op, meant.isAll ? query : (meant.events[0]?.title ?? query), lang)
  if (!meant.isGuess && (meant.isAll || meant.events.length === 1)) {
    const made = callFor(meant.events)
    return made.ok ? ok({ kind: 'calls', title, calls: made.value }) : made
  }
  const shown = meant.events.slice(0, shownOptions)
  const options = allOf(
    shown.map((one) => {
      const made = callFor([one])
      return made.ok ? ok({ id: keyOf(one), label: summaryOf([one], false, voice), calls: made.value }) : made
    }),
  )
  if (!options.ok) return options
  const question = meant.isGuess ? words.didYouMean(said, lang) : words.which(lang)
  return ok({ kind: 'clarify', title, question, options: options.value })
}

/** The values, or the first failure. */
function allOf<T>(results: readonly Result<T>[]): Result<T[]> {
  const values: T[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}

async function whichEvents(
  op: 'delete' | 'move' | 'update',
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  store: CalendarStore,
): Promise<Meant> {
  const now = localNow(context.clock)
  const counted = countedWords(frame, step, context)
  // For a deletion the time says which events; for a move the old time does, and `when` is the new one.
  const named = readWhen((op === 'delete' ? frame.when : frame.from).join(' '), context)
  // A time that the model left out still narrows what goes: "everything on Friday" never becomes everything.
  const left = op === 'delete' ? readWhen(without(step.text, [frame.title]), context) : counted.time
  const time = named.start === null && left !== null ? left : named
  const hasTime = time.start !== null
  const range = hasTime
    ? questionRange(time, context.clock, searchDays.ahead)
    : {
        from: `${addDays(now, -searchDays.back)}T00:00:00`,
        to: `${addDays(now, searchDays.ahead)}T00:00:00`,
      }
  const { occurrences } = await store.between(range.from, range.to)
  const open = occurrences.filter((one) => hasTime || one.end >= now)
  // An event that carries the word in its title ("All hands") is named by it.
  const isAll = counted.isAll && quantified(frame.title, open).isAll
  // "Clear my Friday" names no event: all of that time is meant.
  const cleared = op === 'delete' && frame.title === '' && hasTime
  const query = cleared ? '' : words.queryOf(isAll ? counted.rest : frame.title)
  const found = matchWhole(query, open)
  const one = { query, isAll: false, isGuess: false, asSeries: false }
  if (isAll || cleared) {
    // "All meetings on Friday" where nothing is called a meeting: whatever stands there.
    const events = found.length === 0 && isKind(query) && hasTime ? open : found
    return { ...one, events: hasTime ? events : distinct(events), isAll: true, asSeries: !hasTime }
  }
  if (found.length > 0) return { ...one, events: distinct(found) }
  return { ...one, events: distinct(matchEvents(query, open)), isGuess: true }
}

/** "all stand-ups", «всё с пятницы»: what is counted, and the time that stands among its words. */
function countedWords(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
): { isAll: boolean; rest: string; time: DateReading | null } {
  const { isAll, rest } = quantified(frame.title, [])
  if (!isAll) return { isAll, rest: frame.title, time: null }
  // Where the model copied only the word "all", what it counts is read from the sentence: nobody meant the whole calendar.
  const said = rest === '' ? quantified(fromWordOn(step.text, words.plain(frame.title)), []).rest : rest
  const reading = readWhen(said, context)
  return { isAll, rest: reading.rest, time: reading.start === null ? null : reading }
}

function fromWordOn(text: string, word: string): string {
  // The word of "all stand-ups", not the end of "call off".
  const at = text.toLowerCase().search(new RegExp(`(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u'))
  return at < 0 ? word : text.slice(at)
}

function changed(
  op: 'move' | 'update',
  frame: CalendarFrame,
  step: Step,
  target: Occurrence,
  context: SpecialistContext,
  slots: Record<string, unknown>,
  asSeries: boolean,
): Result<ToolCall> {
  const said = { op, when: frame.when.join(' '), sentence: step.text }
  const time = newTime(said, target, (text) => readWhen(text, context))
  const impossible = time === null ? impossibleTime(said.when) : null
  if (impossible !== null) return fail('calendar.no_date', words.noSuchTime(impossible, context.lang))
  const others = otherChanges(frame, step, context)
  if (time === null && Object.keys(others).length === 0)
    return fail('calendar.no_date', words.noNewTime(target.title, context.lang))
  // A name, a place or a repetition belongs to the whole series, a time to the occurrence that was found; "all stand-ups" to another hour
  // is the series again. To another day it is one occurrence, and the answer says so: which days a rule then means is not for code to guess.
  const staysOnDay = time?.start?.slice(0, 10) === target.start.slice(0, 10)
  const isWhole =
    frame.from.length === 0 &&
    (time === null || time.recurrence !== undefined || (asSeries && (staysOnDay || time.start === undefined)))
  const key = isWhole ? seriesKeyOf(target) : keyOf(target)
  return ok(callOf(step, op, { ...slots, ...time, ...others }, [key]))
}

/** What an update changes besides the time. */
function otherChanges(frame: CalendarFrame, step: Step, context: SpecialistContext): Record<string, unknown> {
  // A renaming has a new name and no place: the model may take one for the other.
  const isRenaming = words.isRenaming(step.text)
  const newTitle = frame.newTitle === '' && isRenaming ? frame.location : frame.newTitle
  return {
    ...(newTitle === '' ? {} : { newTitle: titleOf(newTitle, context.lang) }),
    ...(frame.location === '' || isRenaming ? {} : { location: frame.location }),
    ...(frame.attendees.length === 0 ? {} : { attendees: frame.attendees }),
    ...reminderSlot(frame, context),
  }
}

/** The next occurrence of each event: a weekly meeting is one candidate, not fifty. */
function distinct(occurrences: readonly Occurrence[]): Occurrence[] {
  const seen = new Set<string>()
  return occurrences.filter(({ uid }) => {
    if (seen.has(uid)) return false
    seen.add(uid)
    return true
  })
}
