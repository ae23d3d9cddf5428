/** A device's nodes as entities: things made of several properties first, then each property that is left. */
import { entityName } from '../../entity-name'
import type { AvailabilitySpec, Behaviour, EntitySpec } from '../../entity-spec'
import { slugify } from '../../../../lib/slug'
import { recogniseClimate } from './climate'
import { recogniseCover } from './cover'
import type { HomieDevice, HomieNode, Property } from './description'
import { recogniseFan } from './fan'
import { recogniseLight } from './light'
import { recogniseLock } from './lock'
import { plain, POWER_NAMES, type Recognised } from './roles'
import { sensor } from './sensor'
import { single } from './single'

/** In this order: what could harm by being taken for something else comes first. */
const RECOGNISERS: readonly ((node: HomieNode) => Recognised<Behaviour> | null)[] = [
  recogniseLock,
  recogniseCover,
  recogniseClimate,
  recogniseFan,
  recogniseLight,
]

export interface HomieAddress {
  /** `homie/5` */
  readonly prefix: string
  readonly deviceId: string
}

/**
 * A lost root takes its tree along. A device that sleeps still has its last readings, but cannot be told anything.
 * Source: https://homieiot.github.io/specification/spec-core-v5_0_0/#device-lifecycle
 */
function availabilityOf(
  { prefix, deviceId }: HomieAddress,
  root: string | null,
  isSet: boolean,
): AvailabilitySpec {
  const own = {
    topic: `${prefix}/${deviceId}/$state`,
    read: (state: string) =>
      state === 'ready' || (state === 'sleeping' && !isSet)
        ? true
        : ['init', 'disconnected', 'sleeping', 'lost'].includes(state)
          ? false
          : null,
  }
  const top = {
    topic: `${prefix}/${root ?? ''}/$state`,
    read: (state: string) => (state === '' ? null : state !== 'lost' && state !== 'disconnected'),
  }
  return { mode: 'all', topics: root === null ? [own] : [own, top] }
}

interface Part {
  readonly id: string
  readonly domain: string
  readonly behaviour: Behaviour
  /** Null: the node itself. */
  readonly ownName: string | null
  /** Part of the entity id: does not depend on what else the node has. */
  readonly idName: string | null
  readonly isSet: boolean
}

/**
 * Names that say no more than the domain does, and are left out where nothing needs telling apart. All others stay: a relay that
 * is called "garage-door" must be known as that, so that switching it asks first.
 */
const GENERIC = new Set([
  ...POWER_NAMES,
  ...[
    'node',
    'main',
    'default',
    'device',
    'channel',
    'output',
    'control',
    'value',
    'level',
    'relay',
    'plug',
    'socket',
  ],
  ...[
    'outlet',
    'light',
    'lamp',
    'dimmer',
    'led',
    'blind',
    'cover',
    'curtain',
    'shutter',
    'lock',
    'fan',
    'thermostat',
  ],
  ...['climate', 'heating', 'heater'],
])
const isGeneric = (name: string): boolean => GENERIC.has(plain(name))

function nodeParts(node: HomieNode): Part[] {
  const parts: Part[] = []
  let rest: HomieNode = node
  for (const recognise of RECOGNISERS) {
    const found = recognise(rest)
    if (!found) continue
    const { domain, behaviour, uses } = found
    // Named after the node, as long as the node is one thing.
    const ownName = parts.length > 0 ? domain : null
    parts.push({
      id: `${node.id}:${domain}`,
      domain,
      behaviour,
      ownName,
      idName: ownName,
      isSet: true,
    })
    rest = { ...rest, properties: rest.properties.filter((property) => !uses.includes(property)) }
  }
  const isAlone = node.properties.length === 1
  const nameOf = ({ name, settable }: Property): string | null =>
    isAlone && settable && isGeneric(name) ? null : name
  for (const property of rest.properties) {
    const found = single(property) ?? sensor(property, node.name)
    if (found)
      parts.push({
        id: `${node.id}/${property.id}`,
        domain: found.domain,
        behaviour: found.behaviour,
        ownName: nameOf(property),
        idName: property.name,
        isSet: property.settable,
      })
  }
  return parts
}

export function deviceEntities(device: HomieDevice, address: HomieAddress): EntitySpec[] {
  const { prefix, deviceId } = address
  const isOneNode = device.nodes.length === 1
  return device.nodes.flatMap((node) =>
    nodeParts(node).map(({ id, domain, behaviour, ownName, idName, isSet }): EntitySpec => {
      const nodeName = isOneNode && isGeneric(node.name) ? device.name : entityName(device.name, node.name)
      return {
        key: `homie:${prefix}/${deviceId}/${id}`,
        domain,
        // A device that gains a node keeps the ids that it had.
        objectId: slugify(entityName(entityName(device.name, node.name), idName)),
        name: entityName(nodeName, ownName),
        area: null,
        availability: availabilityOf(address, device.root, isSet),
        behaviour,
      }
    }),
  )
}
