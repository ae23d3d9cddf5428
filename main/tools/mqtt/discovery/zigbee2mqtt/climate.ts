/**
 * https://www.zigbee2mqtt.io/guide/usage/exposes.html#climate . The state is the HVAC mode. A thermostat with one setpoint for heating
 * and one for cooling has a range; "temperature" is then the one that its mode goes by.
 */
import type { Attributes, Behaviour, LiveState } from '../../entity-spec'
import { send, unsupported } from '../encode'
import { given, numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { JsonObject } from '../payload'
import { textOf, type Device } from './device'
import { featureOf, needed, type Expose } from './exposes'
import { askFor } from './on-off'
import { endpointName, withEndpoint, type Part } from './part'

interface Climate {
  readonly heating: Expose | null
  readonly cooling: Expose | null
  readonly measured: Expose | null
  readonly mode: Expose | null
  readonly action: Expose | null
  /** Attribute of the mode, and the feature behind it. */
  readonly choices: readonly (readonly [attribute: string, feature: Expose])[]
  readonly modes: readonly string[]
}

/** As Zigbee calls them → as Home Assistant does; the others are called alike. "sleep" has no name there. */
const MODES: Readonly<Record<string, string>> = { emergency_heating: 'heat' }
const KNOWN_MODES = ['off', 'heat', 'cool', 'auto', 'dry', 'fan_only', 'heat_cool']
const ACTIONS: Readonly<Record<string, string>> = {
  idle: 'idle',
  heat: 'heating',
  cool: 'cooling',
  fan_only: 'fan',
  fan: 'fan',
  dry: 'drying',
}
const CHOICES = { preset_mode: 'preset', fan_mode: 'fan_mode', swing_mode: 'swing_mode' } as const

function climateOf(expose: Expose): Climate {
  const [heating, cooling] = [
    featureOf(expose, 'occupied_heating_setpoint', 'current_heating_setpoint'),
    featureOf(expose, 'occupied_cooling_setpoint'),
  ]
  if (!heating && !cooling) needed(expose, 'occupied_heating_setpoint')
  const mode = featureOf(expose, 'system_mode')
  const modes = (mode?.values ?? []).map(String).filter((word) => KNOWN_MODES.includes(word))
  return {
    heating,
    cooling,
    measured: featureOf(expose, 'local_temperature'),
    mode,
    action: featureOf(expose, 'running_state'),
    choices: Object.entries(CHOICES).flatMap(([attribute, name]) => {
      const feature = featureOf(expose, name)
      return feature ? [[attribute, feature] as const] : []
    }),
    // One that cannot be switched always does what its setpoint says.
    modes: modes.length > 0 ? modes : [heating ? 'heat' : 'cool'],
  }
}

/** The setpoint that "temperature" means in this mode. */
const setpointIn = ({ heating, cooling }: Climate, mode: string): Expose | null =>
  heating && cooling ? (mode === 'cool' ? cooling : heating) : (heating ?? cooling)

function readClimate(message: JsonObject, now: LiveState, climate: Climate): LiveState {
  const at = (feature: Expose | null): unknown => feature && message[feature.property]
  const word = at(climate.mode)
  const mode = typeof word === 'string' ? (MODES[word] ?? word) : null
  const state = mode ?? (climate.mode ? now.state : (climate.modes[0] ?? now.state))
  const action = at(climate.action)
  const changes: Record<string, unknown> = given({
    current_temperature: numberOf(at(climate.measured)),
    temperature: numberOf(at(setpointIn(climate, state))),
    hvac_action: typeof action === 'string' ? ACTIONS[action] : undefined,
  })
  if (climate.heating && climate.cooling)
    Object.assign(
      changes,
      given({
        target_temp_low: numberOf(at(climate.heating)),
        target_temp_high: numberOf(at(climate.cooling)),
      }),
    )
  for (const [attribute, feature] of climate.choices) {
    const choice = at(feature)
    if (typeof choice === 'string') changes[attribute] = choice
  }
  if (mode === null && Object.keys(changes).length === 0) throw new Error('nothing about the climate')
  return withState(withAttributes(now, changes), state)
}

function temperatures(climate: Climate, attributes: Attributes, mode: string): JsonObject | null {
  const payload: JsonObject = {}
  const wanted = [
    [attributes.temperature, setpointIn(climate, mode)],
    [attributes.target_temp_low, climate.heating],
    [attributes.target_temp_high, climate.cooling],
  ] as const
  for (const [value, feature] of wanted) {
    const degrees = numberOf(value)
    if (degrees === null) continue
    if (!feature?.isSettable) return null
    if (degrees < (feature.min ?? -Infinity) || degrees > (feature.max ?? Infinity)) return null
    payload[feature.property] = degrees
  }
  return payload
}

function encode(device: Device, climate: Climate): Behaviour['encode'] {
  return ({ desired: { state, attributes } }, now) => {
    const payload: JsonObject = {}
    const asked = state ?? (typeof attributes.hvac_mode === 'string' ? attributes.hvac_mode : undefined)
    const mode = asked === 'on' ? (climate.modes.find((word) => word !== 'off') ?? 'on') : asked
    if (mode !== undefined && (mode !== now.state || Object.keys(attributes).length === 0)) {
      if (!climate.mode?.isSettable || !climate.modes.includes(mode)) return unsupported(`no mode ${mode}`)
      payload[climate.mode.property] = mode
    }
    const setpoints = temperatures(climate, attributes, mode ?? now.state)
    if (!setpoints) return unsupported('no such temperature')
    for (const [attribute, feature] of climate.choices) {
      const choice = attributes[attribute]
      if (choice === undefined || choice === null) continue
      if (!feature.isSettable || !feature.values.map(String).includes(textOf(choice)))
        return unsupported(`no ${attribute} ${JSON.stringify(choice)}`)
      payload[feature.property] = choice
    }
    for (const name of ['swing_horizontal_mode', 'humidity'])
      if (name in attributes) return unsupported(`${name} cannot be set`)
    const all = { ...payload, ...setpoints }
    return Object.keys(all).length === 0 ? unsupported('nothing to set') : send([device.set(all)])
  }
}

export function climate(device: Device, expose: Expose): Part {
  const found = climateOf(expose)
  const setpoint = found.heating ?? found.cooling
  const halfStep = (setpoint?.step ?? 0) / 2 + 0.01
  const valuesOf = (attribute: string): string[] | undefined =>
    found.choices.find(([name]) => name === attribute)?.[1].values.map(String)
  const main = [setpoint, found.mode].find((feature) => feature?.isGettable)
  const used = [found.heating, found.cooling, found.measured, found.mode, found.action]
  return {
    id: withEndpoint('climate', expose),
    domain: 'climate',
    ownName: endpointName(expose),
    behaviour: {
      fixed: given({
        hvac_modes: found.modes,
        preset_modes: valuesOf('preset_mode'),
        fan_modes: valuesOf('fan_mode'),
        swing_modes: valuesOf('swing_mode'),
        min_temp: setpoint?.min ?? 7,
        max_temp: setpoint?.max ?? 35,
        target_temp_step: setpoint?.step,
        temperature_unit: setpoint?.unit,
      }),
      initial: UNKNOWN,
      tolerance: { temperature: halfStep, target_temp_high: halfStep, target_temp_low: halfStep },
      isAssumed: !used.some((feature) => feature?.isPublished),
      ...(main ? askFor(device, main) : {}),
      inputs: device.reads((message, now) => readClimate(message, now, found)),
      encode: encode(device, found),
    },
    objectIds: [withEndpoint('climate', expose)],
    rest: expose.features.filter(
      (feature) => !used.includes(feature) && found.choices.every(([, choice]) => choice !== feature),
    ),
  }
}
