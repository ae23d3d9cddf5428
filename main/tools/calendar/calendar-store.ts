/**
 * A folder of .ics files as the store. Parsed files are kept by size and time; a file that cannot be read is reported and never
 * rewritten. Writes are atomic (write, fsync, rename) and refuse to overwrite a file that changed since it was read.
 */
import { mkdir, readFile, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { writeFile } from 'atomically'
import { watch, type FSWatcher } from 'chokidar'
import { Temporal } from 'temporal-polyfill'
import type { CalendarProblem, EventDraft, Occurrence } from '../../../contract/domain/calendar'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Clock } from '../../lib/clock'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import { newId } from '../../lib/ids'
import type { Log } from '../../lib/log'
import { composeEvent } from './compose-event'
import { editOccurrence, EventGone } from './edit-event'
import type { Edit } from './edit-fields'
import { parseKey } from './event-key'
import { isAsTold } from './check-series'
import { expand } from './expand'
import { findOne } from './find-one'
import { decodeIcs, parseIcs, parseIcsBytes, type ParsedIcs } from './ics'
import { writeFailure } from './write-failure'

/** A file above this is reported, not parsed: it would block the app for seconds. */
const maxFileBytes = 32 * 1024 * 1024
const maxDepth = 3

export interface CalendarStore {
  readonly folder: string
  /** Local ISO times in the clock's zone; `to` exclusive. */
  between(from: string, to: string): Promise<{ occurrences: Occurrence[]; problems: CalendarProblem[] }>
  /** The events of these keys (event-key.ts), one each, in order of start; of a series the next occurrence, or else its last. */
  find(keys: readonly string[]): Promise<Occurrence[]>
  /** Failure codes: calendar.read_only, calendar.disk_full, calendar.folder_missing, calendar.write_failed. */
  add(draft: EventDraft): Promise<Result<{ uid: string; file: string }>>
  /** Changes or removes one occurrence, or the whole event when `scope` is `all`. Also calendar.changed_meanwhile. */
  edit(target: Occurrence, edit: Edit): Promise<Result<null>>
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

interface KeptFile {
  readonly stamp: string
  readonly parsed: Result<ParsedIcs>
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
  watch: isWatching,
}: CalendarStoreOptions): Promise<CalendarStore> {
  const kept = new Map<string, KeptFile>()
  const changed = createEmitter<null>((error) => log.error({ err: error }, 'calendar listener'))
  await mkdir(folder, { recursive: true }).catch((error: unknown) =>
    log.warn({ err: error }, 'calendar folder'),
  )
  let watcher: FSWatcher | null = null
  if (isWatching) {
    watcher = watch(folder, {
      ignoreInitial: true,
      depth: maxDepth,
      awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
    })
    watcher.on('all', (_event, path) => path.endsWith('.ics') && changed.emit(null))
    watcher.on('error', (error) => log.warn({ err: error }, 'calendar watcher'))
  }

  const load = async (file: string): Promise<KeptFile> => {
    const info = await stat(file)
    const stamp = `${info.size}:${info.mtimeMs}`
    const known = kept.get(file)
    if (known?.stamp === stamp) return known
    const parsed =
      info.size > maxFileBytes
        ? fail('calendar.unreadable_file', `larger than ${maxFileBytes / 1024 / 1024} MiB`)
        : parseIcsBytes(await readFile(file))
    const fresh = { stamp, parsed }
    kept.set(file, fresh)
    return fresh
  }

  /** Every file in turn; what cannot be read is handed to `onProblem`. */
  const eachFile = async (
    visit: (parsed: ParsedIcs, place: { calendar: string; file: string }) => void,
    onProblem: (problem: CalendarProblem) => void,
  ): Promise<void> => {
    const files = await icsFiles(folder, 0).catch(() => null)
    if (files === null) onProblem({ file: folder, error: 'the folder cannot be read' })
    for (const path of files ?? []) {
      const file = relative(folder, path).split(sep).join('/')
      try {
        const { parsed } = await load(path)
        if (!parsed.ok) {
          onProblem({ file, error: parsed.failure.message })
          continue
        }
        const subfolder = file.includes('/') ? (file.split('/')[0] ?? '') : ''
        visit(parsed.value, { calendar: parsed.value.calendarName ?? subfolder, file })
      } catch (error) {
        onProblem({ file, error: error instanceof Error ? error.message : String(error) })
      }
    }
  }

  return {
    folder,
    between: async (from, to) => {
      const range = { from: zoned(from, clock.tz), to: zoned(to, clock.tz) }
      const occurrences: Occurrence[] = []
      const problems: CalendarProblem[] = []
      await eachFile(
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
      await eachFile(
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
      // What is written is read first: a draft that would not parse never reaches the folder.
      const check = parseIcs(text)
      if (!check.ok) return fail('calendar.write_failed', check.failure.message)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, file), text, { encoding: 'utf8' })
      } catch (error) {
        return writeFailure(error, folder)
      }
      changed.emit(null)
      return ok({ uid, file })
    },
    edit: async (target, edit) => {
      const path = join(folder, target.file)
      try {
        const before = await load(path)
        if (!before.parsed.ok) return before.parsed
        const read = decodeIcs(await readFile(path))
        if (!read.ok) return read
        const text = editOccurrence(read.value, target, edit)
        const isMoved =
          edit.kind === 'change' &&
          edit.scope === 'all' &&
          target.recurring &&
          [edit.start, edit.end, edit.recurrence].some((value) => value !== undefined)
        if (isMoved && text !== null && !isAsTold(read.value, text, target, edit, clock.tz))
          return fail('calendar.unsafe_edit', path)
        const now = await stat(path)
        if (`${now.size}:${now.mtimeMs}` !== before.stamp)
          return fail('calendar.changed_meanwhile', path, { retryable: true })
        if (text === null) await moveAway(path)
        else await writeFile(path, text, { encoding: 'utf8' })
      } catch (error) {
        if (error instanceof EventGone) return fail('calendar.changed_meanwhile', path, { retryable: true })
        return writeFailure(error, folder)
      }
      changed.emit(null)
      return ok(null)
    },
    onChange: (listener) => changed.on(listener),
    dispose: async () => {
      changed.clear()
      await watcher?.close()
    },
  }
}

/** A deleted event's file is kept beside the calendar until the next deletion of the same name: nothing is lost by one word. */
async function moveAway(path: string): Promise<void> {
  const target = `${path}.deleted`
  await unlink(target).catch(() => undefined)
  await rename(path, target)
}

function inOrder(occurrences: Occurrence[]): Occurrence[] {
  return occurrences.sort((a, b) => a.start.localeCompare(b.start) || a.title.localeCompare(b.title))
}

function zoned(iso: string, tz: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(iso).toZonedDateTime(tz)
}

async function icsFiles(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return depth < maxDepth && !entry.name.startsWith('.') ? icsFiles(path, depth + 1) : []
      return entry.isFile() && entry.name.toLowerCase().endsWith('.ics') ? [path] : []
    }),
  )
  return nested.flat().sort()
}
