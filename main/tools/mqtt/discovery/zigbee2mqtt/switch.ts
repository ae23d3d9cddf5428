/**
 * https://www.zigbee2mqtt.io/guide/usage/exposes.html#switch , and binary values that can be set. What switches water or gas is a
 * valve: opening it asks first.
 */
import type { Behaviour } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, UNKNOWN } from '../live-state'
import type { Device } from './device'
import { isMainState, labelOf, needed, type Expose } from './exposes'
import { askFor, readOnOff } from './on-off'
import { endpointName, ownNameOf, withEndpoint, type Part } from './part'

const VALVE = /\bvalve\b/iu
const GAS = /\bgas\b/iu

interface Words {
  readonly on: string
  readonly off: string
}
const SWITCH: Words = { on: 'on', off: 'off' }
const VALVE_WORDS: Words = { on: 'open', off: 'closed' }

function twoStates(device: Device, state: Expose, words: Words, fixed: Behaviour['fixed']): Behaviour {
  return {
    fixed,
    initial: UNKNOWN,
    isAssumed: !state.isPublished,
    inputs: state.isPublished
      ? device.reads((message, now) => readOnOff(message, now, state, [words.on, words.off]))
      : [],
    encode({ desired }) {
      if (desired.state !== words.on && desired.state !== words.off)
        return unsupported(`no state but ${words.on} and ${words.off}`)
      return send([
        device.set({ [state.property]: desired.state === words.on ? state.valueOn : state.valueOff }),
      ])
    },
  }
}

export function switchPart(device: Device, expose: Expose, all: readonly Expose[]): Part {
  const state = needed(expose, 'state')
  // Thermostats have switches for what they do besides: "valve_detection".
  if (!isMainState(state))
    return setting(device, { ...state, label: expose.label === '' ? labelOf(state.property) : expose.label })
  // A thermostat that is called a valve turns itself.
  const isValve = VALVE.test(device.description) && !all.some(({ type }) => type === 'climate')
  const objectIds = [withEndpoint('switch', expose), withEndpoint('light', expose)]
  return {
    id: withEndpoint(isValve ? 'valve' : 'switch', expose),
    domain: isValve ? 'valve' : 'switch',
    ownName: endpointName(expose),
    behaviour: {
      ...askFor(device, state),
      ...(isValve
        ? twoStates(device, state, VALVE_WORDS, {
            device_class: GAS.test(device.description) ? 'gas' : 'water',
            supported_features: ['open', 'close'],
          })
        : twoStates(device, state, SWITCH, {})),
    },
    objectIds,
  }
}

/** `state` is a binary expose. */
export function setting(device: Device, state: Expose, objectIds: readonly string[] = []): Part {
  return {
    id: `switch_${state.property}`,
    domain: 'switch',
    ownName: ownNameOf(state),
    behaviour: twoStates(device, state, SWITCH, given({ entity_category: state.category })),
    objectIds: [`switch_${withEndpoint(state.name, state)}`, state.property, ...objectIds],
  }
}
