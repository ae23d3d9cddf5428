/**
 * Words about time and appointments → calendar calls. The model names the pieces (title, times, place); code reads the times, finds the
 * events meant, and asks when several fit. Never writes.
 */
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { ModelTrace, Step, ToolCall } from '../../../contract/domain/plan'
import type { Engine } from '../../llm/engine'
import {
  isEverything,
  keyOf,
  matchEvents,
  noSuchEvent,
  summaryOf,
  type CalendarStore,
} from '../../tools/calendar'
import type { Proposal, Proposed, Specialist, SpecialistContext } from '../specialist'
import { calendarGrammar, calendarPrompt, keepSaid, parseCalendarFrame, type CalendarFrame } from './frame'
import { addDays, eventTime, localNow, questionRange, readWhen } from './resolve-time'
import { titleOf } from './title'
import * as words from './words'

const deadlineMs = 10_000
const attempts = 2
/** Where an event named without a time is looked for. */
const searchDays = { back: 1, ahead: 400 }

export interface CalendarSpecialistDeps {
  readonly engine: Engine
  readonly store: CalendarStore
  readonly defaultDurationMin: () => number
}

type Draft =
  | Omit<Extract<Proposal, { kind: 'calls' }>, 'traces'>
  | Omit<Extract<Proposal, { kind: 'clarify' }>, 'traces'>

