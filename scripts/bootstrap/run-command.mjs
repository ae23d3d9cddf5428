/** Runs a program without a shell and keeps what it says, to be shown only when it fails. */
import { spawn } from 'node:child_process'

/**
 * @typedef {object} CommandResult
 * @property {number | null} code  null: ended by a signal or not started
 * @property {string} stdout
 * @property {string} output  stdout and stderr as they came
 */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<CommandResult>}  Never rejects: a program that cannot be started gives `code: null` and the reason as output.
 */
export function runCommand(command, args, { cwd, env, onOutput } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    // A set-up that is stopped leaves nobody working behind its back.
    const killWithUs = () => void child.kill()
    process.once('exit', killWithUs)
    let stdout = ''
    let output = ''
    /** @param {string} text */
    const take = (text) => {
      output += text
      onOutput?.(text)
    }
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      take(text)
    })
    child.stderr.setEncoding('utf8').on('data', take)
    child.on('error', (error) => {
      process.off('exit', killWithUs)
      resolve({ code: null, stdout, output: output + error.message })
    })
    child.on('close', (code) => {
      process.off('exit', killWithUs)
      resolve({ code, stdout, output })
    })
  })
}

/**
 * How to run npm: the very npm that started us where there is one, else the one on the path.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npmCommand(args) {
  const npmCli = process.env['npm_execpath']
  if (npmCli !== undefined && /npm-cli\.[cm]?js$/.test(npmCli)) return [process.execPath, [npmCli, ...args]]
  // npm is a .cmd file on Windows, which Node starts only through the command interpreter.
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', [...args]]
}

/**
 * The end of a program's output, for an error message.
 * @param {string} output
 */
export function tail(output, lines = 30) {
  return output.trimEnd().split('\n').slice(-lines).join('\n')
}
