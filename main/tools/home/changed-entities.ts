/** What is different between one look at a home and the next. Devices that did not change keep their object, so the look is cheap. */
import type { Entity, Home } from '../../../contract/domain/home'

export interface Changed {
  /** New and changed ones. */
  readonly entities: readonly Entity[]
  /** Ids of those that are gone. */
  readonly removed: readonly string[]
}

/** The first look finds everything. */
export function createEntityWatch(): (home: Home) => Changed {
  let before = new Map<string, Entity>()
  let homeId: string | null = null
  return (home) => {
    // Another home: nothing is a change of anything.
    if (home.id !== homeId) before = new Map()
    homeId = home.id
    const now = new Map(home.entities.map((entity) => [entity.id, entity]))
    const entities = home.entities.filter((entity) => {
      const earlier = before.get(entity.id)
      return (
        earlier === undefined || (earlier !== entity && JSON.stringify(earlier) !== JSON.stringify(entity))
      )
    })
    const removed = [...before.keys()].filter((id) => !now.has(id))
    before = now
    return { entities, removed }
  }
}
