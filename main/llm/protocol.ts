/** Messages between the app and its inference process. Plain data only: they cross a process border. */
import type { FailureCode } from '../../contract/domain/failure'
import type { Tokens } from '../../contract/domain/plan'

export interface LoadOptions {
  /** First part of the base model; further parts lie beside it. */
  readonly baseFile: string
  /** Adapter name → file. */
  readonly adapters: Readonly<Record<string, string>>
  /** 0: measure now. */
  readonly threads: number
  readonly gpu: 'auto' | 'off'
}

export type ToWorker =
  | { readonly type: 'load'; readonly options: LoadOptions }
  | { readonly type: 'warm'; readonly adapters: readonly string[] }
  | {
      readonly type: 'complete'
      readonly id: string
      readonly adapter: string
      readonly prompt: string
      readonly grammar: string
      readonly maxTokens: number
      readonly deadlineMs: number
    }
  | { readonly type: 'abort'; readonly id: string }

export type FromWorker =
  | { readonly type: 'loaded'; readonly device: 'cpu' | 'gpu'; readonly threads: number; readonly ms: number }
  | { readonly type: 'warmed' }
  | { readonly type: 'broken'; readonly code: FailureCode; readonly message: string }
  | {
      readonly type: 'done'
      readonly id: string
      readonly text: string
      readonly tokens: Tokens
      readonly ms: number
    }
  | { readonly type: 'failed'; readonly id: string; readonly code: FailureCode; readonly message: string }

/** A started process, whatever started it: Node's fork, or Electron's utilityProcess. */
export interface WorkerHandle {
  send(message: ToWorker): void
  onMessage(listener: (message: FromWorker) => void): void
  /** Called once, also after `kill`. */
  onExit(listener: (reason: string) => void): void
  kill(): void
}
export type StartWorker = () => WorkerHandle
