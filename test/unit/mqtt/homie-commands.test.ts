/** What Homie 5 devices are told. */
import { describe, expect, it } from 'vitest'
import type { LiveState } from '../../../main/tools/mqtt/entity-spec'
import { homieBehaviour, homieNodes, set, type NodeDescription } from '../../support/homie-description'

const on = (attributes: Record<string, unknown> = {}) => ({ state: 'on', attributes })
const off = { state: 'off', attributes: {} }
const only = (attributes: Record<string, unknown>) => ({ attributes })
const is = (state: string, attributes: Record<string, unknown> = {}): LiveState => ({ state, attributes })
const { plug, lamp, colorLamp, paint, blind, gate, lock, thermostat, fan } = homieNodes
const dimmer = { type: 'light', properties: { brightness: set.float('0:1') } }
const heater = { properties: { 'target-temperature': set.float(':', '°C'), on: set.boolean() } }
const bolt = { properties: { lock: set.enum('unlock,lock') } }
const reversed = { properties: { locked: set.boolean('locked,unlocked') } }

type Row = [
  what: string,
  node: NodeDescription,
  op: string,
  desired: { state?: string; attributes: Record<string, unknown> },
  sent: readonly (readonly [property: string, payload: string])[] | 'unsupported',
  now?: LiveState,
]

