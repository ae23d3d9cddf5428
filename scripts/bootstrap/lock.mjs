/**
 * A lock between processes: a folder that exists while somebody works. It is made complete elsewhere and renamed into place, so it
 * never exists without its owner's name inside. A lock whose owner died, or stopped showing signs of life, is taken over.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync, existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { SetupError } from './setup-error.mjs'

const heartbeatMs = 5000
const pollMs = 200
/** Long, so that a laptop that slept or a stopped process does not lose its lock to another on the same machine. */
const silentSameHostMs = 600_000
const silentOtherHostMs = 60_000

/** @typedef {{ token: string, pid: number, host: string, start?: string | null }} Owner  `start`: when that process began */

/**
 * When a process began, in ticks since the machine started (proc(5), field 22): a number given again belongs to another process.
 * @param {number} pid
 * @returns {string | null}  null where the system does not tell
 */
function startOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

/** @param {Owner} owner */
function isAlive({ pid, start }) {
  try {
    process.kill(pid, 0)
    const present = startOf(pid)
    return typeof start !== 'string' || present === null || present === start
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * @param {string} path
 * @returns {Promise<Owner | null>}  null: no lock there, or not readable as one
 */
async function readOwner(path) {
  try {
    return JSON.parse(await readFile(join(path, 'owner.json'), 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} path */
async function silentForMs(path) {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch {
    return 0
  }
}

/** @param {string} path @param {Owner | null} owner */
async function isAbandoned(path, owner) {
  const silentMs = await silentForMs(path)
  if (owner === null || owner.host !== hostname()) return silentMs > silentOtherHostMs
  return !isAlive(owner) || silentMs > silentSameHostMs
}

/**
 * Moves the lock away before deleting it: a folder that is half deleted is an empty one, and another's lock may be renamed onto that.
 * @param {string} path
 */
async function remove(path) {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return
    throw error
  }
  await rm(aside, { recursive: true, force: true })
}

/**
 * Removes an abandoned lock. Two waiters may both judge the same lock abandoned; a second, short-lived lock makes the check and the
 * removal one act, so that the slower one cannot remove the quicker one's new lock.
 * @param {string} path
 */
async function removeAbandoned(path) {
  const breaker = `${path}.breaking`
  try {
    await mkdir(breaker)
  } catch {
    if ((await silentForMs(breaker)) > 10_000) await rmdir(breaker).catch(() => undefined)
    return
  }
  try {
    if (await isAbandoned(path, await readOwner(path))) await remove(path)
  } finally {
    await rmdir(breaker).catch(() => undefined)
  }
}

/** @param {string} path @param {Owner} owner */
async function tryTake(path, owner) {
  const prepared = `${path}.${owner.token}`
  try {
    await mkdir(prepared, { recursive: true })
    await writeFile(join(prepared, 'owner.json'), JSON.stringify(owner))
  } catch (error) {
    throw cannotWrite(dirname(path), error)
  }
  try {
    await rename(prepared, path)
    return true
  } catch (error) {
    await rm(prepared, { recursive: true, force: true })
    // Windows says EPERM of a folder that is in the way; without one it means what it says.
    const code = /** @type {NodeJS.ErrnoException} */ (error).code
    if (['EACCES', 'EPERM', 'EROFS'].includes(code ?? '') && !existsSync(path))
      throw cannotWrite(dirname(path), error)
    return false
  }
}

/** @param {string} folder @param {unknown} error */
function cannotWrite(folder, error) {
  const reason = error instanceof Error ? error.message : String(error)
  return new SetupError(
    `Artel cannot write to ${folder} (${reason}). Make that folder yours and start again.`,
  )
}

/**
 * Does `work` while holding the lock at `path`; waits for another holder as long as that one lives.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {{ onWait?: (owner: Owner | null) => void }} [options]  `onWait` is called once, when somebody else holds the lock.
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { onWait } = {}) {
  const owner = { token: randomUUID(), pid: process.pid, host: hostname(), start: startOf(process.pid) }
  let hasWaited = false
  while (!(await tryTake(path, owner))) {
    const other = await readOwner(path)
    if (await isAbandoned(path, other)) {
      await removeAbandoned(path)
      continue
    }
    if (!hasWaited) onWait?.(other)
    hasWaited = true
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  const heartbeat = setInterval(
    () => void utimes(path, new Date(), new Date()).catch(() => undefined),
    heartbeatMs,
  )
  heartbeat.unref()
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    if ((await readOwner(path))?.token === owner.token) await remove(path)
  }
}
