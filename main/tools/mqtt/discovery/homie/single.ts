/** Properties that stand for themselves: what is set is a switch, a selection, a number or a button; what is only read, a sensor. */
import type { Behaviour } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, UNKNOWN, withState } from '../live-state'
import type { Property } from './description'
import { readingOf } from './reading'
import { isNumeric } from './roles'
import {
  optionsOf,
  rangeOf,
  readBoolean,
  readHomieNumber,
  setCommand,
  valueInput,
  writeNumber,
} from './values'

export interface Single {
  readonly domain: string
  readonly behaviour: Behaviour
}

/** A property that retains nothing but can be set: told to happen, reports nothing. */
function button(property: Property, payload: string): Single {
  return {
    domain: 'button',
    behaviour: {
      fixed: {},
      initial: UNKNOWN,
      isAssumed: true,
      inputs: [],
      encode: () => send([setCommand(property, payload)]),
    },
  }
}

function toggle(property: Property): Single {
  return {
    domain: 'switch',
    behaviour: {
      fixed: {},
      initial: UNKNOWN,
      isAssumed: false,
      inputs: [valueInput(property, (payload, now) => withState(now, readBoolean(payload) ? 'on' : 'off'))],
      encode({ desired: { state } }) {
        if (state !== 'on' && state !== 'off') return unsupported('a switch is turned on or off')
        return send([setCommand(property, String(state === 'on'))])
      },
    },
  }
}

function selection(property: Property): Single {
  const options = optionsOf(property)
  const { retained } = property
  return {
    domain: 'select',
    behaviour: {
      fixed: { options },
      initial: UNKNOWN,
      isAssumed: !retained,
      inputs: retained
        ? [
            valueInput(property, (payload, now) => {
              if (!options.includes(payload)) throw new Error('not an option')
              return withState(now, payload)
            }),
          ]
        : [],
      encode({ desired: { state, attributes } }) {
        const option = state ?? attributes.option
        if (typeof option !== 'string' || !options.includes(option)) return unsupported('no such option')
        return send([setCommand(property, option)])
      },
    },
  }
}

function numberInput(property: Property): Single {
  const { min, max, step } = rangeOf(property)
  const { retained } = property
  const { device_class, unit_of_measurement } = readingOf(property)
  return {
    domain: 'number',
    behaviour: {
      fixed: given({
        device_class,
        unit_of_measurement,
        min,
        max,
        step: step ?? (property.datatype === 'integer' ? 1 : undefined),
      }),
      initial: UNKNOWN,
      isAssumed: !retained,
      inputs: retained
        ? [valueInput(property, (payload, now) => withState(now, String(readHomieNumber(payload))))]
        : [],
      encode({ desired: { state, attributes } }) {
        const value = Number(state ?? attributes.value)
        if (!Number.isFinite(value) || value < (min ?? -Infinity) || value > (max ?? Infinity))
          return unsupported('no such number')
        return send([setCommand(property, writeNumber(property, value))])
      },
    },
  }
}

/** Null: nothing to show (text that is set, JSON, momentary events). */
export function single(property: Property): Single | null {
  const { datatype, settable, retained } = property
  if (!settable) return null
  if (datatype === 'boolean') return retained ? toggle(property) : button(property, 'true')
  if (datatype === 'enum') {
    const [only = '', ...others] = optionsOf(property)
    return !retained && others.length === 0 ? button(property, only) : selection(property)
  }
  return isNumeric(property) ? numberInput(property) : null
}
