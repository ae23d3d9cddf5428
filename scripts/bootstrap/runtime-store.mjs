/**
 * The folder of unpacked Electron runtimes. A runtime is prepared in a folder beside its place and renamed into it when complete,
 * with a marker that lists every file and its size: what was killed half-way is never taken for a runtime, and what was damaged
 * later is noticed.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { withLock } from './lock.mjs'
import { digestFile, listFiles } from './stamp.mjs'

const markerName = 'artel-runtime.json'
/** Raised when the way a runtime is prepared changes, so that older ones are prepared again. */
const layoutVersion = 1

/**
 * @typedef {object} Marker
 * @property {number} layout
 * @property {string} version
 * @property {string} executable  Relative to the folder.
 * @property {string} executableSha256
 * @property {Record<string, number>} files  Sizes in bytes, by relative path.
 *
 * @typedef {{ id: string, version: string, executable: string, dir: string }} Runtime  `executable` is absolute.
 *
 * @typedef {object} RuntimeSource
 * @property {string} id  Name of its folder in the store.
 * @property {string} version
 * @property {string} executable  Relative path of the executable in it.
 * @property {(into: string, downloads: string) => Promise<void>} prepare  Fills the empty folder `into`; `downloads` is the
 *   source's own folder for what it fetches: it outlives a kill and goes when the runtime stands.
 */

/**
 * @param {string} store
 * @param {{ id: string }} source
 * @returns {Runtime | null}  null: not there, or not whole
 */
export function findRuntime(store, { id }) {
  const dir = join(store, id)
  try {
    /** @type {Marker} */
    const marker = JSON.parse(readFileSync(join(dir, markerName), 'utf8'))
    if (marker.layout !== layoutVersion) return null
    for (const [file, bytes] of Object.entries(marker.files)) {
      if (statSync(join(dir, file)).size !== bytes) return null
    }
    return { id, version: marker.version, executable: join(dir, marker.executable), dir }
  } catch {
    return null
  }
}

/**
 * @param {string} store
 * @param {RuntimeSource} source
 * @param {{ onWait?: () => void }} [options]
 * @returns {Promise<Runtime>}
 */
export async function installRuntime(store, source, { onWait } = {}) {
  await mkdir(store, { recursive: true })
  return await withLock(
    join(store, `${source.id}.lock`),
    async () => {
      const present = findRuntime(store, source)
      if (present !== null) return present
      const dir = join(store, source.id)
      await removeLeftovers(store, source.id)
      const partial = `${dir}.partial-${process.pid}`
      await mkdir(partial)
      const downloads = join(store, 'downloads', source.id)
      await mkdir(downloads, { recursive: true })
      try {
        await source.prepare(partial, downloads)
      } catch (error) {
        await rm(partial, { recursive: true, force: true })
        throw error
      }
      await writeFile(join(partial, markerName), JSON.stringify(await describe(partial, source), null, 1))
      await rm(dir, { recursive: true, force: true })
      await rename(partial, dir)
      await rm(downloads, { recursive: true, force: true })
      const runtime = findRuntime(store, source)
      if (runtime === null) throw new Error(`The runtime in ${dir} is not whole right after it was unpacked`)
      return runtime
    },
    onWait === undefined ? {} : { onWait },
  )
}

/** @param {string} store @param {string} id */
async function removeLeftovers(store, id) {
  for (const name of await readdir(store)) {
    if (name.startsWith(`${id}.partial-`)) await rm(join(store, name), { recursive: true, force: true })
  }
}

/**
 * @param {string} dir
 * @param {RuntimeSource} source
 * @returns {Promise<Marker>}
 */
async function describe(dir, { version, executable }) {
  const files = listFiles([dir]).map((file) => [
    relative(dir, file).split(sep).join('/'),
    statSync(file).size,
  ])
  const executableSha256 = await digestFile(join(dir, executable), 'sha256')
  return { layout: layoutVersion, version, executable, executableSha256, files: Object.fromEntries(files) }
}
