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
import { newTime, ruleFor, type NewTime } from './new-time'
import { asNouns, isBareWeekday, withOldTime, withoutOldHour } from './old-time'
import type { DateReading } from '../../tools/dates'
import { addDays, localNow, questionRange, readWhen } from './resolve-time'
import { titleOf } from './title'
import { endsBeforeStart, isBounded, unreadBound } from './unread-time'
import * as words from './words'

/** Where an event named without a time is looked for. */
const searchDays = { back: 1, ahead: 400 }
const shownOptions = 3

interface Meant {
  /** With a day that stood in the name cut out of it: "the Thursday stand-up". */
  readonly frame: CalendarFrame
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
  modelled: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  store: CalendarStore,
): Promise<Result<Draft>> {
  const read = (text: string): DateReading => readWhen(text, context)
  const asked = op === 'move' ? withOldTime(modelled, step.text, read) : modelled
  const { lang } = context
  const voice = { lang, year: Number(localNow(context.clock).slice(0, 4)) }
  const meant = await whichEvents(op, asked, step, context, store)
  const { query, frame } = meant
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
  const left = op === 'delete' ? readWhen(asNouns(without(step.text, [frame.title])), context) : counted.time
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
  const one = { frame, query, isAll: false, isGuess: false, asSeries: false }
  if (isAll || cleared) {
    // "All meetings on Friday" where nothing is called a meeting: whatever stands there.
    const events = found.length === 0 && isKind(query) && hasTime ? open : found
    return { ...one, events: hasTime ? events : distinct(events), isAll: true, asSeries: !hasTime }
  }
  const today = op === 'delete' ? [] : await ofToday(frame, query, context, store)
  const ahead = found.length === 0 ? today : today.filter(({ start }) => start >= now)
  if (ahead.length > 0) return { ...one, events: distinct(ahead) }
  if (found.length > 0) return { ...one, events: distinct(found) }
  const whole = frame.title.replace(words.aspect, '').trim()
  if (whole !== frame.title && whole !== '')
    return whichEvents(op, { ...frame, title: whole }, step, context, store)
  const parted = dayInName(frame, op, context)
  if (parted !== null) return whichEvents(op, parted, step, context, store)
  return { ...one, events: distinct(matchEvents(query, open)), isGuess: true }
}

/** "The Thursday stand-up", where no event has the day in its name. */
function dayInName(frame: CalendarFrame, op: string, context: SpecialistContext): CalendarFrame | null {
  const { daySaid, start, rest, matched } = readWhen(asNouns(frame.title), context)
  const slot = op === 'delete' ? 'when' : 'from'
  const isName = words.queryOf(rest) !== ''
  return daySaid && start !== null && isName
    ? { ...frame, title: rest, [slot]: [...matched, ...frame[slot]] }
    : null
}

