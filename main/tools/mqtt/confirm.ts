/**
 * Whether a device did what was asked, judged from what it reports. Numbers come back rounded (a lamp counts 0-254, a fan in
 * steps), so each attribute has a tolerance; and what travels counts as soon as it moves the right way.
 */
import type { EntityCommand } from '../home/home-port'
import type { Attributes, LiveState } from './entity-spec'

/** In the attribute's unit. Colour temperature has one of its own: devices count in mireds. */
const TOLERANCE: Readonly<Record<string, number>> = {
  brightness: 2,
  current_position: 2,
  position: 2,
  current_tilt_position: 2,
  percentage: 1,
  temperature: 0.26,
  target_temp_high: 0.26,
  target_temp_low: 0.26,
}
/** Said to the device but never reported back. */
const NOT_REPORTED = new Set(['transition', 'code', 'tone', 'hvac_mode', 'option', 'value'])
const COLOR_TOLERANCE = 24
const MIRED_TOLERANCE = 5
const ALIASES: Readonly<Record<string, string>> = {
  position: 'current_position',
  tilt_position: 'current_tilt_position',
}

export type Verdict = 'no' | 'moving' | 'reached'

const numbers = (value: unknown): number[] | null =>
  Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : null

type Tolerance = Readonly<Record<string, number>>

function isAttributeReached(name: string, wanted: unknown, reported: unknown, own: Tolerance): boolean {
  if (typeof wanted === 'number') {
    if (typeof reported !== 'number') return false
    if (name === 'color_temp_kelvin') return Math.abs(1e6 / wanted - 1e6 / reported) <= MIRED_TOLERANCE
    return Math.abs(wanted - reported) <= Math.max(TOLERANCE[name] ?? 0.01, own[name] ?? 0)
  }
  const [left, right] = [numbers(wanted), numbers(reported)]
  if (!left || !right) return wanted === reported
  return (
    left.length === right.length &&
    left.every((value, at) => Math.abs(value - (right[at] ?? 0)) <= COLOR_TOLERANCE)
  )
}

/** A light that reports colour in xy or hs gives back a neighbouring RGB: hue and saturation are compared then. */
function isColorReached(wanted: number[], attributes: Attributes): boolean {
  const reported = numbers(attributes.rgb_color)
  if (!reported) return false
  const scale = 255 / Math.max(1, ...wanted)
  const full = wanted.map((value) => value * scale)
  const reportedScale = 255 / Math.max(1, ...reported)
  return full.every(
    (value, at) => Math.abs(value - (reported[at] ?? 0) * reportedScale) <= COLOR_TOLERANCE * 2,
  )
}

function attributesReached(desired: Attributes, now: LiveState, own: Tolerance): boolean {
  return Object.entries(desired).every(([name, wanted]) => {
    if (wanted === null || wanted === undefined || NOT_REPORTED.has(name)) return true
    const rgb = name === 'rgb_color' ? numbers(wanted) : null
    if (rgb) return isColorReached(rgb, now.attributes)
    const reportedName = ALIASES[name] ?? name
    // A property that this device never reports cannot disprove the command.
    if (!(reportedName in now.attributes)) return name === 'effect' || name === 'hs_color'
    return isAttributeReached(reportedName, wanted, now.attributes[reportedName], own)
  })
}

const TRAVEL: Readonly<Record<string, string>> = { opening: 'open', closing: 'closed', returning: 'docked' }

function goalPosition({ desired: { state, attributes } }: EntityCommand): number | null {
  const position = attributes.current_position ?? attributes.position
  if (typeof position === 'number') return position
  if (state === 'open' || state === 'opening') return 100
  return state === 'closed' || state === 'closing' ? 0 : null
}

function travels(command: EntityCommand, now: LiveState): Verdict {
  const goal = goalPosition(command)
  const position = now.attributes.current_position
  const isMoving = now.state === 'opening' || now.state === 'closing'
  if (command.op === 'stop') return isMoving ? 'no' : 'reached'
  if (goal === null) return 'no'
  if (typeof position === 'number') {
    if (Math.abs(position - goal) <= (TOLERANCE.current_position ?? 0) && !isMoving) return 'reached'
    if (now.state === 'opening') return goal >= position ? 'moving' : 'no'
    if (now.state === 'closing') return goal <= position ? 'moving' : 'no'
    return 'no'
  }
  if (isMoving) return TRAVEL[now.state] === (goal === 0 ? 'closed' : 'open') ? 'moving' : 'no'
  return now.state === (goal === 0 ? 'closed' : 'open') ? 'reached' : 'no'
}

/** A panel gives people time to leave before it is armed, and some take a moment to stand down. */
const isOnTheWay = (wanted: string, state: string): boolean =>
  wanted === 'disarmed' ? state === 'disarming' : state === 'arming' || state === 'pending'

/** `tolerance` is the device's own, see Behaviour. */
export function judge(
  command: EntityCommand,
  domain: string,
  now: LiveState,
  tolerance: Tolerance = {},
): Verdict {
  const { state, attributes } = command.desired
  const isTilt = 'current_tilt_position' in attributes || 'tilt_position' in attributes
  if ((domain === 'cover' || domain === 'valve') && !isTilt) return travels(command, now)
  if (!attributesReached(attributes, now, tolerance)) return 'no'
  const stateWord = state ?? (typeof attributes.hvac_mode === 'string' ? attributes.hvac_mode : undefined)
  if (stateWord === undefined) return 'reached'
  const isRobot = domain === 'vacuum' || domain === 'lawn_mower'
  if (isRobot && (stateWord === 'docked' || stateWord === 'returning')) {
    return now.state === 'docked' ? 'reached' : now.state === 'returning' ? 'moving' : 'no'
  }
  // An air conditioner or a boiler that is told "on" picks its own mode.
  if ((domain === 'climate' || domain === 'water_heater') && stateWord === 'on') {
    return now.state !== 'off' && now.state !== 'unknown' ? 'reached' : 'no'
  }
  if (now.state === stateWord) return 'reached'
  if (domain === 'alarm_control_panel') return isOnTheWay(stateWord, now.state) ? 'moving' : 'no'
  // Few locks report an open latch.
  return domain === 'lock' && stateWord === 'open' && now.state === 'unlocked' ? 'reached' : 'no'
}
