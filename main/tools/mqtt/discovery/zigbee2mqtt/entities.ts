/** Which entities a device has. What one expose says wrongly is a problem of that expose alone. */
import type { Behaviour, EntitySpec } from '../../entity-spec'
import { readableName } from '../../readable-name'
import { explain } from '../payload'
import { binarySensor } from './binary'
import { choice } from './choice'
import { climate } from './climate'
import { cover } from './cover'
import type { DeviceEntry, Scene } from './description'
import type { Device } from './device'
import { readExpose, type Expose } from './exposes'
import { fan } from './fan'
import { light } from './light'
import { lock } from './lock'
import { numeric } from './numeric'
import { toSpec, type Part } from './part'
import { scene } from './scene'
import { structured } from './structured'
import { setting, switchPart } from './switch'

const MAX_EXPOSES = 300
/**
 * Signal strength changes all the time and says nothing to a person. Details of an action are attributes of its event. Codes that open
 * doors are never kept, shown or logged.
 */
const NOT_SHOWN = /^(?:linkquality|last_seen|action_.+|.*pin_?code.*|.*password.*)$/u
const SINGLE = new Set(['numeric', 'binary', 'enum'])
const MAIN = new Set(['light', 'switch', 'fan', 'cover', 'lock', 'climate'])

export function readExposes(entry: DeviceEntry): { exposes: Expose[]; reasons: string[] } {
  const exposes: Expose[] = []
  const reasons: string[] = []
  for (const raw of entry.definition?.exposes.slice(0, MAX_EXPOSES) ?? []) {
    try {
      exposes.push(readExpose(raw))
    } catch (error) {
      reasons.push(`${entry.friendly_name}: ${explain(error)}`)
    }
  }
  return { exposes, reasons }
}

/** Null: nothing to show. Throws where an expose lacks what it cannot do without. */
export function partOf(device: Device, expose: Expose, all: readonly Expose[]): Part | null {
  switch (expose.type) {
    case 'light':
      return light(device, expose, all)
    case 'switch':
      return switchPart(device, expose, all)
    case 'cover':
      return cover(device, expose, all)
    case 'lock':
      return lock(device, expose)
    case 'climate':
      return climate(device, expose)
    case 'fan':
      return fan(device, expose)
    case 'numeric':
      return numeric(device, expose)
    case 'binary':
      if (expose.isSettable) return setting(device, expose)
      return expose.isPublished ? binarySensor(device, expose) : null
    case 'enum':
      return choice(device, expose)
    case 'text':
    case 'composite':
    case 'list':
      return structured(device, expose)
  }
}

/** What a device lets set beside what it is for, is configuration. */
function withCategory(expose: Expose, hasMain: boolean): Expose {
  if (!hasMain || MAIN.has(expose.type) || !expose.isSettable || expose.category !== null) return expose
  return { ...expose, category: 'config' }
}

function isShown(expose: Expose, all: readonly Expose[]): boolean {
  if (NOT_SHOWN.test(expose.name)) return false
  // A light has its effects itself.
  return expose.name !== 'effect' || !all.some(({ type }) => type === 'light')
}

export function deviceEntities(
  device: Device,
  entry: DeviceEntry,
): { entities: EntitySpec[]; reasons: string[] } {
  const { exposes, reasons } = readExposes(entry)
  const hasMain = exposes.some(({ type }) => MAIN.has(type))
  const parts: Part[] = []
  const add = (expose: Expose): void => {
    try {
      const part = partOf(device, withCategory(expose, hasMain), exposes)
      if (!part) return
      // Two exposes for one property are one thing.
      if (parts.every(({ id }) => id !== part.id)) parts.push(part)
      part.rest?.forEach(add)
    } catch (error) {
      reasons.push(`${entry.friendly_name}: ${explain(error)}`)
    }
  }
  exposes.filter((expose) => isShown(expose, exposes)).forEach(add)
  for (const { endpoint, scenes } of scenesOf(entry))
    parts.push(...scenes.map((each) => scene(device, each, endpoint)))
  const question = ownQuestion(device, entry, exposes)
  return { entities: askedOnce(parts, question).map((part) => toSpec(device, part)), reasons }
}

/**
 * Zigbee2MQTT retains no states. Whatever is read from a device makes it publish all that it remembers, so one question serves every
 * entity, and a network of sleeping and slow devices is not asked for more.
 */
function askedOnce(parts: readonly Part[], otherwise: Behaviour['ask']): readonly Part[] {
  const ask = parts.find(({ behaviour }) => behaviour.ask)?.behaviour.ask ?? otherwise
  if (!ask) return parts
  return parts.map((part) =>
    part.behaviour.inputs.length === 0 ? part : { ...part, behaviour: { ...part.behaviour, ask } },
  )
}

/** For meters and the like, which are no lamp and no switch: routers never sleep, and can be asked for anything that can be read. */
function ownQuestion(device: Device, { type }: DeviceEntry, exposes: readonly Expose[]): Behaviour['ask'] {
  const readable = exposes.find(
    (expose) => SINGLE.has(expose.type) && expose.isGettable && isShown(expose, exposes),
  )
  return type === 'Router' && readable ? [device.get(readable.property)] : undefined
}

/** The default endpoint needs no naming. */
function scenesOf({
  endpoints,
  scenes,
}: DeviceEntry): { endpoint: string | null; scenes: readonly Scene[] }[] {
  const own = Object.entries(endpoints).filter(([, { scenes: found }]) => found.length > 0)
  if (own.length === 0) return [{ endpoint: null, scenes }]
  return own.map(([number, { scenes: found }], at) => ({
    endpoint: own.length === 1 || at === 0 ? null : number,
    scenes: found,
  }))
}

const ADDRESS = /^0x[\da-f]{16}$/iu

/** A device that nobody has named yet is called what it is, with the end of its address to tell it from its like. */
export function deviceName({ friendly_name: name, ieee_address: address, definition }: DeviceEntry): string {
  const [kind = ''] = (definition?.description ?? '').split(',')
  return ADDRESS.test(name) && kind !== '' ? `${kind} ${address.slice(-4)}` : readableName(name)
}
