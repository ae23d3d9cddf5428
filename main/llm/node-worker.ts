/** Starts the inference process under plain Node (command line, tests). */
import { fork } from 'node:child_process'
import type { FromWorker, StartWorker } from './protocol'

export function nodeWorker(entry: string): StartWorker {
  return () => {
    const child = fork(entry, [], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'json',
      execArgv: [],
    })
    return {
      send: (message) => {
        if (child.connected) child.send(message)
      },
      onMessage: (listener) => child.on('message', (message) => listener(message as FromWorker)),
      onExit: (listener) => {
        child.once('exit', (code, signal) => listener(signal ?? `exit code ${String(code)}`))
        child.once('error', (error) => listener(error.message))
      },
      kill: () => child.kill('SIGKILL'),
    }
  }
}
