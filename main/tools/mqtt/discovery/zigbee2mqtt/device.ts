/**
 * One device or group as the rest of this dialect needs it: where it reports, how it is told something, what it is called.
 * Source: https://www.zigbee2mqtt.io/guide/usage/mqtt_topics_and_messages.html
 */
import type { AvailabilitySpec, Arrival, LiveState, Publication, StateInput } from '../../entity-spec'
import { command, question } from '../encode'
import { isJsonObject, parseObject, type JsonObject } from '../payload'

export interface Device {
  /** IEEE address of a device, number of a group. */
  readonly id: string
  /** `zigbee2mqtt` */
  readonly base: string
  /** For people. */
  readonly name: string
  /** Of which kind the device is, in words: "Mi power plug ZigBee"; empty for a group. */
  readonly description: string
  readonly availability: AvailabilitySpec
  /** One input for the state topic. `read` throws where the message says nothing about the entity. */
  reads(read: ReadMessage): readonly StateInput[]
  /** `<friendly name>/set`, or that of one endpoint. */
  set(payload: JsonObject, endpoint?: string): Publication
  /** What makes it publish all that it knows, by reading this property from the device. */
  get(property: string): Publication
}

export type ReadMessage = (message: JsonObject, now: LiveState, arrival?: Arrival) => LiveState

export interface DeviceOptions {
  readonly id: string
  readonly base: string
  readonly friendlyName: string
  readonly name: string
  readonly description: string
  /** True where Zigbee2MQTT publishes whether the device answers. */
  readonly hasAvailability: boolean
}

export function createDevice({
  id,
  base,
  friendlyName,
  name,
  description,
  hasAvailability,
}: DeviceOptions): Device {
  const topic = `${base}/${friendlyName}`
  const parse = parseOnce()
  const availabilityTopics = [`${base}/bridge/state`, ...(hasAvailability ? [`${topic}/availability`] : [])]
  return {
    id,
    base,
    name,
    description,
    availability: {
      mode: 'all',
      topics: availabilityTopics.map((each) => ({ topic: each, read: readAvailability })),
    },
    reads: (read) => [{ topic, read: (payload, now, arrival) => read(parse(payload), now, arrival) }],
    set: (payload, endpoint) =>
      command(endpoint === undefined ? `${topic}/set` : `${topic}/${endpoint}/set`, JSON.stringify(payload)),
    get: (property) => question(`${topic}/get`, JSON.stringify({ [property]: '' })),
  }
}

/** All entities of a device read the same message; nobody changes what comes back. */
function parseOnce(): (payload: string) => JsonObject {
  let last: { readonly payload: string; readonly message: JsonObject } | null = null
  return (payload) => {
    if (last?.payload !== payload) last = { payload, message: parseObject(payload) }
    return last.message
  }
}

/** "online", or since 1.30 {"state": "online"}. */
export function readAvailability(payload: string): boolean | null {
  let word: unknown = payload
  if (payload.startsWith('{')) {
    const message: unknown = JSON.parse(payload)
    word = isJsonObject(message) ? message.state : null
  }
  return word === 'online' ? true : word === 'offline' ? false : null
}

/** A value as text: "ON", true and 2 as they are, anything else as JSON. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The value of a property; throws where the message has none, so that it is ignored. */
export function valueOf(message: JsonObject, property: string): unknown {
  const value = Object.hasOwn(message, property) ? message[property] : undefined
  if (value === undefined) throw new Error(`no ${property}`)
  return value
}
