/** `npm ci`, when node_modules is not what package-lock.json asks for. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { npmCommand, runCommand, tail } from './run-command.mjs'
import { SetupError } from './setup-error.mjs'
import { readStamp, writeStamp } from './stamp.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/** @param {string} root */
function wantedStamp(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex')
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.artel-stamp')

/**
 * npm writes its own list of what it installed when it is through. Where that list agrees with the lockfile (somebody ran
 * `npm ci` or `npm install` by hand), nothing needs doing. Packages for other platforms are absent rightly.
 * @param {string} root
 */
export function isInstalledByHand(root) {
  try {
    /** @type {Record<string, LockedPackage>} */
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    /** @type {Record<string, LockedPackage>} */
    const present = JSON.parse(
      readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages
    return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      if (path === '') return true
      const found = present[path]
      return found === undefined
        ? optional === true
        : found.version === version && found.integrity === integrity
    })
  } catch {
    return false
  }
}

/**
 * @param {{ root: string, lock: string, report: import('./progress.mjs').Reporter }} options
 */
export async function ensurePackages({ root, lock, report }) {
  const isCurrent = () => readStamp(stampFile(root)) === wantedStamp(root)
  if (isCurrent()) return
  await withLock(
    lock,
    async () => {
      if (isCurrent()) return
      if (!isInstalledByHand(root)) await report.step('Installing the npm packages', () => install(root))
      await writeStamp(stampFile(root), wantedStamp(root))
    },
    { onWait: () => report.note('Another Artel set-up is running in this folder; waiting for it …') },
  )
}

/** @param {string} root */
async function install(root) {
  // Building needs the development packages too, whatever NODE_ENV or the person's own npm settings say.
  const [command, args] = npmCommand(['ci', '--include=dev', '--no-progress', '--loglevel=error'])
  const { code, output } = await runCommand(command, args, { cwd: root })
  if (code !== 0) throw new SetupError(`The npm packages could not be installed (npm ci):\n${tail(output)}`)
}
