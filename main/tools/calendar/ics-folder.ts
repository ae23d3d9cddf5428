/**
 * A folder of .ics files. Parsed files are kept by size and time; a file that cannot be read is reported and never rewritten. Writes are
 * atomic (write, fsync, rename) and refuse to overwrite a file that changed since it was read.
 */
import { mkdir, readFile, readdir, rename, stat, unlink } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { writeFile } from 'atomically'
import { watch, type FSWatcher } from 'chokidar'
import type { CalendarProblem } from '../../../contract/domain/calendar'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import { decodeIcs, parseIcs, parseIcsBytes, type ParsedIcs } from './ics'
import { writeFailure } from './write-failure'

/** A file above this is reported, not parsed: it would block the app for seconds. */
const maxFileBytes = 32 * 1024 * 1024
const maxDepth = 3

export interface FilePlace {
  /** The name that the file gives itself, else its subfolder; empty for neither. */
  readonly calendar: string
  /** Path relative to the folder, with slashes. */
  readonly file: string
}

export interface IcsFolder {
  readonly path: string
  /** Every file in turn; what cannot be read is handed to `onProblem`. */
  each(
    visit: (parsed: ParsedIcs, place: FilePlace) => void,
    onProblem: (problem: CalendarProblem) => void,
  ): Promise<void>
  /** Never over a file that is there: calendar.changed_meanwhile. Failure codes of both: calendar.read_only, calendar.disk_full, calendar.folder_missing, calendar.write_failed. */
  create(file: string, text: string): Promise<Result<null>>
  /** `edit` gets the text of the file; null from it moves the file aside. Also calendar.unreadable_file. */
  rewrite(file: string, edit: (text: string) => Result<string | null>): Promise<Result<null>>
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

interface KeptFile {
  readonly stamp: string
  readonly parsed: Result<ParsedIcs>
}

export interface IcsFolderOptions {
  readonly path: string
  readonly log: Log
  readonly watch: boolean
}

export async function openIcsFolder({ path, log, watch: isWatching }: IcsFolderOptions): Promise<IcsFolder> {
  const kept = new Map<string, KeptFile>()
  const changed = createEmitter<null>((error) => log.error({ err: error }, 'calendar listener'))
  await mkdir(path, { recursive: true }).catch((error: unknown) =>
    log.warn({ err: error }, 'calendar folder'),
  )
  let watcher: FSWatcher | null = null
  if (isWatching) {
    watcher = watch(path, {
      ignoreInitial: true,
      depth: maxDepth,
      awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 },
    })
    watcher.on('all', (_event, file) => file.endsWith('.ics') && changed.emit(null))
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

  return {
    path,
    each: async (visit, onProblem) => {
      const files = await icsFiles(path, 0).catch(() => null)
      if (files === null) onProblem({ file: path, error: 'the folder cannot be read' })
      for (const full of files ?? []) {
        const file = relative(path, full).split(sep).join('/')
        try {
          const { parsed } = await load(full)
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
    },
    create: async (file, text) => {
      // What is written is read first: a text that would not parse never reaches the folder.
      const check = parseIcs(text)
      if (!check.ok) return fail('calendar.write_failed', check.failure.message)
      const full = join(path, file)
      const isTaken = await stat(full).then(
        () => true,
        () => false,
      )
      if (isTaken) return fail('calendar.changed_meanwhile', full, { retryable: true })
      try {
        await mkdir(path, { recursive: true })
        await writeFile(full, text, { encoding: 'utf8' })
      } catch (error) {
        return writeFailure(error, path)
      }
      changed.emit(null)
      return ok(null)
    },
    rewrite: async (file, edit) => {
      const full = join(path, file)
      try {
        const before = await load(full)
        if (!before.parsed.ok) return before.parsed
        const read = decodeIcs(await readFile(full))
        if (!read.ok) return read
        const text = edit(read.value)
        if (!text.ok) return text
        const now = await stat(full)
        if (`${now.size}:${now.mtimeMs}` !== before.stamp)
          return fail('calendar.changed_meanwhile', full, { retryable: true })
        if (text.value === null) await moveAway(full)
        else await writeFile(full, text.value, { encoding: 'utf8' })
      } catch (error) {
        return writeFailure(error, path)
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
