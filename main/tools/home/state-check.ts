/** Whether a device is in the state that a question asks about (a state of its own domain). */
import type { Entity } from '../../../contract/domain/home'
import { isOn } from './effects'

export function isInState(entity: Entity, asked: string): boolean | null {
  const { domain, state, attributes } = entity
  if (asked === 'unavailable') return state === 'unavailable'
  if (state === 'unavailable' || state === 'unknown') return null
  switch (asked) {
    case 'on':
      return domain === 'binary_sensor' ? state === 'on' : isOn(entity)
    case 'off':
      return domain === 'binary_sensor' ? state === 'off' : !isOn(entity)
    case 'open':
      return domain === 'cover' || domain === 'valve' ? state === 'open' || state === 'opening' : state === 'open' || state === 'unlocked'
    case 'low':
      return domain === 'sensor' ? Number(state) <= 20 : batteryOf(entity) !== null ? (batteryOf(entity) ?? 100) <= 20 : state === 'on'
    case 'not_home':
      return state !== 'home'
    case 'armed':
      return state.startsWith('armed')
    case 'heat':
      return state === 'heat' || attributes['hvac_action'] === 'heating'
    case 'cool':
      return state === 'cool' || attributes['hvac_action'] === 'cooling'
    case 'charging':
      return state === 'charging' || attributes['charging'] === true || state === 'docked'
    default:
      return state === asked || attributes['preset_mode'] === asked
  }
}

export function batteryOf({ domain, state, attributes }: Entity): number | null {
  if (domain === 'sensor' && attributes['device_class'] === 'battery') return Number.isFinite(Number(state)) ? Number(state) : null
  const level = attributes['battery_level'] ?? attributes['battery']
  return typeof level === 'number' ? level : null
}
