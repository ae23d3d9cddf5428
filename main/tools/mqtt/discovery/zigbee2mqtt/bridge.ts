/**
 * All devices and groups of one Zigbee2MQTT. Its lists are published anew as wholes whenever anything about one device changes, so
 * only what differs is announced: the others, and commands that wait for their answer, are left alone.
 */
import type { Announcement, EntitySpec, Problem } from '../../entity-spec'
import { readableName } from '../../readable-name'
import { explain } from '../payload'
import {
  interviewOf,
  readDeviceEntry,
  readGroupEntry,
  readInfo,
  UNKNOWN_INFO,
  type BridgeInfo,
  type DeviceEntry,
  type GroupEntry,
} from './description'
import { createDevice } from './device'
import { deviceEntities, deviceName } from './entities'
import { groupEntities } from './groups'

export type BridgeTopic = 'devices' | 'groups' | 'info'

export interface Bridge {
  read(kind: BridgeTopic, payload: string): readonly Announcement[]
}

interface Found {
  readonly entities: readonly EntitySpec[]
  readonly reasons: readonly string[]
}
const NOTHING: Found = { entities: [], reasons: [] }

export function createBridge(base: string): Bridge {
  let devices = new Map<string, DeviceEntry>()
  let groups = new Map<string, GroupEntry>()
  let info: BridgeInfo | null = null
  let hasDevices = false
  /** What each device and group was announced with: the same again is no news. */
  const announced = new Map<string, string>()
  /** Reasons by list, and whether the last announcement said any. */
  const reasons: Record<BridgeTopic, readonly string[]> = { devices: [], groups: [], info: [] }

  const settings = (): BridgeInfo => info ?? UNKNOWN_INFO

  function foundIn(entry: DeviceEntry, hasAvailability: boolean): Found {
    const { friendly_name: friendlyName, definition, model_id: model } = entry
    if (entry.type === 'Coordinator' || entry.disabled) return NOTHING
    const interview = interviewOf(entry)
    if (interview === 'failed')
      return { ...NOTHING, reasons: [`${friendlyName}: its interview failed; let it join again`] }
    if (interview === 'running') return NOTHING
    if (!definition || definition.exposes.length === 0)
      return {
        ...NOTHING,
        reasons: [`${friendlyName} (${model ?? 'unknown model'}): not supported by Zigbee2MQTT`],
      }
    const device = createDevice({
      id: entry.ieee_address,
      base,
      friendlyName,
      name: deviceName(entry),
      description: definition.description,
      hasAvailability,
    })
    return deviceEntities(device, entry)
  }

  function foundInGroup(entry: GroupEntry, hasAvailability: boolean): Found {
    const device = createDevice({
      id: String(entry.id),
      base,
      friendlyName: entry.friendly_name,
      name: readableName(entry.friendly_name),
      description: '',
      hasAvailability,
    })
    return groupEntities(device, entry, devices)
  }

  /** Announces `key` where what it is made of has changed. */
  function news(listed: BridgeTopic, key: string, made: unknown, find: () => Found): Announcement[] {
    const name = `${base}/bridge/${listed}/${key}`
    const print = JSON.stringify(made)
    if (announced.get(name) === print) return []
    announced.set(name, print)
    const { entities, reasons: why } = find()
    return [{ topic: name, entities, problems: problemsOf(listed, why) }]
  }

  function gone(listed: BridgeTopic, now: ReadonlyMap<string, unknown>): Announcement[] {
    const prefix = `${base}/bridge/${listed}/`
    const missing = [...announced.keys()].filter(
      (name) => name.startsWith(prefix) && !now.has(name.slice(prefix.length)),
    )
    for (const name of missing) announced.delete(name)
    return missing.map((topic) => ({ topic, entities: [], problems: [] }))
  }

  const problemsOf = (listed: BridgeTopic, why: readonly string[]): Problem[] =>
    why.map((reason) => ({ topic: `${base}/bridge/${listed}`, reason }))

  function deviceNews(): Announcement[] {
    return [...devices].flatMap(([address, entry]) => {
      const hasAvailability = settings().hasAvailability(address)
      return news('devices', address, [entry, hasAvailability], () => foundIn(entry, hasAvailability))
    })
  }

  function groupNews(): Announcement[] {
    return [...groups].flatMap(([id, entry]) => {
      const members = entry.members.map(({ ieee_address: address }) => address)
      const hasAvailability = members.every((address) => settings().hasAvailability(address))
      const made = [entry, hasAvailability, members.map((address) => devices.get(address))]
      return news('groups', id, made, () => foundInGroup(entry, hasAvailability))
    })
  }

  /** Brokers do not pass on what is larger than a client takes, and say nothing of it. */
  function infoReasons(): string[] {
    if (!info) return []
    return [
      ...(hasDevices ? [] : ['the list of its devices has not come; it may be larger than Artel takes']),
      ...(info.output === 'attribute'
        ? ['output is "attribute": Artel needs "json" or "attribute_and_json"']
        : []),
    ]
  }

  /** The list as such: elements that cannot be read, or none of it. */
  function listNews(listed: BridgeTopic, why: readonly string[]): Announcement[] {
    if (why.length === 0 && reasons[listed].length === 0) return []
    reasons[listed] = why
    return [{ topic: `${base}/bridge/${listed}`, entities: [], problems: problemsOf(listed, why) }]
  }

  function readList<T>(
    payload: string,
    read: (value: unknown) => T,
    keyOf: (entry: T) => string,
  ): { readonly entries: Map<string, T>; readonly why: string[] } {
    const list: unknown = payload.trim() === '' ? [] : JSON.parse(payload)
    if (!Array.isArray(list)) throw new Error('expected a list')
    const entries = new Map<string, T>()
    const why: string[] = []
    for (const [at, value] of list.entries()) {
      try {
        const entry = read(value)
        if (entries.has(keyOf(entry))) throw new Error(`${keyOf(entry)} is listed twice`)
        entries.set(keyOf(entry), entry)
      } catch (error) {
        why.push(`element ${at + 1}: ${explain(error)}`)
      }
    }
    return { entries, why }
  }

  const readers: Readonly<Record<BridgeTopic, (payload: string) => Announcement[]>> = {
    devices(payload) {
      hasDevices = true
      const { entries, why } = readList(payload, readDeviceEntry, ({ ieee_address: address }) => address)
      devices = entries
      return [
        ...listNews('devices', why),
        ...listNews('info', infoReasons()),
        ...gone('devices', devices),
        ...deviceNews(),
        ...groupNews(),
      ]
    },
    groups(payload) {
      const { entries, why } = readList(payload, readGroupEntry, ({ id }) => String(id))
      groups = entries
      return [...listNews('groups', why), ...gone('groups', groups), ...groupNews()]
    },
    info(payload) {
      info = payload.trim() === '' ? null : readInfo(JSON.parse(payload))
      return [...listNews('info', infoReasons()), ...deviceNews(), ...groupNews()]
    },
  }

  return {
    read(kind, payload) {
      try {
        return readers[kind](payload)
      } catch (error) {
        // Unreadable as a whole: what was known before stays.
        return listNews(kind, [explain(error)])
      }
    },
  }
}
