/**
 * What a device can do, as `definition.exposes` lists it: https://www.zigbee2mqtt.io/guide/usage/exposes.html
 */
import { z } from 'zod'

const GENERIC = ['numeric', 'binary', 'enum', 'text', 'composite', 'list'] as const
const SPECIFIC = ['light', 'switch', 'fan', 'cover', 'lock', 'climate'] as const
const MAX_FEATURES = 200

const Word = z.union([z.string(), z.number(), z.boolean()])
/** A value as it stands in the device's messages: "ON", true, 2. */
export type Word = z.infer<typeof Word>

export interface Expose {
  readonly type: (typeof GENERIC)[number] | (typeof SPECIFIC)[number]
  /** Without the endpoint: "temperature". Empty for lights, switches and the like. */
  readonly name: string
  /** For people: "Child lock". */
  readonly label: string
  /** Key in the device's messages: "state_left". Empty for lights, switches and the like. */
  readonly property: string
  readonly isPublished: boolean
  readonly isSettable: boolean
  readonly isGettable: boolean
  readonly endpoint: string | null
  readonly category: 'config' | 'diagnostic' | null
  /** Of lights, switches and the like, and of composites. */
  readonly features: readonly Expose[]
  readonly values: readonly Word[]
  readonly valueOn: Word
  readonly valueOff: Word
  readonly min: number | null
  readonly max: number | null
  readonly step: number | null
  readonly unit: string | null
}

const Raw = z.object({
  type: z.enum([...GENERIC, ...SPECIFIC]),
  name: z.string().default(''),
  label: z.string().optional(),
  property: z.string().optional(),
  access: z.number().int().optional(),
  endpoint: z.string().min(1).nullish(),
  category: z.enum(['config', 'diagnostic']).nullish().catch(null),
  features: z.array(z.unknown()).max(MAX_FEATURES).default([]),
  values: z.array(Word).max(MAX_FEATURES).default([]),
  value_on: Word.default(true),
  value_off: Word.default(false),
  value_min: z.number().nullish(),
  value_max: z.number().nullish(),
  value_step: z.number().nullish(),
  unit: z.string().nullish(),
})

/** The three bits of `access`. A composite has none of its own: it has those of its features. */
const PUBLISHED = 0b001
const SETTABLE = 0b010
const GETTABLE = 0b100

/** "away_preset_days" is "Away preset days". Labels came with Zigbee2MQTT 1.33. */
export const labelOf = (name: string): string => {
  const words = name.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Throws ZodError for what is no expose. */
export function readExpose(value: unknown): Expose {
  const raw = Raw.parse(value)
  const features = raw.features.map(readExpose)
  const isGroup = raw.access === undefined && features.length > 0
  const has = (bit: number, own: (feature: Expose) => boolean): boolean =>
    isGroup ? features.some(own) : ((raw.access ?? 0) & bit) !== 0
  const endpoint = raw.endpoint ?? null
  return {
    type: raw.type,
    name: raw.name,
    label: raw.label ?? labelOf(raw.name),
    property: raw.property ?? raw.name,
    isPublished: has(PUBLISHED, ({ isPublished }) => isPublished),
    isSettable: has(SETTABLE, ({ isSettable }) => isSettable),
    isGettable: has(GETTABLE, ({ isGettable }) => isGettable),
    // Older versions name the endpoint in the features only.
    endpoint: endpoint ?? (isSpecific(raw.type) ? (features[0]?.endpoint ?? null) : null),
    category: raw.category ?? null,
    features,
    values: raw.values,
    valueOn: raw.value_on,
    valueOff: raw.value_off,
    min: raw.value_min ?? null,
    max: raw.value_max ?? null,
    step: raw.value_step ?? null,
    unit: raw.unit ?? null,
  }
}

const isSpecific = (type: string): boolean => (SPECIFIC as readonly string[]).includes(type)

export const featureOf = ({ features }: Expose, ...names: readonly string[]): Expose | null =>
  features.find(({ name }) => names.includes(name)) ?? null

/** Throws where a light, a switch or the like lacks what it cannot do without. */
export function needed(expose: Expose, ...names: readonly string[]): Expose {
  const found = featureOf(expose, ...names)
  if (!found) throw new Error(`${expose.type} without ${names.join(' or ')}`)
  return found
}

/** "state" and "state_left", but not "child_lock" or "valve_detection", which thermostats have besides. */
export const isMainState = ({ property }: Expose): boolean => /^(?:fan_)?state(?:_|$)/u.test(property)
