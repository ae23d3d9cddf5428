/**
 * What mostly a hand on a slider or a switch asks for: a number of its own, a swinging or turning fan, slats. Sentences know the slats alone;
 * none of these ops is among those of the command line contract.
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
  /** Slot `tilt`, percent open, or `by`, a change of it. */
  set_tilt: ({ domain, state, attributes }, { tilt, by }) => {
    const now = limit(attributes['current_tilt_position'], 0)
    const wanted = typeof tilt === 'number' ? tilt : typeof by === 'number' ? now + by : null
    return domain === 'cover' && wanted !== null
      ? { state, attributes: { current_tilt_position: Math.min(100, Math.max(0, wanted)) } }
      : null
  },
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
