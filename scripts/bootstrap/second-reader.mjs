/**
 * A second, foreign reader of calendar files for the tests: Python's icalendar, in the shared cache, at a fixed version. Only offered:
 * without Python or a registry its tests are left out, and say so.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sharedCacheDir } from './paths.mjs'
import { runCommand } from './run-command.mjs'
import { findProgram } from './system-packages.mjs'

const requirement = 'icalendar==6.3.2'

/** A folder for PYTHONPATH. */
const folder = () => join(sharedCacheDir(), 'python', requirement.replace('==', '-'))

/** @returns {{ python: string, path: string } | null}  null: not set up */
export function installedSecondReader() {
  const python = findProgram('python3')
  return python !== null && existsSync(folder()) ? { python, path: folder() } : null
}

/** @param {{ report: import('./progress.mjs').Reporter }} options */
export async function offerSecondReader({ report }) {
  const python = findProgram('python3')
  if (python === null || existsSync(folder())) return
  await report
    .step('Installing icalendar, a second reader of calendar files for the tests', async () => {
      await mkdir(dirname(folder()), { recursive: true })
      const part = await mkdtemp(`${folder()}.part-`)
      try {
        const { code, output } = await runCommand(python, [
          ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile'],
          ...['--target', part, requirement],
        ])
        if (code !== 0) throw new Error(output)
        // Whole or not at all; another clone that was faster has put the same there.
        await rename(part, folder()).catch((error) => {
          if (!existsSync(folder())) throw error
        })
      } finally {
        await rm(part, { recursive: true, force: true })
      }
    })
    .catch(() => report.note('icalendar could not be installed; the tests that use it are left out.'))
}
