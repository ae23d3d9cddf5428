/**
 * One connection to a broker that keeps itself up. Every attempt gets a fresh mqtt.js client without its own reconnecting,
 * queueing or storing, so nothing published before an outage can be replayed after it. The only importer of `mqtt` in the app
 * (the demo home has its own connection). Knows topics and bytes, never devices.
 * Sources: shared/guide/dependencies.md section 4 (measured traps of mqtt.js 5.16), MQTT 5.0 and 3.1.1.
 */
import { randomBytes } from 'node:crypto'
import { MqttClient, type IClientOptions } from 'mqtt'
import { fail, ok, type Failure, type Result } from '../../../contract/domain/failure'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import { createBackoff, type Backoff } from './backoff'
import type { Endpoint } from './connection'
import { explainError, isVersionRefusal } from './connection-error'
import type { Messages } from './messages'
import { openStream, type OpenStream } from './open-stream'
import { DEFAULT_MAX_PACKET_BYTES } from './packet-guard'

export interface LinkOptions {
  readonly endpoint: Endpoint
  readonly log: Log
  readonly words: Messages
  readonly maxPacketBytes?: number
  readonly backoff?: Backoff
  readonly connectTimeoutMs?: number
  /** Protocol level to try first: 5 (MQTT 5) or 4 (MQTT 3.1.1); the other one follows when it is refused. */
  readonly firstVersion?: 4 | 5
  readonly keepaliveSec?: number
  readonly will?: { readonly topic: string; readonly payload: string; readonly retain: boolean }
}

export interface Message {
  readonly topic: string
  readonly payload: Buffer
  /** The broker had kept it: it was sent before we asked. */
  readonly isRetained?: boolean
}

export interface OutgoingMessage {
  readonly topic: string
  readonly payload: string
  readonly qos: 0 | 1 | 2
  readonly retain: boolean
}

export type LinkState = 'connecting' | 'online' | 'offline'

export interface Link {
  /** Host and port of the broker, for people and logs. */
  readonly label: string
  state(): LinkState
  /** Why the link is not online; null while it is. */
  failure(): Failure | null
  onState(listener: (state: LinkState) => void): Unsubscribe
  onMessage(listener: (message: Message) => void): Unsubscribe
  /** Remembered and repeated after every reconnect. */
  subscribe(filters: readonly string[]): void
  unsubscribe(filters: readonly string[]): void
  /** The protocol level in use or tried next, and how often the other side broke it. */
  counts(): { readonly version: 4 | 5; readonly protocolErrors: number }
  /** Number of subscription requests not yet acknowledged. */
  pendingSubscriptions(): number
  /**
   * Resolves when the broker has the message (QoS 1 and 2) or it is written (QoS 0). Never queued: `mqtt.offline` at once without a
   * connection; `mqtt.timeout` past the deadline, and then the connection is reset so that the bytes cannot arrive later.
   */
  publish(
    message: OutgoingMessage,
    options: { deadlineMs: number; signal?: AbortSignal },
  ): Promise<Result<null>>
  dispose(): Promise<void>
}

/** Written but not acknowledged: the broker may have it or not. Said as `maybeSent` in the details. */
export const maybeSent = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { ...failure, details: { ...failure.details, maybeSent: true } },
})

/** Filters in one SUBSCRIBE packet. */
const SUBSCRIBE_CHUNK = 200

interface Connection {
  readonly client: MqttClient
  readonly version: 4 | 5
  readonly pending: Set<(failure: Failure) => void>
  readonly reset: () => void
  wasOnline: boolean
  error: (Error & { code?: unknown }) | null
}

