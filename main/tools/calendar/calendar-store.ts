/** The events of a folder of .ics files (ics-folder.ts): looked up, added, edited. */
import { Temporal } from 'temporal-polyfill'
import type { CalendarProblem, EventDraft, Occurrence } from '../../../contract/domain/calendar'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Clock } from '../../lib/clock'
import type { Unsubscribe } from '../../lib/emitter'
import { newId } from '../../lib/ids'
import type { Log } from '../../lib/log'
import { isAsTold } from './check-series'
import { composeEvent } from './compose-event'
import { editOccurrence, EventGone } from './edit-event'
import type { Edit } from './edit-fields'
import { parseKey } from './event-key'
import { expand } from './expand'
import { findOne } from './find-one'
import { openIcsFolder, type IcsFolder } from './ics-folder'

export interface CalendarStore {
  readonly folder: string
  /** Local ISO times in the clock's zone; `to` exclusive. */
  between(from: string, to: string): Promise<{ occurrences: Occurrence[]; problems: CalendarProblem[] }>
  /** The events of these keys (event-key.ts), one each, in order of start; of a series the next occurrence, or else its last. */
  find(keys: readonly string[]): Promise<Occurrence[]>
  /** Failure codes: calendar.read_only, calendar.disk_full, calendar.folder_missing, calendar.write_failed. */
  add(draft: EventDraft): Promise<Result<{ uid: string; file: string }>>
  /** Changes or removes one occurrence, or the whole event when `scope` is `all`. Also calendar.changed_meanwhile, calendar.unsafe_edit. */
  edit(target: Occurrence, edit: Edit): Promise<Result<null>>
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

/** With the files themselves, for what else lies in them (to-do lists). */
export interface CalendarFolder extends CalendarStore {
  readonly files: IcsFolder
}

export interface CalendarStoreOptions {
  readonly folder: string
  readonly clock: Clock
  readonly log: Log
  readonly watch: boolean
}

export async function createCalendarStore({
  folder,
  clock,
  log,
  watch,
}: CalendarStoreOptions): Promise<CalendarFolder> {
  const files = await openIcsFolder({ path: folder, log, watch })
  return {
    folder,
    files,
    between: async (from, to) => {
      const range = { from: zoned(from, clock.tz), to: zoned(to, clock.tz) }
      const occurrences: Occurrence[] = []
      const problems: CalendarProblem[] = []
      await files.each(
        ({ events }, place) => {
          for (const bare of expand(events, range)) occurrences.push({ ...bare, ...place })
        },
        (problem) => problems.push(problem),
      )
      return { occurrences: inOrder(occurrences), problems }
    },
    find: async (keys) => {
      const wanted = keys.map(parseKey)
      const now = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(clock.tz)
      const found: Occurrence[] = []
      await files.each(
        ({ events }, place) => {
          for (const key of wanted) {
            const bare = findOne(events, key, now)
            if (bare) found.push({ ...bare, ...place })
          }
        },
        (problem) => log.warn({ problem }, 'calendar file'),
      )
      return inOrder(found)
    },
    add: async (draft) => {
      const uid = `${newId('artel')}@artel`
      const file = `${draft.start.slice(0, 10)}-${uid.split('@')[0] ?? uid}.ics`
      const text = composeEvent(draft, uid, Temporal.Instant.fromEpochMilliseconds(clock.nowMs()))
      const created = await files.create(file, text)
      return created.ok ? ok({ uid, file }) : created
    },
    edit: (target, edit) => files.rewrite(target.file, (before) => edited(before, target, edit, clock.tz)),
    onChange: (listener) => files.onChange(listener),
    dispose: () => files.dispose(),
  }
}

function edited(before: string, target: Occurrence, edit: Edit, tz: string): Result<string | null> {
  try {
    const text = editOccurrence(before, target, edit)
    const isMoved =
      edit.kind === 'change' &&
      edit.scope === 'all' &&
      target.recurring &&
      [edit.start, edit.end, edit.recurrence].some((value) => value !== undefined)
    if (isMoved && text !== null && !isAsTold(before, text, target, edit, tz))
      return fail('calendar.unsafe_edit', target.file)
    return ok(text)
  } catch (error) {
    if (error instanceof EventGone)
      return fail('calendar.changed_meanwhile', target.file, { retryable: true })
    throw error
  }
}

function inOrder(occurrences: Occurrence[]): Occurrence[] {
  return occurrences.sort((a, b) => a.start.localeCompare(b.start) || a.title.localeCompare(b.title))
}

function zoned(iso: string, tz: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(iso).toZonedDateTime(tz)
}
