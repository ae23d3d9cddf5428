/** The arithmetic of single domains: brightness, colours, temperatures, percentages, volume. */
import type { Entity } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { colorByName } from './color-names'

export interface Wanted {
  readonly state: string
  readonly attributes: Readonly<Record<string, unknown>>
}

type Slots = ToolCall['slots']

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))
const numberAt = (source: Readonly<Record<string, unknown>>, key: string): number | null =>
  typeof source[key] === 'number' ? source[key] : null

const colorModes = /^(?:rgb|rgbw|rgbww|hs|xy)$/u
/** Kelvin of "white" on a lamp that has no colours. */
const neutralWhite = 4000

/** Home Assistant's brightness is 0-255. */
const brightnessOf = (percent: number): number => Math.round((percent / 100) * 255)
export const percentOf = (brightness: number): number => Math.round((brightness / 255) * 100)

export function lightEffect(entity: Entity, slots: Slots): Wanted | null {
  if (entity.domain !== 'light') return null
  const modes: unknown = entity.attributes['supported_color_modes']
  const supported = Array.isArray(modes) ? modes.map(String) : null
  const attributes: Record<string, unknown> = {}
  const percent = wantedPercent(entity, slots)
  if (percent !== null) {
    if (supported?.every((mode) => mode === 'onoff') === true) return switchedOnly(entity, slots, percent)
    if (percent === 0) return { state: 'off', attributes: {} }
    attributes['brightness'] = brightnessOf(percent)
  }
  const { color, color_temp: kelvin, rgb_color: rgb } = slots
  // Only an undo names a colour by its parts.
  if (Array.isArray(rgb)) attributes['rgb_color'] = rgb
  if (typeof color === 'string') {
    const known = colorByName(color)
    const isWhiteLamp =
      color === 'white' &&
      supported?.includes('color_temp') === true &&
      !supported.some((mode) => colorModes.test(mode))
    if (isWhiteLamp) return { state: 'on', attributes: { ...attributes, color_temp_kelvin: neutralWhite } }
    if (!known || (supported && !supported.some((mode) => colorModes.test(mode)))) return null
    attributes['rgb_color'] = [...known.rgb]
  }
  if (typeof kelvin === 'number') {
    if (supported && !supported.some((mode) => /^(?:color_temp|rgb|rgbw|rgbww|hs|xy)$/u.test(mode)))
      return null
    attributes['color_temp_kelvin'] = clamp(
      kelvin,
      numberAt(entity.attributes, 'min_color_temp_kelvin') ?? 1000,
      numberAt(entity.attributes, 'max_color_temp_kelvin') ?? 10_000,
    )
  }
  return { state: percent === null && Object.keys(attributes).length === 0 ? entity.state : 'on', attributes }
}

/** A light that only switches can be full, off, or "brighter" than dark. */
function switchedOnly({ state }: Entity, slots: Slots, percent: number): Wanted | null {
  if (percent === 0) return { state: 'off', attributes: {} }
  const isAsked = percent === 100 || (state !== 'on' && (numberAt(slots, 'by') ?? 0) > 0)
  return isAsked ? { state: 'on', attributes: {} } : null
}

function wantedPercent({ state, attributes }: Entity, slots: Slots): number | null {
  const to = numberAt(slots, 'brightness')
  if (to !== null) return to
  const by = numberAt(slots, 'by')
  if (by === null) return null
  const now = state === 'on' ? percentOf(numberAt(attributes, 'brightness') ?? 255) : 0
  // Dimming never switches off what is on, nor on what is off.
  if (by < 0) return now === 0 ? 0 : clamp(now + by, 1, 100)
  return clamp(now + by, 1, 100)
}

export interface TemperatureRange {
  readonly min: number
  readonly max: number
  readonly unit: string
}

