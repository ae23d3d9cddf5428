/** What was done by hand, for the journal: numbers, slats, fans. Null for any other op. */
import type { Entity, EntityState } from '../../../../contract/domain/home'
import type { agree } from '../../../lib/lang/russian-grammar'

type Gender = Parameters<typeof agree>[1]

export interface SaidByHand {
  readonly en: string
  readonly ru: (gender: Gender) => string
  readonly isVerb?: boolean
}

export function saidByHand(op: string, { attributes: own }: Entity, after: EntityState): SaidByHand | null {
  const { state, attributes } = after
  switch (op) {
    case 'set_value': {
      const unit = own['unit_of_measurement']
      const shown = typeof unit === 'string' && unit !== '' ? `${state}\u00a0${unit}` : state
      return { en: `set to ${shown}`, ru: () => `теперь ${shown}` }
    }
    case 'set_tilt': {
      const shown = Number(attributes['current_tilt_position'] ?? 0)
      return { en: `tilted to ${shown}%`, ru: () => `наклон ${shown}\u00a0%` }
    }
    case 'oscillate':
      return attributes['oscillating'] === true
        ? { en: 'oscillating', ru: (gender) => (gender === 'pl' ? 'поворачиваются' : 'поворачивается') }
        : { en: 'no longer oscillating', ru: () => 'больше не поворачивается' }
    case 'set_direction':
      return attributes['direction'] === 'reverse'
        ? { en: 'turning in reverse', ru: () => 'крутится в обратную сторону' }
        : { en: 'turning forward', ru: () => 'крутится вперёд' }
    default:
      return null
  }
}
