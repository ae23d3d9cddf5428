/** When something is to be done, as far as the words alone tell: nothing is bound to the home yet. */
import type { Condition, RuleEnd, SunEvent, Trigger } from '../../../../contract/domain/rule'

/** Something that happens in the home, or is so. */
export type Event =
  | { readonly kind: 'presence'; readonly who: 'nobody' | 'somebody' | 'me'; readonly isHome: boolean }
  | {
      readonly kind: 'number'
      /** The words left for the thing and its place: "the bedroom". */
      readonly thing: string
      readonly quantity: Quantity | null
      readonly is: 'above' | 'below'
      readonly value: number
    }
  /** `state`: a word that `readState` reads. */
  | { readonly kind: 'state'; readonly thing: string; readonly state: string }

export type Quantity = 'temperature' | 'humidity' | 'battery' | 'power' | 'illuminance' | 'carbon_dioxide'

export interface SaidEvent {
  readonly event: Event
  readonly forMin: number
  /** The words, to be said back. */
  readonly words: string
}

/** Conditions that need nothing of the home. */
export type TimeCondition = Exclude<Condition, { kind: 'state' }>

export type SaidTrigger =
  | Exclude<Trigger, { kind: 'state' }>
  | { readonly kind: 'event'; readonly said: SaidEvent }
  /** Done at once; only its end is a matter for a rule. */
  | { readonly kind: 'now' }
  /** So many minutes from now, as said: hours, minutes and seconds of a timer. */
  | { readonly kind: 'delay'; readonly length: { hours?: number; minutes?: number; seconds?: number } }

export interface SaidWhen {
  readonly trigger: SaidTrigger
  readonly conditions: readonly TimeCondition[]
  readonly events: readonly SaidEvent[]
  /** What must not be so then. */
  readonly unless?: SaidEvent
  readonly end: RuleEnd | null
  readonly once: boolean
}

/** An order that says when. */
export interface TimedOrder {
  /** The words that say when. */
  readonly clause: string
  /** The order without them. */
  readonly order: string
  /** Null: it says when, and how is not understood. */
  readonly when: SaidWhen | null
  /** It waits for something to happen or to be so. */
  readonly isCondition: boolean
  /** What of the words for when was understood or not, to be said back where `when` is null. */
  readonly unread: string
}

export interface Moment {
  readonly nowMs: number
  /** IANA zone of the person. */
  readonly tz: string
  readonly lang: 'en' | 'ru'
}

export interface SunWords {
  readonly event: SunEvent
  /** `at`: a moment. `after`, `before`: one where nothing else says when, else a time of day that has to be. */
  readonly relation: 'at' | 'after' | 'before'
  readonly offsetMin: number
}
