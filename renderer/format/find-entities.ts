/** Which devices the Home page shows: by words, by what they are doing, by floor and by kind. */
import { isActive } from './entity-control'
import { describeState, isUnavailable } from './entity-state'
import type { Words } from './words'
import type { Entity, Home } from '../../contract/domain/home'

/** `hidden`: those that the person hid, and only those. */
export type DeviceFilter = 'all' | 'active' | 'unavailable' | 'hidden'

export interface DeviceSearch {
  /** Matches name, alias, room and the state in words, so that "open" and «кухня» both find something. */
  readonly query: string
  readonly filter: DeviceFilter
  /** Id of a floor; empty: all. */
  readonly floor: string
  /** A domain; empty: all. */
  readonly kind: string
}

export const everything: DeviceSearch = { query: '', filter: 'all', floor: '', kind: '' }

export function findEntities(
  home: Home,
  { query, filter, floor, kind }: DeviceSearch,
  words: Words,
): readonly Entity[] {
  const wanted = query.trim().toLocaleLowerCase()
  const areas = new Map(home.areas.map((area) => [area.id, area]))
  return home.entities.filter((entity) => {
    if ((entity.isHidden ?? false) !== (filter === 'hidden')) return false
    if (filter === 'active' && !isActive(entity)) return false
    if (filter === 'unavailable' && !isUnavailable(entity)) return false
    if (kind !== '' && entity.domain !== kind) return false
    const area = areas.get(entity.area ?? '')
    if (floor !== '' && area?.floor !== floor) return false
    if (wanted === '') return true
    const places = area ? [area.name, ...area.aliases] : []
    const text = [entity.name, ...entity.aliases, ...places, describeState(entity, words)]
    return text.join(' ').toLocaleLowerCase().includes(wanted)
  })
}
