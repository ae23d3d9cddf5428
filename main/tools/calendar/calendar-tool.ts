/**
 * The calendar as a tool: create, list, move, update, delete, find_free on a store. In `batch` the same code runs with
 * `dryRun`, which reads the folder and writes nothing.
 */
import { Temporal } from 'temporal-polyfill'
import { EventDraft, type Occurrence } from '../../../contract/domain/calendar'
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { Clock } from '../../lib/clock'
import type { Tool, ToolContext } from '../tool'
import type { CalendarStore } from './calendar-store'
import type { Edit } from './edit-fields'
import { keyOf, parseKey } from './event-key'
import { findFree } from './find-free'
import { inverseOf } from './inverse'
import * as say from './say'

export interface CalendarToolOptions {
  readonly store: CalendarStore
  readonly clock: Clock
  readonly dryRun: boolean
}

const listedSlots = 5

export function createCalendarTool({ store, clock, dryRun }: CalendarToolOptions): Tool {
  const voiceOf = (lang: Lang): say.Voice => ({ lang, year: nowIn(clock).year })

  const create = async (call: ToolCall, { lang }: ToolContext): Promise<Result<StepResult>> => {
    const draft = EventDraft.parse({
      location: null,
      attendees: [],
      reminderMin: null,
      recurrence: null,
      tz: clock.tz,
      ...call.slots,
    })
    const { occurrences } = await store.between(dateTime(draft.start), dateTime(draft.end))
    // A reminder takes no time of the day.
    const takesTime = !draft.allDay && draft.reminderMin !== 0
    const clashes = takesTime ? occurrences.filter((occurrence) => !occurrence.allDay) : []
    let artifacts: Record<string, unknown> = {}
    if (!dryRun) {
      const added = await store.add(draft)
      if (!added.ok) return { ok: false, failure: inFolderWords(added.failure, store.folder, lang) }
      artifacts = { uid: added.value.uid, file: added.value.file }
    }
    return done(
      call,
      [say.created(draft, isPast(draft), voiceOf(lang)), clashes.length > 0 ? say.clash(clashes, lang) : ''],
      artifacts,
    )
  }

  /** A single event's alarm that nothing can ring any more. */
  const isPast = ({
    start,
    reminderMin,
    recurrence,
  }: Pick<EventDraft, 'start' | 'reminderMin' | 'recurrence'>): boolean =>
    reminderMin !== null &&
    recurrence === null &&
    Temporal.PlainDateTime.compare(
      Temporal.PlainDateTime.from(start).subtract({ minutes: reminderMin }),
      nowIn(clock).toPlainDateTime(),
    ) < 0

  const list = async (call: ToolCall, { lang }: ToolContext): Promise<Result<StepResult>> => {
    const { start: from, end: to, query } = call.slots as { start: string; end: string; query?: string }
    const wanted = new Set(call.targets)
    const { occurrences, problems } = await store.between(from, to)
    const shown = query ? occurrences.filter((occurrence) => wanted.has(keyOf(occurrence))) : occurrences
    return done(
      call,
      [say.listed(shown, { query: query ?? null, from, to }, voiceOf(lang)), say.unreadable(problems, lang)],
      {
        occurrences: shown,
      },
    )
  }

  const free = async (call: ToolCall, { lang }: ToolContext): Promise<Result<StepResult>> => {
    const {
      start: from,
      end: to,
      durationMin,
    } = call.slots as { start: string; end: string; durationMin?: number }
    const now = nowIn(clock).toPlainDateTime().toString({ smallestUnit: 'second' })
    const { occurrences } = await store.between(from, to)
    const { slots, window } = findFree({ from, to, now }, occurrences, durationMin ?? 30)
    const answer = say.freeSlots(slots.slice(0, listedSlots), { total: slots.length, window }, voiceOf(lang))
    return done(call, [answer], { slots })
  }

  /** Whole series where the key names no occurrence. */
  const scopeOf = (call: ToolCall): 'this' | 'all' =>
    call.targets.every((key) => parseKey(key).recurrenceId === null) ? 'all' : 'this'

  const edit = async (call: ToolCall, { lang }: ToolContext): Promise<Result<StepResult>> => {
    const before = await store.find(call.targets)
    const [first] = before
    if (!first) return fail('calendar.no_such_event', say.noSuchEvent(textSlot(call, 'query'), lang))
    const scope = scopeOf(call)
    const edited: Occurrence[] = []
    for (const target of dryRun ? [] : before) {
      const outcome = await store.edit(
        target,
        call.op === 'delete'
          ? { kind: 'remove', scope }
          : { kind: 'change', scope, ...changeOf(call, target) },
      )
      if (!outcome.ok) {
        const failure = inFolderWords(outcome.failure, store.folder, lang, edited.length > 0)
        if (edited.length === 0) return { ok: false, failure }
        const message = say.partly(edited, failure.message, voiceOf(lang))
        return { ok: false, failure: { ...failure, message } }
      }
      edited.push(target)
    }
    if (call.op === 'delete')
      return done(call, [say.deleted(before, scope === 'all', voiceOf(lang))], { before })
    const change = changeOf(call, first)
    const isOneOfSeries = scope === 'this' && first.recurring
    const after = { ...first, ...change }
    const recurrence = first.recurring ? 'kept' : null
    const past = isPast({ start: after.start, reminderMin: change.reminderMin ?? null, recurrence })
    const answer = say.changed(first, after, { ...change, isPast: past, isOneOfSeries }, voiceOf(lang))
    return done(call, [answer], { before })
  }

  const run: Record<string, (call: ToolCall, context: ToolContext) => Promise<Result<StepResult>>> = {
    create,
    list,
    find_free: free,
    move: edit,
    update: edit,
    delete: edit,
  }
  return {
    name: 'calendar',
    // Deleting always asks, and lists what the targets really are; everything else can be taken back.
    assess: async (call, lang) => {
      if (call.op !== 'delete') return { risk: 'none', question: '' }
      const summary = say.summaryOf(await store.find(call.targets), scopeOf(call) === 'all', voiceOf(lang))
      return { risk: 'confirm', question: say.confirmDelete(summary || textSlot(call, 'query'), lang) }
    },
    inverse: inverseOf,
    run: (call, context) =>
      run[call.op]?.(call, context) ?? Promise.resolve(fail('specialist.not_available', call.op)),
  }
}

