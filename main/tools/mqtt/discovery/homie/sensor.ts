/** Properties that are only read. */
import type { Behaviour, StateInput } from '../../entity-spec'
import { unsupported } from '../encode'
import { given, UNKNOWN, withState } from '../live-state'
import type { Property } from './description'
import { binaryClass, isTrueClosed, readingOf } from './reading'
import { isNumeric } from './roles'
import type { Single } from './single'
import { optionsOf, readBoolean, readHomieNumber, readText, valueInput } from './values'

const MAX_STATE = 255

/** `PT12H5M46S` in seconds. */
export function readDuration(payload: string): number {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(payload) ?? []
  if (hours === undefined && minutes === undefined && seconds === undefined) throw new Error('not a duration')
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)
}

const readOnly = (property: Property, fixed: Behaviour['fixed'], read: StateInput['read']): Behaviour => ({
  fixed,
  initial: UNKNOWN,
  isAssumed: false,
  inputs: [valueInput(property, read)],
  encode: () => unsupported('a sensor only reports'),
})

function binarySensor(property: Property, nodeName: string): Single {
  const isInverted = isTrueClosed(property)
  return {
    domain: 'binary_sensor',
    behaviour: readOnly(property, given({ device_class: binaryClass(property, nodeName) }), (payload, now) =>
      withState(now, readBoolean(payload) === isInverted ? 'off' : 'on'),
    ),
  }
}

function sensorOf(property: Property): Pick<Behaviour, 'fixed'> & { read: (payload: string) => string } {
  if (isNumeric(property))
    return { fixed: given({ ...readingOf(property) }), read: (payload) => String(readHomieNumber(payload)) }
  switch (property.datatype) {
    case 'enum': {
      const options = optionsOf(property)
      return {
        fixed: { device_class: 'enum', options },
        read(payload) {
          if (!options.includes(payload)) throw new Error('not an option')
          return payload
        },
      }
    }
    case 'duration':
      return {
        fixed: { device_class: 'duration', unit_of_measurement: 's' },
        read: (payload) => String(readDuration(payload)),
      }
    case 'datetime':
      return { fixed: { device_class: 'timestamp' }, read: (payload) => payload }
    default:
      return { fixed: {}, read: readText }
  }
}

/** Null: nothing that stays (momentary events, JSON). */
export function sensor(property: Property, nodeName: string): Single | null {
  if (!property.retained || property.datatype === 'json') return null
  if (property.datatype === 'boolean') return binarySensor(property, nodeName)
  const { fixed, read } = sensorOf(property)
  return {
    domain: 'sensor',
    behaviour: readOnly(property, fixed, (payload, now) => withState(now, read(payload).slice(0, MAX_STATE))),
  }
}
