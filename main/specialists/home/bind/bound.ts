/** What binding gives: calls, a question, or a failure in words. */
import type { Failure } from '../../../../contract/domain/failure'
import type { Lang } from '../../../../contract/domain/home'

export interface BoundCall {
  readonly op: string
  readonly slots: Readonly<Record<string, unknown>>
  readonly targets: readonly string[]
}

export interface BoundOption {
  readonly id: string
  readonly label: string
  readonly calls: readonly BoundCall[]
}

export type Bound =
  | {
      readonly kind: 'calls'
      readonly calls: readonly BoundCall[]
      /** What else was asked for and is not there. */
      readonly missing?: Failure
    }
  | { readonly kind: 'clarify'; readonly question: string; readonly options: readonly BoundOption[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface BindContext {
  readonly lang: Lang
  /** Id of the room the speaker is in. */
  readonly area: string | null
  /** Earlier utterances, oldest first. */
  readonly history: readonly string[]
  /** Steps of the same utterance before this one, the latest first. */
  readonly earlier?: readonly string[]
  /** The words of this step, for prepositions and verbs that spans leave out. */
  readonly utterance: string
  /** A failure will not be told: nobody looks for the nearest names. */
  readonly isUnheard?: true
}
