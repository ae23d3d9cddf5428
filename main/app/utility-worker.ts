/** Starts the inference process inside the app, as an Electron utility process. */
import { utilityProcess } from 'electron'
import type { FromWorker, StartWorker } from '../llm/protocol'

export function electronWorker(entry: string): StartWorker {
  return () => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Artel models', stdio: 'ignore' })
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => child.on('message', (message: FromWorker) => listener(message)),
      onExit: (listener) => child.once('exit', (code) => listener(`exit code ${String(code)}`)),
      kill: () => child.kill(),
    }
  }
}
