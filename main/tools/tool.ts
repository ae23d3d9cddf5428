/**
 * Tools do; specialists only propose. Every write passes `run-plan`, which asks a person first where `risk` says so.
 * A tool is deterministic: no model below this line.
 */
import type { Result } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { Risk, StepResult, ToolCall } from '../../contract/domain/plan'
import type { Clock } from '../lib/clock'

export interface ToolContext {
  readonly runId: string
  readonly lang: Lang
  readonly clock: Clock
  readonly signal: AbortSignal
}

export interface RiskVerdict {
  readonly risk: Risk
  /** The question to ask, in the person's language; empty when risk is `none`. */
  readonly question: string
}

/** A call that no step has yet. */
export type UnboundCall = Omit<ToolCall, 'step'>

export interface Inverse {
  readonly calls: readonly UnboundCall[]
  /** Names of what cannot be brought back. */
  readonly lost: readonly string[]
}

export interface Tool {
  readonly name: string
  /** Decides from the call and what its targets are, never from a model's words. */
  assess(call: ToolCall, lang: Lang): RiskVerdict | Promise<RiskVerdict>
  /** Executes one call and reports what was observed afterwards. A dry run (`batch`) reports what would be. */
  run(call: ToolCall, context: ToolContext): Promise<Result<StepResult>>
  /** What would bring back the state before `result`; the calls pass the risk gate like any others. */
  inverse?(result: StepResult): Inverse
}
