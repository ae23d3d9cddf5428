/** What is read from the messages of Zigbee2MQTT's devices. */
import { describe, expect, it } from 'vitest'
import type { LiveState } from '../../../main/tools/mqtt/entity-spec'
import { entityOf, follow } from '../../support/zigbee2mqtt-entities'
import {
  ALL,
  binary,
  choice,
  climateExpose,
  contact,
  coolingClimateExpose,
  coverExpose,
  fanExpose,
  lightExpose,
  lockExpose,
  numeric,
  speedFanExpose,
  switchExpose,
} from '../../support/zigbee2mqtt-exposes'

const is = (state: string, attributes: Record<string, unknown> = {}): LiveState => ({ state, attributes })
const white = (kelvin: number) => ({
  color_temp_kelvin: kelvin,
  color_mode: 'color_temp',
  rgb_color: null,
  hs_color: null,
})

type Report = [
  what: string,
  domain: string,
  exposes: readonly unknown[],
  messages: readonly unknown[],
  state: LiveState,
]

const lamp = lightExpose(['brightness', 'color_temp', 'color_xy', 'color_hs'])
const motor = choice('motor_state', ['opening', 'closing', 'stopped'])
const cover = [coverExpose('position')]
const schedule = {
  type: 'list',
  name: 'schedule',
  property: 'schedule',
  access: 3,
  item_type: { type: 'composite', name: 'day_time', features: [numeric('hour', { access: 3 })] },
}

