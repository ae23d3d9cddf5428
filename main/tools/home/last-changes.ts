/** When each device last changed, and since when one does not answer. An outage that changed nothing is no change. */
import type { Entity, Home } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import { createEntityWatch } from './changed-entities'

export interface LastChange {
  /** Epoch milliseconds; null: not since it was first seen. */
  readonly changedAtMs: number | null
  /** Null while it answers, and where it never did since it was first seen. */
  readonly unavailableSinceMs: number | null
}

export interface LastChanges {
  look(home: Home): void
  of(entityId: string): LastChange
}

interface Known extends LastChange {
  /** State and attributes when it last answered; null: it never did. */
  readonly seen: string | null
}

const never: LastChange = { changedAtMs: null, unavailableSinceMs: null }
const seenOf = ({ state, attributes }: Entity): string => JSON.stringify([state, attributes])

export function createLastChanges(clock: Clock): LastChanges {
  const watch = createEntityWatch()
  const known = new Map<string, Known>()
  let homeId: string | null = null
  return {
    look: (home) => {
      if (home.id !== homeId) known.clear()
      homeId = home.id
      const { entities, removed } = watch(home)
      for (const id of removed) known.delete(id)
      for (const entity of entities) known.set(entity.id, after(known.get(entity.id), entity, clock.nowMs()))
    },
    of: (entityId) => known.get(entityId) ?? never,
  }
}

function after(before: Known | undefined, entity: Entity, nowMs: number): Known {
  const isGone = entity.state === 'unavailable'
  if (!before) return { ...never, seen: isGone ? null : seenOf(entity) }
  if (isGone) return { ...before, unavailableSinceMs: before.unavailableSinceMs ?? nowMs }
  const seen = seenOf(entity)
  // What was not known yet has not changed when it becomes known.
  const isChange = before.seen !== null && before.seen !== seen && !before.seen.startsWith('["unknown"')
  return { seen, unavailableSinceMs: null, changedAtMs: isChange ? nowMs : before.changedAtMs }
}
