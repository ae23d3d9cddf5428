/**
 * The only door to SQLite. Loaded when it is first needed, because its native part is not worth a later window. A file that cannot be used
 * is set aside and a new one begun: history is never in the way.
 */
import { mkdir, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Log } from '../../lib/log'

export type Database = DatabaseSyncInstance

/** @param steps SQL that leads from each version (PRAGMA user_version) to the next; never changed once released */
export async function openDatabase(file: string, steps: readonly string[], log: Log): Promise<Database> {
  await mkdir(dirname(file), { recursive: true })
  try {
    return await open(file, steps)
  } catch (error) {
    log.warn({ err: error, file }, 'the history cannot be used; set aside')
    await setAside(file)
    return open(file, steps)
  }
}

async function open(file: string, steps: readonly string[]): Promise<Database> {
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    migrate(database, steps)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function migrate(database: Database, steps: readonly string[]): void {
  const [row] = database.prepare('PRAGMA user_version').all() as { user_version: number }[]
  const version = row?.user_version ?? 0
  if (version > steps.length) throw new Error(`written by a later version (${version})`)
  for (const [at, step] of steps.entries()) {
    if (at < version) continue
    inTransaction(database, () => database.exec(`${step}; PRAGMA user_version = ${at + 1}`))
  }
}

export function inTransaction(database: Database, work: () => void): void {
  database.exec('BEGIN')
  try {
    work()
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** Whether the file itself is broken, rather than the disk full or the query wrong. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Error && /malformed|not a database|corrupt/iu.test(error.message)

/** With its companions, which belong to it alone. Kept once, for whoever wants to rescue it. */
export async function setAside(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm'])
    await rename(`${file}${suffix}`, `${file}.damaged${suffix}`).catch(() => undefined)
}
