/** A fan: on or off, with a speed in numbers or in words. */
import type { Behaviour, Publication, StateInput } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { HomieNode, Property } from './description'
import { findPower, findRole, isCalled, NUMBERS, type Recognised } from './roles'
import {
  levelRange,
  optionsOf,
  rangeOf,
  readBoolean,
  readHomieNumber,
  setCommand,
  valueInput,
  writeNumber,
} from './values'

const FAN = /\bfan\b|ventilat|вентилятор/iu
const SPEED_NAMES = ['speed', 'fanspeed', 'level', 'percentage', 'intensity']

interface Parts {
  readonly power: Property | null
  readonly speed: Property | null
  readonly mode: Property | null
}

function partsOf(node: HomieNode): Parts | null {
  if (!isCalled(node, FAN)) return null
  const settable = { isSettable: true } as const
  const parts: Parts = {
    power: findPower(node, ['fan']),
    speed: findRole(node, { ...settable, datatypes: NUMBERS, names: SPEED_NAMES }),
    mode: findRole(node, { ...settable, datatypes: ['enum'], names: ['mode', 'preset', ...SPEED_NAMES] }),
  }
  return (parts.power ?? parts.speed) ? parts : null
}

function inputsOf({ power, speed, mode }: Parts): StateInput[] {
  const inputs: StateInput[] = []
  if (speed)
    inputs.push(
      valueInput(speed, (payload, now) => {
        const value = readHomieNumber(payload)
        const percentage = Math.round(Math.min(1, Math.max(0, value / levelRange(speed)[1])) * 100)
        const next = withAttributes(now, { percentage })
        return power ? next : withState(next, percentage > 0 ? 'on' : 'off')
      }),
    )
  if (mode) inputs.push(valueInput(mode, (payload, now) => withAttributes(now, { preset_mode: payload })))
  if (power)
    inputs.push(valueInput(power, (payload, now) => withState(now, readBoolean(payload) ? 'on' : 'off')))
  return inputs
}

/** How far one step of the speed is, in percent. */
const stepOf = (speed: Property): number => {
  const { step } = rangeOf(speed)
  return ((step ?? (speed.datatype === 'integer' ? 1 : 0)) / levelRange(speed)[1]) * 100
}

export function recogniseFan(node: HomieNode): Recognised<Behaviour> | null {
  const parts = partsOf(node)
  if (!parts) return null
  const { power, speed, mode } = parts
  const setSpeed = (property: Property, percentage: number): Publication =>
    setCommand(property, writeNumber(property, (percentage / 100) * levelRange(property)[1]))
  const behaviour: Behaviour = {
    fixed: {
      supported_features: [...(speed ? ['percentage'] : []), ...(mode ? ['preset_mode'] : [])],
      ...(speed ? { percentage_step: stepOf(speed) } : {}),
      ...(mode ? { preset_modes: optionsOf(mode) } : {}),
    },
    initial: UNKNOWN,
    tolerance: { percentage: speed ? Math.max(1, stepOf(speed) - 0.5) : 1 },
    isAssumed: false,
    inputs: inputsOf(parts),
    present: (now) =>
      now.state === 'off' && speed ? { ...now, attributes: { ...now.attributes, percentage: 0 } } : now,
    encode({ desired: { state, attributes } }, now) {
      const percentage = numberOf(attributes.percentage)
      const preset = attributes.preset_mode
      if (state === 'off' || percentage === 0)
        return send([power ? setCommand(power, 'false') : speed && setSpeed(speed, 0)])
      if ('oscillating' in attributes || 'direction' in attributes)
        return unsupported('neither swings nor turns')
      if (percentage !== null && !speed) return unsupported('no speed')
      if (typeof preset === 'string' && !(mode && optionsOf(mode).includes(preset)))
        return unsupported('no such mode')
      const last = (numberOf(now.attributes.percentage) ?? 0) || 100
      return send([
        speed && (percentage !== null || !power) ? setSpeed(speed, percentage ?? last) : null,
        mode && typeof preset === 'string' ? setCommand(mode, preset) : null,
        power && (now.state !== 'on' || (percentage === null && preset === undefined))
          ? setCommand(power, 'true')
          : null,
      ])
    },
  }
  return {
    domain: 'fan',
    behaviour,
    uses: Object.values(parts).filter((property): property is Property => property !== null),
  }
}
