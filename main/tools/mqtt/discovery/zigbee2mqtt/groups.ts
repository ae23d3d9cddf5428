/**
 * A group is told what all its members are to do, and reports what they do: one entity of each kind that its members are, with all that
 * any of them can. https://www.zigbee2mqtt.io/guide/usage/groups.html
 */
import type { EntitySpec } from '../../entity-spec'
import { explain } from '../payload'
import type { DeviceEntry, GroupEntry } from './description'
import type { Device } from './device'
import { deviceName, partOf, readExposes } from './entities'
import type { Expose } from './exposes'
import { toSpec, type Part } from './part'
import { scene } from './scene'

/** What a group can be told at once. */
const KINDS = ['light', 'switch', 'lock', 'cover'] as const

/** A group speaks of "state" where a member with several endpoints says "state_left". */
function withoutEndpoint(expose: Expose): Expose {
  const { endpoint, property, features } = expose
  const suffix = `_${endpoint ?? ''}`
  return {
    ...expose,
    endpoint: null,
    property: endpoint !== null && property.endsWith(suffix) ? property.slice(0, -suffix.length) : property,
    features: features.map((feature) =>
      withoutEndpoint({ ...feature, endpoint: feature.endpoint ?? endpoint }),
    ),
  }
}

/** Exposes of the endpoint that is in the group; all of them where the device does not tell its endpoints apart. */
function memberExposes(entry: DeviceEntry, endpoint: number | string): Expose[] {
  const { exposes } = readExposes(entry)
  const name = entry.endpoints[String(endpoint)]?.name ?? String(endpoint)
  return exposes.filter((expose) => expose.endpoint === null || expose.endpoint === name).map(withoutEndpoint)
}

const tighter = (
  choose: (left: number, right: number) => number,
  left: number | null,
  right: number | null,
): number | null => (left === null || right === null ? (left ?? right) : choose(left, right))

/** Features of all members; limits that suit each of them. */
function merge(exposes: readonly Expose[]): Expose[] {
  const merged = new Map<string, Expose>()
  for (const expose of exposes) {
    const key = `${expose.name}:${expose.property}`
    const known = merged.get(key)
    merged.set(
      key,
      known
        ? {
            ...known,
            min: tighter(Math.max, known.min, expose.min),
            max: tighter(Math.min, known.max, expose.max),
            features: merge([...known.features, ...expose.features]),
            values: [...new Set([...known.values, ...expose.values])],
          }
        : expose,
    )
  }
  return [...merged.values()]
}

function partsOf(device: Device, exposes: readonly Expose[], members: readonly string[]): Part[] {
  return KINDS.flatMap((kind) => {
    const [all] = merge(
      exposes
        .filter(
          ({ type, features }) => type === kind && features.some(({ property }) => property === 'state'),
        )
        .map((expose) => ({ ...expose, name: '', property: '' })),
    )
    // Of what stands beside, a group takes effects; it says nothing of its members' motors.
    const part = all && partOf(device, all, merge(exposes.filter(({ name }) => name === 'effect')))
    if (!part) return []
    const { ask: _, ...behaviour } = part.behaviour
    return [{ ...part, behaviour: { ...behaviour, fixed: { ...behaviour.fixed, members } } }]
  })
}

export function groupEntities(
  device: Device,
  entry: GroupEntry,
  entries: ReadonlyMap<string, DeviceEntry>,
): { entities: EntitySpec[]; reasons: string[] } {
  const members = entry.members.flatMap(({ ieee_address: address, endpoint }) => {
    const found = entries.get(address)
    return found ? [{ found, endpoint }] : []
  })
  try {
    const parts = partsOf(
      device,
      members.flatMap(({ found, endpoint }) => memberExposes(found, endpoint)),
      [...new Set(members.map(({ found }) => deviceName(found)))],
    )
    const scenes = entry.scenes.map((each) => scene(device, each, null))
    return { entities: [...parts, ...scenes].map((part) => toSpec(device, part)), reasons: [] }
  } catch (error) {
    return { entities: [], reasons: [`${entry.friendly_name}: ${explain(error)}`] }
  }
}
