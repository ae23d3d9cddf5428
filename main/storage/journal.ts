/**
 * The journal of actions: a file that only grows, one JSON object a line (JSON Lines), readable by its owner alone. At its largest size it
 * is set aside once and begun anew. Never stands in the way of an action: what cannot be written is logged.
 */
import { appendFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { JournalEntry } from '../../contract/domain/journal'
import type { RunView, StepView } from '../../contract/domain/plan'
import { createEmitter, type Unsubscribe } from '../lib/emitter'
import { wordsOf } from '../lib/lang/fold'
import type { Log } from '../lib/log'

export interface Found {
  readonly entries: JournalEntry[]
  readonly hasMore: boolean
}

export interface JournalPage {
  readonly limit: number
  /** Only what is older; null: from the newest. */
  readonly beforeMs: number | null
  /** Only what was done to this entity. */
  readonly entityId?: string | undefined
}

export interface Journal {
  /** Notes the steps of a finished run that acted or tried to; once, however often the run is told of. */
  note(run: RunView): Promise<void>
  /** Newest first; every word of `query` in the entry. */
  search(query: string, page: JournalPage): Promise<Found>
  onChange(listener: () => void): Unsubscribe
  /** Resolves when everything noted so far is on disk. */
  flush(): Promise<void>
}

const largestBytes = 5_000_000
/** Ops that only read: asking is no action. */
const reading = /^(?:query_|get_|list$|find_free$|timer_status$|cancel$|smalltalk$)/u

export function openJournal(file: string, log: Log, maxBytes = largestBytes): Journal {
  const changed = createEmitter<null>((error) => log.error({ err: error }, 'journal listener'))
  const noted = new Set<string>()
  let writing: Promise<void> = Promise.resolve()

  const append = async (entries: readonly JournalEntry[]): Promise<void> => {
    try {
      await mkdir(dirname(file), { recursive: true })
      const size = await stat(file).then(
        ({ size: bytes }) => bytes,
        () => 0,
      )
      if (size > maxBytes) await rename(file, olderOf(file))
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
      await appendFile(file, lines, { encoding: 'utf8', mode: 0o600 })
      changed.emit(null)
    } catch (error) {
      log.warn({ err: error, file }, 'the journal could not be written')
    }
  }

  return {
    note: async (run) => {
      if (!['done', 'failed', 'cancelled'].includes(run.status) || noted.has(run.runId)) return
      noted.add(run.runId)
      const entries = entriesOf(run)
      if (entries.length === 0) return
      // One after another: a line is never written into another.
      const mine = writing.then(() => append(entries))
      writing = mine
      await mine
    },
    search: async (query, { limit, beforeMs, entityId }) => {
      const wanted = wordsOf(query)
      const entries: JournalEntry[] = []
      for (const path of [file, olderOf(file)])
        for (const line of (await linesOf(path)).reverse()) {
          const entry = parsed(line)
          if (entry === null || (beforeMs !== null && entry.atMs >= beforeMs)) continue
          if (entityId !== undefined && !isAbout(entry, entityId)) continue
          const said = ` ${wordsOf(textOf(entry)).join(' ')}`
          if (!wanted.every((word) => said.includes(` ${word}`))) continue
          if (entries.length === limit) return { entries, hasMore: true }
          entries.push(entry)
        }
      return { entries, hasMore: false }
    },
    onChange: (listener) => changed.on(listener),
    flush: () => writing,
  }
}

const olderOf = (file: string): string => file.replace(/(\.[^.]*)?$/u, '.older$1')

/** Oldest first. They are parsed one by one, from the end: a page of fifty entries does not cost the whole file. */
async function linesOf(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean)
}

/** Null: a line that another program damaged. */
function parsed(line: string): JournalEntry | null {
  try {
    return JournalEntry.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

const isAbout = ({ calls }: JournalEntry, entityId: string): boolean =>
  calls.some(({ targets }) => targets.includes(entityId))

const textOf = ({ utterance, title, answer, calls }: JournalEntry): string =>
  [utterance, title, answer, ...calls.flatMap(({ targets }) => targets)].join(' ')

export function entriesOf({ runId, source, lang, utterance, startedAtMs, steps }: RunView): JournalEntry[] {
  return steps.filter(isAction).map((step): JournalEntry => ({
    atMs: step.startedAtMs ?? startedAtMs,
    runId,
    source,
    lang,
    utterance,
    title: step.title || step.text,
    calls: step.calls,
    before: step.result?.before ?? {},
    after: step.result?.effects ?? {},
    answer: step.result?.answer ?? step.failure?.message ?? '',
    failure: step.failure?.code ?? null,
  }))
}

/** It called a tool to change something, and was not only left waiting. */
const isAction = ({ calls, status }: StepView): boolean =>
  (status === 'done' || status === 'failed') && calls.some(({ op }) => !reading.test(op))
