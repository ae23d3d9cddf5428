/**
 * What only a hand on a slider or a switch asks for: a number of its own, slats, a swinging or turning fan. No sentence means these ops,
 * so they are not among those of the command line contract.
 */
import type { Entity } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import type { Wanted } from './effects-by-domain'

type Slots = ToolCall['slots']

export const byHandOps: Readonly<Record<string, (entity: Entity, slots: Slots) => Wanted | null>> = {
  /** Slot `value`, in the entity's unit. */
  set_value: ({ domain, attributes }, { value }) => {
    if (domain !== 'number' || typeof value !== 'number') return null
    const [min, max] = [limit(attributes['min'], -Infinity), limit(attributes['max'], Infinity)]
    return value < min || value > max ? null : { state: String(value), attributes: {} }
  },
  /** Slot `tilt`, percent open. */
  set_tilt: ({ domain, state }, { tilt }) =>
    domain === 'cover' && typeof tilt === 'number'
      ? { state, attributes: { current_tilt_position: Math.min(100, Math.max(0, tilt)) } }
      : null,
  /** Slot `on`, a boolean. */
  oscillate: ({ domain, state }, { on }) =>
    domain === 'fan' && typeof on === 'boolean' ? { state, attributes: { oscillating: on } } : null,
  /** Slot `direction`: forward or reverse. */
  set_direction: ({ domain, state }, { direction }) =>
    domain === 'fan' && (direction === 'forward' || direction === 'reverse')
      ? { state, attributes: { direction } }
      : null,
}

const limit = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback)
