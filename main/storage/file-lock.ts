/**
 * A lock between the processes of one person (the app, `artel chat`, `artel ask`): a file that names its owner. One whose owner died is
 * taken over.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

const Owner = z.object({
  token: z.string(),
  pid: z.number().int(),
  /** When that process began (`startOf`); null where the system does not tell. */
  start: z.string().nullable(),
})
type Owner = z.infer<typeof Owner>

export interface HeldLock {
  release(): Promise<void>
}

const pollMs = 20
/** A lock without a readable owner is one that is being written; after this long it never will be. */
const unreadableMs = 2_000

/** Null: another living process (or another part of this one) holds it. Throws where the folder cannot be written. */
export async function tryLock(path: string): Promise<HeldLock | null> {
  const owner: Owner = { token: randomUUID(), pid: process.pid, start: startOf(process.pid) }
  await mkdir(dirname(path), { recursive: true })
  if (!(await create(path, owner))) {
    if (await isLocked(path)) return null
    await removeAbandoned(path)
    if (!(await create(path, owner))) return null
  }
  return {
    release: async () => {
      if ((await ownerOf(path))?.token === owner.token) await unlink(path).catch(() => undefined)
    },
  }
}

/** Whether a living process holds it. */
export async function isLocked(path: string): Promise<boolean> {
  const owner = await ownerOf(path)
  if (owner) return isAlive(owner)
  const age = await stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => Number.POSITIVE_INFINITY,
  )
  return age < unreadableMs
}

/** Does `work` while holding the lock. Throws when it stays taken for `waitMs`. */
export async function withLock<T>(path: string, work: () => Promise<T>, waitMs = 5_000): Promise<T> {
  const until = performance.now() + waitMs
  let lock = await tryLock(path)
  while (!lock) {
    if (performance.now() > until) throw new Error(`${path} stayed locked`)
    await sleep(pollMs)
    lock = await tryLock(path)
  }
  try {
    return await work()
  } finally {
    await lock.release()
  }
}

async function create(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function ownerOf(path: string): Promise<Owner | null> {
  try {
    return Owner.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}

/** Two may judge the same lock abandoned: the slower one finds that it moved the quicker one's new lock, and puts it back. */
async function removeAbandoned(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  const moved = await ownerOf(aside)
  if (moved && isAlive(moved)) await rename(aside, path).catch(() => undefined)
  else await unlink(aside).catch(() => undefined)
}

function isAlive({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const present = startOf(pid)
  return start === null || present === null || present === start
}

/** In ticks since the machine started (proc(5), field 22): a process number that was given again belongs to another process. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
