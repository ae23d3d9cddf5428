/** A target temperature beside a mode, a switch or a thermometer is one thermostat. The state is the HVAC mode. */
import type { Behaviour, LiveState, Publication, StateInput } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { HomieNode, Property } from './description'
import { LAMP } from './light'
import { findPower, findRole, isCalled, NUMBERS, plain, type Recognised } from './roles'
import {
  optionsOf,
  rangeOf,
  readBoolean,
  readHomieNumber,
  setCommand,
  valueInput,
  writeNumber,
} from './values'

const THERMOSTAT = /thermostat|climate|heat|radiator|hvac|air-?con|термостат|батаре|кондиционер/iu
const DEGREES = new Set(['°C', '°F'])
const TARGET_NAMES = [
  'targettemperature',
  'setpoint',
  'temperaturesetpoint',
  'settemperature',
  'targettemp',
  'heatingsetpoint',
  'desiredtemperature',
  'target',
]
/** Home Assistant's HVAC modes by the words that devices use. */
const MODES: Readonly<Record<string, string>> = {
  off: 'off',
  heat: 'heat',
  heating: 'heat',
  manual: 'heat',
  cool: 'cool',
  cooling: 'cool',
  auto: 'auto',
  automatic: 'auto',
  heatcool: 'heat_cool',
  dry: 'dry',
  fan: 'fan_only',
  fanonly: 'fan_only',
}
const ACTIONS: Readonly<Record<string, string>> = {
  heating: 'heating',
  cooling: 'cooling',
  idle: 'idle',
  off: 'off',
  drying: 'drying',
  fan: 'fan',
}
const hvacMode = (option: string): string | undefined => MODES[plain(option)]

interface Parts {
  readonly target: Property
  readonly mode: Property | null
  readonly power: Property | null
  readonly current: Property | null
  readonly humidity: Property | null
  readonly action: Property | null
  readonly fanMode: Property | null
  readonly preset: Property | null
}

function partsOf(node: HomieNode): Parts | null {
  const inDegrees = node.properties.filter(({ unit }) => unit === undefined || DEGREES.has(unit))
  const target = findRole(
    { ...node, properties: inDegrees },
    { datatypes: NUMBERS, isSettable: true, names: [...TARGET_NAMES, 'temperature'] },
  )
  // The temperature of a lamp is its colour.
  if (!target || isCalled(node, LAMP)) return null
  const setEnum = (names: readonly string[]) =>
    findRole(node, { datatypes: ['enum'], isSettable: true, names })
  const readNumber = (names: readonly string[]) =>
    findRole(node, { datatypes: NUMBERS, isSettable: false, names })
  const mode = setEnum(['mode', 'hvacmode', 'thermostatmode', 'operationmode', 'heatingmode'])
  const hasModes = mode !== null && optionsOf(mode).some((option) => hvacMode(option) !== undefined)
  const parts: Parts = {
    target,
    mode: hasModes ? mode : null,
    power: findPower(node, ['heating']),
    current: readNumber([
      'temperature',
      'currenttemperature',
      'measuredtemperature',
      'roomtemperature',
      'current',
    ]),
    humidity: readNumber(['humidity', 'currenthumidity']),
    action: findRole(node, {
      datatypes: ['enum'],
      isSettable: false,
      names: ['action', 'hvacaction', 'activity', 'state', 'status'],
    }),
    fanMode: setEnum(['fanmode', 'fanspeed', 'fan']),
    preset: setEnum(['preset', 'presetmode', 'program']) ?? (hasModes ? null : mode),
  }
  const isThermostat =
    parts.mode ?? parts.power ?? parts.current ?? (isCalled(node, THERMOSTAT) ? target : null)
  return isThermostat ? parts : null
}

