/** Runs a few lines of JavaScript in a Node process of their own. */
import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
}

/** `bootstrap` inside the code is the URL of the folder of bootstrap modules, with a slash at its end. */
export function runModule(code: string, args: readonly string[]): Promise<Ended> {
  const folder = pathToFileURL(join(repositoryRoot, 'scripts', 'bootstrap', '/')).href
  const source = `const bootstrap = ${JSON.stringify(folder)};\n${code}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', source, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode, signal) => resolve({ code: exitCode, signal, stdout }))
  })
}
