/** One entity of a device before it has its full name. */
import { entityName } from '../../entity-name'
import type { Behaviour, EntitySpec } from '../../entity-spec'
import { slugify } from '../../../../lib/slug'
import type { Device } from './device'
import type { Expose } from './exposes'

export interface Part {
  /** Identity within the device: "light", "switch_left", "sensor_temperature". */
  readonly id: string
  readonly domain: string
  /** Null: the device itself. */
  readonly ownName: string | null
  readonly behaviour: Behaviour
  /** What it is called in Zigbee2MQTT's own announcements for Home Assistant, which go first. */
  readonly objectIds: readonly string[]
  /** Features that it does not use itself, for entities of their own. */
  readonly rest?: readonly Expose[]
}

export const toSpec = (device: Device, { id, domain, ownName, behaviour, objectIds }: Part): EntitySpec => {
  const name = entityName(device.name, ownName)
  return {
    key: `zigbee2mqtt:${device.base}/${device.id}:${id}`,
    domain,
    objectId: slugify(name),
    name,
    area: null,
    // https://github.com/Koenkk/zigbee2mqtt/blob/master/lib/extension/homeassistant.ts : how it makes its unique_id.
    yieldsTo: objectIds.map((objectId) => `${device.id}_${objectId}_${device.base}`),
    availability: device.availability,
    behaviour,
  }
}

/** "light", or "light_left" where the device has several. */
export const withEndpoint = (name: string, { endpoint }: Pick<Expose, 'endpoint'>): string =>
  endpoint === null ? name : `${name}_${endpoint}`

/** "left" and "right" stay, "l1" is "1": what is written on the device. */
export const endpointName = ({ endpoint }: Pick<Expose, 'endpoint'>): string | null =>
  endpoint === null ? null : endpoint.replace(/^l(\d+)$/, '$1').replaceAll('_', ' ')

/** "Power", or "Power left" where the device has several. */
export const ownNameOf = (expose: Expose): string =>
  [expose.label, endpointName(expose)].filter((part) => part !== null).join(' ')
