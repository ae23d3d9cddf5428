/** Numbers: measured, or set. https://www.zigbee2mqtt.io/guide/usage/exposes.html#numeric */
import type { StateInput } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, UNKNOWN, withState } from '../live-state'
import { valueOf, type Device } from './device'
import type { Expose } from './exposes'
import { ownNameOf, withEndpoint, type Part } from './part'
import { quantityOf } from './quantities'

const MAX_STATE = 255

/** Some numbers have words beside them: "previous". */
const inputs = (device: Device, { property }: Expose): readonly StateInput[] =>
  device.reads((message, now) => {
    const value = valueOf(message, property)
    if (value === null) return withState(now, 'unknown')
    if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${property}: not a number`)
    return withState(now, String(value).slice(0, MAX_STATE))
  })

/** Null: nobody can see or set it. */
export function numeric(device: Device, expose: Expose): Part | null {
  const { isPublished, isSettable, property, min, max, step, category } = expose
  if (!isPublished && !isSettable) return null
  const { deviceClass, unit, stateClass } = quantityOf(expose)
  const shared = { id: `${isSettable ? 'number' : 'sensor'}_${property}`, ownName: ownNameOf(expose) }
  const objectIds = [withEndpoint(expose.name, expose), property]
  if (!isSettable)
    return {
      ...shared,
      domain: 'sensor',
      objectIds,
      behaviour: {
        fixed: given({
          device_class: deviceClass,
          unit_of_measurement: unit,
          state_class: stateClass,
          entity_category: category,
        }),
        initial: UNKNOWN,
        isAssumed: false,
        inputs: inputs(device, expose),
        encode: () => unsupported('a sensor only reports'),
      },
    }
  return {
    ...shared,
    domain: 'number',
    objectIds,
    behaviour: {
      fixed: given({
        device_class: deviceClass,
        unit_of_measurement: unit,
        min,
        max,
        step,
        entity_category: category,
      }),
      initial: UNKNOWN,
      isAssumed: !isPublished,
      inputs: isPublished ? inputs(device, expose) : [],
      encode({ desired: { state, attributes } }) {
        const value = Number(state ?? attributes.value)
        if (!Number.isFinite(value) || value < (min ?? -Infinity) || value > (max ?? Infinity))
          return unsupported('no such number')
        return send([device.set({ [property]: value })])
      },
    },
  }
}
