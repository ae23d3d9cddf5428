/**
 * Exposes and entries of `bridge/devices` and `bridge/groups`, in the forms of
 * https://www.zigbee2mqtt.io/guide/usage/exposes.html and mqtt_topics_and_messages.html
 */
export type Json = Record<string, unknown>

/** Bits of `access`: published, set, get. */
export const READ = 1
export const SET = 2
export const ALL = 7

const suffixed = (name: string, endpoint?: string): string =>
  endpoint === undefined ? name : `${name}_${endpoint}`
const on = (endpoint?: string): Json => (endpoint === undefined ? {} : { endpoint })

export const binary = (name: string, more: Json = {}): Json => ({
  type: 'binary',
  name,
  property: name,
  value_on: true,
  value_off: false,
  access: READ,
  ...more,
})
export const numeric = (name: string, more: Json = {}): Json => ({
  type: 'numeric',
  name,
  property: name,
  access: READ,
  ...more,
})
export const choice = (name: string, values: readonly (string | number)[], more: Json = {}): Json => ({
  type: 'enum',
  name,
  property: name,
  access: READ,
  values,
  ...more,
})

const state = (property = 'state', more: Json = {}): Json =>
  binary('state', {
    property,
    value_on: 'ON',
    value_off: 'OFF',
    value_toggle: 'TOGGLE',
    access: ALL,
    ...more,
  })

export const contact = binary('contact', { value_on: false, value_off: true })

export const switchExpose = (endpoint?: string): Json => ({
  type: 'switch',
  ...on(endpoint),
  features: [state(suffixed('state', endpoint), on(endpoint))],
})

const color = (name: 'color_xy' | 'color_hs', endpoint?: string): Json => ({
  type: 'composite',
  name,
  property: suffixed('color', endpoint),
  access: ALL,
  ...on(endpoint),
  features: (name === 'color_xy' ? ['x', 'y'] : ['hue', 'saturation']).map((part) =>
    numeric(part, { access: ALL }),
  ),
})

type LightPart = 'brightness' | 'color_temp' | 'color_xy' | 'color_hs'

export function lightExpose(parts: readonly LightPart[], endpoint?: string): Json {
  const part = (name: LightPart): Json => {
    if (name === 'color_xy' || name === 'color_hs') return color(name, endpoint)
    const [value_min, value_max] = name === 'brightness' ? [0, 254] : [250, 454]
    const property = suffixed(name, endpoint)
    return numeric(name, { property, access: ALL, value_min, value_max, ...on(endpoint) })
  }
  return {
    type: 'light',
    ...on(endpoint),
    features: [state(suffixed('state', endpoint), on(endpoint)), ...parts.map(part)],
  }
}
export const effectExpose = choice('effect', ['blink', 'okay', 'stop_effect'], { access: SET })

export const coverExpose = (...parts: readonly ('position' | 'tilt')[]): Json => ({
  type: 'cover',
  features: [
    choice('state', ['OPEN', 'CLOSE', 'STOP'], { access: 3 }),
    ...parts.map((name) => numeric(name, { access: ALL, value_min: 0, value_max: 100 })),
  ],
})

export const lockExpose: Json = {
  type: 'lock',
  features: [
    state('state', { value_on: 'LOCK', value_off: 'UNLOCK' }),
    choice('lock_state', ['not_fully_locked', 'locked', 'unlocked']),
  ],
}

const setpoint = (name: string): Json =>
  numeric(name, { access: ALL, value_min: 7, value_max: 30, value_step: 0.5, unit: '°C' })

export const climateExpose: Json = {
  type: 'climate',
  features: [
    setpoint('occupied_heating_setpoint'),
    numeric('local_temperature', { access: 5, unit: '°C' }),
    choice('system_mode', ['off', 'auto', 'heat'], { access: ALL }),
    choice('preset', ['hold', 'program'], { access: 3 }),
    choice('running_state', ['idle', 'heat'], { access: 5 }),
    numeric('local_temperature_calibration', {
      access: ALL,
      value_min: -2.5,
      value_max: 2.5,
      value_step: 0.1,
      unit: '°C',
    }),
    numeric('pi_heating_demand', { unit: '%' }),
  ],
}
export const coolingClimateExpose: Json = {
  type: 'climate',
  features: [
    setpoint('occupied_heating_setpoint'),
    setpoint('occupied_cooling_setpoint'),
    numeric('local_temperature', { access: 5, unit: '°C' }),
    choice('system_mode', ['off', 'auto', 'heat', 'cool', 'sleep'], { access: ALL }),
    choice('fan_mode', ['auto', 'low', 'high'], { access: ALL }),
  ],
}

export const fanExpose: Json = {
  type: 'fan',
  features: [
    state('fan_state'),
    choice('mode', ['off', 'low', 'medium', 'high', 'on', 'auto', 'smart'], {
      property: 'fan_mode',
      access: ALL,
    }),
  ],
}
export const speedFanExpose: Json = {
  type: 'fan',
  features: [state(), numeric('speed', { access: ALL, value_min: 1, value_max: 254 })],
}

export const warningExpose: Json = {
  type: 'composite',
  name: 'warning',
  property: 'warning',
  access: SET,
  features: [
    choice('mode', ['stop', 'burglar', 'fire', 'emergency'], { access: SET }),
    choice('level', ['low', 'medium', 'high', 'very_high'], { access: SET }),
    binary('strobe', { access: SET }),
    numeric('duration', { access: SET, unit: 's' }),
  ],
}

export const linkquality = numeric('linkquality', { unit: 'lqi' })

/** An entry of `bridge/devices`. */
export const deviceEntry = (name: string, exposes: readonly unknown[], more: Json = {}): Json => ({
  ieee_address: '0x00158d00018255df',
  type: 'Router',
  network_address: 29159,
  supported: true,
  friendly_name: name,
  disabled: false,
  definition: { model: 'ZNCZ02LM', vendor: 'Xiaomi', description: 'Some device', options: [], exposes },
  power_source: 'Mains (single phase)',
  interviewing: false,
  interview_completed: true,
  endpoints: { '1': { bindings: [], configured_reportings: [], clusters: { input: [], output: [] } } },
  ...more,
})

export const coordinator: Json = {
  ieee_address: '0x00124b00120144ae',
  type: 'Coordinator',
  supported: false,
  friendly_name: 'Coordinator',
  definition: null,
  interviewing: false,
  interview_completed: true,
}

export const groupEntry = (name: string, members: readonly string[], more: Json = {}): Json => ({
  id: 1,
  friendly_name: name,
  scenes: [],
  members: members.map((address) => ({ ieee_address: address, endpoint: 1 })),
  ...more,
})
