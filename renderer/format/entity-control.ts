/**
 * Which control a device gets on its tile, and which call a touch makes. Ops are those of the command line contract;
 * whether a touch needs a confirmation is decided in main, never here.
 */
import { brightnessPct, numberAttribute } from './entity-state'
import type { Entity } from '../../contract/domain/home'

export type TileControlKind = 'toggle' | 'cover' | 'climate' | 'lock' | 'vacuum' | 'run' | 'none'

export interface Touch {
  readonly op: string
  readonly slots?: Record<string, unknown>
}

export interface LevelControl {
  readonly label: 'brightness' | 'position' | 'speed'
  readonly pct: number
  touch(pct: number): Touch
}

const kinds: Readonly<Record<string, TileControlKind>> = {
  light: 'toggle',
  switch: 'toggle',
  fan: 'toggle',
  input_boolean: 'toggle',
  siren: 'toggle',
  cover: 'cover',
  climate: 'climate',
  lock: 'lock',
  vacuum: 'vacuum',
  scene: 'run',
  script: 'run',
}

export const controlKind = (entity: Entity): TileControlKind => kinds[entity.domain] ?? 'none'

/** The slider of the expanded tile; null when the device has none. */
export function levelControl(entity: Entity): LevelControl | null {
  if (entity.domain === 'light' && isDimmable(entity)) {
    return {
      label: 'brightness',
      pct: brightnessPct(entity) ?? 0,
      touch: (pct) => (pct === 0 ? { op: 'turn_off' } : { op: 'light_set', slots: { brightness: pct } }),
    }
  }
  const position = numberAttribute(entity, 'current_position')
  if (entity.domain === 'cover' && position !== null) {
    return {
      label: 'position',
      pct: position,
      touch: (pct) => ({ op: 'set_position', slots: { position: pct } }),
    }
  }
  const speed = numberAttribute(entity, 'percentage')
  // A fan that is off may report no speed, but says in which steps it has one.
  if (entity.domain === 'fan' && (speed !== null || numberAttribute(entity, 'percentage_step') !== null)) {
    return {
      label: 'speed',
      pct: entity.state === 'on' ? (speed ?? 100) : 0,
      touch: (pct) => (pct === 0 ? { op: 'turn_off' } : { op: 'set_fan_speed', slots: { percentage: pct } }),
    }
  }
  return null
}

function isDimmable(entity: Entity): boolean {
  const modes = entity.attributes['supported_color_modes']
  if (Array.isArray(modes)) return modes.some((mode) => mode !== 'onoff')
  return numberAttribute(entity, 'brightness') !== null
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

/** Whether the device counts as "on" at a glance: lit tile, and the filter "only active". */
export function isActive(entity: Entity): boolean {
  const active: Readonly<Record<string, readonly string[]>> = {
    cover: ['open', 'opening', 'closing'],
    lock: ['unlocked', 'unlocking', 'jammed'],
    vacuum: ['cleaning', 'returning', 'error'],
    climate: ['heat', 'cool', 'heat_cool', 'auto', 'dry', 'fan_only'],
    media_player: ['playing', 'on', 'buffering'],
    binary_sensor: ['on'],
  }
  return (active[entity.domain] ?? (isSwitchable(entity) ? ['on'] : [])).includes(entity.state)
}

const isSwitchable = (entity: Entity): boolean => controlKind(entity) === 'toggle'
