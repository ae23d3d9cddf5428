/** What is read from the messages of Tasmota's devices. */
import { describe, expect, it } from 'vitest'
import type { Behaviour, LiveState } from '../../../main/tools/mqtt/entity-spec'
import {
  climateSample,
  energySample,
  tasmotaBehaviour,
  tasmotaEntities,
  tasmotaKinds,
} from '../../support/tasmota-config'

/** All messages of a device in a row; those that are not for the entity change nothing. */
function follow(behaviour: Behaviour, messages: readonly (readonly [string, unknown])[]): LiveState {
  let now = behaviour.initial
  for (const [name, message] of messages) {
    for (const { topic, read } of behaviour.inputs) {
      if (!topic.endsWith(`/${name}`)) continue
      try {
        now = read(JSON.stringify(message), now)
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }
  }
  return behaviour.present?.(now) ?? now
}

const on = (attributes: Record<string, unknown> = {}) => ({ state: 'on', attributes })
const off = { state: 'off', attributes: {} }
const { dimmer, white, rgb, full, split, blind, inverted } = tasmotaKinds

type Report = [
  what: string,
  config: Record<string, unknown>,
  domain: string,
  messages: readonly (readonly [string, unknown])[],
  state: LiveState,
  at?: number,
]
const whiteOn = { color_temp_kelvin: 4000, color_mode: 'color_temp', rgb_color: null, hs_color: null }
const blue = { rgb_color: [0, 0, 255], hs_color: [240, 100], color_mode: 'hs', color_temp_kelvin: null }

describe('reports', () => {
  it.each<Report>([
    [
      'a status that somebody asked for',
      { rl: [1] },
      'switch',
      [['STATUS11', { StatusSTS: { POWER: 'ON' } }]],
      on(),
    ],
    ['the only relay', { rl: [1] }, 'switch', [['RESULT', { POWER: 'ON' }]], on()],
    ['the first of two relays', { rl: [1, 1] }, 'switch', [['STATE', { POWER1: 'ON', POWER2: 'OFF' }]], on()],
    [
      'the second of two relays',
      { rl: [1, 1] },
      'switch',
      [['STATE', { POWER1: 'ON', POWER2: 'OFF' }]],
      off,
      1,
    ],
    [
      'another relay',
      { rl: [1, 1] },
      'switch',
      [['RESULT', { POWER1: 'ON' }]],
      { state: 'unknown', attributes: {} },
      1,
    ],
    [
      'an answer on its own topic (SetOption4)',
      { rl: [1], so: { 4: 1 } },
      'switch',
      [['POWER', { POWER: 'ON' }]],
      on(),
    ],
    ['a dimmer', dimmer, 'light', [['RESULT', { POWER: 'ON', Dimmer: 40 }]], on({ brightness: 102 })],
    [
      'a dimmer that is off',
      dimmer,
      'light',
      [['STATE', { POWER: 'OFF', Dimmer: 40 }]],
      { state: 'off', attributes: { brightness: 0 } },
    ],
    [
      'white',
      white,
      'light',
      [['STATE', { POWER: 'ON', Dimmer: 100, CT: 250 }]],
      on({ brightness: 255, ...whiteOn }),
    ],
    [
      'a colour',
      rgb,
      'light',
      [['STATE', { POWER: 'ON', Dimmer: 100, HSBColor: '240,100,100', Scheme: 0 }]],
      on({ brightness: 255, ...blue, effect: 'Solid' }),
    ],
    [
      'colour while white is off',
      full,
      'light',
      [['STATE', { POWER: 'ON', HSBColor: '240,100,50', White: 0, CT: 250 }]],
      on(blue),
    ],
    [
      'white while colour is off',
      full,
      'light',
      [['STATE', { POWER: 'ON', HSBColor: '240,100,50', White: 60, CT: 250 }]],
      on(whiteOn),
    ],
    [
      'the white half',
      split,
      'light',
      [['STATE', { POWER1: 'OFF', POWER2: 'ON', Dimmer1: 5, Dimmer2: 100 }]],
      on({ brightness: 255 }),
      1,
    ],
    [
      'a scheme of a newer firmware',
      rgb,
      'light',
      [['RESULT', { POWER: 'ON', Scheme: 7 }]],
      on({ effect: 'Scheme 7' }),
    ],
    [
      'a shutter that rests',
      blind,
      'cover',
      [['STATUS10', { StatusSNS: { Shutter1: { Position: 30, Direction: 0, Tilt: 45 } } }]],
      { state: 'open', attributes: { current_position: 30, current_tilt_position: 75 } },
    ],
    [
      'a shutter that rises',
      blind,
      'cover',
      [['RESULT', { Shutter1: { Position: 30, Direction: 1, Target: 100 } }]],
      { state: 'opening', attributes: { current_position: 30 } },
    ],
    [
      'a shutter that is down',
      blind,
      'cover',
      [['SENSOR', { Shutter1: { Position: 0, Direction: 0 } }]],
      { state: 'closed', attributes: { current_position: 0 } },
    ],
    [
      'an inverted shutter',
      inverted,
      'cover',
      [['SENSOR', { Shutter1: { Position: 100, Direction: 1 } }]],
      { state: 'closing', attributes: { current_position: 0 } },
    ],
    ['a fan', { if: 1, rl: [1] }, 'fan', [['STATE', { POWER1: 'OFF', FanSpeed: 2 }]], on({ percentage: 67 })],
    [
      'a fan that is off',
      { if: 1, rl: [1] },
      'fan',
      [['RESULT', { FanSpeed: 0 }]],
      { state: 'off', attributes: { percentage: 0 } },
    ],
    [
      'a fan with a speed of its own',
      { if: 1, rl: [1] },
      'fan',
      [['RESULT', { FanSpeed: 9 }]],
      { state: 'unknown', attributes: {} },
    ],
    [
      'a switch that was flipped',
      { swc: [1], swn: ['Door'] },
      'binary_sensor',
      [['RESULT', { Door: { Action: 'ON' } }]],
      on(),
    ],
    ['a switch in the telemetry', { swc: [1] }, 'binary_sensor', [['SENSOR', { Switch1: 'OFF' }]], off],
    [
      'a switch that was asked',
      { swc: [1] },
      'binary_sensor',
      [['STATUS10', { StatusSNS: { Switch1: 'ON' } }]],
      on(),
    ],
    ['a switch that gives pulses', { swc: [13] }, 'binary_sensor', [['SENSOR', { Switch1: 'ON' }]], off],
  ])('%s', (_, config, domain, messages, state, at) => {
    expect(follow(tasmotaBehaviour(config, domain, at), messages)).toEqual(state)
  })

  it('of sensors: numbers, one of a list, nothing, and what is missing', () => {
    const states = (sample: unknown, message: unknown) =>
      Object.fromEntries(
        tasmotaEntities({}, sample).map(({ name, behaviour }) => [
          name.replace('Tasmota ', ''),
          follow(behaviour, [['SENSOR', message]]).state,
        ]),
      )
    const meter = states(energySample, { ENERGY: { Power: 5.5, TotalTariff: [1, 2], Voltage: null } })
    expect(meter).toMatchObject({
      'ENERGY Power': '5.5',
      'ENERGY TotalTariff 1': '1',
      'ENERGY TotalTariff 2': '2',
      'ENERGY Voltage': 'unknown',
      'ENERGY Current': 'unknown',
    })
    // One phase fewer than announced: the first comes as a plain number.
    expect(states(energySample, { ENERGY: { TotalTariff: 7 } })).toMatchObject({
      'ENERGY TotalTariff 1': '7',
      'ENERGY TotalTariff 2': 'unknown',
    })
    expect(states(climateSample, climateSample)).toMatchObject({ 'DS18B20-1 Temperature': '12.3' })
  })

  it('are asked for: outputs by STATE, all that measures by STATUS 10, pulses not at all', () => {
    const asked = (config: Record<string, unknown>, domain: string) =>
      tasmotaBehaviour(config, domain).ask?.map(({ topic, payload }) => `${topic} ${payload}`)
    expect(asked({ rl: [1] }, 'switch')).toEqual(['cmnd/tasmota_49A3BC/STATE '])
    expect(asked(blind, 'cover')).toEqual(['cmnd/tasmota_49A3BC/STATUS 10'])
    expect(asked({ swc: [13] }, 'binary_sensor')).toBeUndefined()
  })

  it('a pulse falls back after a second', () => {
    expect(tasmotaBehaviour({ swc: [14] }, 'binary_sensor').rules).toEqual({
      fallback: { afterMs: 1_000, from: ['on'], to: 'off' },
    })
  })
})