export function createCalendarSpecialist(deps: CalendarSpecialistDeps): Specialist {
  return {
    id: 'calendar',
    adapters: ['calendar'],
    propose: async (step, context): Promise<Proposed> => {
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
      return change(frame.op, frame, step, context, deps)
  }
}

function call(step: Step, op: string, slots: Record<string, unknown>, targets: string[] = []): ToolCall {
  return { step: step.id, tool: 'calendar', op, slots, targets }
}

function create(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  deps: CalendarSpecialistDeps,
): Result<Draft> {
  const { lang } = context
  if (frame.title === '') return problem('calendar.no_title', words.noTitle(lang))
  const title = titleOf(frame.title, lang)
  // The model's time words first; whatever it missed is still in the sentence around the other pieces.
  const said = readWhen(frame.when.join(' '), context)
  const around = readWhen(without(step.text, [frame.title, frame.location, frame.reminder]), context)
  const reading =
    said.start !== null && (said.recurrence !== null || around.recurrence === null) ? said : around
  const time = eventTime(reading, deps.defaultDurationMin())
  if (time === null) return problem('calendar.no_date', words.noDate(title, lang))
  const slots = {
    title,
    ...time,
    ...(reading.recurrence === null ? {} : { recurrence: reading.recurrence }),
    ...(frame.attendees.length === 0 ? {} : { attendees: frame.attendees }),
    ...(frame.location === '' ? {} : { location: frame.location }),
    ...reminderSlot(frame, context),
  }
  return ok({ kind: 'calls', title: words.verb('create', title, lang), calls: [call(step, 'create', slots)] })
}

function reminderSlot(frame: CalendarFrame, context: SpecialistContext): { reminderMin?: number } {
  if (frame.reminder === '') return {}
  const { durationMin } = readWhen(
    frame.reminder.replace(/\s*(?:before|ahead|earlier|до(?:\s.*)?)$/iu, ''),
    context,
  )
  const asked =
    durationMin ??
    readWhen(`for ${frame.reminder.replace(/^за\s+/iu, '').replace(/\s+before.*$/iu, '')}`, context)
      .durationMin
  return asked === null ? {} : { reminderMin: Math.round(asked) }
}

async function list(
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  { store }: CalendarSpecialistDeps,
): Promise<Result<Draft>> {
  const { clock, lang } = context
  const reading = readWhen(frame.when.join(' '), context)
  const query = isEverything(frame.title) ? '' : words.queryOf(frame.title)
  const isNext = words.asksNext(`${step.text} ${frame.when.join(' ')}`)
  const range = questionRange(reading, clock, query === '' ? (isNext ? 60 : 7) : searchDays.ahead)
  const { occurrences } = await store.between(range.from, range.to)
  const matched = matchEvents(query, occurrences)
  // "When is my next …" asks for one.
  const targets = isNext || (query !== '' && reading.start === null) ? matched.slice(0, 1) : matched
  const slots = {
    start: range.from,
    end: range.to,
    ...(query === '' && !isNext ? {} : { query: query || words.anything(lang) }),
  }
  return ok({
    kind: 'calls',
    title: words.verb('list', query, lang),
    calls: [call(step, 'list', slots, targets.map(keyOf))],
  })
}

function findFree(frame: CalendarFrame, step: Step, context: SpecialistContext): Result<Draft> {
  const reading = readWhen(frame.when.join(' '), context)
  const range = questionRange(reading, context.clock, 7)
  const now = localNow(context.clock)
  const from = range.from < now && now < range.to ? now : range.from
  const slots = {
    start: from,
    end: range.to,
    ...(reading.durationMin === null ? {} : { durationMin: reading.durationMin }),
  }
  return ok({
    kind: 'calls',
    title: words.verb('find_free', frame.title, context.lang),
    calls: [call(step, 'find_free', slots)],
  })
}

async function change(
  op: 'delete' | 'move' | 'update',
  frame: CalendarFrame,
  step: Step,
  context: SpecialistContext,
  { store }: CalendarSpecialistDeps,
): Promise<Result<Draft>> {
  const { clock, lang } = context
  const now = localNow(clock)
  // For a deletion the time says which events; for a move the old time does, and `when` is the new one.
  const named = readWhen((op === 'delete' ? frame.when : frame.from).join(' '), context)
  // A time that the model left out still narrows what goes: "everything on Friday" never becomes everything.
  const which =
    op === 'delete' && named.start === null ? readWhen(without(step.text, [frame.title]), context) : named
  const range =
    which.start !== null
      ? questionRange(which, clock, searchDays.ahead)
      : {
          from: `${addDays(now, -searchDays.back)}T00:00:00`,
          to: `${addDays(now, searchDays.ahead)}T00:00:00`,
        }
  // "Clear my Friday" names no event: all of that time is meant.
  const everything =
    isEverything(frame.title) || (op === 'delete' && frame.title === '' && which.start !== null)
  const query = everything ? '' : words.queryOf(frame.title)
  const { occurrences } = await store.between(range.from, range.to)
  const upcoming = matchEvents(query, occurrences).filter((one) => which.start !== null || one.end >= now)
  const found = everything ? upcoming : distinct(upcoming)
  const slots = { ...range, ...(query === '' ? {} : { title: query, query }) }
  if (found.length === 0)
    return problem('calendar.no_such_event', noSuchEvent(query || frame.when.join(' '), lang))
  const callFor = (targets: readonly Occurrence[]): Result<ToolCall> => {
    if (op === 'delete')
      return ok(call(step, op, { ...slots, summary: summaryOf(targets, lang) }, targets.map(keyOf)))
    const [target] = targets
    if (!target) return problem('calendar.no_such_event', noSuchEvent(query, lang))
    const time = newTime(frame, target, context)
    return time.ok
      ? ok(call(step, op, { ...slots, ...time.value, ...changes(frame, context) }, [keyOf(target)]))
      : time
  }
  const title = words.verb(op, found[0]?.title ?? query, lang)
  if (everything || found.length === 1) {
    const made = callFor(found)
    return made.ok ? ok({ kind: 'calls', title, calls: [made.value] }) : made
  }
  const options = found.slice(0, 3).map((one) => ({ one, made: callFor([one]) }))
  const failed = options.find(({ made }) => !made.ok)?.made
  if (failed && !failed.ok) return failed
  return ok({
    kind: 'clarify',
    title,
    question: words.which(lang),
    options: options.flatMap(({ one, made }) =>
      made.ok ? [{ id: keyOf(one), label: summaryOf([one], lang), calls: [made.value] }] : [],
    ),
  })
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

function newTime(
  frame: CalendarFrame,
  target: Occurrence,
  context: SpecialistContext,
): Result<Record<string, unknown>> {
  const text = frame.when.join(' ')
  const shift = words.shiftMinutes(text, (duration) => readWhen(duration, context).durationMin)
  if (shift !== null && !target.allDay) return ok(words.shifted(target, shift))
  const reading = readWhen(text, context)
  const time = eventTime(reading, 60)
  if (time === null)
    return Object.keys(changes(frame, context)).length > 0
      ? ok({})
      : problem('calendar.no_date', words.noNewTime(target.title, context.lang))
  return ok(words.placed(target, time, reading))
}

/** What an update changes besides the time. */
function changes(frame: CalendarFrame, context: SpecialistContext): Record<string, unknown> {
  return {
    ...(frame.newTitle === '' ? {} : { newTitle: titleOf(frame.newTitle, context.lang) }),
    ...(frame.location === '' ? {} : { location: frame.location }),
    ...(frame.attendees.length === 0 ? {} : { attendees: frame.attendees }),
    ...reminderSlot(frame, context),
  }
}

function without(text: string, spans: readonly string[]): string {
  return spans.reduce((left, span) => (span === '' ? left : left.replace(span, ' , ')), text)
}

function problem(code: Failure['code'], message: string): Result<never> {
  return fail(code, message)
}
