/**
 * Starts the built app in the real Electron for a test: a profile folder of its own, its output captured, and a close that proves a
 * clean exit. Needs what `npm test` prepares: the build, the Electron runtime, a display.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { installedElectron } from '../../scripts/bootstrap/electron.mjs'
import { repositoryRoot } from '../../scripts/bootstrap/paths.mjs'
import { whyNoSandbox } from '../../scripts/bootstrap/sandbox.mjs'

export interface LaunchOptions {
  /** An existing profile folder, which is kept. By default a fresh one, removed on close. */
  readonly profileDir?: string
  /** For `settings.json` of a fresh profile. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
  /** For the app, after `--profile DIR`. */
  readonly args?: readonly string[]
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The first window. */
  readonly window: Page
  readonly profileDir: string
  readonly stdout: () => string
  readonly stderr: () => string
  /** Quits as the person would, waits for the exit and gives its code. */
  readonly close: () => Promise<number | null>
}

export async function launchApp({
  profileDir,
  settings,
  env = {},
  args = [],
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const runtime = await electronRuntime()
  const folder = profileDir ?? (await mkdtemp(join(tmpdir(), 'artel-profile-')))
  if (settings) await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...appArgs(runtime, folder), ...args],
    env: { ...inheritedEnv(), ARTEL_PROFILE: folder, ARTEL_FIND_BROKERS: 'off', ...env },
    cwd: repositoryRoot,
  })
  const child = app.process()
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (text: Buffer) => (stdout += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (stderr += text.toString()))
  const close = async (): Promise<number | null> => {
    await app.close()
    const code = await exited
    if (profileDir === undefined) await rm(folder, { recursive: true, force: true })
    return code
  }
  try {
    return {
      app,
      window: await app.firstWindow(),
      profileDir: folder,
      stdout: () => stdout,
      stderr: () => stderr,
      close,
    }
  } catch (error) {
    await close().catch(() => undefined)
    throw new Error(`The app opened no window. Its last words:\n${stderr.slice(-4000)}`, { cause: error })
  }
}

/** Starts the app once more on a profile that is in use, and waits for its end. The exit code; null when it had to be ended. */
export async function startAgain(profileDir: string): Promise<number | null> {
  const runtime = await electronRuntime()
  const child = spawn(runtime.executable, appArgs(runtime, profileDir), {
    cwd: repositoryRoot,
    env: { ...inheritedEnv(), ARTEL_PROFILE: profileDir },
    stdio: 'ignore',
    timeout: 20_000,
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code))
  })
}

type Runtime = NonNullable<Awaited<ReturnType<typeof installedElectron>>>

async function electronRuntime(): Promise<Runtime> {
  const runtime = await installedElectron(repositoryRoot)
  if (runtime === null) throw new Error('Electron is not set up: run `npm test` or `npm start` once.')
  return runtime
}

const appArgs = (runtime: Runtime, profileDir: string): string[] => [
  repositoryRoot,
  ...(whyNoSandbox(runtime) === null ? [] : ['--no-sandbox']),
  '--profile',
  profileDir,
]

function inheritedEnv(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
