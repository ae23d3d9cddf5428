/** A series in words: what it measures, in which unit, and what one of its values is called. */
import { describeState, temperatureUnit } from '../entity-state'
import { formatNumber, withUnit, wordFor, type Words } from '../words'
import type { HistorySeries } from '../../../contract/domain/history'
import type { Entity } from '../../../contract/domain/home'

const units: Readonly<Record<string, string>> = {
  current_humidity: '%',
  humidity: '%',
  current_position: '%',
  current_tilt_position: '%',
  percentage: '%',
  brightness: '%',
  volume_level: '%',
  battery: '%',
  battery_level: '%',
  power: 'W',
  energy: 'kWh',
  voltage: 'V',
  current: 'A',
}

export function seriesUnit(entity: Entity, name: string): string {
  if (name === 'temperature' || name === 'current_temperature') return temperatureUnit(entity)
  if (name !== 'state') return units[name] ?? ''
  const unit = entity.attributes['unit_of_measurement']
  return typeof unit === 'string' ? unit : ''
}

/** What a sensor measures is its name. */
export const seriesName = (words: Words, entity: Entity, { name, kind }: HistorySeries): string =>
  name === 'state' && kind === 'number' ? entity.name : wordFor(words, 'attribute', name)

/** A number with its unit, or a state word as on the tile. */
export function valueText(words: Words, entity: Entity, name: string, value: number | string): string {
  if (typeof value === 'number') {
    const unit = seriesUnit(entity, name)
    const isFine = unit !== '%' && Math.abs(value) < 10
    return withUnit(words, formatNumber(words, value, isFine ? 2 : 1), unit)
  }
  const kind = entity.attributes['device_class']
  const attributes: Record<string, unknown> = typeof kind === 'string' ? { device_class: kind } : {}
  return describeState({ ...entity, state: value, attributes }, words)
}

/** `22 Nov, 14:05`; only the time within a day. */
export function momentText(words: Words, atMs: number, isWithinDay: boolean): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const options = isWithinDay ? time : ({ day: 'numeric', month: 'short', ...time } as const)
  return new Intl.DateTimeFormat(words.locale, options).format(atMs)
}
export const dayText = (words: Words, atMs: number): string =>
  new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short' }).format(atMs)
