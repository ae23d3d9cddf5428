/** Runs the built command line in a process of its own, as a script would. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { repositoryRoot } from '../../scripts/bootstrap/paths.mjs'

export interface ArtelRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ArtelOptions {
  readonly profile: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

export function runArtel(
  args: readonly string[],
  { profile, input = '', env = {} }: ArtelOptions,
): Promise<ArtelRun> {
  const child = spawn(process.execPath, [join(repositoryRoot, 'out', 'main', 'cli.js'), ...args], {
    env: { ...process.env, ARTEL_PROFILE: profile, LANG: 'en_US.UTF-8', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input === '' ? '' : `${input}\n`)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}