describe('a message is read as', () => {
  it.each<Report>([
    [
      'the documented lamp',
      'light',
      [lightExpose(['brightness', 'color_temp'])],
      [{ state: 'ON', brightness: 254, color_temp: 325 }],
      is('on', { brightness: 255, ...white(3077) }),
    ],
    [
      'a lamp that is off gives no light',
      'light',
      [lamp],
      [{ state: 'OFF', brightness: 254 }],
      is('off', { brightness: 0 }),
    ],
    [
      'a colour in xy',
      'light',
      [lamp],
      [{ state: 'ON', color_mode: 'xy', color: { x: 0.1355, y: 0.0399 }, color_temp: 325 }],
      is('on', { rgb_color: [0, 0, 255], hs_color: [240, 100], color_mode: 'xy', color_temp_kelvin: null }),
    ],
    [
      'a colour in hue and saturation',
      'light',
      [lightExpose(['color_hs'])],
      [{ state: 'ON', color: { hue: 120, saturation: 100 } }],
      is('on', { rgb_color: [0, 255, 0], hs_color: [120, 100], color_mode: 'hs', color_temp_kelvin: null }),
    ],
    [
      'white, whatever colour was reported beside it',
      'light',
      [lamp],
      [{ state: 'ON', color_mode: 'color_temp', color: { x: 0.3, y: 0.3 }, color_temp: 250 }],
      is('on', white(4000)),
    ],
    [
      'one of two lamps',
      'light',
      [lightExpose(['brightness'], 'l2')],
      [{ state_l1: 'OFF', state_l2: 'ON', brightness_l2: 127 }],
      is('on', { brightness: 128 }),
    ],
    [
      'only a new brightness',
      'light',
      [lamp],
      [{ state: 'ON' }, { brightness: 127 }],
      is('on', { brightness: 128 }),
    ],
    ['nothing about the lamp', 'light', [lamp], [{ state: 'ON' }, { linkquality: 7 }], is('on')],
    ['a state that is not known yet', 'light', [lamp], [{ state: 'ON' }, { state: null }], is('unknown')],
    [
      'one of two switches',
      'switch',
      [switchExpose('left')],
      [{ state_left: 'ON', state_right: 'OFF' }],
      is('on'),
    ],
    [
      'a setting in own words',
      'switch',
      [binary('child_lock', { access: 3, value_on: 'LOCK', value_off: 'UNLOCK' })],
      [{ child_lock: 'LOCK' }],
      is('on'),
    ],
    ['a contact that is open', 'binary_sensor', [contact], [{ contact: false }], is('on')],
    ['a contact that is closed', 'binary_sensor', [contact], [{ contact: true }], is('off')],
    ['somebody there', 'binary_sensor', [binary('occupancy')], [{ occupancy: true }], is('on')],
    [
      'a value that is neither',
      'binary_sensor',
      [binary('occupancy')],
      [{ occupancy: true }, { occupancy: 'perhaps' }],
      is('on'),
    ],
    ['a number', 'sensor', [numeric('temperature')], [{ temperature: 27.34 }], is('27.34')],
    [
      'no number any more',
      'sensor',
      [numeric('temperature')],
      [{ temperature: 27.34 }, { temperature: null }],
      is('unknown'),
    ],
    [
      'a word beside numbers',
      'number',
      [numeric('on_level', { access: ALL })],
      [{ on_level: 'previous' }],
      is('previous'),
    ],
    ['a choice', 'select', [choice('mode', [1, 2], { access: ALL })], [{ mode: 2 }], is('2')],
    ['a list', 'sensor', [schedule], [{ schedule: [{ hour: 7 }] }], is('[{"hour":7}]')],
    [
      'text as it is',
      'sensor',
      [{ type: 'text', name: 'inserted', property: 'inserted', access: 1 }],
      [{ inserted: 'card 4' }],
      is('card 4'),
    ],
    ['a lock', 'lock', [lockExpose], [{ state: 'LOCK', lock_state: 'locked' }], is('locked')],
    ['an open lock', 'lock', [lockExpose], [{ state: 'UNLOCK', lock_state: 'unlocked' }], is('unlocked')],
    [
      'a bolt that is stuck',
      'lock',
      [lockExpose],
      [{ state: 'LOCK', lock_state: 'not_fully_locked' }],
      is('jammed'),
    ],
    [
      'a cover at rest',
      'cover',
      cover,
      [{ state: 'OPEN', position: 40 }],
      is('open', { current_position: 40 }),
    ],
    [
      'a closed cover',
      'cover',
      cover,
      [{ state: 'CLOSE', position: 0 }],
      is('closed', { current_position: 0 }),
    ],
    [
      'a cover that says nothing but its last command',
      'cover',
      [coverExpose()],
      [{ state: 'OPEN' }, { state: 'STOP' }, { state: 'CLOSE' }],
      is('closed'),
    ],
    [
      'a cover that rises',
      'cover',
      cover,
      [{ position: 0 }, { position: 10 }],
      is('opening', { current_position: 10 }),
    ],
    [
      'a cover that sinks',
      'cover',
      cover,
      [{ position: 90 }, { position: 60 }],
      is('closing', { current_position: 60 }),
    ],
    [
      'a cover that has arrived',
      'cover',
      cover,
      [{ position: 0 }, { position: 10 }, { position: 100 }],
      is('open', { current_position: 100 }),
    ],
    [
      'a cover that is stopped on its way',
      'cover',
      cover,
      [{ position: 0 }, { position: 10 }, { state: 'STOP' }],
      is('open', { current_position: 10 }),
    ],
    [
      'a cover that stays where it is',
      'cover',
      cover,
      [{ position: 0 }, { position: 10 }, { position: 10 }],
      is('open', { current_position: 10 }),
    ],
    [
      'a motor that says where it goes',
      'cover',
      [coverExpose('position'), motor],
      [{ position: 50, motor_state: 'closing' }],
      is('closing', { current_position: 50 }),
    ],
    [
      'a motor that has stopped',
      'cover',
      [coverExpose('position'), motor],
      [
        { position: 50, motor_state: 'closing' },
        { position: 30, motor_state: 'stopped' },
      ],
      is('open', { current_position: 30 }),
    ],
    [
      'slats',
      'cover',
      [coverExpose('position', 'tilt')],
      [{ position: 20, tilt: 70 }],
      is('open', { current_position: 20, current_tilt_position: 70 }),
    ],
    [
      'a thermostat that heats',
      'climate',
      [climateExpose],
      [
        {
          occupied_heating_setpoint: 21,
          local_temperature: 19.5,
          system_mode: 'heat',
          running_state: 'heat',
          preset: 'hold',
        },
      ],
      is('heat', { current_temperature: 19.5, temperature: 21, hvac_action: 'heating', preset_mode: 'hold' }),
    ],
    [
      'a thermostat that cools: its temperature is that of cooling',
      'climate',
      [coolingClimateExpose],
      [
        {
          occupied_heating_setpoint: 18,
          occupied_cooling_setpoint: 24,
          system_mode: 'cool',
          fan_mode: 'low',
        },
      ],
      is('cool', { temperature: 24, target_temp_low: 18, target_temp_high: 24, fan_mode: 'low' }),
    ],
    [
      'a thermostat without modes',
      'climate',
      [
        {
          type: 'climate',
          features: [numeric('current_heating_setpoint', { access: ALL, value_min: 5, value_max: 30 })],
        },
      ],
      [{ current_heating_setpoint: 20 }],
      is('heat', { temperature: 20 }),
    ],
    [
      'a fan at a step',
      'fan',
      [fanExpose],
      [{ fan_state: 'ON', fan_mode: 'medium' }],
      is('on', { percentage: 67, preset_mode: null }),
    ],
    [
      'a fan in a mode that is no speed',
      'fan',
      [fanExpose],
      [{ fan_state: 'ON', fan_mode: 'smart' }],
      is('on', { preset_mode: 'smart' }),
    ],
    [
      'a fan that is off',
      'fan',
      [fanExpose],
      [{ fan_state: 'OFF', fan_mode: 'low' }],
      is('off', { percentage: 0, preset_mode: null }),
    ],
    [
      'a fan at a number',
      'fan',
      [speedFanExpose],
      [{ state: 'ON', speed: 127 }],
      is('on', { percentage: 50 }),
    ],
    ['no JSON object', 'light', [lamp], ['ON', 7, null], is('unknown')],
  ])('%s', (_, domain, exposes, messages, state) => {
    expect(follow(entityOf(domain, ...exposes).behaviour, messages)).toEqual(state)
  })
})

describe('a press of a button', () => {
  const { behaviour } = entityOf('event', choice('action', ['single', 'double']))
  const single = { action: 'single', action_duration: 3, battery: 90 }

  it('is an event at that moment, with its details', () => {
    expect(follow(behaviour, [single])).toEqual(
      is('1970-01-01T00:00:01.000Z', { event_type: 'single', action_duration: 3 }),
    )
  })

  it('is not pressed again by what the broker kept, nor by the empty word after it', () => {
    expect(follow(behaviour, [single], true)).toEqual(is('unknown'))
    expect(follow(behaviour, [{ action: '' }, { action: null }, { battery: 80 }])).toEqual(is('unknown'))
  })
})

describe('a cover that says nothing of its motor', () => {
  it('has stopped when it reports nothing for some seconds', () => {
    const { rules } = entityOf('cover', ...cover).behaviour
    expect(rules?.fallback).toEqual({ afterMs: 4_000, from: ['opening', 'closing'], to: 'open' })
  })
})
