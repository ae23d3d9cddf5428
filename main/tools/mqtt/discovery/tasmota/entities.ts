/** Which entities a device has, and how they are called. */
import type { Behaviour, EntitySpec, Problem } from '../../entity-spec'
import { entityName } from '../../entity-name'
import { slugify } from '../../../../lib/slug'
import { explain, type JsonObject } from '../payload'
import type { TasmotaDevice } from './config'
import { fan } from './fan'
import { light } from './light'
import { relay } from './relay'
import { sensor, sensorPaths } from './sensors'
import { shutter } from './shutter'
import { switchInput } from './switch-input'

const RELAY = 1
const LIGHT = 2
const SHUTTER = 3
const MAX_SHUTTERS = 16

interface Part {
  /** Identity within the device: "relay_0", "sensor_ENERGY_Power". */
  readonly id: string
  readonly domain: string
  /** Null: the device itself. */
  readonly ownName: string | null
  readonly behaviour: Behaviour
}

function toSpec(device: TasmotaDevice, { id, domain, ownName, behaviour }: Part): EntitySpec {
  const { mac, dn, t } = device.config
  const deviceName = dn.trim() === '' ? t : dn.trim()
  const name = entityName(deviceName, ownName)
  return {
    key: `tasmota:${mac}:${domain}:${id}`,
    domain,
    objectId: slugify(name),
    name,
    area: null,
    availability: device.availability,
    behaviour,
  }
}

/** Null for the only one of its kind: it is the device itself. */
const numbered = (kind: string, index: number, count: number): string | null =>
  count === 1 ? null : `${kind} ${index + 1}`

/** Friendly name of an output; the first one is often named like the device, and is the device then. Empty: none was given. */
function friendlyName({ config }: TasmotaDevice, output: number): string | null {
  const own = config.fn[output]?.trim() ?? ''
  return output === 0 && own === config.dn.trim() && own !== '' ? null : own
}

function outputName(device: TasmotaDevice, output: number, kind: string): string | null {
  const count = device.config.rl.filter((other) => other !== 0).length
  const own = friendlyName(device, output)
  return own === '' ? numbered(kind, output, count) : own
}

/**
 * The first output of each shutter, which has two in a row. Throws when a half is missing: nobody knows then which output moves
 * what.
 */
function shutterOutputs(outputs: readonly number[]): number[] {
  const found: number[] = []
  for (let at = 0; at < outputs.length; at += 1) {
    if (outputs[at] !== SHUTTER) continue
    if (outputs[at + 1] !== SHUTTER)
      throw new Error(`rl: output ${at + 1} is half of a shutter, its other half is missing`)
    found.push(at)
    at += 1
  }
  return found.slice(0, MAX_SHUTTERS)
}

function shutterParts(device: TasmotaDevice): Part[] {
  const outputs = shutterOutputs(device.config.rl)
  return outputs.map((output, index) => {
    // A garage door is known by this name, so that opening it asks first.
    const own = friendlyName(device, output)
    return {
      id: `shutter_${index}`,
      domain: 'cover',
      ownName: own === '' ? numbered('cover', index, outputs.length) : own,
      behaviour: shutter(device, index),
    }
  })
}

function outputPart(device: TasmotaDevice, index: number, kind: number): Part | null {
  const isFanLight = device.config.if && index === 0
  if (kind === LIGHT && !isFanLight)
    return {
      id: `light_${index}`,
      domain: 'light',
      ownName: outputName(device, index, 'light'),
      behaviour: light(device, index),
    }
  if (kind !== RELAY && !(kind === LIGHT && isFanLight)) return null
  // SetOption30: the relays of this device switch lamps.
  const domain = isFanLight || device.hasOption(30) ? 'light' : 'switch'
  return {
    id: `relay_${index}`,
    domain,
    ownName: outputName(device, index, domain),
    behaviour: relay(device, index, domain),
  }
}

export function deviceEntities(device: TasmotaDevice, topic: string, problems: Problem[]): EntitySpec[] {
  const { config } = device
  const parts = config.rl.flatMap((kind, index) => outputPart(device, index, kind) ?? [])
  if (config.if) parts.push({ id: 'fan', domain: 'fan', ownName: null, behaviour: fan(device) })
  try {
    parts.push(...shutterParts(device))
  } catch (error) {
    problems.push({ topic, reason: explain(error) })
  }
  for (const index of config.swc.keys()) {
    const behaviour = switchInput(device, index)
    if (behaviour)
      parts.push({
        id: `switch_${index}`,
        domain: 'binary_sensor',
        ownName: config.swn[index] ?? `switch ${index + 1}`,
        behaviour,
      })
  }
  return parts.map((part) => toSpec(device, part))
}

export const sensorEntities = (device: TasmotaDevice, sample: JsonObject): EntitySpec[] =>
  sensorPaths(sample).map((found) =>
    toSpec(device, {
      id: `sensor_${found.path.join('_')}`,
      domain: 'sensor',
      ownName: found.path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' '),
      behaviour: sensor(device, found, sample),
    }),
  )
