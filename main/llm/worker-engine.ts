/**
 * The product's Engine: talks to the inference process, restarts it when it dies, tries the lost request once more, and gives up
 * clearly. The process starts with the first `warm` or `complete`; nothing is loaded before.
 */
import { fail, ok, type FailureCode, type Result } from '../../contract/domain/failure'
import type { Tokens } from '../../contract/domain/plan'
import type { ModelsStatus } from '../../contract/domain/status'
import { createEmitter } from '../lib/emitter'
import { newId } from '../lib/ids'
import type { Log } from '../lib/log'
import type { Completion, CompletionRequest, Engine } from './engine'
import type { InstalledModels } from './model-store'
import type { FromWorker, StartWorker, WorkerHandle } from './protocol'

/** A process that stays silent this long past a request's own deadline hangs in native code and is ended. */
const hangGraceMs = 1500
/** Loading takes 0.3-3 s from a disk; a process still silent after this hangs. */
const loadLimitMs = 60_000

export interface WorkerEngineDeps {
  readonly startWorker: StartWorker
  readonly findModels: () => Promise<Result<InstalledModels>>
  readonly threads: { load(): Promise<number>; save(threads: number): Promise<void> }
  readonly gpu: () => 'auto' | 'off'
  readonly log: Log
}

interface RawCompletion {
  readonly text: string
  readonly tokens: Tokens
  readonly ms: number
}

interface Pending {
  readonly request: CompletionRequest
  readonly handle: WorkerHandle
  readonly resolve: (outcome: Result<RawCompletion>) => void
}

