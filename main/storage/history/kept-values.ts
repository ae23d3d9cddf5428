/** What of a device is worth keeping: its state, and the numbers that a person would look up later. */
import type { Entity } from '../../../contract/domain/home'

export type KeptValue = number | string

/** Attribute → what one of its units is in the unit kept. */
const attributes: Readonly<Record<string, number>> = {
  current_temperature: 1,
  temperature: 1,
  current_humidity: 1,
  humidity: 1,
  current_position: 1,
  current_tilt_position: 1,
  percentage: 1,
  brightness: 100 / 255,
  volume_level: 100,
  battery: 1,
  battery_level: 1,
  power: 1,
  energy: 1,
  voltage: 1,
  current: 1,
}
/** Their state is the time they were last used, a picture, or a text of somebody else. */
const timeless = new Set([
  'scene',
  'script',
  'button',
  'event',
  'image',
  'camera',
  'notify',
  'text',
  'update',
])

/** By series name: `state` and attributes, brightness and volume in percent. */
export function keptValues({
  domain,
  state,
  attributes: present,
}: Entity): readonly (readonly [string, KeptValue])[] {
  if (timeless.has(domain)) return []
  const number = state.trim() === '' ? Number.NaN : Number(state)
  const kept: (readonly [string, KeptValue])[] = [['state', Number.isFinite(number) ? number : state]]
  // What an unavailable device was last set to is not what it is.
  if (state === 'unavailable') return kept
  for (const [name, factor] of Object.entries(attributes)) {
    const value = present[name]
    if (typeof value === 'number' && Number.isFinite(value))
      kept.push([name, factor === 1 ? round(value) : Math.round(value * factor)])
  }
  return kept
}

const round = (value: number): number => Math.round(value * 100) / 100
