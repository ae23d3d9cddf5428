/** Whether a device is in the state that a question asks about (a state of its own domain). */
import type { Entity } from '../../../contract/domain/home'
import { isOn } from './effects'

/** Several domains asked about together share one plain word. */
const raised = new Set(['on', 'open', 'detected', 'wet', 'low', 'home', 'unlocked', 'charging', 'opening'])
const lowered = new Set(['off', 'closed', 'clear', 'dry', 'not_home', 'locked'])

export function isInState(entity: Entity, asked: string): boolean | null {
  const { domain, state, attributes } = entity
  if (asked === 'unavailable') return state === 'unavailable'
  if (state === 'unavailable' || state === 'unknown') return null
  if (domain === 'binary_sensor' && raised.has(asked)) return state === 'on'
  if (domain === 'binary_sensor' && lowered.has(asked)) return state === 'off'
  switch (asked) {
    case 'on':
      return isOn(entity)
    case 'off':
      return !isOn(entity)
    case 'open':
      return domain === 'cover' || domain === 'valve'
        ? state === 'open' || state === 'opening'
        : state === 'open' || state === 'unlocked'
    case 'low':
      return domain === 'sensor'
        ? Number(state) <= 20
        : batteryOf(entity) !== null
          ? (batteryOf(entity) ?? 100) <= 20
          : state === 'on'
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
  if (domain === 'sensor' && attributes['device_class'] === 'battery')
    return Number.isFinite(Number(state)) ? Number(state) : null
  const level = attributes['battery_level'] ?? attributes['battery']
  return typeof level === 'number' ? level : null
}
