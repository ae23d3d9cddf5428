/**
 * The retained `$description` document of a Homie 5 device. As the convention asks, an object with an illegal value in a known field is
 * ignored whole, and unknown fields are ignored; each ignored object is a problem with a reason.
 * Source: https://homieiot.github.io/specification/spec-core-v5_0_0/
 */
import { z } from 'zod'
import { explain, parseObject } from '../payload'

const Device = z.object({
  homie: z.string().regex(/^5\./, 'only Homie 5 is supported'),
  name: z.string().optional(),
  type: z.string().optional(),
  /** Id of the device at the top of the tree; absent there. */
  root: z.string().optional(),
  nodes: z.record(z.string(), z.unknown()).default({}),
})

const Node = z.object({
  name: z.string().optional(),
  type: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
})

const DATATYPES = [
  'integer',
  'float',
  'boolean',
  'string',
  'enum',
  'color',
  'datetime',
  'duration',
  'json',
] as const

const PropertyFields = z.object({
  name: z.string().optional(),
  datatype: z.enum(DATATYPES),
  format: z.string().optional(),
  settable: z.boolean().default(false),
  retained: z.boolean().default(true),
  unit: z.string().optional(),
})

export interface Property extends Omit<z.infer<typeof PropertyFields>, 'name' | 'format'> {
  readonly id: string
  readonly name: string
  /** Empty where none was given. */
  readonly format: string
  /** Where its values are; `/set` and `/$target` below it. */
  readonly topic: string
}

export interface HomieNode {
  readonly id: string
  readonly name: string
  /** Empty where none was given. */
  readonly type: string
  readonly properties: readonly Property[]
}

export interface HomieDevice {
  readonly name: string
  readonly type: string
  readonly root: string | null
  readonly nodes: readonly HomieNode[]
  /** One line for each node or property that was left out. */
  readonly problems: readonly string[]
}

const ID = /^[a-z0-9-]+$/
const MAX_PROPERTIES = 500

function nameOr(id: string, name: string | undefined): string {
  const given = name?.trim() ?? ''
  return given === '' ? id : given
}

/** `base` is the topic of the device, `id` its last level. Throws for a document that cannot be used at all. */
export function readDescription(payload: string, base: string, id: string): HomieDevice {
  const device = Device.parse(parseObject(payload))
  const problems: string[] = []
  let counted = 0

  function attempt<T>(where: string, ownId: string, read: () => T): T[] {
    try {
      if (!ID.test(ownId)) throw new Error('not a Homie id')
      return [read()]
    } catch (error) {
      problems.push(`${where}: ${explain(error)}`)
      return []
    }
  }

  function readProperty(nodeId: string, propertyId: string, raw: unknown): Property {
    const { name, format, ...fields } = PropertyFields.parse(raw)
    if (fields.datatype === 'enum' && (format ?? '') === '')
      throw new Error('format: an enum needs its values')
    if (fields.datatype === 'color' && !/^(rgb|hsv|xyz)(,(rgb|hsv|xyz))*$/.test(format ?? ''))
      throw new Error('format: a color needs rgb, hsv or xyz')
    return {
      ...fields,
      id: propertyId,
      name: nameOr(propertyId, name),
      format: format ?? '',
      topic: `${base}/${nodeId}/${propertyId}`,
    }
  }

  /** The properties of one more node, as many as the device may still have. */
  function take(properties: Readonly<Record<string, unknown>>): [string, unknown][] {
    const all = Object.entries(properties)
    const taken = all.slice(0, Math.max(0, MAX_PROPERTIES - counted))
    counted += all.length
    return taken
  }

  const nodes = Object.entries(device.nodes).flatMap(([nodeId, rawNode]) =>
    attempt(nodeId, nodeId, () => {
      const { name, type, properties } = Node.parse(rawNode)
      return {
        id: nodeId,
        name: nameOr(nodeId, name),
        type: type ?? '',
        properties: take(properties).flatMap(([propertyId, raw]) =>
          attempt(`${nodeId}/${propertyId}`, propertyId, () => readProperty(nodeId, propertyId, raw)),
        ),
      }
    }),
  )
  if (counted > MAX_PROPERTIES) problems.push(`more than ${MAX_PROPERTIES} properties`)
  return {
    name: nameOr(id, device.name),
    type: device.type ?? '',
    root: device.root ?? null,
    nodes,
    problems,
  }
}
