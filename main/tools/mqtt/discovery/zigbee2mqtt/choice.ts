/** One of several words: reported, chosen, or told to happen. https://www.zigbee2mqtt.io/guide/usage/exposes.html#enum */
import { send, unsupported } from '../encode'
import { given, UNKNOWN, withState } from '../live-state'
import { textOf, valueOf, type Device } from './device'
import type { Expose } from './exposes'
import { ownNameOf, type Part } from './part'

const MAX_STATE = 255
const MAX_ATTRIBUTES = 20

/** Null: nobody can see or choose it. */
export function choice(device: Device, expose: Expose): Part | null {
  const { isPublished, isSettable, values } = expose
  if (expose.name === 'action' && isPublished && !isSettable) return actions(device, expose)
  if (isSettable) return values.length === 1 && !isPublished ? button(device, expose) : select(device, expose)
  return isPublished ? sensor(device, expose) : null
}

const inputs = (device: Device, { property }: Expose) =>
  device.reads((message, now) => {
    const value = valueOf(message, property)
    return withState(now, value === null ? 'unknown' : textOf(value).slice(0, MAX_STATE))
  })

const sensor = (device: Device, expose: Expose): Part => ({
  id: `sensor_${expose.property}`,
  domain: 'sensor',
  ownName: ownNameOf(expose),
  behaviour: {
    fixed: given({
      device_class: 'enum',
      options: expose.values.map(String),
      entity_category: expose.category,
    }),
    initial: UNKNOWN,
    isAssumed: false,
    inputs: inputs(device, expose),
    encode: () => unsupported('a sensor only reports'),
  },
  objectIds: [expose.property],
})

function select(device: Device, expose: Expose): Part {
  const { property, values, isPublished, category } = expose
  return {
    id: `select_${property}`,
    domain: 'select',
    ownName: ownNameOf(expose),
    behaviour: {
      fixed: given({ options: values.map(String), entity_category: category }),
      initial: UNKNOWN,
      isAssumed: !isPublished,
      inputs: isPublished ? inputs(device, expose) : [],
      encode({ desired: { state, attributes } }) {
        const option = state ?? attributes.option
        // Some count: the device wants 2, not "2".
        const value = values.find((word) => String(word) === option)
        return value === undefined ? unsupported('no such option') : send([device.set({ [property]: value })])
      },
    },
    objectIds: [property],
  }
}

const button = (device: Device, expose: Expose): Part => ({
  id: `button_${expose.property}`,
  domain: 'button',
  ownName: ownNameOf(expose),
  behaviour: {
    fixed: given({ entity_category: expose.category }),
    initial: UNKNOWN,
    isAssumed: true,
    inputs: [],
    encode: () => send([device.set({ [expose.property]: expose.values[0] })]),
  },
  objectIds: [expose.property],
})

/** Buttons, dials and cubes. The state is the time of the last one (ISO 8601, UTC), as for any event of Home Assistant. */
const actions = (device: Device, expose: Expose): Part => ({
  id: `event_${expose.property}`,
  domain: 'event',
  ownName: ownNameOf(expose),
  behaviour: {
    fixed: { event_types: expose.values.map(String) },
    initial: UNKNOWN,
    isAssumed: false,
    inputs: device.reads((message, now, arrival) => {
      const action = valueOf(message, expose.property)
      // Older versions clear the action a moment later. What the broker kept has happened long ago.
      if (typeof action !== 'string' || action === '' || !arrival || arrival.isRetained) return now
      const details = Object.entries(message).filter(([key]) => key.startsWith(`${expose.property}_`))
      return {
        state: new Date(arrival.atMs).toISOString(),
        attributes: { ...Object.fromEntries(details.slice(0, MAX_ATTRIBUTES)), event_type: action },
      }
    }),
    encode: () => unsupported('an event only reports'),
  },
  objectIds: [expose.property],
})
