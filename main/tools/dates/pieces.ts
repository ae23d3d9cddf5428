/** What the rules find in a text: pieces of time, each with the tokens it took. `resolve/` joins them to one reading. */
import type { Temporal } from 'temporal-polyfill'
import type { Amount } from './amount'
import type { Token } from './tokens'
import type { HourSense, PartName } from './words/part-words'

export type Grain = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
export type Shift = 'none' | 'this' | 'next' | 'last' | 'afterNext' | 'nearest'

/** A time of day as said. */
export interface ClockTime {
  /** 0-24 as said; not yet moved to the afternoon unless `fixed`. */
  readonly hour: number
  readonly minute: number
  readonly grain: 'minute' | 'hour'
  /** True when no afternoon rule may change it: 15:00, 3pm, 08:00. */
  readonly fixed: boolean
  /** Said with "at night", «ночи», "in the evening" ... beside the hour. */
  readonly sense: HourSense | null
}

/** A rule of repetition; fields as in RFC 5545 section 3.3.10. */
export interface Repeat {
  readonly freq: 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  readonly interval: number
  /** MO ... SU, with a place before it for months: 1MO, -1FR. */
  readonly byDay: readonly string[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  readonly part: PartName | null
}

export type Open = 'from' | 'after' | 'before' | 'until' | 'through' | 'by'

export type PieceBody =
  /** One or several whole days. `yearSaid` false: the year was chosen by looking ahead. */
  | {
      readonly kind: 'days'
      readonly from: Temporal.PlainDate
      /** Exclusive. */
      readonly to: Temporal.PlainDate
      readonly grain: Grain
      readonly sort:
        'date' | 'relative' | 'offset' | 'holiday' | 'week' | 'weekend' | 'month' | 'period' | 'end' | 'range'
      readonly yearSaid: boolean
    }
  | { readonly kind: 'weekday'; readonly dow: number; readonly shift: Shift }
  /** A weekday by its place in a month: 1 Monday, -1 Friday; `of` the month, when said. */
  | { readonly kind: 'nth'; readonly place: number; readonly dow: number }
  /** A day of the month with no month: "the 25th". Negative counts from the end. */
  | { readonly kind: 'monthDay'; readonly day: number; readonly to: number | null }
  | { readonly kind: 'instant'; readonly at: Temporal.PlainDateTime; readonly grain: Grain }
  | {
      readonly kind: 'span'
      readonly from: Temporal.PlainDateTime
      readonly to: Temporal.PlainDateTime
      readonly grain: Grain
      /** "within two hours": a length when the text has a start of its own. */
      readonly length: Amount | null
    }
  | { readonly kind: 'time'; readonly time: ClockTime }
  | { readonly kind: 'times'; readonly from: ClockTime; readonly to: ClockTime }
  | {
      readonly kind: 'part'
      readonly part: PartName
      /** "tonight" is 0, "last night" -1; null when no day is in the words. */
      readonly dayShift: number | null
      /** A bare noun ("morning"), which counts only beside a day. */
      readonly noun: boolean
      /** «в ночь на субботу»: the part begins on the day before the day said. */
      readonly dayBefore?: boolean
    }
  | { readonly kind: 'allDay' }
  | { readonly kind: 'length'; readonly amount: Amount; readonly sure: boolean }
  | { readonly kind: 'repeat'; readonly repeat: Repeat }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'open'; readonly open: Open }
  | { readonly kind: 'to'; readonly inclusive: boolean }

/** Token indexes, `end` exclusive. */
export type Piece = PieceBody & { readonly start: number; readonly end: number }
export type PieceOf<K extends PieceBody['kind']> = Extract<Piece, { readonly kind: K }>

/** A rule looks at token `start` and says what it read and where it stopped. */
export interface Hit {
  readonly body: PieceBody
  readonly next: number
}
export type Rule = (scene: Scene, start: number) => Hit | null

/** Everything a rule may look at. */
export interface Scene {
  readonly tokens: readonly Token[]
  /** The reference moment as local time in `tz`. */
  readonly now: Temporal.PlainDateTime
  readonly today: Temporal.PlainDate
  /** IANA name or offset. */
  readonly tz: string
  readonly lang: 'en' | 'ru'
  readonly nextWeekday: 'following-week' | 'nearest'
}

export function wordAt(scene: Scene, index: number): string {
  return scene.tokens[index]?.text ?? ''
}
