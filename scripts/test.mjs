/**
 * `npm test`: set-up, checks, unit and integration tests, the bundled models' scores, and the real window on an invisible display.
 * Ends with the line `N passed, N failed`. `npm test -- unit e2e` runs only the named stages.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  prepareCommandLine,
  prepareCounterparts,
  preparePackages,
  prepareWindowTests,
} from './bootstrap/bootstrap.mjs'
import { startXvfb } from './bootstrap/display.mjs'
import { watchParent } from './bootstrap/parent.mjs'
import { repositoryRoot } from './bootstrap/paths.mjs'
import { elapsed } from './bootstrap/progress.mjs'
import { runMain, SetupError } from './bootstrap/setup-error.mjs'
import { findProgram } from './bootstrap/system-packages.mjs'
import { runChecks } from './check-stages.mjs'
import { countResults } from './count-results.mjs'

/**
 * @typedef {import('./count-results.mjs').Count} Count
 * @typedef {{ name: string, title: string, run: () => Promise<Count> }} Stage
 */

/** @type {Stage[]} */
const stages = [
  { name: 'check', title: 'Checks', run: () => preparePackages().then(runChecks) },
  { name: 'unit', title: 'Unit tests', run: () => prepareCommandLine().then(() => runVitest('unit')) },
  {
    name: 'integration',
    title: 'Integration tests',
    run: () => prepareCounterparts().then(() => runVitest('integration')),
  },
  {
    name: 'model',
    title: "The bundled models' scores",
    run: () => prepareCommandLine().then(() => runVitest('model')),
  },
  { name: 'e2e', title: 'The window', run: runWindowTests },
]

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Count>}
 */
async function runVitest(project, env = process.env) {
  const folder = await mkdtemp(join(tmpdir(), 'artel-test-'))
  const resultFile = join(folder, 'results.json')
  const vitest = join(repositoryRoot, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
  ]
  const code = await runShown(process.execPath, [vitest, ...args], env)
  try {
    return countResults(JSON.parse(await readFile(resultFile, 'utf8')), code)
  } catch {
    process.stdout.write(
      `vitest ended with ${code === null ? 'a signal' : `code ${code}`} and left no results.\n`,
    )
    return { passed: 0, failed: 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number | null>} */
function runShown(command, args, env) {
  const child = spawn(command, [...args], {
    cwd: repositoryRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stopWithUs = () => void child.kill('SIGTERM')
  process.once('exit', stopWithUs)
  return new Promise((resolve) => {
    const end = (/** @type {number | null} */ code) => {
      process.off('exit', stopWithUs)
      resolve(code)
    }
    child.once('error', () => end(null))
    child.once('close', end)
  })
}

async function runWindowTests() {
  await prepareWindowTests()
  // Xvfb also where there is a display: the tests open windows and take hot keys, which nobody wants on their own screen.
  if (process.platform !== 'linux' || findProgram('Xvfb') === null) return await runVitest('e2e')
  const { display, stop } = await startXvfb()
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env
    return await runVitest('e2e', { ...env, DISPLAY: display, XDG_SESSION_TYPE: 'x11' })
  } finally {
    await stop()
  }
}

/** @param {Stage} stage @returns {Promise<Count>} */
async function runStage({ title, run }) {
  const startedAt = Date.now()
  process.stdout.write(`\n== ${title}\n`)
  /** @type {Count} */
  let count
  try {
    count = await run()
  } catch (error) {
    process.stdout.write(
      `${error instanceof SetupError ? error.message : String(/** @type {Error} */ (error).stack)}\n`,
    )
    count = { passed: 0, failed: 1 }
  }
  const skipped = count.skipped ? `, ${count.skipped} skipped` : ''
  process.stdout.write(
    `-- ${title}: ${count.passed} passed, ${count.failed} failed${skipped} in ${elapsed(Date.now() - startedAt)}\n`,
  )
  return count
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.once(signal, () => process.exit(1))
watchParent(() => process.exit(1))

await runMain(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name))
  if (unknown.length > 0)
    throw new SetupError(
      `No such stage: ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}`,
    )
  let passed = 0
  let failed = 0
  for (const stage of stages) {
    if (wanted.length > 0 && !wanted.includes(stage.name)) continue
    const count = await runStage(stage)
    passed += count.passed
    failed += count.failed
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
})
