/** Builds main, preload and renderer into out/, when anything they are made of changed. */
import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import { withLock } from './lock.mjs'
import { runCommand, tail } from './run-command.mjs'
import { SetupError } from './setup-error.mjs'
import { clearStamp, digestFiles, listFiles, readStamp, writeStamp } from './stamp.mjs'

/** resources/models is left out: large, and read at run time. */
const inputs = [
  'main',
  'preload',
  'renderer',
  'contract',
  'resources',
  join('scripts', 'templates'),
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

/** @param {string} root */
function sourceDigest(root) {
  const models = join(root, 'resources', 'models')
  const files = listFiles(
    inputs.map((path) => join(root, path)),
    (path) => path !== models && !path.endsWith(`${sep}.DS_Store`),
  )
  return digestFiles(root, files, process.version.split('.')[0])
}

/**
 * @param {{ root: string, lock: string, report: import('./progress.mjs').Reporter }} options
 */
export async function ensureBuilt({ root, lock, report }) {
  const stamp = join(root, 'out', '.stamp')
  const isCurrent = () =>
    readStamp(stamp) === sourceDigest(root) && existsSync(join(root, 'out', 'main', 'cli.js'))
  if (isCurrent()) return
  await withLock(
    lock,
    async () => {
      if (isCurrent()) return
      // Taken before the build: an edit made during it makes the next start build again.
      const digest = sourceDigest(root)
      await clearStamp(stamp)
      await report.step('Building Artel', () => build(root))
      await writeStamp(stamp, digest)
    },
    { onWait: () => report.note('Another Artel set-up is running in this folder; waiting for it …') },
  )
}

/** @param {string} root */
async function build(root) {
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [electronVite, 'build', '--logLevel', 'warn']
  const { FORCE_COLOR: _, ...env } = process.env
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...env, NO_COLOR: '1' },
  })
  if (code !== 0) throw new SetupError(`Artel could not be built:\n${tail(output, 30)}`)
}
