/**
 * One thing that several dialects announce is shown once. Home Assistant's announcements go first, because a person may have changed
 * them; the dialects that a device speaks by itself know under which unique_id they would stand there, and step back (`yieldsTo`).
 * When the announcement that went first is removed, what stood behind it comes forward again.
 */
import type { Announcement, EntitySpec } from './entity-spec'

export interface Precedence {
  /**
   * What the topic announces now, in place of what it did before. Returns the specs of other topics that may have to go out of
   * sight or come back.
   */
  replace(
    topic: string,
    announced: Pick<Announcement, 'withheld'> & { entities: readonly EntitySpec[] },
  ): readonly EntitySpec[]
  /** True: the same thing is announced, or deliberately withheld, by a dialect that goes first. */
  isBehind(spec: EntitySpec): boolean
  /** The specs that step back behind this one. */
  behind(spec: EntitySpec): readonly EntitySpec[]
}

interface Said {
  readonly entities: readonly EntitySpec[]
  readonly identities: ReadonlySet<string>
}

export function createPrecedence(): Precedence {
  const byTopic = new Map<string, Said>()
  /** Identity to the topics that speak for it, and to the specs that yield to it. */
  const speakers = new Map<string, Set<string>>()
  const yielding = new Map<string, Set<EntitySpec>>()

  function forget(topic: string, { entities, identities }: Said): void {
    byTopic.delete(topic)
    for (const identity of identities) removeFrom(speakers, identity, topic)
    for (const spec of entities)
      for (const identity of spec.yieldsTo ?? []) removeFrom(yielding, identity, spec)
  }

  return {
    replace(topic, { entities, withheld = [] }) {
      const before = byTopic.get(topic)
      if (before) forget(topic, before)
      const identities = new Set([
        ...entities.flatMap(({ identity }) => (identity === undefined ? [] : [identity])),
        ...withheld,
      ])
      if (entities.length > 0 || identities.size > 0) byTopic.set(topic, { entities, identities })
      for (const identity of identities) addTo(speakers, identity, topic)
      for (const spec of entities) for (const identity of spec.yieldsTo ?? []) addTo(yielding, identity, spec)

      const earlier = before?.identities ?? new Set<string>()
      const changed = [...identities]
        .filter((identity) => !earlier.has(identity))
        .concat([...earlier].filter((identity) => !identities.has(identity)))
      const own = new Set(entities)
      const affected = new Set(changed.flatMap((identity) => [...(yielding.get(identity) ?? [])]))
      return [...affected].filter((spec) => !own.has(spec))
    },
    isBehind: ({ yieldsTo = [] }) => yieldsTo.some((identity) => speakers.has(identity)),
    behind: ({ identity }) => (identity === undefined ? [] : [...(yielding.get(identity) ?? [])]),
  }
}

function addTo<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const values = index.get(key) ?? new Set()
  index.set(key, values.add(value))
}

function removeFrom<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const values = index.get(key)
  values?.delete(value)
  if (values?.size === 0) index.delete(key)
}
