import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import { silentLog } from '../../../main/lib/log'
import type { CompletionRequest, Engine } from '../../../main/llm/engine'
import type { InstalledModels } from '../../../main/llm/model-store'
import type { FromWorker, ToWorker, WorkerHandle } from '../../../main/llm/protocol'
import { createWorkerEngine } from '../../../main/llm/worker-engine'

/** A process made of a function: `react` answers each message. */
class FakeProcess implements WorkerHandle {
  readonly heard: ToWorker[] = []
  isKilled = false
  #message: (message: FromWorker) => void = () => undefined
  #exit: (reason: string) => void = () => undefined
  readonly #react: (message: ToWorker, self: FakeProcess) => void

  constructor(react: (message: ToWorker, self: FakeProcess) => void) {
    this.#react = react
  }
  send(message: ToWorker): void {
    this.heard.push(message)
    queueMicrotask(() => this.#react(message, this))
  }
  onMessage(listener: (message: FromWorker) => void): void {
    this.#message = listener
  }
  onExit(listener: (reason: string) => void): void {
    this.#exit = listener
  }
  kill(): void {
    if (this.isKilled) return
    this.isKilled = true
    queueMicrotask(() => this.#exit('SIGKILL'))
  }
  say(message: FromWorker): void {
    if (!this.isKilled) this.#message(message)
  }
  crash(): void {
    this.isKilled = true
    this.#exit('SIGSEGV')
  }
}

const tokens = { prompt: 5, cached: 0, output: 1 }
const load = (message: ToWorker, self: FakeProcess): void => {
  if (message.type === 'load') self.say({ type: 'loaded', device: 'cpu', threads: 2, ms: 1 })
}
const healthy = (message: ToWorker, self: FakeProcess): void => {
  load(message, self)
  if (message.type === 'complete') self.say({ type: 'done', id: message.id, text: 'home', tokens, ms: 3 })
}
const crashing = (message: ToWorker, self: FakeProcess): void => {
  load(message, self)
  if (message.type === 'complete') self.crash()
}
const silent = load

const models: InstalledModels = {
  baseName: 'base',
  baseFile: '/m/base.gguf',
  baseBytes: 10,
  adapters: { dispatcher: { file: '/m/d.gguf', bytes: 1, scores: {} } },
}
const request: CompletionRequest = {
  adapter: 'dispatcher',
  prompt: 'Route: x\n',
  grammar: '',
  maxTokens: 5,
  deadlineMs: 20,
}

function engineOf(
  lives: readonly ((message: ToWorker, self: FakeProcess) => void)[],
  findModels: () => Promise<Result<InstalledModels>> = () => Promise.resolve(ok(models)),
): { engine: Engine; started: FakeProcess[]; saved: number[] } {
  const started: FakeProcess[] = []
  const saved: number[] = []
  const engine = createWorkerEngine({
    startWorker: () => {
      const life = lives[started.length]
      if (!life) throw new Error('one process too many')
      const process = new FakeProcess(life)
      started.push(process)
      return process
    },
    findModels,
    threads: { load: () => Promise.resolve(0), save: (count) => Promise.resolve(void saved.push(count)) },
    gpu: () => 'off',
    log: silentLog(),
  })
  return { engine, started, saved }
}

afterEach(() => void vi.useRealTimers())

describe('the worker-backed engine', () => {
  it('starts one process for many questions, and remembers the measured threads', async () => {
    const { engine, started, saved } = engineOf([healthy])
    const answers = await Promise.all([
      engine.complete(request),
      engine.complete(request),
      engine.warm(['home']),
    ])
    expect(answers.every(({ ok: isOk }) => isOk)).toBe(true)
    expect(started).toHaveLength(1)
    expect(saved).toEqual([2])
    expect(engine.status()).toMatchObject({ state: 'ready', threads: 2, base: { name: 'base' } })
  })

  it('restarts a process that crashed and tries the lost request once more', async () => {
    const { engine, started } = engineOf([crashing, healthy])
    expect(await engine.complete(request)).toMatchObject({ ok: true, value: { text: 'home' } })
    expect(started).toHaveLength(2)
    expect(engine.status().state).toBe('ready')
  })

  it('fails clearly after the second crash, and works again at the next question', async () => {
    const { engine } = engineOf([crashing, crashing, healthy])
    expect(await engine.complete(request)).toMatchObject({
      ok: false,
      failure: { code: 'llm.crashed', retryable: true },
    })
    expect(engine.status()).toMatchObject({ state: 'failed', failure: { code: 'llm.crashed' } })
    expect((await engine.complete(request)).ok).toBe(true)
    expect(engine.status()).toMatchObject({ state: 'ready', failure: null })
  })

  it('survives a process that dies while it loads', async () => {
    const dying = (message: ToWorker, self: FakeProcess): void => {
      if (message.type === 'load') self.crash()
    }
    const { engine, started } = engineOf([dying, healthy])
    expect((await engine.complete(request)).ok).toBe(true)
    expect(started).toHaveLength(2)
  })

  it('kills a process that hangs, once and again, and then gives up', async () => {
    vi.useFakeTimers()
    const { engine, started } = engineOf([silent, silent])
    const outcome = engine.complete(request)
    await vi.advanceTimersByTimeAsync(5000)
    expect(await outcome).toMatchObject({ ok: false, failure: { code: 'llm.crashed' } })
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true, true])
  })

  it('ends a process that never finishes loading', async () => {
    vi.useFakeTimers()
    const { engine, started } = engineOf([() => undefined, healthy])
    const outcome = engine.complete(request)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(await outcome).toMatchObject({ ok: true })
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true, false])
  })

  it('passes a timeout of the worker on without a second try', async () => {
    const late = (message: ToWorker, self: FakeProcess): void => {
      load(message, self)
      if (message.type === 'complete')
        self.say({ type: 'failed', id: message.id, code: 'llm.timeout', message: 'late' })
    }
    const { engine, started } = engineOf([late])
    expect(await engine.complete(request)).toMatchObject({ ok: false, failure: { code: 'llm.timeout' } })
    expect(started[0]?.heard.filter(({ type }) => type === 'complete')).toHaveLength(1)
  })

  it('tells the process to stop what a person stopped', async () => {
    const obedient = (message: ToWorker, self: FakeProcess): void => {
      load(message, self)
      if (message.type === 'abort')
        self.say({ type: 'failed', id: message.id, code: 'llm.aborted', message: 'stopped' })
    }
    const { engine, started } = engineOf([obedient])
    await engine.warm([])
    const stop = new AbortController()
    const outcome = engine.complete({ ...request, deadlineMs: 5000, signal: stop.signal })
    await wait(5)
    stop.abort()
    expect(await outcome).toMatchObject({ ok: false, failure: { code: 'llm.aborted' } })
    expect(started[0]?.heard.at(-1)?.type).toBe('abort')
  })

  it('answers a stop at once while the models still load', async () => {
    const { engine } = engineOf([() => undefined])
    const stop = new AbortController()
    const outcome = engine.complete({ ...request, signal: stop.signal })
    await wait(5)
    stop.abort()
    expect(await outcome).toMatchObject({ ok: false, failure: { code: 'llm.aborted' } })
    await engine.dispose()
  })

  it('shows a broken model as failed with its code, and ends the process', async () => {
    const broken = (message: ToWorker, self: FakeProcess): void => {
      if (message.type === 'load')
        self.say({ type: 'broken', code: 'llm.model_damaged', message: 'bad magic' })
    }
    const { engine, started } = engineOf([broken, healthy])
    expect(await engine.complete(request)).toMatchObject({
      ok: false,
      failure: { code: 'llm.model_damaged' },
    })
    expect(engine.status()).toMatchObject({ state: 'failed', failure: { code: 'llm.model_damaged' } })
    expect(started[0]?.isKilled).toBe(true)
    // The file was put back.
    await engine.restart()
    expect(engine.status()).toMatchObject({ state: 'ready', failure: null })
  })

  it('starts no process when a model file is missing', async () => {
    const { engine, started } = engineOf([], () => Promise.resolve(fail('llm.model_missing', 'gone')))
    expect(await engine.complete(request)).toMatchObject({
      ok: false,
      failure: { code: 'llm.model_missing' },
    })
    expect(engine.status().state).toBe('failed')
    expect(started).toEqual([])
  })

  it('finishes a running request on the new process when it is restarted', async () => {
    const { engine, started } = engineOf([silent, healthy])
    await engine.warm([])
    const outcome = engine.complete({ ...request, deadlineMs: 5000 })
    await wait(1)
    await engine.restart()
    expect(await outcome).toMatchObject({ ok: true, value: { text: 'home' } })
    expect(started).toHaveLength(2)
    expect(engine.status().state).toBe('ready')
  })

  it('leaves no process behind when it is restarted or disposed while loading', async () => {
    const { engine, started } = engineOf([() => undefined, () => undefined])
    void engine.warm([])
    await wait(1)
    void engine.restart()
    await wait(1)
    const waiting = engine.complete(request)
    await engine.dispose()
    expect(await waiting).toMatchObject({ ok: false, failure: { code: 'llm.aborted' } })
    expect(started.map(({ isKilled }) => isKilled)).toEqual([true, true])
  })

  it('starts nothing after the end', async () => {
    const { engine, started } = engineOf([])
    await engine.dispose()
    expect(await engine.complete(request)).toMatchObject({ ok: false, failure: { code: 'llm.aborted' } })
    expect(started).toEqual([])
  })
})
