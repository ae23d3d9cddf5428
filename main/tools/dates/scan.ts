/** Walks the tokens once; at each place the longest rule wins. Then small words beside the pieces are taken in. */
import type { Piece, Rule, Scene } from './pieces'
import { clockRangeRule, clockRule } from './rules/clock'
import { dayMonthRule, monthDayRule } from './rules/date'
import { allDayRule, nowRule, partRule, relativeDayRule } from './rules/day-words'
import { edgeRule } from './rules/edge'
import { everyRule } from './rules/every'
import { adverbRule, countRule, perRule, pluralDaysRule } from './rules/habit'
import { holidayRule } from './rules/holiday'
import { lengthRule } from './rules/length'
import { markRule } from './rules/mark'
import { monthDayAloneRule } from './rules/month-day'
import { dayOfMonthRule, daysOfMonthRule, nthDayRule, nthWeekdayRule, nthWeekRule } from './rules/nth'
import { numericDateRule, numericRangeRule } from './rules/numeric-date'
import { distanceRule, inRule, weekOfRule, windowRule } from './rules/offset'
import {
  monthRule,
  quarterRule,
  seasonRule,
  shiftedPeriodRule,
  weekNumberRule,
  yearRule,
} from './rules/period'
import { weekdayRule } from './rules/weekday'

/** In order of preference when two rules read equally many tokens. */
const rules: readonly Rule[] = [
  relativeDayRule,
  everyRule,
  perRule,
  adverbRule,
  pluralDaysRule,
  countRule,
  dayMonthRule,
  monthDayRule,
  numericRangeRule,
  numericDateRule,
  nthWeekdayRule,
  nthDayRule,
  nthWeekRule,
  dayOfMonthRule,
  daysOfMonthRule,
  holidayRule,
  edgeRule,
  shiftedPeriodRule,
  weekNumberRule,
  quarterRule,
  seasonRule,
  weekdayRule,
  inRule,
  distanceRule,
  windowRule,
  weekOfRule,
  clockRangeRule,
  monthDayAloneRule,
  clockRule,
  partRule,
  allDayRule,
  monthRule,
  yearRule,
  lengthRule,
  nowRule,
  markRule,
]

export function scan(scene: Scene): Piece[] {
  const pieces: Piece[] = []
  let index = 0
  while (index < scene.tokens.length) {
    const piece = longest(scene, index)
    if (piece) pieces.push(piece)
    index = piece?.end ?? index + 1
  }
  return pieces
}

function longest(scene: Scene, start: number): Piece | null {
  let best: Piece | null = null
  for (const rule of rules) {
    const hit = rule(scene, start)
    if (hit && hit.next > (best?.end ?? start)) best = { ...hit.body, start, end: hit.next }
  }
  return best
}
