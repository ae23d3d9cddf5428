/** An Engine that says what the test wrote down, in order, whatever the prompt. */
import { fail, ok, type Failure, type Result } from '../../contract/domain/failure'
import type { ModelsStatus } from '../../contract/domain/status'
import type { Completion, CompletionRequest, Engine } from '../../main/llm/engine'

export interface FakeEngine extends Engine {
  readonly asked: CompletionRequest[]
}

/** Does not answer before the request is stopped. */
export const untilStopped = Symbol('until stopped')

/** A line is a completion; a failure code is a failed one. */
export type FakeAnswer = string | ((request: CompletionRequest) => string) | typeof untilStopped

export function fakeEngine(answers: readonly FakeAnswer[]): FakeEngine {
  const left = [...answers]
  const asked: CompletionRequest[] = []
  const status: ModelsStatus = {
    state: 'ready',
    failure: null,
    device: 'cpu',
    threads: 1,
    base: { name: 'fake', bytes: 0 },
    adapters: [],
  }
  return {
    asked,
    complete: (request) => {
      asked.push(request)
      const next = left.shift()
      if (next === undefined) throw new Error(`the fake engine has no answer left for ${request.prompt}`)
      return next === untilStopped ? stopped(request) : Promise.resolve(answer(next, request))
    },
    warm: () => Promise.resolve(ok(null)),
    status: () => status,
    onStatus: () => () => undefined,
    restart: () => Promise.resolve(),
    dispose: () => Promise.resolve(),
  }
}

function stopped({ signal }: CompletionRequest): Promise<Result<Completion>> {
  return new Promise((resolve) =>
    signal?.addEventListener('abort', () => resolve(fail('llm.aborted', 'stopped')), { once: true }),
  )
}

function answer(next: Exclude<FakeAnswer, symbol>, request: CompletionRequest): Result<Completion> {
  const text = typeof next === 'function' ? next(request) : next
  if (text.startsWith('llm.')) return fail(text as Failure['code'], text)
  const { adapter, prompt } = request
  const tokens = { prompt: 10, cached: 4, output: 3 }
  return ok({ text, trace: { requestId: 'r', adapter, prompt, output: text, tokens, ms: 5, device: 'cpu' } })
}
