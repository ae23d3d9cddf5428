/** Rooms as the Home page shows them: in the home's order, each with its devices. First come favourites and scenes of the whole home, last what has no room. */
import type { Entity, Home } from '../../contract/domain/home'

/** What the person wants at hand: here and in its room. */
export const favoritesId = 'favorites'
/** Scenes that belong to no room: a section of their own, at the top. */
export const scenesId = 'scenes'

export interface Room {
  readonly id: string
  /** Empty for the favourites, the scenes and for the devices without a room. */
  readonly name: string
  readonly floor: string
  readonly entities: readonly Entity[]
}

const rank = [
  ...[
    'light',
    'switch',
    'climate',
    'water_heater',
    'cover',
    'valve',
    'fan',
    'humidifier',
    'media_player',
    'vacuum',
  ],
  ...['lawn_mower', 'alarm_control_panel', 'lock', 'siren', 'scene', 'script', 'button', 'select', 'number'],
  ...['binary_sensor', 'sensor'],
]
const rankOf = ({ domain }: Entity): number => {
  const at = rank.indexOf(domain)
  return at === -1 ? rank.length : at
}

/** @param before those of the last time: a room with the same devices stays the same object, and is not drawn again */
export function roomsOf(
  home: Home,
  entities: readonly Entity[],
  favorites: readonly Entity[] = [],
  before: readonly Room[] = [],
): readonly Room[] {
  const floors = new Map(home.floors.map((floor) => [floor.id, floor.name]))
  const byArea = new Map<string, Entity[]>(home.areas.map((area) => [area.id, []]))
  const rest: Entity[] = []
  for (const entity of entities) (byArea.get(entity.area ?? '') ?? rest).push(entity)
  const { compare } = new Intl.Collator(home.lang ?? undefined, { numeric: true })
  const earlier = new Map(before.map((room) => [room.id, room]))
  const known = new Map(before.flatMap((room) => room.entities.map((entity, at) => [entity.id, at] as const)))
  const sorted = (id: string, list: Entity[]): Entity[] => {
    // Sorting by name is slow; devices that only changed their state keep their places.
    const last = earlier.get(id)
    const isSameSet =
      last?.entities.length === list.length &&
      list.every((entity) => {
        const there = last.entities[known.get(entity.id) ?? -1]
        return there?.id === entity.id && there.name === entity.name && there.domain === entity.domain
      })
    return isSameSet
      ? list.sort((a, b) => (known.get(a.id) ?? 0) - (known.get(b.id) ?? 0))
      : list.sort((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name))
  }
  const room = (id: string, name: string, floor: string, list: Entity[]): Room => {
    const next = { id, name, floor, entities: sorted(id, list) }
    const last = earlier.get(id)
    return last && isSameRoom(last, next) ? last : next
  }
  const isScene = ({ domain }: Entity): boolean => domain === 'scene' || domain === 'script'
  return [
    room(favoritesId, '', '', [...favorites]),
    room(scenesId, '', '', rest.filter(isScene)),
    ...home.areas.map((area) =>
      room(
        area.id,
        area.name,
        home.floors.length > 1 ? (floors.get(area.floor ?? '') ?? '') : '',
        byArea.get(area.id) ?? [],
      ),
    ),
    room(
      '',
      '',
      '',
      rest.filter((entity) => !isScene(entity)),
    ),
  ].filter(({ entities: inside }) => inside.length > 0)
}

const isSameRoom = (one: Room, other: Room): boolean =>
  one.name === other.name &&
  one.floor === other.floor &&
  one.entities.length === other.entities.length &&
  one.entities.every((entity, at) => entity === other.entities[at])
