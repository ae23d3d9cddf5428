/** Which hour of 24 is meant. README.md, "At three": 1-6 without more is the afternoon, 7-11 the morning, 12 noon. */
import type { ClockTime, Scene } from '../pieces'
import { type HourSense, type PartName, partsOfDay } from '../words/part-words'

export interface HourHints {
  readonly part: PartName | null
  readonly occasion: HourSense | null
}

const occasions: readonly (readonly [RegExp, HourSense])[] = [
  [/^(?:dinner|supper|ужин\S*|вечеринк\S*|спектакл\S*)$/, 'evening'],
  [/^(?:breakfast|завтрак\S*|alarm|wake|подъем|будильник\S*|разбуд\S*)$/, 'morning'],
]

/** Dinner is in the evening, an alarm in the morning. */
export function occasionOf(scene: Scene): HourSense | null {
  for (const token of scene.tokens)
    for (const [pattern, sense] of occasions) if (pattern.test(token.text)) return sense
  return null
}

/** Hours from midnight; 24 and more is the day after. */
export function resolveHour(time: ClockTime, hints: HourHints): number {
  const { hour } = time
  const said = time.sense
  if (hour > 12 || hour === 0 || (time.fixed && !said)) return hour
  const part = hints.part ? partsOfDay[hints.part].sense : null
  switch (said ?? part ?? hints.occasion) {
    case 'am':
      return hour % 12
    case 'pm':
      return (hour % 12) + 12
    case 'morning':
      return hour === 12 && said ? 0 : hour
    case 'day':
      return hour <= 8 ? hour + 12 : hour
    case 'evening':
      return hour === 12 ? 24 : hour + 12
    case 'night':
      if (hour === 12) return 24
      if (hour > 5) return hour + 12
      // «2 ночи» names the clock; "tonight at 2" comes after the evening.
      return said ? hour : hour + 24
    case null:
      return hour <= 6 ? hour + 12 : hour
  }
}

export interface HourRange {
  readonly from: number
  readonly fromMinute: number
  readonly to: number
  readonly toMinute: number
}

/** Both ends of "from 3 to 5": an end with no sense of its own follows the other. */
export function resolveRange(from: ClockTime, to: ClockTime, hints: HourHints): HourRange {
  const fromKnown = isKnown(from)
  const toKnown = isKnown(to)
  let start = resolveHour(from, hints)
  // «с 10 до 12 утра» ends at noon.
  let end = to.hour === 12 && to.sense === 'morning' ? 12 : resolveHour(to, hints)
  if (!fromKnown && toKnown && !hints.part) start = latestBefore(from, end * 60 + to.minute)
  if (!toKnown) end = earliestAfter(to, start * 60 + from.minute)
  if (end * 60 + to.minute <= start * 60 + from.minute) end += end < 12 && start >= 12 && !toKnown ? 12 : 24
  return { from: start, fromMinute: from.minute, to: end, toMinute: to.minute }
}

function isKnown(time: ClockTime): boolean {
  return time.sense !== null || time.fixed || time.hour > 12 || time.hour === 0
}

function latestBefore(time: ClockTime, limitMin: number): number {
  const pm = (time.hour % 12) + 12
  if (pm * 60 + time.minute < limitMin) return pm
  return time.hour === 12 ? 0 : time.hour
}

function earliestAfter(time: ClockTime, limitMin: number): number {
  const am = time.hour % 12
  for (const hour of [am, am + 12, am + 24]) if (hour * 60 + time.minute > limitMin) return hour
  return am + 24
}
