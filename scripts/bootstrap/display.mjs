/** Displays: whether there is one to show a window on, and an invisible one (Xvfb) for the tests. */
import { spawn } from 'node:child_process'
import { findProgram, installPackages, xvfbPackages } from './system-packages.mjs'
import { SetupError } from './setup-error.mjs'

const startWithinMs = 15_000

export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** @param {{ report: import('./progress.mjs').Reporter }} options */
export async function ensureXvfb({ report }) {
  if (process.platform !== 'linux' || findProgram('Xvfb') !== null) return
  const reason = 'The window tests need Xvfb, an invisible display, which is not installed.'
  try {
    await installPackages({ packages: xvfbPackages, reason, title: 'Installing Xvfb', report })
  } catch (error) {
    if (!hasDisplay() || !(error instanceof SetupError)) throw error
    report.note('Xvfb is not installed; the window tests open their windows on your display.')
  }
}

/**
 * Starts Xvfb on a display number it picks itself.
 * @returns {Promise<{ display: string, stop: () => Promise<void> }>}
 */
export async function startXvfb() {
  const program = findProgram('Xvfb')
  if (program === null) throw new SetupError('Xvfb is not installed.')
  const child = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  )
  let complaints = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => (complaints += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const killWithUs = () => void child.kill()
  process.once('exit', killWithUs)
  const stop = async () => {
    process.off('exit', killWithUs)
    child.kill()
    await ended
  }
  const number = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SetupError(`Xvfb did not start: ${complaints}`)), startWithinMs)
    const settle = (/** @type {() => void} */ act) => {
      clearTimeout(timer)
      act()
    }
    child.once('error', (error) =>
      settle(() => reject(new SetupError(`Xvfb did not start: ${error.message}`))),
    )
    child.once('close', () => settle(() => reject(new SetupError(`Xvfb did not start: ${complaints}`))))
    let said = ''
    const numbers = /** @type {import('node:stream').Readable} */ (child.stdio[3])
    numbers.setEncoding('utf8').on('data', (text) => {
      said += text
      if (said.includes('\n')) settle(() => resolve(said.trim()))
    })
  }).catch(async (error) => {
    await stop()
    throw error
  })
  return { display: `:${number}`, stop }
}
