/**
 * The MQTT home behind HomePort: connects, discovers through the dialects, follows states, executes commands. Wiring only; each part
 * is in its own file.
 */
import { ok, type Failure, type Result } from '../../../contract/domain/failure'
import type { Area, Floor, Lang } from '../../../contract/domain/home'
import { systemClock, type Clock } from '../../lib/clock'
import type { Log } from '../../lib/log'
import type { HomePort } from '../home/home-port'
import type { Backoff } from './backoff'
import { createLink, type Link } from './client'
import { readEndpoint, type ConnectionOptionsIn, type Endpoint } from './connection'
import { homeAssistantDialect } from './discovery/homeassistant'
import type { Dialect } from './entity-spec'
import { execute } from './execute'
import { messagesFor } from './messages'
import { offlineHome } from './offline-home'
import { createRegistry } from './registry'
import { createTopicRouter } from './topic-router'

/** Takes the fields of BrokerSettings as they are. */
export interface MqttHomeOptions extends ConnectionOptionsIn {
  readonly kind: 'demo' | 'custom'
  readonly log: Log
  readonly discoveryPrefix?: string
  readonly lang?: Lang
  readonly homeId?: string
  /** Discovery knows no floors; areas given here lend their ids, names and floors to the rooms that devices announce. */
  readonly floors?: readonly Floor[]
  readonly areas?: readonly Area[]
  readonly clock?: Clock
  readonly maxPacketBytes?: number
  readonly backoff?: Backoff
  readonly batchMs?: number
}

export interface ReadyOptions {
  /** Upper limit of the wait. */
  readonly timeoutMs: number
  /** Discovery is over when nothing was announced or reported for this long. */
  readonly quietMs?: number
}

export interface MqttHome extends HomePort {
  /** Resolves when the broker is connected and discovery has gone quiet. Failure codes: mqtt.offline, mqtt.refused. */
  ready(options: ReadyOptions): Promise<Result<null>>
}

const QUIET_MS = 200
/** A broker with nothing retained: how long to wait for a first announcement. */
const EMPTY_MS = 1_000

export function createMqttHome(options: MqttHomeOptions): MqttHome {
  const words = messagesFor(options.lang ?? 'en')
  const endpoint = readEndpoint(options, words)
  if (!endpoint.ok) return offlineHome({ kind: options.kind, broker: options.url, failure: endpoint.failure, homeId: options.homeId ?? options.kind })
  return connect(options, endpoint.value)
}

function connect(options: MqttHomeOptions, endpoint: Endpoint): MqttHome {
  const { log, kind } = options
  const words = messagesFor(options.lang ?? 'en')
  const clock = options.clock ?? systemClock()
  const dialects: readonly Dialect[] = [homeAssistantDialect(options.discoveryPrefix || 'homeassistant')]
  const link: Link = createLink({
    endpoint,
    log,
    words,
    ...(options.maxPacketBytes === undefined ? {} : { maxPacketBytes: options.maxPacketBytes }),
    ...(options.backoff === undefined ? {} : { backoff: options.backoff }),
  })
  const router = createTopicRouter(link)
  const registry = createRegistry({
    router,
    log,
    homeId: options.homeId ?? kind,
    lang: options.lang,
    floors: options.floors ?? [],
    areas: options.areas ?? [],
    batchMs: options.batchMs ?? 60,
  })
  let lastMessageAt = 0
  let onlineAt = 0
  const announced = new Map<string, string>()

  link.onMessage((message) => {
    lastMessageAt = performance.now()
    router.dispatch(message)
  })
  link.onState((state) => {
    if (state === 'online') onlineAt = performance.now()
    registry.touch()
  })
  for (const dialect of dialects) {
    for (const filter of dialect.filters) {
      router.on(filter, (payload, topic) => {
        const text = payload.toString('utf8')
        // After every reconnect the broker repeats its retained messages: nothing new.
        if (announced.get(topic) === text) return
        const announcement = dialect.read(topic, text)
        if (!announcement) return
        if (text === '') announced.delete(topic)
        else announced.set(topic, text)
        registry.announce(announcement)
      })
    }
  }

  return {
    snapshot: () => registry.snapshot(),
    status: () => ({
      kind,
      state: link.state(),
      broker: endpoint.label,
      failure: link.failure(),
      problems: [...registry.problems()],
    }),
    onChange: (listener) => registry.onChange(listener),
    execute: (command, limits) => execute(command, limits, { link, registry, words, clock }),
    async ready({ timeoutMs, quietMs = QUIET_MS }) {
      const giveUpAt = performance.now() + timeoutMs
      for (;;) {
        const now = performance.now()
        const failure: Failure | null = link.failure()
        if (link.state() === 'online' && link.pendingSubscriptions() === 0) {
          const hasFound = announced.size > 0
          if (hasFound && now - Math.max(lastMessageAt, onlineAt) >= quietMs) return ok(null)
          if (!hasFound && now - onlineAt >= Math.max(EMPTY_MS, quietMs)) return ok(null)
        } else if (failure && !failure.retryable) return { ok: false, failure }
        if (now >= giveUpAt) {
          if (link.state() === 'online') return ok(null)
          return { ok: false, failure: failure ?? { code: 'mqtt.offline', message: words.offline(endpoint.label), retryable: true } }
        }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    async dispose() {
      await link.dispose()
      registry.dispose()
    },
  }
}
