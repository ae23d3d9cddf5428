/**
 * What a device can be told on its tile and its page. Ops are those of main's home tool; whether a touch needs a confirmation is decided
 * in main, never here.
 */
import { choicesOf } from './controls/choices'
import { swatchesOf } from './controls/colors'
import { flagsOf } from './controls/flags'
import { levelsOf } from './controls/levels'
import { numberAttribute } from './entity-state'
import type { Entity } from '../../contract/domain/home'

const switches = new Set([
  ...['light', 'switch', 'fan', 'input_boolean', 'siren', 'humidifier', 'automation', 'group'],
])

/** It has an on and an off, and a switch on its tile. */
export const isSwitchable = ({ domain }: Entity): boolean => switches.has(domain)

/** More than the one control of its tile. */
export function hasMoreControls(entity: Entity): boolean {
  return [levelsOf, choicesOf, swatchesOf, flagsOf].some((of) => of(entity).length > 0)
}

export interface TargetRange {
  readonly target: number
  readonly min: number
  readonly max: number
  readonly step: number
}

/** What a thermostat may be set to; null while it reports no target (for example switched off). */
export function targetRange(entity: Entity): TargetRange | null {
  const target = numberAttribute(entity, 'temperature')
  if (target === null) return null
  return {
    target,
    min: numberAttribute(entity, 'min_temp') ?? 5,
    max: numberAttribute(entity, 'max_temp') ?? 35,
    step: numberAttribute(entity, 'target_temp_step') ?? 0.5,
  }
}

const activeStates: Readonly<Record<string, readonly string[]>> = {
  cover: ['open', 'opening', 'closing'],
  valve: ['open', 'opening', 'closing'],
  lock: ['unlocked', 'unlocking', 'jammed'],
  vacuum: ['cleaning', 'returning', 'error'],
  lawn_mower: ['mowing', 'returning', 'error'],
  climate: ['heat', 'cool', 'heat_cool', 'auto', 'dry', 'fan_only'],
  media_player: ['playing', 'on', 'buffering'],
  binary_sensor: ['on'],
}

/** Whether the device counts as "on" at a glance: lit tile, and the filter "on now". */
export function isActive(entity: Entity): boolean {
  const { domain, state } = entity
  if (domain === 'alarm_control_panel') return /^(?:armed|arming|triggered|pending)/u.test(state)
  if (domain === 'water_heater') return !['off', 'unknown', 'unavailable'].includes(state)
  return (activeStates[domain] ?? (isSwitchable(entity) ? ['on'] : [])).includes(state)
}