/** "From Monday to Thursday" said on a Monday: what stands on this very day. */
async function ofToday(
  { from }: CalendarFrame,
  query: string,
  context: SpecialistContext,
  store: CalendarStore,
): Promise<Occurrence[]> {
  const said = from.join(' ')
  const today = localNow(context.clock).slice(0, 10)
  const { start, allDay } = readWhen(said, context)
  if (!allDay || start?.slice(0, 10) !== addDays(today, 7) || !isBareWeekday(said)) return []
  const { occurrences } = await store.between(`${today}T00:00:00`, `${addDays(today, 1)}T00:00:00`)
  return matchWhole(query, occurrences)
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
  const read = (text: string): DateReading => readWhen(text, context)
  const when = withoutOldHour(frame.when.join(' '), target, read)
  const around = read(without(step.text, [frame.title, frame.newTitle, frame.location, frame.reminder]))
  // "Rename the one on Thursday to sync" moves nothing.
  const time = isOnlyRenamed(step.text)
    ? null
    : inLaterWeek(
        bounded(newTime({ op, when, sentence: step.text }, target, read), around, target),
        { old: frame.from.join(' '), when },
        target,
        context,
      )
  const endless = time?.recurrence === undefined || isBounded(time.recurrence) ? null : unreadBound(around)
  if (endsBeforeStart(time?.recurrence, time?.start ?? target.start))
    return fail('calendar.no_date', words.endsBefore(context.lang))
  if (endless !== null) return fail('calendar.no_date', words.noBound(endless, context.lang))
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

const isOnlyRenamed = (text: string): boolean =>
  words.isRenaming(text) && !/(?<!\p{L})(?:and|и)(?!\p{L})/iu.test(text)

/** An end of the repetition that the model left out of the time words. */
function bounded(time: NewTime | null, { recurrence }: DateReading, target: Occurrence): NewTime | null {
  const isLost = time?.recurrence !== undefined && !isBounded(time.recurrence) && isBounded(recurrence ?? '')
  return isLost && recurrence !== null ? { ...time, recurrence: ruleFor(target, recurrence) } : time
}

/** "From Monday to Thursday" said on that Monday about the next one: the Thursday after it. */
function inLaterWeek(
  time: NewTime | null,
  said: { readonly old: string; readonly when: string },
  target: Occurrence,
  { clock }: SpecialistContext,
): NewTime | null {
  if (!isBareWeekday(said.old) || !isBareWeekday(said.when)) return time
  const day = target.start.slice(0, 10)
  if (day !== addDays(localNow(clock), 7) || !time?.start || !time.end || time.start.slice(0, 10) >= day)
    return time
  const later = (iso: string): string => `${addDays(iso, 7)}${iso.slice(10)}`
  return { ...time, start: later(time.start), end: later(time.end) }
}

/** What an update changes besides the time. */
function otherChanges(frame: CalendarFrame, step: Step, context: SpecialistContext): Record<string, unknown> {
  // A renaming has a new name and no place: the model may take one for the other.
  const isRenaming = words.isRenaming(step.text) && !words.placeNoun.test(step.text)
  const newTitle = isRenaming
    ? frame.newTitle || frame.location || words.nameAfter(step.text)
    : frame.newTitle
  const location = isRenaming ? '' : placeIn(step.text, frame)
  return {
    ...(newTitle === '' ? {} : { newTitle: titleOf(newTitle, context.lang) }),
    ...(location === '' ? {} : { location }),
    ...(frame.attendees.length === 0 ? {} : { attendees: frame.attendees }),
    ...reminderSlot(frame, context, step.text),
  }
}

/** The place, where a word before it says that it is one; empty: a name that the model took for a place. */
function placeIn(text: string, { location, newTitle }: CalendarFrame): string {
  const at = text.toLowerCase().indexOf(location.toLowerCase())
  if (location === '' || at < 0 || words.plain(location) === words.plain(newTitle)) return ''
  const before = text.slice(0, at)
  const noun = words.placeNoun.exec(before)
  // «Место кафе Пушкин»: what stands between belongs to it.
  const between = noun === null ? null : before.slice(noun.index + noun[0].length).trim()
  if (between !== null && /^[\p{L}\p{N}«"'-]+$/u.test(between) && !isSmall.test(between))
    return `${between} ${location}`
  return noun !== null || isSmall.test(before.trim().split(/\s+/u).at(-1) ?? '') ? location : ''
}
const isSmall =
  /^(?:at|in|to|on|near|via|into|@|by|the|is|my|our|в|во|на|у|около|через|к|ко|возле|рядом|под|за|с|со|.*[:—–])$/iu

/** The next occurrence of each event: a weekly meeting is one candidate, not fifty. */
function distinct(occurrences: readonly Occurrence[]): Occurrence[] {
  const seen = new Set<string>()
  return occurrences.filter(({ uid }) => {
    if (seen.has(uid)) return false
    seen.add(uid)
    return true
  })
}
