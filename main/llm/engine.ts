/**
 * What the rest of the app knows of inference: a prompt goes to an adapter, a short completion comes back. Knows nothing of
 * homes or calendars. Implementations: the worker-backed engine (product) and a scripted one (tests).
 */
import type { Result } from '../../contract/domain/failure'
import type { ModelTrace } from '../../contract/domain/plan'
import type { ModelsStatus } from '../../contract/domain/status'
import type { Unsubscribe } from '../lib/emitter'

export interface CompletionRequest {
  /** Adapter name of the manifest, for example `dispatcher`. */
  readonly adapter: string
  /** The whole prompt; short, with a fixed prefix. */
  readonly prompt: string
  /** GBNF. Made for one utterance: it lets the model copy only words that were said. */
  readonly grammar: string
  readonly maxTokens: number
  readonly deadlineMs: number
  readonly signal?: AbortSignal | undefined
}

export interface Completion {
  readonly text: string
  readonly trace: ModelTrace
}

export interface Engine {
  /** Failure codes: llm.model_missing, llm.model_damaged, llm.crashed, llm.timeout, llm.aborted. */
  complete(request: CompletionRequest): Promise<Result<Completion>>
  /** Loads base and the named adapters ahead of the first question. */
  warm(adapters: readonly string[]): Promise<Result<null>>
  status(): ModelsStatus
  onStatus(listener: (status: ModelsStatus) => void): Unsubscribe
  restart(): Promise<void>
  dispose(): Promise<void>
}