function inputsOf(parts: Parts): StateInput[] {
  const { target, mode, power, current, humidity, action, fanMode, preset } = parts
  const inputs: StateInput[] = []
  const attribute = (property: Property | null, name: string, read: (payload: string) => unknown): void => {
    if (property)
      inputs.push(valueInput(property, (payload, now) => withAttributes(now, { [name]: read(payload) })))
  }
  attribute(target, 'temperature', readHomieNumber)
  attribute(current, 'current_temperature', readHomieNumber)
  attribute(humidity, 'current_humidity', readHomieNumber)
  attribute(action, 'hvac_action', (payload) => ACTIONS[plain(payload)] ?? null)
  attribute(fanMode, 'fan_mode', (payload) => payload)
  attribute(preset, 'preset_mode', (payload) => payload)
  // Power and mode together: what is off has no mode, whatever its mode property says.
  if (mode)
    inputs.push(
      valueInput(mode, (payload, now) => {
        const state = hvacMode(payload)
        if (state === undefined) throw new Error('not a mode')
        const next = withAttributes(now, { last_mode: state })
        return power && now.state === 'off' ? next : withState(next, state)
      }),
    )
  if (power)
    inputs.push(
      valueInput(power, (payload, now) => {
        if (!readBoolean(payload)) return withState(now, 'off')
        const last = now.attributes.last_mode
        return withState(now, typeof last === 'string' && last !== 'off' ? last : 'heat')
      }),
    )
  return inputs
}

/** Null: no such mode. */
function setMode(wanted: string, { mode, power }: Parts, now: LiveState): Publication[] | null {
  const option = (name: string) => mode && optionsOf(mode).find((known) => hvacMode(known) === name)
  if (wanted === 'off') {
    if (power) return [setCommand(power, 'false')]
    const off = option('off')
    return mode && off ? [setCommand(mode, off)] : null
  }
  const on = power && now.state === 'off' ? [setCommand(power, 'true')] : []
  const name = wanted === 'on' ? ['auto', 'heat_cool', 'heat', 'cool'].find((known) => option(known)) : wanted
  if (wanted === 'on' && power) return [setCommand(power, 'true')]
  const found = name === undefined ? undefined : option(name)
  if (mode && found) return [...on, setCommand(mode, found)]
  return !mode && power && wanted === 'heat' ? [setCommand(power, 'true')] : null
}

export function recogniseClimate(node: HomieNode): Recognised<Behaviour> | null {
  const parts = partsOf(node)
  if (!parts) return null
  const { target, mode, power, fanMode, preset } = parts
  const { min, max, step } = rangeOf(target)
  const known = mode ? optionsOf(mode).flatMap((option) => hvacMode(option) ?? []) : ['heat']
  const behaviour: Behaviour = {
    fixed: given({
      hvac_modes: [...new Set([...(power ? ['off'] : []), ...known])],
      min_temp: min,
      max_temp: max,
      target_temp_step: step,
      temperature_unit: target.unit,
      fan_modes: fanMode ? optionsOf(fanMode) : undefined,
      preset_modes: preset ? optionsOf(preset) : undefined,
    }),
    // A heater without mode and power has one mode, always.
    initial: (mode ?? power) ? UNKNOWN : { ...UNKNOWN, state: 'heat' },
    tolerance: { temperature: (step ?? 0) / 2 + 0.01 },
    isAssumed: false,
    inputs: inputsOf(parts),
    present(now) {
      const { last_mode: _last, ...attributes } = now.attributes
      return { ...now, attributes }
    },
    encode({ desired: { state, attributes } }, now) {
      const publications: Publication[] = []
      const wanted = state ?? (typeof attributes.hvac_mode === 'string' ? attributes.hvac_mode : undefined)
      if (wanted !== undefined && (wanted !== now.state || Object.keys(attributes).length === 0)) {
        const commands = setMode(wanted, parts, now)
        if (!commands) return unsupported(`no mode ${wanted}`)
        publications.push(...commands)
      }
      const temperature = numberOf(attributes.temperature)
      if (temperature !== null) {
        if (temperature < (min ?? -Infinity) || temperature > (max ?? Infinity))
          return unsupported('no such temperature')
        publications.push(setCommand(target, writeNumber(target, temperature)))
      }
      for (const [name, property] of [
        ['fan_mode', fanMode],
        ['preset_mode', preset],
      ] as const) {
        const value = attributes[name]
        if (typeof value !== 'string') continue
        if (!property || !optionsOf(property).includes(value)) return unsupported(`no ${name} ${value}`)
        publications.push(setCommand(property, value))
      }
      return send(publications)
    },
  }
  return {
    domain: 'climate',
    behaviour,
    uses: Object.values(parts).filter((property): property is Property => property !== null),
  }
}
