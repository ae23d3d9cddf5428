/** A length of time in its three incommensurable parts: exact minutes, calendar days, calendar months. */
import type { Unit } from './words/calendar-words'

export interface Amount {
  readonly minutes: number
  readonly days: number
  readonly months: number
  /** The smallest unit said. */
  readonly unit: Unit
  /** How many of `unit`, for a single-unit amount ("3 weeks"); 0 for a mixed one. */
  readonly count: number
}
