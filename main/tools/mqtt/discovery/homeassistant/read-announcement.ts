/**
 * One discovery message to entity specs: single-component (`<prefix>/<component>/[<node>/]<object>/config`) and device-based
 * (`<prefix>/device/<object>/config` with `components`). A part that cannot be used becomes a problem; the rest still counts.
 * Source: https://www.home-assistant.io/integrations/mqtt/#discovery-messages
 */
import type { Announcement, AvailabilitySpec, EntitySpec, Problem, StateInput } from '../../entity-spec'
import { entityName } from '../../entity-name'
import { slugify } from '../../../../lib/slug'
import { explain } from '../payload'
import { compileValueTemplate } from '../../template'
import { withJsonAttributes } from './json-attributes'
import { componentsByName } from './components'
import { expandConfig, isConfig, type Config } from './expand'
import { EntityFields } from './fields'

/** Announced beside real entities but with nothing to show or command. */
const SILENT = new Set(['device_automation', 'tag'])
const MAX_COMPONENTS = 500

export interface DiscoveryTopic {
  readonly component: string
  readonly nodeId: string | null
  readonly objectId: string
}

export function readDiscoveryTopic(topic: string, prefix: string): DiscoveryTopic | null {
  if (!topic.startsWith(`${prefix}/`)) return null
  const parts = topic.slice(prefix.length + 1).split('/')
  if (parts.at(-1) !== 'config' || parts.length < 3 || parts.length > 4) return null
  const [component = '', second = '', third = ''] = parts
  return parts.length === 3
    ? { component, nodeId: null, objectId: second }
    : { component, nodeId: second, objectId: third }
}

function availabilityOf(fields: EntityFields): AvailabilitySpec {
  const listed = fields.availability ?? []
  const single = fields.availability_topic
    ? [
        {
          topic: fields.availability_topic,
          payload_available: fields.payload_available,
          payload_not_available: fields.payload_not_available,
          value_template: fields.availability_template,
        },
      ]
    : []
  return {
    mode: fields.availability_mode,
    topics: [...listed, ...single].map((item) => {
      const read = compileValueTemplate(item.value_template)
      return {
        topic: item.topic,
        read(payload) {
          const value = read(payload)
          if (value === item.payload_available) return true
          return value === item.payload_not_available ? false : null
        },
      }
    }),
  }
}

const decodedAs = (encoding: string, inputs: readonly StateInput[]): StateInput[] =>
  inputs.map((input) => ({ ...input, encoding }))

function nameOf(fields: EntityFields, fallback: string): string {
  const name = entityName(fields.device?.name?.trim() ?? '', fields.name?.trim() ?? '')
  return name === '' ? fallback : name
}

function areaOf(fields: EntityFields): string | null {
  const area = fields.device?.suggested_area?.trim() ?? ''
  return area === '' ? null : area
}

interface Part {
  readonly key: string
  readonly component: string
  readonly fallbackName: string
  readonly config: Config
}

/** Null: deliberately not shown (disabled by default). Throws when the payload cannot be used. */
function readPart({ key, component, fallbackName, config }: Part, fields: EntityFields): EntitySpec | null {
  if (!fields.enabled_by_default) return null
  const implementation = componentsByName(component, config)
  if (!implementation) throw new Error(`component "${component}" is not supported`)
  const behaviour = withJsonAttributes(implementation.build(config), fields)
  const name = nameOf(fields, fallbackName)
  const wish = fields.default_entity_id?.split('.').at(-1) ?? fields.object_id ?? name
  return {
    key: fields.unique_id === undefined ? key : `${component}:${fields.unique_id}`,
    ...(fields.unique_id === undefined ? {} : { identity: fields.unique_id }),
    domain: implementation.domain,
    objectId: slugify(wish),
    name,
    area: areaOf(fields),
    availability: availabilityOf(fields),
    behaviour: {
      ...behaviour,
      inputs: fields.encoding === undefined ? behaviour.inputs : decodedAs(fields.encoding, behaviour.inputs),
      fixed: fields.entity_category
        ? { ...behaviour.fixed, entity_category: fields.entity_category }
        : behaviour.fixed,
    },
  }
}

/** Options of a device payload that its components inherit. */
const INHERITED = [
  'availability',
  'availability_topic',
  'availability_template',
  'availability_mode',
  'payload_available',
  'payload_not_available',
  'command_topic',
  'state_topic',
  'qos',
  'encoding',
  'device',
] as const

function partsOf(config: Config, target: DiscoveryTopic): Part[] {
  const { components } = config
  if (!isConfig(components)) throw new Error('components: expected an object')
  const shared: Config = {}
  for (const key of INHERITED) if (key in config) shared[key] = config[key]
  return Object.entries(components)
    .slice(0, MAX_COMPONENTS)
    .flatMap(([id, component]): Part[] => {
      if (!isConfig(component)) return [{ key: id, component: 'unknown', fallbackName: id, config: {} }]
      // A component with nothing but its platform is being removed.
      if (Object.keys(component).every((key) => key === 'platform')) return []
      const platform = typeof component.platform === 'string' ? component.platform : ''
      return [
        {
          key: `${target.objectId}/${id}`,
          component: platform,
          fallbackName: id,
          config: { ...shared, ...component },
        },
      ]
    })
}

/** "Zigbee2MQTT 2.1.0", for a person who looks for the cause of a problem; empty when the payload does not say. */
function originOf({ origin }: Config): string {
  if (!isConfig(origin) || typeof origin.name !== 'string') return ''
  const version = typeof origin.sw_version === 'string' ? ` ${origin.sw_version}` : ''
  return ` (announced by ${origin.name}${version})`.slice(0, 100)
}

export function readAnnouncement(topic: string, payload: string, target: DiscoveryTopic): Announcement {
  const problems: Problem[] = []
  const entities: EntitySpec[] = []
  const withheld: string[] = []
  const announcement = { topic, entities, withheld, problems }
  if (payload.trim() === '' || SILENT.has(target.component)) return announcement
  let parts: Part[]
  let origin = ''
  try {
    const raw: unknown = JSON.parse(payload)
    if (!isConfig(raw)) throw new Error('expected a JSON object')
    const config = expandConfig(raw)
    // What this topic announced goes on under a device payload; until that comes, there is nothing.
    if (config.migrate_discovery === true) return announcement
    origin = originOf(config)
    const key = [target.component, target.nodeId, target.objectId].filter((part) => part !== null).join('/')
    parts =
      target.component === 'device'
        ? partsOf(config, target)
        : [{ key, component: target.component, fallbackName: target.objectId, config }]
  } catch (error) {
    problems.push({ topic, reason: explain(error) })
    return announcement
  }
  for (const part of parts) {
    if (SILENT.has(part.component)) continue
    try {
      const fields = EntityFields.parse(part.config)
      const entity = readPart(part, fields)
      if (entity) entities.push(entity)
      else if (fields.unique_id !== undefined) withheld.push(fields.unique_id)
    } catch (error) {
      const where = target.component === 'device' ? `${part.fallbackName}: ` : ''
      problems.push({ topic, reason: where + explain(error) + origin })
    }
  }
  return announcement
}