describe('commands', () => {
  it.each<Row>([
    ['a plug', plug, 'turn_on', on(), [['on', 'true']]],
    ['a plug has no position', plug, 'set_position', only({ position: 1 }), 'unsupported'],
    ['a lamp on', lamp, 'turn_on', on(), [['on', 'true']]],
    ['a lamp off', lamp, 'turn_off', off, [['on', 'false']]],
    [
      'a lamp half bright',
      lamp,
      'light_set',
      on({ brightness: 128 }),
      [
        ['brightness', '50'],
        ['on', 'true'],
      ],
    ],
    ['a lamp at 0', lamp, 'light_set', only({ brightness: 0 }), [['on', 'false']]],
    ['a lamp without colour', lamp, 'light_set', on({ rgb_color: [1, 2, 3] }), 'unsupported'],
    ['a lamp without white', lamp, 'light_set', on({ color_temp_kelvin: 3000 }), 'unsupported'],
    ['a lamp without a switch on', dimmer, 'turn_on', on(), [['brightness', '1']]],
    ['a lamp without a switch off', dimmer, 'turn_off', off, [['brightness', '0']]],
    [
      'a lamp that cannot be dark',
      { type: 'light', properties: { brightness: set.integer('1:100') } },
      'turn_off',
      off,
      'unsupported',
    ],
    [
      'a colour',
      colorLamp,
      'light_set',
      on({ rgb_color: [0, 0, 255], brightness: 255 }),
      [
        ['color', 'hsv,240,100,100'],
        ['brightness', '255'],
        ['power', 'true'],
      ],
    ],
    [
      'a white',
      colorLamp,
      'light_set',
      on({ color_temp_kelvin: 4000 }),
      [
        ['color-temperature', '250'],
        ['power', 'true'],
      ],
    ],
    [
      'a strip in red, dimmed',
      paint,
      'light_set',
      on({ rgb_color: [255, 0, 0], brightness: 128 }),
      [['color', 'rgb,128,0,0']],
    ],
    [
      'a strip darker in its colour',
      paint,
      'light_set',
      on({ brightness: 51 }),
      [['color', 'rgb,0,51,0']],
      is('on', { rgb_color: [0, 255, 0], brightness: 255 }),
    ],
    ['a strip off', paint, 'turn_off', off, [['color', 'rgb,0,0,0']]],
    [
      'a strip on for the first time',
      paint,
      'turn_on',
      on(),
      [['color', 'rgb,255,255,255']],
      is('off', { brightness: 0 }),
    ],
    ['a blind open', blind, 'open', { state: 'open', attributes: {} }, [['control', 'open']]],
    ['a blind stopped', blind, 'stop', only({}), [['control', 'stop']]],
    ['a blind half', blind, 'set_position', only({ current_position: 50 }), [['position', '50']]],
    ['slats level', blind, 'set_position', only({ current_tilt_position: 50 }), [['tilt', '0']]],
    ['a gate open', gate, 'open', { state: 'open', attributes: {} }, [['door', 'true']]],
    ['a gate cannot stop', gate, 'stop', only({}), 'unsupported'],
    ['a cover is never turned on', gate, 'turn_on', on(), 'unsupported'],
    [
      'a cover by position alone',
      { type: 'curtain', properties: { position: set.integer('0:255') } },
      'open',
      { state: 'open', attributes: {} },
      [['position', '255']],
    ],
    ['locked', lock, 'lock', { state: 'locked', attributes: {} }, [['lock', 'true']]],
    ['unlocked by an enum', bolt, 'unlock', { state: 'unlocked', attributes: {} }, [['lock', 'unlock']]],
    [
      'locked where true means unlocked',
      reversed,
      'lock',
      { state: 'locked', attributes: {} },
      [['locked', 'false']],
    ],
    ['a lock is never turned on', lock, 'turn_on', on(), 'unsupported'],
    [
      'a temperature',
      thermostat,
      'set_temperature',
      only({ temperature: 21.3 }),
      [['target-temperature', '21.5']],
    ],
    [
      'a temperature beyond its limits',
      thermostat,
      'set_temperature',
      only({ temperature: 40 }),
      'unsupported',
    ],
    ['a mode', thermostat, 'set_hvac_mode', { state: 'heat', attributes: {} }, [['mode', 'heat']], is('off')],
    ['warm, as it can', thermostat, 'turn_on', on(), [['mode', 'auto']], is('off')],
    ['a mode that it lacks', thermostat, 'set_hvac_mode', { state: 'cool', attributes: {} }, 'unsupported'],
    ['a heater on', heater, 'turn_on', on(), [['on', 'true']], is('off')],
    [
      'a heater in heat',
      heater,
      'set_hvac_mode',
      { state: 'heat', attributes: {} },
      [['on', 'true']],
      is('off'),
    ],
    [
      'a fan half',
      fan,
      'fan_set',
      on({ percentage: 50 }),
      [
        ['speed', '2'],
        ['on', 'true'],
      ],
      is('off'),
    ],
    [
      'a fan that runs, faster',
      fan,
      'fan_set',
      on({ percentage: 100 }),
      [['speed', '4']],
      is('on', { percentage: 50 }),
    ],
    ['a fan off', fan, 'turn_off', off, [['on', 'false']]],
    ['a fan that cannot swing', fan, 'fan_set', on({ oscillating: true }), 'unsupported'],
    [
      'a selection',
      { properties: { program: set.enum('eco,quick') } },
      'select_option',
      { state: 'quick', attributes: {} },
      [['program', 'quick']],
    ],
    [
      'a selection that is none',
      { properties: { program: set.enum('eco,quick') } },
      'select_option',
      { state: 'slow', attributes: {} },
      'unsupported',
    ],
    [
      'a number on its step',
      { properties: { x: set.float('0:1:0.1') } },
      'set_value',
      { state: '0.3', attributes: {} },
      [['x', '0.3']],
    ],
    [
      'a number too great',
      { properties: { x: set.integer(':10') } },
      'set_value',
      { state: '11', attributes: {} },
      'unsupported',
    ],
    ['a sensor', { properties: { x: { datatype: 'float' } } }, 'turn_on', on(), 'unsupported'],
  ])('%s', (_, node, op, desired, sent, now) => {
    const behaviour = homieBehaviour(node)
    const result = behaviour.encode({ entityId: 'x', op, desired }, now ?? behaviour.initial)
    if (sent === 'unsupported') {
      expect(result).toMatchObject({ ok: false, failure: { code: 'home.unsupported_op' } })
      return
    }
    expect(result).toEqual({
      ok: true,
      value: sent.map(([property, payload]) => ({
        topic: `homie/5/hall/node/${property}/set`,
        payload,
        qos: 2,
        retain: false,
      })),
    })
  })

  it('an event is told once at most, and only assumed', () => {
    const button = homieBehaviour({ properties: { brew: { ...set.boolean(), retained: false } } })
    expect(button.isAssumed).toBe(true)
    expect(
      button.encode({ entityId: 'x', op: 'press', desired: { attributes: {} } }, button.initial),
    ).toMatchObject({ ok: true, value: [{ payload: 'true', qos: 0, retain: false }] })
  })
})
