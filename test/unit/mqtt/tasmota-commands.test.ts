/** What Tasmota's devices are told. */
import { describe, expect, it } from 'vitest'
import type { LiveState } from '../../../main/tools/mqtt/entity-spec'
import { tasmotaBehaviour, tasmotaKinds } from '../../support/tasmota-config'

const COMMANDS = 'cmnd/tasmota_49A3BC/'
const on = (attributes: Record<string, unknown> = {}) => ({ state: 'on', attributes })
const off = { state: 'off', attributes: {} }
const only = (attributes: Record<string, unknown>) => ({ attributes })
const { dimmer, white, rgb, split, blind, inverted } = tasmotaKinds

type Command = [
  what: string,
  config: Record<string, unknown>,
  domain: string,
  op: string,
  desired: { state?: string; attributes: Record<string, unknown> },
  sent: readonly [string, string] | 'unsupported',
  now?: LiveState,
]

describe('commands', () => {
  it.each<Command>([
    ['a relay on', { rl: [1, 1] }, 'switch', 'turn_on', on(), ['POWER1', 'ON']],
    [
      'own words for off',
      { rl: [1], state: ['aus', 'an', 'um', 'halt'] },
      'switch',
      'turn_off',
      off,
      ['POWER1', 'aus'],
    ],
    ['a relay has no position', { rl: [1] }, 'switch', 'set_position', only({ position: 3 }), 'unsupported'],
    [
      'a relay lamp has no colour',
      { rl: [1], so: { 30: 1 } },
      'light',
      'light_set',
      on({ rgb_color: [1, 2, 3] }),
      'unsupported',
    ],
    ['a lamp on', dimmer, 'light', 'turn_on', on(), ['POWER1', 'ON']],
    ['a lamp off by brightness', dimmer, 'light', 'light_set', only({ brightness: 0 }), ['POWER1', 'OFF']],
    ['half bright', dimmer, 'light', 'light_set', on({ brightness: 128 }), ['Dimmer', '50']],
    ['the least brightness is not off', dimmer, 'light', 'light_set', on({ brightness: 1 }), ['Dimmer', '1']],
    [
      'behind a TuyaMCU',
      { ...dimmer, ty: 1 },
      'light',
      'light_set',
      on({ brightness: 255 }),
      ['Dimmer3', '100'],
    ],
    [
      'a PWM channel (SetOption68)',
      { rl: [2], lt_st: 5, so: { 68: 1 } },
      'light',
      'light_set',
      on({ brightness: 51 }),
      ['Channel1', '20'],
    ],
    [
      'brightness without power link (SetOption20)',
      { ...dimmer, so: { 20: 1 } },
      'light',
      'light_set',
      on({ brightness: 255 }),
      ['Backlog', 'NoDelay;Dimmer 100;NoDelay;POWER1 ON'],
    ],
    [
      'white',
      white,
      'light',
      'light_set',
      on({ color_temp_kelvin: 4000 }),
      ['Backlog', 'NoDelay;POWER1 ON;NoDelay;CT 250'],
    ],
    [
      'white beyond what it can',
      { ...white, so: { 82: 1 } },
      'light',
      'light_set',
      on({ color_temp_kelvin: 2000 }),
      ['Backlog', 'NoDelay;POWER1 ON;NoDelay;CT 380'],
    ],
    [
      'colour and brightness',
      rgb,
      'light',
      'light_set',
      on({ rgb_color: [0, 0, 255], brightness: 255 }),
      ['Backlog', 'NoDelay;Dimmer 100;NoDelay;HSBColor1 240;NoDelay;HSBColor2 100'],
    ],
    [
      'a colour lamp without white',
      rgb,
      'light',
      'light_set',
      on({ color_temp_kelvin: 4000 }),
      'unsupported',
    ],
    [
      'a white lamp without colour',
      white,
      'light',
      'light_set',
      on({ rgb_color: [0, 0, 255] }),
      'unsupported',
    ],
    ['the colour half', split, 'light', 'light_set', on({ brightness: 255 }), ['Dimmer1', '100']],
    [
      'an effect',
      rgb,
      'light',
      'light_set',
      on({ effect: 'Cycle up' }),
      ['Backlog', 'NoDelay;POWER1 ON;NoDelay;Scheme 2'],
    ],
    ['an effect that it lacks', rgb, 'light', 'light_set', on({ effect: 'Disco' }), 'unsupported'],
    [
      'a slow fade from dark to full',
      dimmer,
      'light',
      'light_set',
      on({ brightness: 255, transition: 5 }),
      ['Backlog', 'NoDelay;Fade2 1;NoDelay;Speed2 10;NoDelay;Dimmer 100'],
      { state: 'off', attributes: {} },
    ],
    [
      'a slow fade over half the range',
      dimmer,
      'light',
      'turn_off',
      { state: 'off', attributes: { transition: 5 } },
      ['Backlog', 'NoDelay;Fade2 1;NoDelay;Speed2 20;NoDelay;POWER1 OFF'],
      { state: 'on', attributes: { brightness: 127.5 } },
    ],
    [
      'no fade',
      dimmer,
      'light',
      'turn_on',
      on({ transition: 0 }),
      ['Backlog', 'NoDelay;Fade2 0;NoDelay;POWER1 ON'],
    ],
    ['a shutter open', blind, 'cover', 'open', { state: 'open', attributes: {} }, ['ShutterOpen1', '']],
    ['a shutter closed', blind, 'cover', 'close', { state: 'closed', attributes: {} }, ['ShutterClose1', '']],
    ['a shutter stopped', blind, 'cover', 'stop', only({}), ['ShutterStop1', '']],
    [
      'a shutter half open',
      blind,
      'cover',
      'set_position',
      only({ current_position: 30 }),
      ['ShutterPosition1', '30'],
    ],
    [
      'an inverted shutter',
      inverted,
      'cover',
      'set_position',
      only({ current_position: 30 }),
      ['ShutterPosition1', '70'],
    ],
    [
      'slats level',
      blind,
      'cover',
      'set_position',
      only({ current_tilt_position: 50 }),
      ['ShutterTilt1', '0'],
    ],
    ['no slats', inverted, 'cover', 'set_position', only({ current_tilt_position: 50 }), 'unsupported'],
    ['a fan slow', { if: 1, rl: [1] }, 'fan', 'fan_set', on({ percentage: 20 }), ['FanSpeed', '1']],
    ['a fan full', { if: 1, rl: [1] }, 'fan', 'fan_set', on({ percentage: 100 }), ['FanSpeed', '3']],
    [
      'a fan on as before',
      { if: 1, rl: [1] },
      'fan',
      'turn_on',
      on(),
      ['FanSpeed', '3'],
      { state: 'off', attributes: { percentage: 100 } },
    ],
    ['a fan on for the first time', { if: 1, rl: [1] }, 'fan', 'turn_on', on(), ['FanSpeed', '2']],
    ['a fan off', { if: 1, rl: [1] }, 'fan', 'turn_off', off, ['FanSpeed', '0']],
    [
      'a fan that does not swing',
      { if: 1, rl: [1] },
      'fan',
      'fan_set',
      on({ oscillating: true }),
      'unsupported',
    ],
    ['a switch that only reports', { swc: [1] }, 'binary_sensor', 'turn_on', on(), 'unsupported'],
  ])('%s', (_, config, domain, op, desired, sent, now) => {
    const behaviour = tasmotaBehaviour(config, domain)
    const result = behaviour.encode({ entityId: 'x', op, desired }, now ?? behaviour.initial)
    if (sent === 'unsupported') {
      expect(result).toMatchObject({ ok: false, failure: { code: 'home.unsupported_op' } })
      return
    }
    const [name, payload] = sent
    expect(result).toEqual({
      ok: true,
      value: [{ topic: COMMANDS + name, payload, qos: 1, retain: false }],
    })
  })
})
