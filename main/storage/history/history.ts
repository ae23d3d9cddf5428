/**
 * What devices were like, for the charts of their pages: in SQLite, for as many days as the person set. Writes are batched; whatever goes
 * wrong here is logged and never stands in the way of the home.
 */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { DeviceHistory } from '../../../contract/domain/history'
import type { Entity } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import type { Log } from '../../lib/log'
import { keptValues } from './kept-values'
import { inTransaction, isDamage, openDatabase, setAside, type Database } from './open-database'
import { prepareQueries, type Queries } from './queries'
import { createSampler, type Sample } from './sampler'
import { schemaSteps } from './schema'

export interface History {
  /** Opens the file, begins to write, and prunes once a day. Until then nothing is read from the disk. */
  begin(): Promise<void>
  /** What these devices are like now. Cheap: written later, and only what changed. */
  note(homeId: string, entities: readonly Entity[]): void
  /** Failure code: io.failed. */
  read(span: {
    homeId: string
    entityId: string
    fromMs: number
    toMs: number
  }): Promise<Result<DeviceHistory>>
  /** To be called when the setting has changed, and then `note` for the whole home. Fewer days drop the older ones at once, 0 drops all. */
  keepDaysChanged(): Promise<void>
  dispose(): Promise<void>
}

export interface HistoryOptions {
  readonly file: string
  /** 0: off. */
  readonly keepDays: () => number
  readonly clock: Clock
  readonly log: Log
  readonly flushMs?: number
}

interface Opened {
  readonly database: Database
  readonly queries: Queries
  readonly ids: Map<string, number>
  /** The stretch of time without a gap that is going on. */
  watchId: number
}

const dayMs = 86_400_000
const watchNotedMs = 60_000
/** Later than this the machine slept, and nothing was seen. */
const sleptMs = 150_000
const unit = '\u0000'

export function createHistory({ file, keepDays, clock, log, flushMs = 5_000 }: HistoryOptions): History {
  const sampler = createSampler()
  let opened: Opened | null = null
  let isBegun = false
  let watchNotedAt = 0
  const timers: NodeJS.Timeout[] = []

  async function open(): Promise<void> {
    try {
      const database = await openDatabase(file, schemaSteps, log)
      const queries = prepareQueries(database)
      watchNotedAt = clock.nowMs()
      opened = { database, queries, ids: new Map(), watchId: queries.beginWatch(watchNotedAt) }
    } catch (error) {
      log.warn({ err: error, file }, 'the history cannot be opened')
    }
  }

  function close(): void {
    opened?.database.close()
    opened = null
  }

  /** A file that breaks while it is used goes the way of one that was broken before. */
  async function onError(error: unknown): Promise<void> {
    log.warn({ err: error, file }, 'the history could not be used')
    if (!isDamage(error)) return
    close()
    sampler.reset()
    await setAside(file)
    await open()
  }

  function write(
    { database, queries, ids, watchId }: Opened,
    samples: readonly Sample[],
    nowMs: number,
  ): void {
    inTransaction(database, () => {
      for (const { key, atMs, value } of samples) {
        const [home = '', entity = '', name = ''] = key.split(unit)
        const id = ids.get(key) ?? queries.seriesId(home, entity, name)
        ids.set(key, id)
        queries.insert(id, atMs, value)
      }
      queries.noteWatch(watchId, nowMs)
    })
  }

  async function flush(isEnd = false): Promise<void> {
    if (!opened || keepDays() === 0) return
    const nowMs = clock.nowMs()
    if (nowMs - watchNotedAt > sleptMs) {
      opened.watchId = opened.queries.beginWatch(nowMs)
      sampler.repeat(nowMs)
    }
    const samples = sampler.take(nowMs, isEnd)
    if (samples.length === 0 && !isEnd && nowMs - watchNotedAt < watchNotedMs) return
    watchNotedAt = nowMs
    try {
      write(opened, samples, nowMs)
    } catch (error) {
      await onError(error)
    }
  }

  /** Series by series, with room for the home between them: a year of a large home is much to delete. */
  async function prune(): Promise<void> {
    const beforeMs = keepDays() === 0 ? clock.nowMs() + dayMs : clock.nowMs() - keepDays() * dayMs
    try {
      for (const id of opened?.queries.allSeries() ?? []) {
        opened?.queries.prune(id, beforeMs)
        await new Promise((resolve) => setImmediate(resolve))
      }
      opened?.queries.tidy(beforeMs)
      opened?.ids.clear()
    } catch (error) {
      await onError(error)
    }
  }

  return {
    begin: async () => {
      if (isBegun) return
      isBegun = true
      await open()
      await prune()
      timers.push(
        setInterval(() => void flush(), flushMs).unref(),
        setInterval(() => void prune(), dayMs).unref(),
      )
    },
    note: (homeId, entities) => {
      if (keepDays() === 0) return
      const nowMs = clock.nowMs()
      for (const entity of entities)
        for (const [name, value] of keptValues(entity))
          sampler.note([homeId, entity.id, name].join(unit), value, nowMs)
    },
    read: async ({ homeId, entityId, fromMs, toMs }) => {
      await flush()
      if (!opened) return fail('io.failed', '')
      try {
        return ok({ ...opened.queries.read(homeId, entityId, { fromMs, toMs }), keepDays: keepDays() })
      } catch (error) {
        await onError(error)
        return fail('io.failed', '')
      }
    },
    keepDaysChanged: async () => {
      sampler.reset()
      await prune()
      if (!opened || keepDays() === 0) return
      watchNotedAt = clock.nowMs()
      opened.watchId = opened.queries.beginWatch(watchNotedAt)
    },
    dispose: async () => {
      for (const timer of timers) clearInterval(timer)
      await flush(true)
      close()
    },
  }
}
