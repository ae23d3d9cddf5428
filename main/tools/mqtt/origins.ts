/** Which topics an entity lives on, and which dialect announced it: for whoever wants to know why it behaves as it does. */
import type { EntityOrigin } from '../../../contract/domain/diagnostics'
import type { Dialect } from './entity-spec'
import type { Registry } from './registry'
import { matchesFilter } from './topic-router'

export interface Origins {
  /** This dialect announced something on the topic. */
  note(topic: string, dialect: Dialect): void
  dialectOf(topic: string): string | null
  of(entityId: string): EntityOrigin | null
}

export function createOrigins(
  registry: Pick<Registry, 'find' | 'announcedOn'>,
  dialects: readonly Dialect[],
): Origins {
  const byTopic = new Map<string, string>()
  const dialectOf = (topic: string): string | null =>
    byTopic.get(topic) ??
    dialects.find(({ filters }) => filters.some((filter) => matchesFilter(filter, topic)))?.name ??
    null
  return {
    note: (topic, { name }) => void byTopic.set(topic, name),
    dialectOf,
    of: (entityId) => {
      const spec = registry.find(entityId)?.spec
      if (!spec) return null
      const announcedOn = registry.announcedOn(entityId)
      return {
        name: spec.name,
        area: spec.area,
        announcedOn,
        dialect: announcedOn === null ? null : dialectOf(announcedOn),
        stateTopics: unique(spec.behaviour.inputs.map(({ topic }) => topic)),
        availabilityTopics: unique(spec.availability.topics.map(({ topic }) => topic)),
      }
    },
  }
}

const unique = (topics: readonly string[]): string[] => [...new Set(topics)]
