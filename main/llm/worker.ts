/**
 * Entry of the inference process. A native crash ends this process and costs one answer, not the app. Requests run one at a time
 * in the order they came: on the small machines this is made for, two at once only slow each other.
 */
import type { FromWorker, ToWorker } from './protocol'
import type { LlamaRuntime } from './llama-runtime'

interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
// Electron's utilityProcess gives a port; a Node child has process.send.
const port = (process as { parentPort?: ParentPort }).parentPort

const send = (message: FromWorker): void => {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

let runtime: LlamaRuntime | null = null
let queue: Promise<void> = Promise.resolve()
const running = new Map<string, AbortController>()

async function handle(message: Exclude<ToWorker, { type: 'abort' }>): Promise<void> {
  switch (message.type) {
    case 'load': {
      const started = performance.now()
      const { createLlamaRuntime } = await import('./llama-runtime')
      runtime = await createLlamaRuntime(message.options)
      send({
        type: 'loaded',
        device: runtime.device,
        threads: runtime.threads,
        ms: performance.now() - started,
      })
      return
    }
    case 'warm':
      for (const adapter of message.adapters) await runtime?.warm(adapter)
      send({ type: 'warmed' })
      return
    case 'complete':
      return complete(message)
  }
}

async function complete(message: Extract<ToWorker, { type: 'complete' }>): Promise<void> {
  const { id } = message
  const abort = running.get(id)
  if (!runtime || !abort) {
    send({ type: 'failed', id, code: 'llm.crashed', message: 'the model is not loaded' })
    return
  }
  if (abort.signal.aborted) {
    running.delete(id)
    send({ type: 'failed', id, code: 'llm.aborted', message: 'stopped before it began' })
    return
  }
  const started = performance.now()
  const deadline = AbortSignal.timeout(message.deadlineMs)
  const signal = AbortSignal.any([abort.signal, deadline])
  try {
    const { text, tokens } = await runtime.complete({ ...message, signal })
    if (deadline.aborted)
      send({ type: 'failed', id, code: 'llm.timeout', message: `no answer in ${message.deadlineMs} ms` })
    else if (signal.aborted) send({ type: 'failed', id, code: 'llm.aborted', message: 'stopped' })
    else send({ type: 'done', id, text, tokens, ms: performance.now() - started })
  } finally {
    running.delete(id)
  }
}

function receive(message: ToWorker): void {
  if (message.type === 'abort') {
    running.get(message.id)?.abort()
    return
  }
  if (message.type === 'complete') running.set(message.id, new AbortController())
  queue = queue.then(() =>
    handle(message).catch((error: unknown) => {
      const text = error instanceof Error ? error.message : String(error)
      if (message.type === 'complete')
        send({ type: 'failed', id: message.id, code: 'llm.crashed', message: text })
      else send({ type: 'broken', code: 'llm.model_damaged', message: text })
    }),
  )
}

if (port) port.on('message', (event) => receive(event.data as ToWorker))
else process.on('message', (message) => receive(message as ToWorker))
// A parent that is gone takes this process along: no orphan keeps the memory.
process.on('disconnect', () => process.exit(0))