/** What every one of the thermostats takes, or of the numbers that count degrees. */
export function temperatureRange(entities: readonly Entity[]): TemperatureRange {
  const isFahrenheit =
    entities.some(
      ({ attributes }) =>
        attributes['temperature_unit'] === '°F' ||
        attributes['unit_of_measurement'] === '°F' ||
        // A sauna goes beyond what a room takes in either unit; its lowest setting tells.
        ((numberAt(attributes, 'max_temp') ?? 0) > 60 && (numberAt(attributes, 'min_temp') ?? 0) >= 41),
    ) &&
    !entities.some(
      ({ domain, attributes }) => domain === 'water_heater' || attributes['temperature_unit'] === '°C',
    )
  const end = ({ domain, attributes }: Entity, key: 'min' | 'max'): number | [] =>
    numberAt(attributes, domain === 'number' ? key : `${key}_temp`) ?? []
  const lows = entities.flatMap((entity) => end(entity, 'min'))
  const highs = entities.flatMap((entity) => end(entity, 'max'))
  return {
    min: lows.length > 0 ? Math.max(...lows) : isFahrenheit ? 45 : 7,
    max: highs.length > 0 ? Math.min(...highs) : isFahrenheit ? 95 : 35,
    unit: isFahrenheit ? '°F' : '°C',
  }
}

/** Humidity in percent for what moistens or dries, degrees for the rest; a number that counts degrees is a thermostat too. */
export function climateEffect(entity: Entity, slots: Slots): Wanted | null {
  const { domain, attributes } = entity
  if (domain === 'number') return numberEffect(entity, slots)
  const key = domain === 'humidifier' ? 'humidity' : 'temperature'
  if (!['climate', 'water_heater', 'humidifier'].includes(domain)) return null
  const { min, max } =
    key === 'humidity'
      ? { min: numberAt(attributes, 'min_humidity') ?? 0, max: numberAt(attributes, 'max_humidity') ?? 100 }
      : temperatureRange([entity])
  const now = numberAt(attributes, key) ?? numberAt(attributes, `current_${key}`)
  const wanted = toOrBy(now, slots, 'temperature', min, max)
  return wanted === null ? null : { state: entity.state, attributes: { [key]: wanted } }
}

function numberEffect({ state, attributes }: Entity, slots: Slots): Wanted | null {
  const isDegrees =
    attributes['device_class'] === 'temperature' || /^°[CF]$/u.test(String(attributes['unit_of_measurement']))
  if (!isDegrees) return null
  const [min, max] = [numberAt(attributes, 'min') ?? -Infinity, numberAt(attributes, 'max') ?? Infinity]
  const wanted = toOrBy(Number.parseFloat(state), slots, 'temperature', min, max)
  return wanted === null || wanted < min || wanted > max ? null : { state: String(wanted), attributes: {} }
}

function toOrBy(now: number | null, slots: Slots, slot: string, min: number, max: number): number | null {
  const to = numberAt(slots, slot)
  if (to !== null) return to
  const by = numberAt(slots, 'by')
  return by === null || now === null || Number.isNaN(now) ? null : clamp(now + by, min, max)
}

/** Positions of covers and valves, speeds of fans. Slot and attribute are percent both. */
export function percentEffect(entity: Entity, slots: Slots, slot: string, attribute: string): Wanted | null {
  if (slot === 'position' && !['cover', 'valve'].includes(entity.domain)) return null
  if (slot === 'percentage' && entity.domain !== 'fan') return null
  const resting = slot === 'position' ? (entity.state === 'closed' ? 0 : 100) : 0
  const now = numberAt(entity.attributes, attribute) ?? resting
  const to = numberAt(slots, slot)
  const by = numberAt(slots, 'by')
  if (to === null && by === null) return null
  const percent = clamp(to ?? now + (by ?? 0), 0, 100)
  const state = slot === 'position' ? (percent === 0 ? 'closed' : 'open') : percent === 0 ? 'off' : 'on'
  return { state, attributes: { [attribute]: percent } }
}

/** Home Assistant's volume_level is 0-1. */
export function mediaEffect(entity: Entity, slots: Slots): Wanted | null {
  if (entity.domain !== 'media_player') return null
  const now = Math.round((numberAt(entity.attributes, 'volume_level') ?? 0.5) * 100)
  const to = numberAt(slots, 'volume_level')
  const step = numberAt(slots, 'volume_step')
  if (to === null && step === null) return null
  return { state: entity.state, attributes: { volume_level: clamp(to ?? now + (step ?? 0), 0, 100) / 100 } }
}
