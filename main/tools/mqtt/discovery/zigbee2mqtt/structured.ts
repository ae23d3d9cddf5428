/**
 * Text, and values made of several: schedules, options of a lamp, lists. What can be read is shown as it is; only text and warnings can
 * be set, since no sentence says a whole schedule.
 * https://www.zigbee2mqtt.io/guide/usage/exposes.html#composite
 */
import type { Attributes } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, numberOf, UNKNOWN, withState } from '../live-state'
import type { JsonObject } from '../payload'
import { textOf, valueOf, type Device } from './device'
import { featureOf, type Expose } from './exposes'
import { endpointName, ownNameOf, withEndpoint, type Part } from './part'

const MAX_STATE = 255

const inputs = (device: Device, { property }: Expose) =>
  device.reads((message, now) => {
    const value = valueOf(message, property)
    if (value === null) return withState(now, 'unknown')
    return withState(now, textOf(value).slice(0, MAX_STATE))
  })

/** Null: nothing to show. */
export function structured(device: Device, expose: Expose): Part | null {
  const { type, name, isPublished, isSettable } = expose
  if (type === 'composite' && name === 'warning' && isSettable) return siren(device, expose)
  if (type === 'text' && isSettable) return text(device, expose)
  if (!isPublished) return null
  return {
    id: `sensor_${expose.property}`,
    domain: 'sensor',
    ownName: ownNameOf(expose),
    behaviour: {
      fixed: given({ entity_category: type === 'text' ? expose.category : 'diagnostic' }),
      initial: UNKNOWN,
      isAssumed: false,
      inputs: inputs(device, expose),
      encode: () => unsupported('a sensor only reports'),
    },
    objectIds: [expose.property],
  }
}

const text = (device: Device, expose: Expose): Part => ({
  id: `text_${expose.property}`,
  domain: 'text',
  ownName: ownNameOf(expose),
  behaviour: {
    fixed: given({ min: 0, max: MAX_STATE, mode: 'text', entity_category: expose.category }),
    initial: UNKNOWN,
    isAssumed: !expose.isPublished,
    inputs: expose.isPublished ? inputs(device, expose) : [],
    encode({ desired: { state, attributes } }) {
      const value = state ?? attributes.value
      if (typeof value !== 'string' || value.length > MAX_STATE) return unsupported('no such text')
      return send([device.set({ [expose.property]: value })])
    },
  },
  objectIds: [expose.property],
})

/** Volume 0-1 in the four levels of Zigbee. */
const LEVELS = ['low', 'medium', 'high', 'very_high']
const STOP = 'stop'
const DEFAULT_TONE = 'emergency'
const DEFAULT_SECONDS = 10

/** IAS warning device: it sounds for a time, and does not report that it does. */
function siren(device: Device, expose: Expose): Part {
  const [mode, level, duration] = ['mode', 'level', 'duration'].map((name) => featureOf(expose, name))
  const tones = (mode?.values ?? []).map(String).filter((tone) => tone !== STOP)
  const levels = LEVELS.filter((word) => level?.values.includes(word))

  function warning({ tone, volume_level: volume, duration: seconds }: Attributes): JsonObject | null {
    if (tone !== undefined && !tones.includes(textOf(tone))) return null
    const share = numberOf(volume)
    if (volume !== undefined && (share === null || levels.length === 0)) return null
    const step = Math.ceil((share ?? 0.5) * levels.length) - 1
    return given({
      mode: tone ?? (tones.includes(DEFAULT_TONE) ? DEFAULT_TONE : tones[0]),
      level: levels[Math.min(levels.length - 1, Math.max(0, step))],
      duration: duration ? (numberOf(seconds) ?? DEFAULT_SECONDS) : undefined,
    })
  }

  return {
    id: withEndpoint('siren', expose),
    domain: 'siren',
    ownName: endpointName(expose),
    behaviour: {
      fixed: given({
        available_tones: tones,
        supported_features: [...(duration ? ['duration'] : []), ...(levels.length > 0 ? ['volume_set'] : [])],
      }),
      initial: UNKNOWN,
      isAssumed: true,
      inputs: [],
      encode({ desired: { state, attributes } }) {
        if (state === 'off') return send([device.set({ [expose.property]: { mode: STOP } })])
        const payload = state === 'on' ? warning(attributes) : null
        return payload
          ? send([device.set({ [expose.property]: payload })])
          : unsupported('no such tone or volume')
      },
    },
    objectIds: [withEndpoint('siren', expose)],
  }
}
