/** The state of a device in words: one short line a tile. States, attributes and device classes are Home Assistant's. */
import { formatNumber, withUnit, wordFor, type Words } from './words'
import type { Entity } from '../../contract/domain/home'

export const isUnavailable = (entity: Entity): boolean => entity.state === 'unavailable'

export function numberAttribute(entity: Entity, name: string): number | null {
  const raw = entity.attributes[name]
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : null
}

/** Brightness is 0-255 on the wire and percent for people; a light that is on is never 0 %. */
export function brightnessPct(entity: Entity): number | null {
  const raw = numberAttribute(entity, 'brightness')
  if (raw === null) return null
  return entity.state === 'on' ? Math.max(1, Math.round((raw / 255) * 100)) : 0
}

export function temperatureUnit(entity: Entity): string {
  const unit = entity.attributes['temperature_unit'] ?? entity.attributes['unit_of_measurement']
  return typeof unit === 'string' && unit !== '' ? unit : '°C'
}

/**
 * The state beside the controls of a tile: what they show already is left out. A thermostat says how warm it is and what it does,
 * not what it is set to.
 */
export function describeAtGlance(entity: Entity, words: Words): string {
  const now = numberAttribute(entity, 'current_temperature')
  const isSet = entity.domain === 'climate' && numberAttribute(entity, 'temperature') !== null
  if (!isSet || now === null || ['off', 'unavailable', 'unknown'].includes(entity.state))
    return describeState(entity, words)
  const action = entity.attributes['hvac_action']
  const doing = action === 'heating' || action === 'cooling' ? words.t(`state.${action}Now`) : ''
  const temperature = withUnit(words, formatNumber(words, now), temperatureUnit(entity))
  return doing === '' ? temperature : `${temperature} · ${doing}`
}

export function describeState(entity: Entity, words: Words): string {
  if (isUnavailable(entity)) return words.t('state.unavailable')
  if (['scene', 'script', 'button'].includes(entity.domain)) return words.t(`state.${entity.domain}`)
  if (entity.state === 'unknown') return words.t('state.unknown')
  switch (entity.domain) {
    case 'light':
      return withPercent(entity, words, brightnessPct(entity))
    case 'fan':
      return withPercent(entity, words, numberAttribute(entity, 'percentage'))
    case 'cover':
      return describeCover(entity, words)
    case 'climate':
      return describeClimate(entity, words)
    case 'humidifier':
      return withPercent(entity, words, numberAttribute(entity, 'humidity'))
    case 'number':
    case 'sensor':
      return describeSensor(entity, words)
    case 'binary_sensor':
      return describeBinary(entity, words)
    case 'media_player':
      return describePlayer(entity, words)
    default:
      return wordFor(words, 'state', entity.state)
  }
}

function percent(words: Words, n: number): string {
  return words.t('unit.percent', { n: Math.round(n) })
}

function withPercent(entity: Entity, words: Words, pct: number | null): string {
  const state = wordFor(words, 'state', entity.state)
  return entity.state === 'on' && pct !== null && pct < 100 ? `${state} · ${percent(words, pct)}` : state
}

function describeCover(entity: Entity, words: Words): string {
  const state = wordFor(words, 'state', entity.state)
  const position = numberAttribute(entity, 'current_position')
  const isPartly = position !== null && position > 0 && position < 100
  return isPartly ? `${state} · ${percent(words, position)}` : state
}

function describeClimate(entity: Entity, words: Words): string {
  const unit = temperatureUnit(entity)
  const inWords = (n: number): string => `${formatNumber(words, n)}\u00a0${unit}`
  const now = numberAttribute(entity, 'current_temperature')
  const target = numberAttribute(entity, 'temperature')
  const state = wordFor(words, 'state', entity.state)
  if (now === null) return target === null ? state : `${state} · ${inWords(target)}`
  if (entity.state === 'off') return words.t('state.climateOff', { now: inWords(now) })
  if (target === null) return `${state} · ${inWords(now)}`
  const action = entity.attributes['hvac_action']
  const key = action === 'heating' ? 'state.heating' : action === 'cooling' ? 'state.cooling' : 'state.setTo'
  return words.t(key, { now: inWords(now), target: inWords(target) })
}

function describeSensor(entity: Entity, words: Words): string {
  const unit = entity.attributes['unit_of_measurement']
  const n = entity.state.trim() === '' ? Number.NaN : Number(entity.state)
  const value = Number.isFinite(n) ? formatNumber(words, n, 2) : wordFor(words, 'state', entity.state)
  return typeof unit === 'string' ? withUnit(words, value, unit) : value
}

function describeBinary(entity: Entity, words: Words): string {
  const kind = entity.attributes['device_class']
  const key = `sensed.${String(kind)}.${entity.state}`
  return typeof kind === 'string' && words.te(key) ? words.t(key) : wordFor(words, 'state', entity.state)
}

function describePlayer(entity: Entity, words: Words): string {
  const title = entity.attributes['media_title']
  const state = wordFor(words, 'state', entity.state)
  return entity.state === 'playing' && typeof title === 'string' ? `${state} · ${title}` : state
}
