/** Rooms as the Home page shows them: in the home's order, each with its devices; scenes of the whole home come first, what has no room last. */
import { describeState, isUnavailable } from './entity-state'
import { isActive } from './entity-control'
import type { Words } from './words'
import type { Entity, Home } from '../../contract/domain/home'

export type DeviceFilter = 'all' | 'active' | 'unavailable'
/** Scenes that belong to no room: a section of their own, at the top. */
export const scenesId = 'scenes'

export interface Room {
  readonly id: string
  /** Empty for the scenes and for the devices without a room. */
  readonly name: string
  readonly floor: string
  readonly entities: readonly Entity[]
}

const rank = [
  'light',
  'switch',
  'climate',
  'cover',
  'fan',
  'media_player',
  'vacuum',
  'lock',
  'scene',
  'script',
  'binary_sensor',
  'sensor',
]
const rankOf = (entity: Entity): number => {
  const at = rank.indexOf(entity.domain)
  return at === -1 ? rank.length : at
}

export function roomsOf(home: Home, entities: readonly Entity[]): readonly Room[] {
  const floors = new Map(home.floors.map((floor) => [floor.id, floor.name]))
  const byArea = new Map<string, Entity[]>(home.areas.map((area) => [area.id, []]))
  const rest: Entity[] = []
  for (const entity of entities) (byArea.get(entity.area ?? '') ?? rest).push(entity)
  const { compare } = new Intl.Collator(home.lang ?? undefined, { numeric: true })
  const sorted = (list: Entity[]): Entity[] =>
    list.sort((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name))
  const rooms = home.areas.map((area) => ({
    id: area.id,
    name: area.name,
    floor: home.floors.length > 1 ? (floors.get(area.floor ?? '') ?? '') : '',
    entities: sorted(byArea.get(area.id) ?? []),
  }))
  const isScene = (entity: Entity): boolean => entity.domain === 'scene' || entity.domain === 'script'
  const scenes = { id: scenesId, name: '', floor: '', entities: sorted(rest.filter(isScene)) }
  const elsewhere = {
    id: '',
    name: '',
    floor: '',
    entities: sorted(rest.filter((entity) => !isScene(entity))),
  }
  return [scenes, ...rooms, elsewhere].filter((room) => room.entities.length > 0)
}

/** Matches name, alias, room and the state in words, so that "open" and «кухня» both find something. */
export function findEntities(
  home: Home,
  query: string,
  filter: DeviceFilter,
  words: Words,
): readonly Entity[] {
  const wanted = query.trim().toLocaleLowerCase()
  const rooms = new Map(home.areas.map((area) => [area.id, [area.name, ...area.aliases].join(' ')]))
  return home.entities.filter((entity) => {
    if (filter === 'active' && !isActive(entity)) return false
    if (filter === 'unavailable' && !isUnavailable(entity)) return false
    if (wanted === '') return true
    const text = [
      entity.name,
      ...entity.aliases,
      rooms.get(entity.area ?? '') ?? '',
      describeState(entity, words),
    ]
    return text.join(' ').toLocaleLowerCase().includes(wanted)
  })
}
