/** zod pieces that all components share. Unknown keys are dropped, so a newer Home Assistant's payload still works. */
import { z } from 'zod'
import { isPlainTopic } from '../payload'

/** A payload or state word. YAML-minded publishers send true, 1 or "ON": the text form is the one Python would print. */
export const word = z.union([z.string(), z.number(), z.boolean()]).transform((value) => {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return String(value)
})
/** A payload of null means that the device has no such command. */
export const optionalWord = (fallback: string) => word.nullable().default(fallback)

export const topic = z
  .string()
  .refine(isPlainTopic, 'a topic must not contain +, # or NUL, nor be empty or endless')

export const template = z.string()
export const words = z.union([z.array(word), word.transform((one) => [one])])
export const flag = z.union([
  z.boolean(),
  z
    .enum(['true', 'false', 'on', 'off', 'yes', 'no', '1', '0'])
    .transform((text) => ['true', 'on', 'yes', '1'].includes(text)),
  z.number().transform((number) => number !== 0),
])
export const number = z.union([
  z.number(),
  z.string().transform(Number).refine(Number.isFinite, 'not a number'),
])

/**
 * Python's name of a character set to the platform's. Only sets that contain ASCII as it is: commands go out as UTF-8, which is the
 * same for them. Empty means raw bytes, kept one by one.
 */
function readEncoding(name: string): string {
  const label = name === '' ? 'latin1' : name.toLowerCase().replace(/^latin-?1$/, 'latin1')
  if (/utf-?(?:16|32)/.test(label)) throw new Error(`encoding "${name}" is not supported`)
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new Error(`encoding "${name}" is not known`)
  }
}

export const Device = z.object({
  identifiers: words.optional(),
  connections: z.array(z.unknown()).optional(),
  name: word.nullish(),
  suggested_area: z.string().nullish(),
  manufacturer: z.string().nullish(),
  model: z.string().nullish(),
})

const AvailabilityTopic = z.object({
  topic,
  payload_available: word.default('online'),
  payload_not_available: word.default('offline'),
  value_template: template.optional(),
})

export const entityFields = {
  name: word.nullish(),
  unique_id: word.optional(),
  object_id: z.string().optional(),
  default_entity_id: z.string().optional(),
  device: Device.optional(),
  availability: z.array(AvailabilityTopic).optional(),
  availability_topic: topic.optional(),
  availability_template: template.optional(),
  availability_mode: z.enum(['all', 'any', 'latest']).default('latest'),
  payload_available: word.default('online'),
  payload_not_available: word.default('offline'),
  enabled_by_default: flag.default(true),
  entity_category: z.string().nullish(),
  device_class: z.string().nullish(),
  icon: z.string().nullish(),
  qos: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  retain: flag.default(false),
  optimistic: flag.optional(),
  encoding: z.string().transform(readEncoding).optional(),
  json_attributes_topic: topic.optional(),
  json_attributes_template: template.optional(),
}
export const EntityFields = z.object(entityFields)
export type EntityFields = z.infer<typeof EntityFields>
