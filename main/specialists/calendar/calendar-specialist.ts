/**
 * Words about time and appointments → calendar calls. The model names the pieces (title, times, place); code reads the times, finds the
 * events meant, and asks when several fit. Never writes.
 */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { ModelTrace, Step } from '../../../contract/domain/plan'
import { withoutForbidden } from '../../lib/lang/orders/negated-order'
import type { Engine } from '../../llm/engine'
import {
  isKind,
  keyOf,
  matchEvents,
  matchWhole,
  quantified,
  seriesKeyOf,
  type CalendarStore,
} from '../../tools/calendar'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { DateReading } from '../../tools/dates'
import type { Proposed, Specialist, SpecialistContext } from '../specialist'
import { bareReminder } from './bare-reminder'
import { changeEvent } from './change-event'
import { callOf, reminderSlot, without, type Draft } from './draft'
import { calendarGrammar, calendarPrompt, keepSaid, parseCalendarFrame, type CalendarFrame } from './frame'
import { addDays, eventTime, localNow, questionRange, readWhen } from './resolve-time'
import { onSameDay } from './same-day'
import { titleOf } from './title'
import { isNearDay } from './old-time'
import { endsBeforeStart, impossibleTime, isBounded, unreadBound } from './unread-time'
import * as words from './words'

const deadlineMs = 10_000
const attempts = 2
/** Days ahead in which a named event is looked for. */
const searchDays = 400
/** A reminder is a moment; this long it stands in the calendar, so that it can be seen there. */
const reminderMinutes = 5
/** A reminder for a day rings at nine in the morning of it. */
const morningOfDay = -9 * 60

export interface CalendarSpecialistDeps {
  readonly engine: Engine
  readonly store: CalendarStore
  readonly defaultDurationMin: () => number
}

export function createCalendarSpecialist(deps: CalendarSpecialistDeps): Specialist {
  return {
    id: 'calendar',
    adapters: ['calendar'],
    propose: async (said, context): Promise<Proposed> => {
      const text = withoutForbidden(said.text)
      if (text === null) {
        const answer = words.leftAlone(context.lang)
        return ok({ kind: 'answer', title: said.text, answer, escalate: false, traces: [] })
      }
      const step = { ...said, text }
      const traces: ModelTrace[] = []
      const lead = bareReminder(text, (words) => readWhen(words, context))
      const before = context.history.at(-1) ?? null
      if (lead !== null) {
        const draft = await remindOf(lead, step, context, deps, traces)
        return draft.ok ? ok({ ...draft.value, traces }) : { ...draft, traces }
      }
      const frame = await readFrame(deps.engine, step.text, before, context, traces)
      if (!frame.ok) return { ...frame, traces }
      const draft = await propose(frame.value, step, context, deps)
      return draft.ok ? ok({ ...draft.value, traces }) : { ...draft, traces }
    },
  }
}

async function readFrame(
  engine: Engine,
  text: string,
  before: string | null,
  { signal }: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<CalendarFrame>> {
  const texts = before === null ? [text] : [text, before]
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const completion = await engine.complete({
      adapter: 'calendar',
      prompt: calendarPrompt(text, before),
      grammar: calendarGrammar(texts),
      maxTokens: Math.min(160, 24 + Math.ceil(text.length / 2)),
      deadlineMs,
      signal,
    })
    if (!completion.ok) return completion
    traces.push(completion.value.trace)
    const frame = parseCalendarFrame(completion.value.text)
    if (frame) return ok(keepSaid(frame, texts))
  }
  return fail('specialist.unreadable', 'the calendar frame could not be read')
}

/** "Remind me a day before": of the event that was just made, or of the one that the words before are about. */
async function remindOf(
  reminderMin: number,
  step: Step,
  context: SpecialistContext,
  { engine, store }: CalendarSpecialistDeps,
  traces: ModelTrace[],
): Promise<Result<Draft>> {
  const { lang } = context
  const made = [...context.seen.values()].map(({ artifacts }) => artifacts['uid'])
  const uid = made.findLast((one) => typeof one === 'string')
  let [event] = typeof uid === 'string' ? await store.find([uid]) : []
  const before = context.earlier[0] ?? context.history.at(-1)
  if (!event && before !== undefined) {
    const frame = await readFrame(engine, before, null, context, traces)
    if (!frame.ok) return frame
    const reading = readWhen(without(before, [frame.value.title]), context)
    const { from, to } = questionRange(reading, context.clock, searchDays)
    const named = words.queryOf(frame.value.title)
    event = named === '' ? undefined : matchWhole(named, (await store.between(from, to)).occurrences)[0]
  }
  if (!event) return fail('calendar.no_such_event', words.remindOfWhat(lang))
  const slots = { title: event.title, query: event.title, reminderMin }
  return ok({
    kind: 'calls',
    title: words.verb('update', event.title, lang),
    calls: [callOf(step, 'update', slots, [seriesKeyOf(event)])],
  })
}

function propose(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  deps: CalendarSpecialistDeps,
): Promise<Result<Draft>> {
  // The place stays: its number is no hour ("room 25").
  const around = readWhen(without(step.text, [frame.title, frame.reminder]), context)
  const impossible = impossibleTime(step.text, around.rest)
  if (impossible !== null)
    return Promise.resolve(
      fail('calendar.no_date', words.noSuchTime(impossible, asks(frame.op), context.lang)),
    )
  switch (frame.op) {
    case 'create':
      return create(frame, step, context, deps)
    case 'list':
      return list(frame, step, context, deps)
    case 'find_free':
      return Promise.resolve(findFree(frame, step, context))
    case 'delete':
    case 'move':
    case 'update':
      return changeEvent(frame.op, frame, step, context, deps.store)
  }
}

