/**
 * All entities that the dialects announced, and the Home made of them. A topic's announcement replaces what it announced before;
 * the Home is rebuilt only when asked for and only where something changed, and listeners hear of changes in batches.
 */
import type { Area, Entity, Floor, Home, Lang } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import { placeEntities, type Placement } from './areas'
import type { Announcement, EntitySpec, Problem, Publication } from './entity-spec'
import { createLiveEntity, type LiveEntity } from './live-entity'
import { createPrecedence } from './precedence'
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
  /** What makes the entity's device report its state (`Behaviour.ask`); where its own dialect has no question, that of another. */
  questions(entityId: string): readonly Publication[]
  all(): readonly LiveEntity[]
  /** The topic that announces an entity. */
  announcedOn(entityId: string): string | null
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
  /** Which topic announced the key, shown or not. */
  const owners = new Map<string, string>()
  const precedence = createPrecedence()
  const byKey = new Map<string, LiveEntity>()
  const byId = new Map<string, LiveEntity>()
  const built = new Map<string, Entity>()
  const changes = createEmitter<null>((error) => log.error({ err: error }, 'home listener failed'))
  const entityChanges = createEmitter<string>((error) => log.error({ err: error }, 'entity listener failed'))
  let home: Home | null = null
  /** Null after every announcement. */
  let placement: Placement | null = null
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
    // A device that is renamed keeps its id: rules and rooms that a person set go by it.
    const id = earlier?.spec.domain === spec.domain ? earlier.id : freeId(spec)
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
    earlier?.dispose()
    if (earlier) forget(earlier)
    byKey.set(spec.key, entity)
    byId.set(id, entity)
    built.delete(id)
  }

  function forget(entity: LiveEntity): void {
    byKey.delete(entity.spec.key)
    byId.delete(entity.id)
    built.delete(entity.id)
  }

  /** A key belongs to the topic that announced it first, until that lets go of it. */
  function claim(
    topic: string,
    entities: readonly EntitySpec[],
  ): { readonly fresh: EntitySpec[]; readonly taken: Problem[] } {
    const fresh = new Map<string, EntitySpec>()
    const taken: Problem[] = []
    for (const spec of entities) {
      const owner = owners.get(spec.key) ?? topic
      if (owner !== topic || fresh.has(spec.key))
        taken.push({ topic, reason: `unique_id is already used by ${owner}` })
      else fresh.set(spec.key, spec)
    }
    return { fresh: [...fresh.values()], taken }
  }

  /** What stands in front of these specs may now have a question to ask. */
  function emitAskable(hidden: readonly EntitySpec[]): void {
    const identities = new Set(
      hidden.flatMap(({ behaviour, yieldsTo = [] }) => (behaviour.ask ? yieldsTo : [])),
    )
    if (identities.size === 0) return
    for (const { id, spec } of byId.values())
      if (spec.identity !== undefined && identities.has(spec.identity)) entityChanges.emit(id)
  }

  function build(): Home {
    const live = [...byId.values()].sort((left, right) => (left.id < right.id ? -1 : 1))
    placement ??= placeEntities(
      live.map(({ spec }) => spec),
      options.areas,
    )
    const { areas, areaIds } = placement
    const entities = live.map((entity) => {
      const known = built.get(entity.id)
      const area = areaIds.get(entity.spec.key) ?? null
      // The room may change with what other devices announce.
      if (known?.area === area) return known
      const fresh = entity.toEntity(area)
      built.set(entity.id, fresh)
      return fresh
    })
    return {
      id: options.homeId,
      lang: options.lang ?? null,
      floors: [...options.floors],
      areas: [...areas],
      entities,
      timers: [],
      lists: [],
    }
  }

  return {
    announce({ topic, entities, problems, withheld = [] }) {
      const before = byTopic.get(topic)
      const { fresh, taken } = claim(topic, entities)
      const allProblems = [...problems, ...taken]
      const keys = fresh.map(({ key }) => key)
      const others = precedence.replace(topic, { entities: fresh, withheld })
      const isShown = (spec: EntitySpec): boolean => !precedence.isBehind(spec)
      const gone = (before?.keys ?? []).filter((key) => !keys.includes(key))
      const leaving = [
        ...gone,
        ...[...fresh, ...others].filter((spec) => !isShown(spec)).map(({ key }) => key),
      ]
        .map((key) => byKey.get(key))
        .filter((entity) => entity !== undefined)
      // Their ids are free at once, for others of the same thing; their topics stay subscribed until those have taken over.
      leaving.forEach(forget)
      for (const key of gone) owners.delete(key)
      for (const { key } of fresh) owners.set(key, topic)
      const shown = [...fresh, ...others.filter(({ key }) => !byKey.has(key))].filter(isShown)
      shown.forEach(add)
      for (const entity of leaving) entity.dispose()
      for (const { reason } of allProblems) log.warn({ topic, reason }, 'discovery payload not used')
      if (keys.length === 0 && allProblems.length === 0) byTopic.delete(topic)
      else byTopic.set(topic, { keys, problems: allProblems })
      placement = null
      touch()
      for (const { key } of shown) {
        const entity = byKey.get(key)
        if (entity) entityChanges.emit(entity.id)
      }
      emitAskable(fresh.filter((spec) => !isShown(spec)))
    },
    find: (entityId) => byId.get(entityId),
    questions(entityId) {
      const spec = byId.get(entityId)?.spec
      if (!spec) return []
      return [spec, ...precedence.behind(spec)].find(({ behaviour }) => behaviour.ask)?.behaviour.ask ?? []
    },
    all: () => [...byId.values()],
    announcedOn(entityId) {
      const key = byId.get(entityId)?.spec.key
      for (const [topic, { keys }] of byTopic) if (key !== undefined && keys.includes(key)) return topic
      return null
    },
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
}
