/** What a rule looks at in the home: whether a test holds now. Pure. */
import type { Entity, Home } from '../../../contract/domain/home'
import type { EntityTest } from '../../../contract/domain/rule'

/** Null: it cannot be told, because a device is gone, silent, or reports no number. */
export function holds({ entities, match, is }: EntityTest, home: Home): boolean | null {
  const each = entities.map((id) => {
    const entity = home.entities.find((one) => one.id === id)
    return entity ? isMet(entity, is) : null
  })
  // One open window is enough, whatever the silent ones are; "nobody is home" needs to know of everyone.
  if (match === 'any') return each.includes(true) ? true : each.includes(null) ? null : false
  return each.includes(false) ? false : each.includes(null) ? null : true
}

function isMet({ state, attributes }: Entity, is: EntityTest['is']): boolean | null {
  if (state === 'unavailable' || state === 'unknown') return null
  if (is.kind === 'state') return is.states.includes(state)
  const raw = is.attribute === null ? state : attributes[is.attribute]
  const value = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return is.kind === 'above' ? value > is.value : value < is.value
}
