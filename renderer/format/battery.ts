/** Whether a device asks for a new battery: the same limit as main's answers about batteries. */
import { numberAttribute } from './entity-state'
import type { Entity } from '../../contract/domain/home'

const lowPct = 20

export function isBatteryLow(entity: Entity): boolean {
  const { domain, state, attributes } = entity
  if (attributes['device_class'] === 'battery') {
    if (domain === 'binary_sensor') return state === 'on'
    return state.trim() !== '' && Number(state) <= lowPct
  }
  const level = numberAttribute(entity, 'battery_level') ?? numberAttribute(entity, 'battery')
  return level !== null && level <= lowPct
}
