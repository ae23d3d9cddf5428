/**
 * The calendar as a tool: create, list, move, update, delete, find_free on a store. In `batch` the same code runs with
 * `dryRun`, which reads the folder and writes nothing.
 */
import { Temporal } from 'temporal-polyfill'
import { EventDraft, type Occurrence } from '../../../contract/domain/calendar'
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { Tool, ToolContext } from '../tool'
import type { CalendarStore } from './calendar-store'
import { findFree } from './find-free'
import * as say from './say'

export interface CalendarToolOptions {
  readonly store: CalendarStore
  readonly dryRun: boolean
}

const workingHours = { fromHour: 9, toHour: 18 }
const listedSlots = 5

export function createCalendarTool({ store, dryRun }: CalendarToolOptions): Tool {
  const create = async (call: ToolCall, context: ToolContext): Promise<Result<StepResult>> => {
    const { lang, clock } = context
    const draft = EventDraft.parse({
      location: null,
      attendees: [],
      reminderMin: null,
      recurrence: null,
      tz: clock.tz,
      ...call.slots,
    })
    const { occurrences } = await store.between(dateTime(draft.start), dateTime(draft.end))
    const clashes = draft.allDay ? [] : occurrences.filter((occurrence) => !occurrence.allDay)
    let artifacts: Record<string, unknown> = {}
    if (!dryRun) {
      const added = await store.add(draft)
      if (!added.ok) return { ok: false, failure: inFolderWords(added.failure, store.folder, lang) }
      artifacts = { uid: added.value.uid, file: added.value.file }
    }
    return done(
      call,
      [say.created(draft, lang), clashes.length > 0 ? say.clash(clashes, lang) : ''],
      artifacts,
    )
  }

  const list = async (call: ToolCall, { lang }: ToolContext): Promise<Result<StepResult>> => {
    const { start: from, end: to, query } = call.slots as { start: string; end: string; query?: string }
    const wanted = new Set(call.targets)
    const { occurrences, problems } = await store.between(from, to)
    const shown = query ? occurrences.filter((occurrence) => wanted.has(keyOf(occurrence))) : occurrences
    return done(
      call,
      [say.listed(shown, { query: query ?? null, from, to }, lang), say.unreadable(problems, lang)],
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
    const { occurrences } = await store.between(from, to)
    const slots = findFree({ from, to }, occurrences, { lengthMin: durationMin ?? 30, hours: workingHours })
    return done(call, [say.freeSlots(slots.slice(0, listedSlots), slots.length, lang)], { slots })
  }

  const edit = async (call: ToolCall, { lang }: ToolContext): Promise<Result<StepResult>> => {
    const targets = await resolveTargets(call)
    const [first] = targets
    if (!first) return fail('calendar.no_such_event', say.noSuchEvent(textSlot(call, 'query'), lang))
    const before = targets.map((target) => ({ ...target }))
    for (const target of targets) {
      const scope = call.slots['scope'] === 'all' ? 'all' : 'this'
      if (dryRun) continue
      const outcome = await store.edit(
        target,
        call.op === 'delete'
          ? { kind: 'remove', scope }
          : { kind: 'change', scope, ...changeOf(call, target) },
      )
      if (!outcome.ok) return { ok: false, failure: inFolderWords(outcome.failure, store.folder, lang) }
    }
    const change = changeOf(call, first)
    const answer =
      call.op === 'delete'
        ? say.deleted(targets, lang)
        : say.changed(first, { ...first, ...change }, change, lang)
    return done(call, [answer], { before })
  }

  const resolveTargets = async (call: ToolCall): Promise<Occurrence[]> => {
    const { from, to } = call.slots as { from: string; to: string }
    const wanted = new Set(call.targets)
    const { occurrences } = await store.between(from, to)
    return occurrences.filter((occurrence) => wanted.has(keyOf(occurrence)))
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
    // Deleting always asks, and lists what goes; everything else can be taken back.
    assess: (call, lang) =>
      call.op === 'delete'
        ? { risk: 'confirm', question: say.confirmDelete(textSlot(call, 'summary'), lang) }
        : { risk: 'none', question: '' },
    run: (call, context) =>
      run[call.op]?.(call, context) ?? Promise.resolve(fail('specialist.not_available', call.op)),
  }
}

/** Names one occurrence in `targets`: UID, and RECURRENCE-ID for one of a series. */
export function keyOf({ uid, recurrenceId }: Pick<Occurrence, 'uid' | 'recurrenceId'>): string {
  return recurrenceId === null ? uid : `${uid}#${recurrenceId}`
}

interface Change {
  readonly start?: string
  readonly end?: string
  readonly title?: string
  readonly location?: string
  readonly attendees?: readonly string[]
  readonly reminderMin?: number
}

function changeOf(call: ToolCall, target: Occurrence): Change {
  const { start, end, newTitle, location } = call.slots as Record<string, string | undefined>
  const { attendees, reminderMin } = call.slots as { attendees?: readonly string[]; reminderMin?: number }
  const length = Temporal.PlainDateTime.from(target.start).until(Temporal.PlainDateTime.from(target.end))
  const until =
    start === undefined
      ? undefined
      : (end ?? Temporal.PlainDateTime.from(start).add(length).toString({ smallestUnit: 'second' }))
  return {
    ...(start === undefined ? {} : { start: dateTime(start) }),
    ...(until === undefined ? {} : { end: until }),
    ...(newTitle === undefined ? {} : { title: newTitle }),
    ...(location === undefined ? {} : { location }),
    ...(attendees === undefined ? {} : { attendees }),
    ...(reminderMin === undefined ? {} : { reminderMin }),
  }
}

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

function inFolderWords(failure: Failure, folder: string, lang: Lang): Failure {
  return { ...failure, message: say.writeFailed(failure.code, folder, lang) }
}