const asks = (op: CalendarFrame['op']): boolean => op === 'list' || op === 'find_free'

async function create(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  deps: CalendarSpecialistDeps,
): Promise<Result<Draft>> {
  const { lang } = context
  if (frame.title === '') return fail('calendar.no_title', words.noTitle(lang))
  // The model's time words first; whatever it missed is still in the sentence around the other pieces.
  const read = (text: string): DateReading => readWhen(text, context)
  const said = read(frame.when.join(' '))
  const around = read(without(step.text, [frame.title, frame.location, frame.reminder]))
  const picked = saysMore(around, said) ? around : said
  // «Поезд в 23:40 завтра», "Sunday brunch at 11": an hour or a day that the model took for a part of the name.
  const named = read(frame.title)
  const isTimed = named.start !== null && !named.allDay && words.plain(named.rest) !== ''
  const hasHour = isTimed && (picked.start === null || picked.allDay)
  const hasDay = named.daySaid && !picked.daySaid && isNearDay(named.matched.join(' '))
  const title = titleOf(hasHour ? named.rest : frame.title, lang, step.text)
  const whole = hasHour || hasDay ? read(without(step.text, [frame.location, frame.reminder])) : picked
  const reading = onSameDay(whole, step.text, context.earlier, read)
  const endless = unreadBound(around)
  if (endless !== null && !isBounded(reading.recurrence ?? ''))
    return fail('calendar.no_date', words.noBound(endless, lang))
  if (endsBeforeStart(reading.recurrence, reading.start))
    return fail('calendar.no_date', words.endsBefore(lang))
  const isReminder = words.asksToRemind(step.text)
  const reminder = reminderSlot(frame, context, step.text)
  // Of "on Friday evening" a reminder is the beginning.
  const moment =
    isReminder && reading.durationMin === null && !reading.allDay ? { ...reading, end: null } : reading
  const time = eventTime(moment, isReminder ? reminderMinutes : deps.defaultDurationMin())
  const isOfOther =
    time === null
      ? isReminder && reminder.reminderMin !== undefined
      : reading.recurrence !== null && words.makesRepeat(step.text)
  if (isOfOther && (await known(frame.title, context, deps)).length > 0)
    return changeEvent('update', { ...frame, op: 'update' }, step, context, deps.store)
  if (time === null) return fail('calendar.no_date', words.noDate(title, lang))
  const slots = {
    title,
    ...time,
    ...(reading.recurrence === null ? {} : { recurrence: reading.recurrence }),
    ...(frame.attendees.length === 0 ? {} : { attendees: frame.attendees }),
    ...(frame.location === '' ? {} : { location: frame.location }),
    ...(isReminder ? { reminderMin: time.allDay ? morningOfDay : 0 } : {}),
    ...reminder,
  }
  return ok({
    kind: 'calls',
    title: words.verb('create', title, lang),
    calls: [callOf(step, 'create', slots)],
  })
}

/** Events ahead that bear this name: "remind me of the dentist an hour before", "make the dentist weekly". */
async function known(
  title: string,
  context: SpecialistContext,
  { store }: CalendarSpecialistDeps,
): Promise<readonly Occurrence[]> {
  if (isKind(title) || words.queryOf(title) === '') return []
  const from = localNow(context.clock)
  const { occurrences } = await store.between(from, `${addDays(from, searchDays)}T00:00:00`)
  return matchWhole(words.queryOf(title), occurrences)
}

/** Whether the whole sentence holds a time, a repetition or its end that the words which the model picked do not. */
function saysMore(whole: DateReading, picked: DateReading): boolean {
  if (picked.start === null) return true
  if (picked.recurrence === null) return whole.recurrence !== null
  return !isBounded(picked.recurrence) && whole.recurrence !== null && isBounded(whole.recurrence)
}

async function list(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  { store }: CalendarSpecialistDeps,
): Promise<Result<Draft>> {
  const { clock, lang } = context
  const reading = readWhen(frame.when.join(' '), context)
  const isNext = words.asksNext(`${step.text} ${frame.when.join(' ')}`)
  const bare = quantified(frame.title, [])
  const hasTitle = words.queryOf(bare.rest) !== '' && !(bare.isAll && isKind(bare.rest))
  const range = questionRange(reading, clock, hasTitle ? searchDays : isNext ? 60 : 7)
  const { occurrences } = await store.between(range.from, range.to)
  const { isAll, rest } = quantified(frame.title, occurrences)
  // "All my meetings today" is the day: what is not called a meeting may well be one.
  const query = isAll && isKind(rest) ? '' : words.queryOf(rest)
  const matched = matchEvents(query, occurrences)
  // "When is my next …" asks for one.
  const isOne = isNext || (!isAll && query !== '' && reading.start === null)
  const targets = isOne ? matched.slice(0, 1) : matched
  const slots = {
    start: range.from,
    end: range.to,
    ...(query === '' && !isNext ? {} : { query: query || words.anything(lang) }),
  }
  return ok({
    kind: 'calls',
    title: words.verb('list', query, lang),
    calls: [callOf(step, 'list', slots, targets.map(keyOf))],
  })
}

function findFree(frame: CalendarFrame, step: Step, context: SpecialistContext): Result<Draft> {
  const reading = readWhen(frame.when.join(' '), context)
  const range = questionRange(reading, context.clock, 7)
  const slots = {
    start: range.from,
    end: range.to,
    ...(reading.durationMin === null ? {} : { durationMin: reading.durationMin }),
  }
  return ok({
    kind: 'calls',
    title: words.verb('find_free', frame.title, context.lang),
    calls: [callOf(step, 'find_free', slots)],
  })
}
