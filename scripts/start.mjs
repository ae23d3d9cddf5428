/**
 * `npm start`: sets up what is missing, builds what changed, and opens Artel. Arguments after `--` go to the app.
 * `npm start -- --ask "turn off the kitchen light"` answers once in the terminal instead.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepareWindow } from './bootstrap/bootstrap.mjs'
import { hasDisplay } from './bootstrap/display.mjs'
import { watchParent } from './bootstrap/parent.mjs'
import { repositoryRoot } from './bootstrap/paths.mjs'
import { createReporter } from './bootstrap/progress.mjs'
import { whyNoSandbox } from './bootstrap/sandbox.mjs'
import { runMain } from './bootstrap/setup-error.mjs'

/** What Chromium itself says about missing desktop services and graphics cards: it goes on without them. */
const chromiumChatter = /^\[\d+:\d{4}\/\d{6}\.\d+:(ERROR|WARNING):/
const showsAll = process.env['ARTEL_DEBUG'] !== undefined

/** What ends when npm is ended: the set-up at first, then what was started. */
let endRunning = () => /** @type {unknown} */ (process.exit(1))
watchParent(() => endRunning())

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quietChromium?: boolean }} [options]
 * @returns {Promise<number>}  Its exit code.
 */
function runUntilItEnds(command, args, { env = process.env, quietChromium = false } = {}) {
  const isFiltered = quietChromium && !showsAll
  const child = spawn(command, [...args], {
    stdio: ['inherit', 'inherit', isFiltered ? 'pipe' : 'inherit'],
    env,
  })
  if (child.stderr !== null) passOn(child.stderr)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl+C in a terminal has reached the child already: the terminal sends it to both.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  endRunning = () => child.kill('SIGTERM')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    )
  })
}

/** @param {import('node:stream').Readable} stderr */
function passOn(stderr) {
  let rest = ''
  stderr.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (!chromiumChatter.test(line)) process.stderr.write(`${line}\n`)
  })
  stderr.on('end', () => void (rest !== '' && process.stderr.write(rest)))
}

/** @param {readonly string[]} args */
function runCommandLine(args) {
  return runUntilItEnds(process.execPath, [join(repositoryRoot, 'bin', 'artel.mjs'), ...args])
}

/** @param {readonly string[]} args */
async function openWindow(args) {
  const report = createReporter()
  const runtime = await prepareWindow(report)
  const whyNot = whyNoSandbox(runtime)
  if (whyNot !== null) report.note(`Starting without Chromium's sandbox: ${whyNot}.`)
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const sandbox = whyNot === null ? [] : ['--no-sandbox']
  return await runUntilItEnds(runtime.executable, [repositoryRoot, ...sandbox, ...args], {
    env,
    quietChromium: true,
  })
}

await runMain(async () => {
  const args = process.argv.slice(2)
  const ask = args.indexOf('--ask')
  if (ask !== -1) return await runCommandLine(['ask', ...args.slice(ask + 1), ...args.slice(0, ask)])
  if (!hasDisplay()) {
    process.stdout.write(
      'There is no display here, so Artel opens in the terminal. (In a window: start it where $DISPLAY is set.)\n',
    )
    return await runCommandLine(['chat', ...args])
  }
  return await openWindow(args)
})