export function createLink(options: LinkOptions): Link {
  const { endpoint, log, words, maxPacketBytes = DEFAULT_MAX_PACKET_BYTES } = options
  const backoff = options.backoff ?? createBackoff()
  const states = createEmitter<LinkState>((error) => log.error({ err: error }, 'link state listener failed'))
  const messages = createEmitter<Message>((error) => log.error({ err: error }, 'message listener failed'))
  const filters = new Set<string>()
  const clientId = `artel-${randomBytes(6).toString('hex')}`
  let version: 4 | 5 = options.firstVersion ?? 5
  let hasChangedVersion = false
  let state: LinkState = 'connecting'
  let failure: Failure | null = null
  let connection: Connection | null = null
  let timer: NodeJS.Timeout | null = null
  let unacknowledged = 0
  let protocolErrors = 0
  let isDisposed = false

  function setState(next: LinkState, why: Failure | null): void {
    const isNew = next !== state || why?.code !== failure?.code
    state = next
    failure = why
    if (!isNew) return
    if (next === 'online') log.info({ broker: endpoint.label, mqtt: version }, 'broker connected')
    else if (why) log.warn({ broker: endpoint.label, code: why.code }, 'broker not connected')
    states.emit(next)
  }

  function sendSubscribe(current: Connection, wanted: readonly string[]): void {
    for (let at = 0; at < wanted.length; at += SUBSCRIBE_CHUNK) {
      const chunk = wanted.slice(at, at + SUBSCRIBE_CHUNK)
      unacknowledged += 1
      current.client.subscribe(chunk, { qos: 1 }, (error) => {
        unacknowledged -= 1
        if (error && connection === current && current.client.connected) {
          log.warn({ err: error.message, filters: chunk.length, first: chunk[0] }, 'subscription refused')
        }
      })
    }
  }

  function open(): void {
    timer = null
    if (isDisposed) return
    const attempt = version
    let opened: OpenStream | null = null
    const clientOptions: IClientOptions = {
      clientId,
      protocolVersion: attempt,
      protocolId: 'MQTT',
      clean: true,
      keepalive: options.keepaliveSec ?? 30,
      connectTimeout: options.connectTimeoutMs ?? 10_000,
      reconnectPeriod: 0,
      resubscribe: false,
      queueQoSZero: false,
      ...(endpoint.username === undefined ? {} : { username: endpoint.username }),
      ...(endpoint.password === undefined ? {} : { password: endpoint.password }),
      ...(attempt === 5 ? { properties: { maximumPacketSize: maxPacketBytes } } : {}),
      ...(options.will
        ? {
            will: {
              topic: options.will.topic,
              payload: Buffer.from(options.will.payload),
              qos: 1,
              retain: options.will.retain,
            },
          }
        : {}),
    }
    const client = new MqttClient((self) => {
      opened = openStream(endpoint, self, clientOptions, maxPacketBytes)
      return opened.stream
    }, clientOptions)
    const current: Connection = {
      client,
      version: attempt,
      pending: new Set(),
      wasOnline: false,
      error: null,
      reset() {
        opened?.reset()
        client.end(true)
      },
    }
    connection = current
    client.on('connect', () => {
      if (connection !== current || isDisposed) return
      current.wasOnline = true
      sendSubscribe(current, [...filters])
      setState('online', null)
    })
    client.on('message', (topic, payload, { retain }) => {
      if (connection === current) messages.emit({ topic, payload, isRetained: retain })
    })
    client.on('disconnect', (packet) => {
      current.error ??= Object.assign(
        new Error(`disconnected by the broker, reason ${packet.reasonCode ?? 0}`),
        { code: packet.reasonCode },
      )
    })
    client.on('error', (error) => {
      current.error ??= error
      // One parse error means that nothing after it can be trusted.
      client.end(true)
    })
    client.on('close', () => closed(current))
  }

  function closed(current: Connection): void {
    if (connection !== current) return
    connection = null
    unacknowledged = 0
    const why = explainError(current.error, { wasOnline: current.wasOnline, broker: endpoint.label, words })
    for (const reject of [...current.pending]) reject(why.failure)
    if (why.isProtocolError) protocolErrors += 1
    current.client.end(true)
    if (isDisposed) return
    log.debug({ err: current.error?.message, broker: endpoint.label }, 'connection closed')
    if (current.wasOnline) {
      hasChangedVersion = false
      // A peer that breaks the protocol keeps its place in the queue; an honest restart starts afresh.
      if (!why.isProtocolError) backoff.reset()
    } else if (isVersionRefusal(current.error)) {
      version = current.version === 5 ? 4 : 5
      if (!hasChangedVersion) {
        hasChangedVersion = true
        timer = setTimeout(open, 0)
        return
      }
    }
    timer = setTimeout(open, backoff.nextMs())
    setState('offline', why.failure)
  }

  open()

  return {
    label: endpoint.label,
    state: () => state,
    failure: () => failure,
    onState: (listener) => states.on(listener),
    onMessage: (listener) => messages.on(listener),
    pendingSubscriptions: () => unacknowledged,
    counts: () => ({ version, protocolErrors }),
    subscribe(wanted) {
      const fresh = wanted.filter((filter) => !filters.has(filter))
      for (const filter of fresh) filters.add(filter)
      if (connection?.client.connected && fresh.length > 0) sendSubscribe(connection, fresh)
    },
    unsubscribe(unwanted) {
      const known = unwanted.filter((filter) => filters.delete(filter))
      if (connection?.client.connected && known.length > 0)
        connection.client.unsubscribe(known, () => undefined)
    },
    publish(message, { deadlineMs, signal }) {
      const current = connection
      if (!current?.client.connected)
        return Promise.resolve(fail('mqtt.offline', words.offline(endpoint.label), { retryable: true }))
      if (signal?.aborted) return Promise.resolve(fail('run.cancelled', words.cancelled()))
      return new Promise((resolve) => {
        const settle = (result: Result<null>): void => {
          clearTimeout(deadline)
          current.pending.delete(reject)
          signal?.removeEventListener('abort', abort)
          resolve(result)
        }
        const reject = (why: Failure): void => settle(maybeSent(why))
        const abort = (): void => reject(fail('run.cancelled', words.cancelled()).failure)
        const deadline = setTimeout(() => {
          reject(fail('mqtt.timeout', words.publishTimeout(), { retryable: true }).failure)
          current.error ??= new Error('publish deadline passed')
          current.reset()
        }, deadlineMs)
        current.pending.add(reject)
        signal?.addEventListener('abort', abort, { once: true })
        const expires = current.version === 5 && !message.retain
        const properties = expires
          ? { properties: { messageExpiryInterval: Math.max(1, Math.ceil(deadlineMs / 1000)) } }
          : {}
        current.client.publish(
          message.topic,
          message.payload,
          { qos: message.qos, retain: message.retain, ...properties },
          (error) => {
            if (!error) settle(ok(null))
            else if ('code' in error && typeof error.code === 'number')
              settle(fail('mqtt.refused', words.publishRefused(error.message)))
            else reject(fail('mqtt.offline', words.dropped(endpoint.label), { retryable: true }).failure)
          },
        )
      })
    },
    async dispose() {
      isDisposed = true
      if (timer) clearTimeout(timer)
      const current = connection
      states.clear()
      messages.clear()
      if (!current) return
      const isClean = current.client.connected
      await new Promise<void>((resolve) => {
        // A peer that never closes must not hold up the exit.
        const giveUp = setTimeout(() => {
          current.reset()
          resolve()
        }, 500)
        current.client.end(!isClean, () => {
          clearTimeout(giveUp)
          resolve()
        })
      })
    },
  }
}
