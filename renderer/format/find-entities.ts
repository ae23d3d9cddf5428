/** Which devices the Home page shows: by words, by what they are doing, by floor and by kind. */
import { isBatteryLow } from './battery'
import { isActive } from './entity-control'
import { describeState, isUnavailable } from './entity-state'
import { wordFor, type Words } from './words'
import type { Area, Entity, Home } from '../../contract/domain/home'

/** What stands open: covers, valves, and contacts of doors and windows. */
function isOpen({ domain, state, attributes }: Entity): boolean {
  if (domain === 'cover' || domain === 'valve') return state.startsWith('open')
  if (domain === 'lock') return state === 'unlocked'
  const kind = attributes['device_class']
  return (
    domain === 'binary_sensor' &&
    state === 'on' &&
    /^(?:door|garage_door|window|opening)$/u.test(String(kind))
  )
}

/** `hidden`: those that the person hid, and only those. */
const filters = {
  all: () => true,
  active: isActive,
  open: isOpen,
  unavailable: isUnavailable,
  battery: isBatteryLow,
  hidden: () => true,
} satisfies Record<string, (entity: Entity) => boolean>
export type DeviceFilter = keyof typeof filters

export interface DeviceSearch {
  /** Every word of it is looked for in name, aliases, room, floor, kind and the state in words: "kitchen on", «свет спальня». */
  readonly query: string
  readonly filter: DeviceFilter
  /** Id of a floor; empty: all. */
  readonly floor: string
  /** A domain; empty: all. */
  readonly kind: string
}

export const everything: DeviceSearch = { query: '', filter: 'all', floor: '', kind: '' }

export const isEverything = (search: DeviceSearch): boolean =>
  search.query.trim() === '' && search.filter === 'all' && search.floor === '' && search.kind === ''

export function findEntities(
  home: Home,
  { query, filter, floor, kind }: DeviceSearch,
  words: Words,
): readonly Entity[] {
  const wanted = folded(query).split(/\s+/u).filter(Boolean)
  const areas = new Map(home.areas.map((area) => [area.id, area]))
  const placeWords = new Map(home.areas.map((area) => [area.id, wordsOfPlace(area, home)]))
  return home.entities.filter((entity) => {
    if ((entity.isHidden ?? false) !== (filter === 'hidden')) return false
    if (!filters[filter](entity)) return false
    if (kind !== '' && entity.domain !== kind) return false
    const areaId = entity.area ?? ''
    if (floor !== '' && areas.get(areaId)?.floor !== floor) return false
    if (wanted.length === 0) return true
    const own = [entity.name, ...entity.aliases, wordFor(words, 'kinds', entity.domain)]
    const text = folded([...own, placeWords.get(areaId) ?? '', describeState(entity, words)].join(' '))
    return wanted.every((word) => text.includes(word))
  })
}

function wordsOfPlace(area: Area, home: Home): string {
  const floor = home.floors.find(({ id }) => id === area.floor)
  return [area.name, ...area.aliases, floor?.name ?? '', ...(floor?.aliases ?? [])].join(' ')
}

/** «Ёлка» is found by «елка». */
const folded = (text: string): string => text.toLocaleLowerCase().replaceAll('ё', 'е')
