/**
 * A specialist turns the words of one step into proposed tool calls. It may call its model (a short prompt, a grammar) and
 * binds what the model said to real things with code. It never acts. New specialists are added to the registry in compose.ts.
 */
import type { Failure, Result } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { ModelTrace, Step, StepResult, ToolCall } from '../../contract/domain/plan'
import type { Clock } from '../lib/clock'

export interface SpecialistContext {
  readonly runId: string
  readonly lang: Lang
  readonly clock: Clock
  /** Id of the room the speaker is in, when known. */
  readonly area: string | null
  /** Earlier utterances of the conversation, oldest first. */
  readonly history: readonly string[]
  /** The parts of this utterance that the same specialist serves before this one, latest first: "lunch tomorrow at 1 and coffee at 4". */
  readonly earlier: readonly string[]
  /** Results of the steps in `needs`, by step id. */
  readonly seen: ReadonlyMap<string, StepResult>
  readonly signal: AbortSignal
}

export interface ClarifyOption {
  readonly id: string
  readonly label: string
  /** The calls to make when this reading is chosen. */
  readonly calls: readonly ToolCall[]
}

export type Proposal =
  | {
      readonly kind: 'calls'
      readonly title: string
      readonly calls: readonly ToolCall[]
      /** What else was asked for and is not there: the calls are made only when the person says so. */
      readonly missing?: Failure
      readonly traces: readonly ModelTrace[]
    }
  | {
      readonly kind: 'clarify'
      readonly title: string
      readonly question: string
      readonly options: readonly ClarifyOption[]
      readonly traces: readonly ModelTrace[]
    }
  /** Answered without a tool, for example small talk. */
  | {
      readonly kind: 'answer'
      readonly title: string
      readonly answer: string
      readonly escalate: boolean
      readonly traces: readonly ModelTrace[]
    }

/** A failed proposal still shows which model calls were made. */
export type Proposed = Result<Proposal> & { readonly traces?: readonly ModelTrace[] }

/** Calls that are certain. */
export type CertainProposal = Extract<Proposal, { readonly kind: 'calls' }>

export interface Specialist {
  readonly id: string
  /** Adapters to load before the first question. */
  readonly adapters: readonly string[]
  propose(step: Step, context: SpecialistContext): Promise<Proposed>
  /** Whether the whole utterance is certainly this specialist's, as one step: then no dispatcher's model is asked. */
  readonly claims?: (
    text: string,
    context: Pick<SpecialistContext, 'lang' | 'clock' | 'area' | 'history'>,
  ) => boolean
  /** Whether a text orders something of this specialist's by the name that it has: "echo dot off" where there is an Echo Dot. */
  readonly names?: (text: string) => boolean
  /**
   * The same without a model and without waiting, for words whose meaning is certain. Null: it is not; ask `propose`. Never a question and
   * never a failure.
   */
  readonly proposeAtOnce?: (
    step: Step,
    context: Pick<SpecialistContext, 'lang' | 'clock' | 'area'>,
  ) => CertainProposal | null
}
