/**
 * The MQTT home behind HomePort: connects, discovers through the dialects, follows states, executes commands. Wiring only; each part
 * is in its own file.
 */
import { ok, type Failure } from '../../../contract/domain/failure'
import { systemClock } from '../../lib/clock'
import { createAsker } from './asker'
import type { Link } from './client'
import { homeAssistantDialect } from './discovery/homeassistant'
import { homieDialect } from './discovery/homie'
import { tasmotaDialect } from './discovery/tasmota'
import { zigbee2MqttDialect } from './discovery/zigbee2mqtt'
import type { Dialect } from './entity-spec'
import { execute } from './execute'
import { messagesFor } from './messages'
import type { MqttHome, MqttHomeOptions } from './mqtt-home-options'
import { offlineHome } from './offline-home'
import { openLink } from './open-link'
import { createOrigins } from './origins'
import { createRegistry } from './registry'
import { createTopicRouter } from './topic-router'
import { watchTraffic } from './traffic'

const QUIET_MS = 200
/** A broker with nothing retained: how long to wait for a first announcement. */
const EMPTY_MS = 1_000

export function createMqttHome(options: MqttHomeOptions): MqttHome {
  // aedes, the demo's broker, speaks MQTT 3.1.1 only.
  const link = openLink({
    ...options,
    lang: options.lang ?? 'en',
    firstVersion: options.kind === 'demo' ? 4 : 5,
  })
  return link.ok ? followHome(options, link.value) : offlineHome(options, link.failure)
}

function followHome(options: MqttHomeOptions, link: Link): MqttHome {
  const { log, kind } = options
  const words = messagesFor(options.lang ?? 'en')
  const clock = options.clock ?? systemClock()
  const prefix = options.discoveryPrefix ?? ''
  const dialects: readonly Dialect[] = [
    homeAssistantDialect(prefix === '' ? 'homeassistant' : prefix),
    zigbee2MqttDialect(),
    tasmotaDialect(),
    homieDialect(),
  ]
  const router = createTopicRouter(link)
  const registry = createRegistry({
    router,
    log,
    clock,
    // What a person calls their things is kept by home: another broker is another home.
    homeId: options.homeId ?? (kind === 'demo' ? kind : link.label),
    lang: options.lang,
    floors: options.floors ?? [],
    areas: options.areas ?? [],
    batchMs: options.batchMs ?? 60,
  })
  /** Last time that discovery brought something: an announcement, or the first report of an entity. */
  let lastNewsAt = 0
  let onlineAt = 0
  const announced = new Map<string, string>()

  const asker = createAsker({
    link,
    registry,
    log,
    onAsked() {
      lastNewsAt = performance.now()
    },
  })

  const origins = createOrigins(registry, dialects)
  const traffic = watchTraffic(link, clock)
  link.onMessage((message) => router.dispatch(message))
  registry.onEntity((id) => {
    if ((registry.find(id)?.reports() ?? 0) <= 1) lastNewsAt = performance.now()
  })
  link.onState((state) => {
    if (state === 'online') onlineAt = performance.now()
    registry.setLinked(state === 'online')
  })
  for (const dialect of dialects) {
    for (const filter of dialect.filters) {
      router.on(filter, (payload, topic) => {
        const text = payload.toString('utf8')
        // After every reconnect the broker repeats its retained messages: nothing new.
        if (announced.get(topic) === text) return
        const announcements = dialect.read(topic, text)
        if (announcements.length === 0) return
        if (text === '') announced.delete(topic)
        else announced.set(topic, text)
        for (const announcement of announcements) {
          origins.note(announcement.topic, dialect)
          registry.announce(announcement)
        }
        lastNewsAt = performance.now()
      })
    }
  }

  return {
    snapshot: () => registry.snapshot(),
    status: () => ({
      kind,
      state: link.state(),
      broker: link.label,
      failure: link.failure(),
      problems: [...registry.problems()],
    }),
    onChange: (listener) => registry.onChange(listener),
    originOf: (entityId) => origins.of(entityId),
    dialectOf: (topic) => origins.dialectOf(topic),
    traffic: () => traffic.read(),
    execute: (command, limits) => execute(command, limits, { link, registry, words, clock }),
    async ready({ timeoutMs, quietMs = QUIET_MS }) {
      const giveUpAt = performance.now() + timeoutMs
      for (;;) {
        const now = performance.now()
        const failure: Failure | null = link.failure()
        if (link.state() === 'online' && link.pendingSubscriptions() === 0 && !asker.isPending()) {
          const hasFound = announced.size > 0
          if (hasFound && now - Math.max(lastNewsAt, onlineAt) >= quietMs) return ok(null)
          if (!hasFound && now - onlineAt >= Math.max(EMPTY_MS, quietMs)) return ok(null)
        } else if (failure && !failure.retryable) return { ok: false, failure }
        if (now >= giveUpAt) {
          if (link.state() === 'online') return ok(null)
          return {
            ok: false,
            failure: failure ?? {
              code: 'mqtt.offline',
              message: words.offline(link.label),
              retryable: true,
            },
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async dispose() {
      asker.dispose()
      traffic.dispose()
      await link.dispose()
      registry.dispose()
    },
  }
}
