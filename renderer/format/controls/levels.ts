/** The sliders of a device: what it is set to, within which limits, and which call a new value makes. */
import { brightnessPct, numberAttribute } from '../entity-state'
import type { Touch } from './touch'
import type { Entity } from '../../../contract/domain/home'

export interface Level {
  /** Key of its label: `level.<key>`. */
  readonly key: 'brightness' | 'whiteness' | 'position' | 'tilt' | 'speed' | 'volume' | 'humidity' | 'value'
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** `%`, `K`, or the device's own; empty where it has none. */
  readonly unit: string
  touch(value: number): Touch
}

const percent = { min: 0, max: 100, step: 1, unit: '%' }

/** The most used first. Empty for a device without any. */
export function levelsOf(entity: Entity): readonly Level[] {
  switch (entity.domain) {
    case 'light':
      return [brightness(entity), whiteness(entity)].filter((level) => level !== null)
    case 'cover':
    case 'valve':
      return [position(entity), tilt(entity)].filter((level) => level !== null)
    case 'fan':
      return speed(entity)
    case 'media_player':
      return volume(entity)
    case 'humidifier':
      return humidity(entity)
    case 'number':
      return ownNumber(entity)
    default:
      return []
  }
}

function modesOf(entity: Entity): readonly string[] | null {
  const modes: unknown = entity.attributes['supported_color_modes']
  return Array.isArray(modes) ? modes.filter((mode) => typeof mode === 'string') : null
}

function brightness(entity: Entity): Level | null {
  const modes = modesOf(entity)
  const isDimmable = modes ? modes.some((mode) => mode !== 'onoff') : brightnessPct(entity) !== null
  if (!isDimmable) return null
  return {
    key: 'brightness',
    value: brightnessPct(entity) ?? 0,
    ...percent,
    touch: (pct) => (pct === 0 ? { op: 'turn_off' } : { op: 'light_set', slots: { brightness: pct } }),
  }
}

/** In kelvin. A light that is off, or shows a colour, reports none: the slider then stands in the middle. */
function whiteness(entity: Entity): Level | null {
  if (!modesOf(entity)?.includes('color_temp')) return null
  const min = numberAttribute(entity, 'min_color_temp_kelvin') ?? 2000
  const max = numberAttribute(entity, 'max_color_temp_kelvin') ?? 6500
  return {
    key: 'whiteness',
    value: numberAttribute(entity, 'color_temp_kelvin') ?? Math.round((min + max) / 200) * 100,
    min,
    max,
    step: 50,
    unit: 'K',
    touch: (kelvin) => ({ op: 'light_set', slots: { color_temp: kelvin } }),
  }
}

const can = (entity: Entity, feature: string): boolean => {
  const features: unknown = entity.attributes['supported_features']
  return !Array.isArray(features) || features.includes(feature)
}

function position(entity: Entity): Level | null {
  const value = numberAttribute(entity, 'current_position')
  if (value === null || !can(entity, 'set_position')) return null
  return {
    key: 'position',
    value,
    ...percent,
    touch: (pct) => ({ op: 'set_position', slots: { position: pct } }),
  }
}

function tilt(entity: Entity): Level | null {
  const value = numberAttribute(entity, 'current_tilt_position')
  if (value === null || !can(entity, 'set_tilt_position')) return null
  return { key: 'tilt', value, ...percent, touch: (pct) => ({ op: 'set_tilt', slots: { tilt: pct } }) }
}

function speed(entity: Entity): readonly Level[] {
  const value = numberAttribute(entity, 'percentage')
  const step = numberAttribute(entity, 'percentage_step')
  // A fan that is off may report no speed, but says in which steps it has one.
  if (value === null && step === null) return []
  return [
    {
      key: 'speed',
      value: entity.state === 'on' ? (value ?? 100) : 0,
      ...percent,
      touch: (pct) => (pct === 0 ? { op: 'turn_off' } : { op: 'set_fan_speed', slots: { percentage: pct } }),
    },
  ]
}

function volume(entity: Entity): readonly Level[] {
  const level = numberAttribute(entity, 'volume_level')
  if (level === null) return []
  return [
    {
      key: 'volume',
      value: Math.round(level * 100),
      ...percent,
      touch: (pct) => ({ op: 'set_volume', slots: { volume_level: pct } }),
    },
  ]
}

function humidity(entity: Entity): readonly Level[] {
  const value = numberAttribute(entity, 'humidity')
  if (value === null) return []
  return [
    {
      key: 'humidity',
      value,
      ...percent,
      min: numberAttribute(entity, 'min_humidity') ?? 0,
      max: numberAttribute(entity, 'max_humidity') ?? 100,
      touch: (pct) => ({ op: 'set_temperature', slots: { temperature: pct } }),
    },
  ]
}

function ownNumber(entity: Entity): readonly Level[] {
  const value = Number(entity.state)
  const unit = entity.attributes['unit_of_measurement']
  if (!Number.isFinite(value)) return []
  return [
    {
      key: 'value',
      value,
      min: numberAttribute(entity, 'min') ?? 0,
      max: numberAttribute(entity, 'max') ?? 100,
      step: numberAttribute(entity, 'step') ?? 1,
      unit: typeof unit === 'string' ? unit : '',
      touch: (next) => ({ op: 'set_value', slots: { value: next } }),
    },
  ]
}