type Change = Omit<Extract<Edit, { kind: 'change' }>, 'kind' | 'scope'> & { readonly allDay?: boolean }

function changeOf(call: ToolCall, target: Occurrence): Change {
  const { start, end, newTitle, location, recurrence } = call.slots as Record<string, string | undefined>
  const { attendees, reminderMin } = call.slots as { attendees?: readonly string[]; reminderMin?: number }
  const length = Temporal.PlainDateTime.from(target.start).until(Temporal.PlainDateTime.from(target.end))
  const sameLength = (from: string): string => {
    const until = Temporal.PlainDateTime.from(from).add(length)
    return from.length === 10 ? until.toPlainDate().toString() : until.toString({ smallestUnit: 'second' })
  }
  const until = end ?? (start === undefined ? undefined : sameLength(start))
  return {
    ...(start === undefined ? {} : { start, allDay: start.length === 10 }),
    ...(until === undefined ? {} : { end: until }),
    ...(newTitle === undefined ? {} : { title: newTitle }),
    ...(location === undefined ? {} : { location }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(reminderMin === undefined ? {} : { reminderMin }),
  }
}

const nowIn = (clock: Clock): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(clock.tz)

function done(
  call: ToolCall,
  answers: readonly string[],
  artifacts: Record<string, unknown>,
): Result<StepResult> {
  return ok({ calls: [call], effects: {}, before: {}, answer: answers.filter(Boolean).join(' '), artifacts })
}

function textSlot(call: ToolCall, name: string): string {
  const value = call.slots[name]
  return typeof value === 'string' ? value : ''
}

const dateTime = (iso: string): string => (iso.length === 10 ? `${iso}T00:00:00` : iso)

function inFolderWords(failure: Failure, folder: string, lang: Lang, isPartial = false): Failure {
  const { code, message: reason } = failure
  return { ...failure, message: say.writeFailed({ code, folder, reason, isPartial }, lang) }
}
