/**
 * Words about time and appointments → calendar calls. The model names the pieces (title, times, place); code reads the times, finds the
 * events meant, and asks when several fit. Never writes.
 */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { ModelTrace, Step } from '../../../contract/domain/plan'
import { withoutForbidden } from '../../lib/lang/orders/negated-order'
import type { Engine } from '../../llm/engine'
import { isKind, keyOf, matchEvents, quantified, type CalendarStore } from '../../tools/calendar'
import type { DateReading } from '../../tools/dates'
import type { Proposed, Specialist, SpecialistContext } from '../specialist'
import { changeEvent } from './change-event'
import { callOf, reminderSlot, without, type Draft } from './draft'
import { calendarGrammar, calendarPrompt, keepSaid, parseCalendarFrame, type CalendarFrame } from './frame'
import { addDays, eventTime, questionRange, readWhen } from './resolve-time'
import { titleOf } from './title'
import { impossibleTime, isBounded, unreadBound } from './unread-time'
import * as words from './words'

const deadlineMs = 10_000
const attempts = 2
/** Days ahead in which a named event is looked for. */
const searchDays = 400
/** A reminder is a moment; this long it stands in the calendar, so that it can be seen there. */
const reminderMinutes = 15

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
      const before = context.history.at(-1) ?? null
      const frame = await readFrame(deps.engine, step, before, context, traces)
      if (!frame.ok) return { ...frame, traces }
      const draft = await propose(frame.value, step, context, deps)
      return draft.ok ? ok({ ...draft.value, traces }) : { ...draft, traces }
    },
  }
}

async function readFrame(
  engine: Engine,
  step: Step,
  before: string | null,
  { signal }: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<CalendarFrame>> {
  const texts = before === null ? [step.text] : [step.text, before]
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const completion = await engine.complete({
      adapter: 'calendar',
      prompt: calendarPrompt(step.text, before),
      grammar: calendarGrammar(texts),
      maxTokens: Math.min(160, 24 + Math.ceil(step.text.length / 2)),
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

function propose(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  deps: CalendarSpecialistDeps,
): Promise<Result<Draft>> {
  switch (frame.op) {
    case 'create':
      return Promise.resolve(create(frame, step, context, deps))
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

function create(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  deps: CalendarSpecialistDeps,
): Result<Draft> {
  const { lang } = context
  if (frame.title === '') return fail('calendar.no_title', words.noTitle(lang))
  const title = titleOf(frame.title, lang, step.text)
  // The model's time words first; whatever it missed is still in the sentence around the other pieces.
  const said = readWhen(frame.when.join(' '), context)
  const around = readWhen(without(step.text, [frame.title, frame.location, frame.reminder]), context)
  const reading = onSameDay(saysMore(around, said) ? around : said, context)
  const impossible = impossibleTime(around.rest)
  if (impossible !== null) return fail('calendar.no_date', words.noSuchTime(impossible, lang))
  const endless = unreadBound(around)
  if (endless !== null && !isBounded(reading.recurrence ?? ''))
    return fail('calendar.no_date', words.noBound(endless, lang))
  const isReminder = words.asksToRemind(step.text)
  const time = eventTime(reading, isReminder ? reminderMinutes : deps.defaultDurationMin())
  if (time === null) return fail('calendar.no_date', words.noDate(title, lang))
  const slots = {
    title,
    ...time,
    ...(reading.recurrence === null ? {} : { recurrence: reading.recurrence }),
    ...(frame.attendees.length === 0 ? {} : { attendees: frame.attendees }),
    ...(frame.location === '' ? {} : { location: frame.location }),
    ...(isReminder && !time.allDay ? { reminderMin: 0 } : {}),
    ...reminderSlot(frame, context),
  }
  return ok({
    kind: 'calls',
    title: words.verb('create', title, lang),
    calls: [callOf(step, 'create', slots)],
  })
}

/** "Lunch tomorrow at 1 and coffee at 4": an hour alone belongs to the day of the part before. */
function onSameDay(reading: DateReading, context: SpecialistContext): DateReading {
  const { start, end, daySaid, allDay, recurrence } = reading
  if (start === null || daySaid || allDay || recurrence !== null) return reading
  const before = context.earlier
    .map((text) => ({ text, time: readWhen(text, context) }))
    .find(({ time }) => time.daySaid && time.start !== null)
  if (before?.time.recurrence !== null || words.changesEvent(before.text)) return reading
  const day = (before.time.start ?? start).slice(0, 10)
  return {
    ...reading,
    start: `${day}T${start.slice(11)}`,
    end: end === null ? null : `${addDays(day, daysBetween(start, end))}T${end.slice(11)}`,
  }
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to.slice(0, 10)}Z`) - Date.parse(`${from.slice(0, 10)}Z`)) / 86_400_000)

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
