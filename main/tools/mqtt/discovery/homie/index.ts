/**
 * Homie 5: `<domain>/5/<device>/$state` and `/$description`, all retained. Homie 3 and 4 describe a device in dozens of topics instead;
 * they are named as a problem, not read.
 * Source: https://homieiot.github.io/specification/spec-core-v5_0_0/
 */
import type { Announcement, Dialect, EntitySpec } from '../../entity-spec'
import { explain } from '../payload'
import { alertEntity } from './alert'
import { readDescription } from './description'
import { deviceEntities } from './entities'

/** What is known of one device: it exists while it has a state, and means something once it has a description. */
interface Known {
  state: string
  description: string
  /** As described; its id before that. */
  name: string
}

interface Address {
  readonly prefix: string
  readonly deviceId: string
}

export function homieDialect(): Dialect {
  const devices = new Map<string, Known>()

  function describe({ prefix, deviceId }: Address, known: Known): Announcement {
    const base = `${prefix}/${deviceId}`
    const topic = `${base}/$description`
    const nothing: Announcement = { topic, entities: [], problems: [] }
    known.name = deviceId
    if (known.state === '' || known.description === '') return nothing
    try {
      const device = readDescription(known.description, base, deviceId)
      known.name = device.name
      const entities: EntitySpec[] = deviceEntities(device, { prefix, deviceId })
      return { topic, entities, problems: device.problems.map((reason) => ({ topic, reason })) }
    } catch (error) {
      return { ...nothing, problems: [{ topic, reason: explain(error) }] }
    }
  }

  function readAttribute(address: Address, attribute: string, payload: string): Announcement[] {
    const key = `${address.prefix}/${address.deviceId}`
    const known = devices.get(key) ?? { state: '', description: '', name: address.deviceId }
    const existed = known.state !== ''
    if (attribute === '$state') known.state = payload
    else known.description = payload
    if (known.state === '' && known.description === '') devices.delete(key)
    else devices.set(key, known)
    // A change of state is followed by the entities themselves; only coming and going is news here.
    const isNews = attribute === '$description' || existed !== (known.state !== '')
    return isNews && (known.description !== '' || attribute === '$description')
      ? [describe(address, known)]
      : []
  }

  return {
    name: 'homie',
    filters: ['+/5/+/$state', '+/5/+/$description', '+/5/+/$alert/+', '+/+/$homie'],
    read(topic, payload) {
      const [domain = '', second = '', deviceId = '', attribute = '', ...rest] = topic.split('/')
      if (deviceId === '$homie' && attribute === '') return [oldVersion(topic, payload)]
      const address = { prefix: `${domain}/${second}`, deviceId }
      if (second !== '5' || deviceId === '') return []
      if ((attribute === '$state' || attribute === '$description') && rest.length === 0)
        return readAttribute(address, attribute, payload)
      if (attribute !== '$alert' || rest.length !== 1) return []
      const name = devices.get(`${address.prefix}/${deviceId}`)?.name ?? deviceId
      return [{ topic, problems: [], entities: payload === '' ? [] : [alertEntity(topic, payload, name)] }]
    },
  }
}

function oldVersion(topic: string, payload: string): Announcement {
  const version = payload.slice(0, 10)
  const problems = payload === '' ? [] : [{ topic, reason: `Homie ${version} is not supported, Homie 5 is` }]
  return { topic, entities: [], problems }
}
