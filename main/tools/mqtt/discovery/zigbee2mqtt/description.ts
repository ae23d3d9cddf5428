/**
 * The retained messages of the bridge, as far as Artel uses them; the rest is dropped.
 * Source: https://www.zigbee2mqtt.io/guide/usage/mqtt_topics_and_messages.html
 */
import { z } from 'zod'
import { isPlainTopic } from '../payload'

const MAX_SCENES = 256

const Scene = z.object({ id: z.number().int(), name: z.string().min(1) })
export type Scene = z.infer<typeof Scene>
const Scenes = z.array(Scene).max(MAX_SCENES).catch([])

/** It is a part of topics, slashes included. */
const FriendlyName = z.string().refine(isPlainTopic, 'not a name for topics')

const MAX_DEPTH = 20

/** Never looks deeper than `depth`: a message may nest thousands of levels. */
const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1)))

const Exposed = z.unknown().refine((value) => !isDeeperThan(value, MAX_DEPTH), 'nested too deeply')

const DeviceEntry = z.object({
  ieee_address: z.string().min(1).max(40),
  friendly_name: FriendlyName,
  type: z.string().default(''),
  disabled: z.boolean().default(false),
  model_id: z.string().nullish(),
  /** Since 2.0: PENDING, IN_PROGRESS, SUCCESSFUL, FAILED. Before it the two flags. */
  interview_state: z.string().optional(),
  interviewing: z.boolean().default(false),
  interview_completed: z.boolean().default(true),
  definition: z
    .object({
      model: z.string().default(''),
      vendor: z.string().default(''),
      description: z.string().default(''),
      exposes: z.array(Exposed).default([]),
    })
    .nullish(),
  endpoints: z
    .record(z.string(), z.object({ name: z.string().nullish(), scenes: Scenes.default([]) }))
    .catch({})
    .default({}),
  scenes: Scenes.default([]),
})
export type DeviceEntry = z.infer<typeof DeviceEntry>

const GroupEntry = z.object({
  id: z.number().int(),
  friendly_name: FriendlyName,
  scenes: Scenes.default([]),
  members: z
    .array(z.object({ ieee_address: z.string(), endpoint: z.union([z.number(), z.string()]).default(1) }))
    .default([]),
})
export type GroupEntry = z.infer<typeof GroupEntry>

/** Throw ZodError for what is no such entry. */
export const readDeviceEntry = (value: unknown): DeviceEntry => DeviceEntry.parse(value)
export const readGroupEntry = (value: unknown): GroupEntry => GroupEntry.parse(value)

export type Interview = 'done' | 'running' | 'failed'

export function interviewOf({
  interview_state: state,
  interviewing,
  interview_completed: isDone,
}: DeviceEntry): Interview {
  if (state !== undefined) {
    if (state === 'SUCCESSFUL') return 'done'
    return state === 'FAILED' ? 'failed' : 'running'
  }
  if (interviewing) return 'running'
  return isDone ? 'done' : 'failed'
}

const Info = z.object({
  config: z
    .object({
      /** `{"enabled": true}` since 2.0; true, or timeouts by kind of device, before it. */
      availability: z.unknown().optional(),
      advanced: z.object({ output: z.string().optional() }).catch({}).default({}),
      devices: z
        .record(z.string(), z.object({ availability: z.unknown().optional() }))
        .catch({})
        .default({}),
    })
    .catch({ availability: false, advanced: {}, devices: {} }),
})

/** Settings of the bridge that change how its devices are read. */
export interface BridgeInfo {
  hasAvailability(ieeeAddress: string): boolean
  /** `json`, `attribute` or `attribute_and_json`. */
  readonly output: string
}

export const UNKNOWN_INFO: BridgeInfo = { hasAvailability: () => false, output: 'json' }

const isOn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'enabled' in value ? value.enabled === true : Boolean(value)

/** Throws ZodError for what is no `bridge/info`. */
export function readInfo(value: unknown): BridgeInfo {
  const { availability, advanced, devices } = Info.parse(value).config
  const own = new Map(Object.entries(devices).map(([address, options]) => [address, options.availability]))
  return {
    hasAvailability: (address) => isOn(own.get(address) ?? availability),
    output: advanced.output ?? 'json',
  }
}
