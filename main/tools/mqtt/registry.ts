/**
 * All entities that the dialects announced, and the Home made of them. A topic's announcement replaces what it announced before;
 * the Home is rebuilt only when asked for and only where something changed, and listeners hear of changes in batches.
 */
import type { Area, Entity, Floor, Home, Lang } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import type { Announcement, EntitySpec, Problem } from './entity-spec'
import { createLiveEntity, type LiveEntity } from './live-entity'
import { slugify } from '../../lib/slug'
import type { TopicRouter } from './topic-router'

export interface RegistryOptions {
  readonly router: TopicRouter
  readonly log: Log
  readonly clock: Clock
  readonly homeId: string
  readonly lang: Lang | undefined
  /** Floors and rooms that the app knows; rooms announced by devices are added to them. */
  readonly floors: readonly Floor[]
  readonly areas: readonly Area[]
  /** At most one batched change event per this many milliseconds. */
  readonly batchMs: number
}

export interface Registry {
  announce(announcement: Announcement): void
  find(entityId: string): LiveEntity | undefined
  all(): readonly LiveEntity[]
  snapshot(): Home
  problems(): readonly Problem[]
  /** Batched. */
  onChange(listener: () => void): Unsubscribe
  /** At once, for commands that wait for a state. Also when an entity was announced. */
  onEntity(listener: (entityId: string) => void): Unsubscribe
  /** While the link is down all entities are unavailable: what they last said may no longer be so. */
  setLinked(isLinked: boolean): void
  dispose(): void
}

export function createRegistry(options: RegistryOptions): Registry {
  const { router, log, clock } = options
  const byTopic = new Map<
    string,
    { readonly keys: readonly string[]; readonly problems: readonly Problem[] }
  >()
  const byKey = new Map<string, LiveEntity>()
  const byId = new Map<string, LiveEntity>()
  const built = new Map<string, Entity>()
  const changes = createEmitter<null>((error) => log.error({ err: error }, 'home listener failed'))
  const entityChanges = createEmitter<string>((error) => log.error({ err: error }, 'entity listener failed'))
  let home: Home | null = null
  let timer: NodeJS.Timeout | null = null
  let isLinked = true

  function touch(): void {
    home = null
    timer ??= setTimeout(() => {
      timer = null
      changes.emit(null)
    }, options.batchMs)
  }

  function freeId({ domain, objectId, key }: EntitySpec): string {
    const wish = `${domain}.${objectId}`
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? wish : `${wish}_${n}`
      const holder = byId.get(id)
      if (!holder || holder.spec.key === key) return id
    }
  }

  function add(spec: EntitySpec): void {
    const earlier = byKey.get(spec.key)
    const id =
      earlier?.spec.domain === spec.domain && earlier.spec.objectId === spec.objectId
        ? earlier.id
        : freeId(spec)
    const entity = createLiveEntity({
      id,
      spec,
      router,
      log,
      clock,
      earlier: earlier?.spec.domain === spec.domain ? earlier.state() : null,
      isLinked: () => isLinked,
      onChange() {
        built.delete(id)
        touch()
        entityChanges.emit(id)
      },
    })
    // The new one subscribes before the old one lets go: shared topics keep their subscription and last payload.
    if (earlier) remove(earlier)
    byKey.set(spec.key, entity)
    byId.set(id, entity)
    built.delete(id)
  }

  function remove(entity: LiveEntity): void {
    entity.dispose()
    byKey.delete(entity.spec.key)
    byId.delete(entity.id)
    built.delete(entity.id)
  }

  function areaIdOf(name: string, areas: Map<string, Area>): string {
    const id = slugify(name)
    const known = [...areas.values()].find(
      (area) => area.id === name || area.id === id || area.name.toLowerCase() === name.toLowerCase(),
    )
    if (known) return known.id
    areas.set(id, { id, name, aliases: [], floor: null })
    return id
  }

  function build(): Home {
    const areas = new Map(options.areas.map((area) => [area.id, area]))
    const entities = [...byId.values()]
      .sort((left, right) => (left.id < right.id ? -1 : 1))
      .map((live) => {
        const areaId = live.spec.area === null ? null : areaIdOf(live.spec.area, areas)
        let entity = built.get(live.id)
        if (!entity) {
          entity = live.toEntity(areaId)
          built.set(live.id, entity)
        }
        return entity
      })
    return {
      id: options.homeId,
      lang: options.lang ?? null,
      floors: [...options.floors],
      areas: [...areas.values()],
      entities,
      timers: [],
      lists: [],
    }
  }

  return {
    announce({ topic, entities, problems }) {
      const before = byTopic.get(topic)
      const fresh: EntitySpec[] = []
      const allProblems = [...problems]
      const seen = new Set<string>()
      for (const spec of entities) {
        const owner = [...(seen.has(spec.key) ? [topic] : [])][0] ?? ownerOf(spec.key, topic)
        if (owner !== null) allProblems.push({ topic, reason: `unique_id is already used by ${owner}` })
        else fresh.push(spec)
        seen.add(spec.key)
      }
      const keys = fresh.map(({ key }) => key)
      for (const key of before?.keys ?? []) {
        const gone = keys.includes(key) ? undefined : byKey.get(key)
        if (gone) remove(gone)
      }
      for (const spec of fresh) add(spec)
      for (const { reason } of allProblems) log.warn({ topic, reason }, 'discovery payload not used')
      if (keys.length === 0 && allProblems.length === 0) byTopic.delete(topic)
      else byTopic.set(topic, { keys, problems: allProblems })
      touch()
      for (const key of keys) {
        const entity = byKey.get(key)
        if (entity) entityChanges.emit(entity.id)
      }
    },
    find: (entityId) => byId.get(entityId),
    all: () => [...byId.values()],
    snapshot() {
      home ??= build()
      return home
    },
    problems: () => [...byTopic.values()].flatMap(({ problems }) => problems),
    onChange: (listener) => changes.on(() => listener()),
    onEntity: (listener) => entityChanges.on(listener),
    setLinked(next) {
      if (next !== isLinked) {
        isLinked = next
        built.clear()
        for (const id of byId.keys()) entityChanges.emit(id)
      }
      touch()
    },
    dispose() {
      if (timer) clearTimeout(timer)
      changes.clear()
      entityChanges.clear()
      for (const entity of byId.values()) entity.dispose()
    },
  }

  function ownerOf(key: string, asking: string): string | null {
    if (!byKey.has(key)) return null
    for (const [topic, { keys }] of byTopic) if (topic !== asking && keys.includes(key)) return topic
    return null
  }
}
