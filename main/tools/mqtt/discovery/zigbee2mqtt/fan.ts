/**
 * https://www.zigbee2mqtt.io/guide/usage/exposes.html#fan . Speeds are steps with names ("low", "medium", "high", or digits) or a number;
 * modes that are no speeds are presets.
 */
import type { Attributes, Behaviour, LiveState } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { JsonObject } from '../payload'
import type { Device } from './device'
import { featureOf, type Expose } from './exposes'
import { askFor, readOnOff } from './on-off'
import { endpointName, withEndpoint, type Part } from './part'

/** Slowest first. */
const STEPS = ['quiet', 'low', 'medium', 'high', 'turbo', 'max', '1', '2', '3', '4', '5', '6', '7', '8', '9']
const OFF = 'off'

interface Fan {
  readonly state: Expose | null
  readonly mode: Expose | null
  readonly speed: Expose | null
  readonly steps: readonly string[]
  readonly presets: readonly string[]
}

function fanOf(expose: Expose): Fan {
  const [state, mode, speed] = [
    featureOf(expose, 'state'),
    featureOf(expose, 'mode'),
    featureOf(expose, 'speed'),
  ]
  if (!state && !mode) throw new Error('fan without state or mode')
  const modes = (mode?.values ?? []).map(String)
  return {
    state,
    mode,
    speed,
    steps: STEPS.filter((step) => modes.includes(step)),
    presets: modes.filter((word) => word !== OFF && !STEPS.includes(word)),
  }
}

function readSpeed(message: JsonObject, { mode, speed, steps, presets }: Fan): Attributes {
  const changes: Record<string, unknown> = {}
  const level = speed && numberOf(message[speed.property])
  if (level !== null)
    changes.percentage = Math.round(Math.min(1, Math.max(0, level / (speed?.max ?? 254))) * 100)
  const word = mode && String(message[mode.property])
  if (mode && word !== null && message[mode.property] !== undefined) {
    const step = steps.indexOf(word) + 1
    if (step > 0) changes.percentage = Math.round((step / steps.length) * 100)
    changes.preset_mode = presets.includes(word) ? word : null
  }
  return changes
}

function readFan(message: JsonObject, now: LiveState, fan: Fan): LiveState {
  const changes = readSpeed(message, fan)
  const hasState = fan.state !== null && Object.hasOwn(message, fan.state.property)
  if (!hasState && Object.keys(changes).length === 0) throw new Error('nothing about the fan')
  const next = withAttributes(now, changes)
  if (fan.state) return hasState ? readOnOff(message, next, fan.state) : next
  return withState(next, fan.mode && message[fan.mode.property] === OFF ? 'off' : 'on')
}

const offPayload = ({ state, mode }: Fan): JsonObject =>
  state ? { [state.property]: state.valueOff } : mode ? { [mode.property]: OFF } : {}

/** Null: no such speed or mode. */
function onPayload(fan: Fan, attributes: Attributes): JsonObject | null {
  const { state, mode, speed, steps, presets } = fan
  const payload: JsonObject = state ? { [state.property]: state.valueOn } : {}
  const percentage = numberOf(attributes.percentage)
  const preset = attributes.preset_mode
  if (typeof preset === 'string') {
    if (!mode || !presets.includes(preset)) return null
    payload[mode.property] = preset
  } else if (percentage !== null) {
    if (speed)
      payload[speed.property] = Math.max(speed.min ?? 1, Math.round((percentage / 100) * (speed.max ?? 254)))
    else if (mode && steps.length > 0)
      payload[mode.property] = steps[Math.max(1, Math.ceil((percentage / 100) * steps.length)) - 1]
    else return null
  } else if (!state && mode) {
    const [first] = presets.includes('on') ? ['on'] : [...steps, ...presets]
    if (first === undefined) return null
    payload[mode.property] = first
  }
  return payload
}

export function fan(device: Device, expose: Expose): Part {
  const found = fanOf(expose)
  const { state, mode, speed, steps, presets } = found
  const step = speed ? 100 / (speed.max ?? 254) : 100 / Math.max(1, steps.length)
  const hasSpeed = speed !== null || steps.length > 0
  const main = state ?? mode
  const behaviour: Behaviour = {
    fixed: {
      supported_features: [
        ...(hasSpeed ? ['percentage'] : []),
        ...(presets.length > 0 ? ['preset_mode'] : []),
      ],
      ...(hasSpeed ? { percentage_step: step } : {}),
      ...(presets.length > 0 ? { preset_modes: presets } : {}),
    },
    initial: UNKNOWN,
    // A speed is rounded up to the next step, never by a whole one.
    tolerance: { percentage: Math.max(1, step - 0.5) },
    isAssumed: !main?.isPublished,
    ...(main ? askFor(device, main) : {}),
    inputs: device.reads((message, now) => readFan(message, now, found)),
    present: (now) =>
      now.state === 'off' && hasSpeed ? { ...now, attributes: { ...now.attributes, percentage: 0 } } : now,
    encode({ desired: { state: wanted, attributes } }) {
      if (wanted === 'off' || numberOf(attributes.percentage) === 0)
        return send([device.set(offPayload(found))])
      if ('oscillating' in attributes || 'direction' in attributes)
        return unsupported('neither swings nor turns')
      const payload = onPayload(found, attributes)
      return payload ? send([device.set(payload)]) : unsupported('no such speed or mode')
    },
  }
  return {
    id: withEndpoint('fan', expose),
    domain: 'fan',
    ownName: endpointName(expose),
    behaviour,
    objectIds: [withEndpoint('fan', expose)],
    rest: expose.features.filter((feature) => ![state, mode, speed].includes(feature)),
  }
}
