/**
 * Which room an entity is in, and the list of rooms that grows thereby: rooms that the app knows, that devices announce, that their
 * names suggest, in this order.
 */
import type { Area } from '../../../contract/domain/home'
import { slugify } from '../../lib/slug'
import type { EntitySpec } from './entity-spec'
import { roomCalled, stemsOf, suggestArea } from './suggest-area'

interface Known {
  readonly id: string
  /** As `stemsOf` gives them. */
  readonly stems: string
  readonly room: string | null
}

export interface Placement {
  /** Those given, and then the new ones. */
  readonly areas: readonly Area[]
  /** By key of the spec; missing: in no room. */
  readonly areaIds: ReadonlyMap<string, string>
}

export function placeEntities(specs: readonly EntitySpec[], given: readonly Area[]): Placement {
  const areas = new Map(given.map((area) => [area.id, area]))
  const areaIds = new Map<string, string>()

  /** Rooms are few and devices many: each spelling is looked up once. */
  const idOf = new Map<string, string>()
  function announced(name: string): string {
    const before = idOf.get(name)
    if (before !== undefined) return before
    const id = slugify(name)
    const found = [...areas.values()].find(
      (area) => area.id === name || area.id === id || area.name.toLowerCase() === name.toLowerCase(),
    )
    if (!found) areas.set(id, { id, name, aliases: [], floor: null })
    idOf.set(name, found?.id ?? id)
    return found?.id ?? id
  }
  // Announced rooms first, so that a suggestion finds them.
  for (const { key, area } of specs) if (area !== null) areaIds.set(key, announced(area))

  const known: Known[] = [...areas.values()]
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].map((word) => ({ id, stems: stemsOf(word), room: roomCalled(word) })),
    )
    .sort((left, right) => right.stems.length - left.stems.length)

  function suggested(name: string): string | null {
    const room = suggestArea(name)
    const stems = ` ${stemsOf(name)} `
    const named = known.find((area) => area.stems !== '' && stems.includes(` ${area.stems} `))
    // "Upstairs bedroom lamp" belongs to the upstairs bedroom, "Guest bedroom lamp" to no plain bedroom.
    if (named && (!room || named.room === null || named.room === room.room)) return named.id
    if (!room) return null
    const same = known.find((area) => area.room === room.room)
    if (same) return same.id
    const id = announced(room.name)
    known.push({ id, stems: stemsOf(room.name), room: room.room })
    return id
  }
  for (const { key, area, name } of specs) {
    const id = area === null ? suggested(name) : null
    if (id !== null) areaIds.set(key, id)
  }
  return { areas: [...areas.values()], areaIds }
}
