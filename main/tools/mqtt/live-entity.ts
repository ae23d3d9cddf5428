/** One discovered entity while it lives: follows its topics, knows its state, and says when it changed. */
import type { Entity } from '../../../contract/domain/home'
import type { Clock } from '../../lib/clock'
import type { Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import { trackAvailability } from './availability'
import type { EntitySpec, LiveState } from './entity-spec'
import { createReportTimer } from './report-timer'
import type { TopicRouter } from './topic-router'

export interface LiveEntity {
  readonly id: string
  readonly spec: EntitySpec
  isAvailable(): boolean
  /** As presented, `unavailable` excepted. */
  state(): LiveState
  /** Counts state messages, so that a waiting command can tell a fresh report from an old one. */
  reports(): number
  /** For devices that report nothing: what a command is assumed to have done. */
  assume(state: LiveState): void
  toEntity(areaId: string | null): Entity
  dispose(): void
}

export interface LiveEntityOptions {
  readonly id: string
  readonly spec: EntitySpec
  readonly router: TopicRouter
  readonly log: Log
  readonly clock: Clock
  /** State carried over when the same entity is announced anew. */
  readonly earlier: LiveState | null
  /** False while the link is down: nothing is known then, and nothing can be sent. */
  readonly isLinked: () => boolean
  readonly onChange: () => void
}

export function createLiveEntity({
  id,
  spec,
  router,
  log,
  clock,
  earlier,
  isLinked,
  onChange,
}: LiveEntityOptions): LiveEntity {
  const { behaviour } = spec
  const availability = trackAvailability(spec.availability)
  const subscriptions: Unsubscribe[] = []
  let raw: LiveState = earlier ?? behaviour.initial
  let reportCount = 0
  const timer = createReportTimer(behaviour.rules ?? {}, {
    expire() {
      noteAvailability()
      onChange()
    },
    fallBack(to) {
      raw = { ...raw, state: to }
      onChange()
    },
  })
  /** By its own word or by its silence; the link is another matter. */
  const answers = (): boolean => availability.isAvailable() && !timer.isExpired()
  const isAvailableNow = (): boolean => isLinked() && answers()
  /** Null: nothing has been heard of it that would tell. */
  let wasAvailable: boolean | null = null

  /** True: it changed. One line in the log for each time. */
  function noteAvailability(): boolean {
    const isAvailable = answers()
    if (!availability.isKnown() || isAvailable === wasAvailable) return false
    // How it is found is no change.
    if (wasAvailable !== null) log.info({ entity: id, available: isAvailable }, 'device availability changed')
    wasAvailable = isAvailable
    return true
  }

  for (const [index, { topic }] of spec.availability.topics.entries()) {
    subscriptions.push(
      router.on(topic, (payload) => {
        try {
          availability.report(index, payload.toString('utf8'))
        } catch (error) {
          log.debug({ err: error, entity: id, topic }, 'availability message ignored')
        }
        if (noteAvailability()) onChange()
      }),
    )
  }
  for (const { topic, read, encoding = 'utf-8' } of behaviour.inputs) {
    const decoder = new TextDecoder(encoding)
    subscriptions.push(
      router.on(topic, (payload, _, isRetained) => {
        try {
          const next = read(decoder.decode(payload), raw, { isRetained, atMs: clock.nowMs() })
          reportCount += 1
          raw = next
          timer.heard(next.state)
          noteAvailability()
          onChange()
        } catch (error) {
          log.debug(
            { entity: id, topic, reason: error instanceof Error ? error.message : String(error) },
            'state message ignored',
          )
        }
      }),
    )
  }

  const state = (): LiveState => behaviour.present?.(raw) ?? raw
  return {
    id,
    spec,
    isAvailable: isAvailableNow,
    state,
    reports: () => reportCount,
    assume(next) {
      raw = { state: next.state, attributes: { ...raw.attributes, ...next.attributes } }
      onChange()
    },
    toEntity(areaId) {
      const present = state()
      const isAvailable = isAvailableNow()
      const attributes: Record<string, unknown> = { ...behaviour.fixed }
      // Home Assistant shows only what never changes while a device is unavailable.
      if (isAvailable)
        for (const [key, value] of Object.entries(present.attributes))
          if (value !== null) attributes[key] = value
      if (behaviour.isAssumed && behaviour.inputs.length === 0 && present.state !== 'unknown')
        attributes.assumed_state = true
      return {
        id,
        domain: spec.domain,
        name: spec.name,
        aliases: [],
        area: areaId,
        state: isAvailable ? present.state : 'unavailable',
        attributes,
      }
    },
    dispose() {
      timer.dispose()
      for (const unsubscribe of subscriptions) unsubscribe()
    },
  }
}