export function createWorkerEngine(deps: WorkerEngineDeps): Engine {
  const { log } = deps
  const changed = createEmitter<ModelsStatus>((error) => log.error({ err: error }, 'models status listener'))
  let status: ModelsStatus = {
    state: 'starting',
    failure: null,
    device: 'cpu',
    threads: 0,
    base: { name: '', bytes: 0 },
    adapters: [],
  }
  /** The process in use, from its start to its end. */
  let current: WorkerHandle | null = null
  /** Its loading; kept while the process lives. */
  let opening: Promise<Result<WorkerHandle>> | null = null
  let isDisposed = false
  const pending = new Map<string, Pending>()

  const setStatus = (patch: Partial<ModelsStatus>): void => {
    status = { ...status, ...patch }
    changed.emit(status)
  }

  /** Ends the requests that wait for this process; `complete` decides whether to try again. */
  const failPending = (handle: WorkerHandle | null, code: FailureCode, message: string): void => {
    for (const [id, waiting] of pending) {
      if (handle !== null && waiting.handle !== handle) continue
      pending.delete(id)
      waiting.resolve(fail(code, message, { retryable: true }))
    }
  }

  /** `isWanted` turns false when a restart or the end of the app overtakes this start. */
  const start = async (isWanted: () => boolean): Promise<Result<WorkerHandle>> => {
    const found = await deps.findModels()
    if (!isWanted()) return overtaken()
    if (!found.ok) {
      setStatus({ state: 'failed', failure: found.failure })
      return found
    }
    const models = found.value
    setStatus({
      state: status.state === 'failed' ? 'restarting' : status.state,
      failure: null,
      base: { name: models.baseName, bytes: models.baseBytes },
      adapters: Object.entries(models.adapters).map(([name, { bytes, scores }]) => ({
        name,
        bytes,
        scores: { ...scores },
      })),
    })
    const known = await deps.threads.load()
    if (!isWanted()) return overtaken()
    const handle = deps.startWorker()
    current = handle
    const loaded = new Promise<Result<WorkerHandle>>((resolve) => {
      handle.onMessage((message) => {
        if (message.type === 'loaded') {
          if (current !== handle) return
          if (known === 0) void deps.threads.save(message.threads)
          setStatus({ state: 'ready', failure: null, device: message.device, threads: message.threads })
          log.info(
            { ms: Math.round(message.ms), threads: message.threads, device: message.device },
            'models loaded',
          )
          resolve(ok(handle))
        } else if (message.type === 'broken') {
          const failure = fail(message.code, message.message)
          if (current === handle) setStatus({ state: 'failed', failure: failure.failure })
          resolve(failure)
          handle.kill()
        } else settle(message)
      })
      handle.onExit((reason) => {
        const isCurrent = current === handle
        if (isCurrent) {
          current = null
          opening = null
          if (status.state !== 'failed') setStatus({ state: 'restarting' })
          log.warn({ reason }, 'the model process ended')
        }
        resolve(fail('llm.crashed', `The model process ended: ${reason}`, { retryable: true }))
        failPending(handle, 'llm.crashed', `The model process ended: ${reason}`)
      })
    })
    handle.send({
      type: 'load',
      options: {
        baseFile: models.baseFile,
        adapters: Object.fromEntries(Object.entries(models.adapters).map(([name, { file }]) => [name, file])),
        threads: known,
        gpu: deps.gpu(),
      },
    })
    const late = setTimeout(() => {
      log.warn({ ms: loadLimitMs }, 'the model process does not load')
      handle.kill()
    }, loadLimitMs)
    return loaded.finally(() => clearTimeout(late))
  }

  const ready = (): Promise<Result<WorkerHandle>> => {
    if (isDisposed) return Promise.resolve(fail('llm.aborted', 'Artel is closing.'))
    if (opening) return opening
    const mine = start(() => opening === mine)
    opening = mine
    const forget = (): void => {
      if (opening === mine) opening = null
    }
    mine.then((outcome) => outcome.ok || forget(), forget)
    return mine
  }

  /** Ends the process in use; what waits for it learns of it through its exit. */
  const drop = (): void => {
    const old = current
    current = null
    opening = null
    old?.kill()
  }

  const settle = (message: FromWorker): void => {
    if (message.type !== 'done' && message.type !== 'failed') return
    const waiting = pending.get(message.id)
    if (!waiting) return
    pending.delete(message.id)
    waiting.resolve(
      message.type === 'done'
        ? ok(message)
        : fail(message.code, message.message, { retryable: message.code === 'llm.crashed' }),
    )
  }

  const attempt = async (request: CompletionRequest, id: string): Promise<Result<Completion>> => {
    const engine = await unlessAborted(ready(), request.signal)
    if (!engine.ok) return engine
    const handle = engine.value
    const outcome = new Promise<Result<RawCompletion>>((resolve) =>
      pending.set(id, { request, handle, resolve }),
    )
    handle.send({ type: 'complete', id, ...withoutSignal(request) })
    const onAbort = (): void => handle.send({ type: 'abort', id })
    request.signal?.addEventListener('abort', onAbort, { once: true })
    // Waiting in the worker's queue counts too, so a hang is judged by silence over all pending deadlines.
    const total = [...pending.values()].reduce(
      (sum, waiting) => sum + waiting.request.deadlineMs,
      hangGraceMs,
    )
    const hang = setTimeout(() => {
      log.warn({ adapter: request.adapter }, 'the model process does not answer')
      handle.kill()
    }, total)
    const result = await outcome
    clearTimeout(hang)
    request.signal?.removeEventListener('abort', onAbort)
    return toResult(result, request, id, status.device)
  }

  return {
    complete: async (request) => {
      const first = await attempt(request, newId('llm'))
      if (first.ok || first.failure.code !== 'llm.crashed') return first
      log.warn({ adapter: request.adapter }, 'trying the lost request once more')
      const second = await attempt(request, newId('llm'))
      // No process is left and none is started until the next request: that is a failure to be seen, not a restart.
      if (!second.ok && second.failure.code === 'llm.crashed' && !opening)
        setStatus({ state: 'failed', failure: second.failure })
      return second
    },
    warm: async (adapters) => {
      const engine = await ready()
      if (!engine.ok) return engine
      engine.value.send({ type: 'warm', adapters })
      return ok(null)
    },
    status: () => status,
    onStatus: (listener) => changed.on(listener),
    restart: async () => {
      drop()
      setStatus({ state: 'restarting', failure: null })
      await ready()
    },
    dispose: async () => {
      isDisposed = true
      drop()
      failPending(null, 'llm.aborted', 'Artel is closing.')
      changed.clear()
      await Promise.resolve()
    },
  }
}

const overtaken = (): Result<never> => fail('llm.crashed', 'The models were restarted.', { retryable: true })

/** A person who stops the request does not wait for the models to load. */
function unlessAborted<T>(work: Promise<Result<T>>, signal: AbortSignal | undefined): Promise<Result<T>> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(fail('llm.aborted', 'stopped'))
    if (signal.aborted) {
      stop()
      return
    }
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

function withoutSignal({
  adapter,
  prompt,
  grammar,
  maxTokens,
  deadlineMs,
}: CompletionRequest): Omit<CompletionRequest, 'signal'> {
  return { adapter, prompt, grammar, maxTokens, deadlineMs }
}

function toResult(
  outcome: Result<RawCompletion>,
  request: CompletionRequest,
  requestId: string,
  device: 'cpu' | 'gpu',
): Result<Completion> {
  if (!outcome.ok) return outcome
  const { text, tokens, ms } = outcome.value
  return ok({
    text,
    trace: { requestId, adapter: request.adapter, prompt: request.prompt, output: text, tokens, ms, device },
  })
}
