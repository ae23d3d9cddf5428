/**
 * All set-up, in order. Every step looks first and does nothing when nothing is to be done, so a second run takes a fraction of a
 * second. Uses only Node itself until the npm packages are there.
 */
import { ensureBuilt } from './build.mjs'
import { ensureXvfb } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { ensurePackages } from './npm-packages.mjs'
import { repositoryLock, repositoryRoot } from './paths.mjs'
import { createReporter } from './progress.mjs'
import { offerSecondReader } from './second-reader.mjs'
import { SetupError } from './setup-error.mjs'
import { ensureLibraries, offerMosquitto } from './system-packages.mjs'

const oldestNode = [20, 19]

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new SetupError(
      `Artel needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    )
  }
}

/** For the checks: the npm packages. */
export async function preparePackages(report = createReporter()) {
  checkNode()
  await ensurePackages({ root: repositoryRoot, lock: repositoryLock, report })
}

/**
 * For the command line: packages and the build. Messages go to stderr, because stdout belongs to answers.
 */
export async function prepareCommandLine(report = createReporter(process.stderr)) {
  await preparePackages(report)
  await ensureBuilt({ root: repositoryRoot, lock: repositoryLock, report })
}

/** For the window: also Electron and what it needs of the system. */
export async function prepareWindow(report = createReporter()) {
  await prepareCommandLine(report)
  const runtime = await ensureElectron({ root: repositoryRoot, report })
  await ensureLibraries({ executable: runtime.executable, report })
  return runtime
}

/** For the integration tests: also programs of other makers to be tested against, where they can be had. */
export async function prepareCounterparts(report = createReporter()) {
  await prepareCommandLine(report)
  await offerMosquitto({ report })
  await offerSecondReader({ report })
}

/** For the window tests: also an invisible display. */
export async function prepareWindowTests(report = createReporter()) {
  const runtime = await prepareWindow(report)
  await ensureXvfb({ report })
  return runtime
}
