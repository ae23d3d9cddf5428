/** How the calls of a held-back home line are compared with those that were made; test/heldback/README.md has the rules. */
import type { ToolCall } from '../../contract/domain/plan'
import { plain } from './plain-text'

/** A number or a text to equal, `>3` and `<3` as bounds, or several values of which one is to be met. */
type WantedValue = number | string | readonly (number | string)[]

export interface WantedCall {
  readonly op: string
  /** Missing where the operation has no device (timers, lists, the clock): then they are not compared. */
  readonly targets?: readonly string[]
  /** Only the slots named here are compared. */
  readonly slots?: Readonly<Record<string, WantedValue>>
}

/** The same operations on the same devices, however many calls they are spread over, each with the wanted slots. */
export function meetsCalls(wanted: readonly WantedCall[], made: readonly ToolCall[]): boolean {
  return (
    made.length > 0 &&
    wanted.every((call) => isCovered(call, made)) &&
    made.every((call) => isWanted(call, wanted))
  )
}

function isCovered(wanted: WantedCall, made: readonly ToolCall[]): boolean {
  const right = made.filter((call) => call.op === wanted.op && hasSlots(wanted.slots ?? {}, call.slots))
  const reached = new Set(right.flatMap((call) => call.targets))
  return right.length > 0 && (wanted.targets ?? []).every((id) => reached.has(id))
}

function isWanted(made: ToolCall, wanted: readonly WantedCall[]): boolean {
  const same = wanted.filter((call) => call.op === made.op)
  if (same.some((call) => call.targets === undefined)) return true
  const allowed = same.flatMap((call) => call.targets ?? [])
  return same.length > 0 && made.targets.every((id) => allowed.includes(id))
}

const lengths = [
  ['hours', 'minutes', 'seconds'],
  ['start_hours', 'start_minutes', 'start_seconds'],
]

function hasSlots(wanted: Readonly<Record<string, WantedValue>>, made: ToolCall['slots']): boolean {
  return Object.entries(wanted).every(([slot, value]) => {
    const units = lengths.find((names) => names.includes(slot))
    return units ? inSeconds(units, wanted) === inSeconds(units, made) : isValue(slot, value, made[slot])
  })
}

/** 75 minutes and an hour and 15 minutes are the same length. */
const inSeconds = (units: readonly string[], slots: Readonly<Record<string, unknown>>): number =>
  units.reduce((sum, unit, index) => sum + Number(slots[unit] ?? 0) * 60 ** (2 - index), 0)

/** "A third" may be 33 or 33.3 percent. */
const percent = new Set(['brightness', 'position', 'percentage', 'volume_level'])

function isValue(slot: string, wanted: WantedValue, made: unknown): boolean {
  if (typeof wanted === 'object') return wanted.some((value) => isValue(slot, value, made))
  if (typeof made === 'string') return plain(made) === plain(String(wanted))
  if (typeof made !== 'number') return false
  if (typeof wanted === 'number') return Math.abs(made - wanted) <= (percent.has(slot) ? 1 : 0)
  const limit = Number(wanted.slice(1))
  return wanted.startsWith('>') ? made > limit : wanted.startsWith('<') && made < limit
}
