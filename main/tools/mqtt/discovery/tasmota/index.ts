/**
 * Tasmota's own discovery: `<prefix>/<mac>/config` and `<prefix>/<mac>/sensors`, both retained (SetOption19 0, the default).
 * Source: https://tasmota.github.io/docs/Home-Assistant/#tasmota-integration
 */
import type { Announcement, Dialect, EntitySpec, Problem } from '../../entity-spec'
import { explain, isJsonObject, parseObject, type JsonObject } from '../payload'
import { readDevice, type TasmotaDevice } from './config'
import { deviceEntities, sensorEntities } from './entities'

/** What is known of one device. Sensors may come before the config, but mean nothing without it. */
interface Known {
  device?: TasmotaDevice | undefined
  sample?: JsonObject | undefined
}

export function tasmotaDialect(prefix = 'tasmota/discovery'): Dialect {
  const devices = new Map<string, Known>()

  function announceSensors(mac: string, { device, sample }: Known): Announcement {
    const topic = `${prefix}/${mac}/sensors`
    return { topic, problems: [], entities: device && sample ? sensorEntities(device, sample) : [] }
  }

  function readConfig(topic: string, payload: string, mac: string, known: Known): Announcement[] {
    const problems: Problem[] = []
    let entities: EntitySpec[] = []
    known.device = undefined
    if (payload.trim() !== '') {
      try {
        const device = readDevice(parseObject(payload))
        if (device.config.mac.toUpperCase() !== mac.toUpperCase())
          throw new Error(`mac: ${device.config.mac} in a message for ${mac}`)
        entities = deviceEntities(device, topic, problems)
        known.device = device
      } catch (error) {
        problems.push({ topic, reason: explain(error) })
      }
    }
    return [{ topic, entities, problems }, announceSensors(mac, known)]
  }

  function readSensors(topic: string, payload: string, mac: string, known: Known): Announcement[] {
    known.sample = undefined
    if (payload.trim() !== '') {
      try {
        const { sn: sample } = parseObject(payload)
        if (!isJsonObject(sample)) throw new Error('sn: expected an object')
        known.sample = sample
      } catch (error) {
        return [{ topic, entities: [], problems: [{ topic, reason: explain(error) }] }]
      }
    }
    return [announceSensors(mac, known)]
  }

  return {
    name: 'tasmota',
    filters: [`${prefix}/+/config`, `${prefix}/+/sensors`],
    read(topic, payload) {
      if (!topic.startsWith(`${prefix}/`)) return []
      const [mac = '', kind, ...rest] = topic.slice(prefix.length + 1).split('/')
      if (mac === '' || rest.length > 0 || (kind !== 'config' && kind !== 'sensors')) return []
      const known = devices.get(mac) ?? {}
      const announcements = (kind === 'config' ? readConfig : readSensors)(topic, payload, mac, known)
      if (known.device || known.sample) devices.set(mac, known)
      else devices.delete(mac)
      return announcements
    },
  }
}
