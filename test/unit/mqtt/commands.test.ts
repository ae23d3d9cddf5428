import { describe, expect, it } from 'vitest'
import { homeAssistantDialect } from '../../../main/tools/mqtt/discovery/homeassistant'
import type { LiveState } from '../../../main/tools/mqtt/entity-spec'

function entity(component: string, config: Record<string, unknown>) {
  const [found] = homeAssistantDialect().read(`homeassistant/${component}/x/config`, JSON.stringify(config))
  expect(found?.problems).toEqual([])
  return found!.entities[0]!
}

const rgbLight = {
  command_topic: 'l/set',
  state_topic: 'l',
  brightness_command_topic: 'l/bri',
  rgb_command_topic: 'l/rgb',
  color_temp_command_topic: 'l/ct',
}
const shade = {
  command_topic: 'c/set',
  state_topic: 'c',
  position_topic: 'c/pos',
  set_position_topic: 'c/pos/set',
  position_open: 0,
  position_closed: 255,
}
const fan = {
  command_topic: 'f',
  percentage_command_topic: 'f/pct',
  speed_range_min: 1,
  speed_range_max: 4,
  preset_mode_command_topic: 'f/mode',
  preset_modes: ['eco'],
}
const ac = {
  mode_command_topic: 'a/mode',
  modes: ['off', 'heat', 'cool'],
  temperature_command_topic: 'a/t',
  temperature_command_template: '{{ (value * 10) | int }}',
  preset_mode_command_topic: 'a/p',
  preset_modes: ['away'],
}
const jsonLight = (modes: string[], extra = {}) => ({
  schema: 'json',
  command_topic: 'j',
  state_topic: 's',
  supported_color_modes: modes,
  ...extra,
})

type Row = [
  component: string,
  config: Record<string, unknown>,
  op: string,
  desired: { state?: string; attributes?: Record<string, unknown> },
  sent: readonly (readonly [string, string])[] | 'unsupported',
  now?: LiveState,
]

const rows: readonly Row[] = [
  [
    'switch',
    { command_topic: 's', payload_on: true, payload_off: false },
    'turn_on',
    { state: 'on' },
    [['s', 'True']],
  ],
  [
    'switch',
    { command_topic: 's', command_template: '{"state":"{{ value }}"}' },
    'turn_off',
    { state: 'off' },
    [['s', '{"state":"OFF"}']],
  ],
  ['switch', { command_topic: 's' }, 'set_position', { attributes: { current_position: 4 } }, 'unsupported'],

  [
    'light',
    rgbLight,
    'light_set',
    { state: 'on', attributes: { brightness: 100, rgb_color: [1, 2, 3] } },
    [
      ['l/rgb', '1,2,3'],
      ['l/bri', '100'],
      ['l/set', 'ON'],
    ],
  ],
  [
    'light',
    { ...rgbLight, on_command_type: 'first' },
    'light_set',
    { state: 'on', attributes: { color_temp_kelvin: 4000 } },
    [
      ['l/set', 'ON'],
      ['l/ct', '250'],
    ],
  ],
  [
    'light',
    { ...rgbLight, on_command_type: 'brightness', brightness_scale: 100 },
    'turn_on',
    { state: 'on' },
    [['l/bri', '100']],
  ],
  [
    'light',
    { ...rgbLight, rgb_command_template: '{{ "#%s" | replace("%s", red) }}' },
    'light_set',
    { attributes: { rgb_color: [9, 2, 3] } },
    [
      ['l/rgb', '#9'],
      ['l/set', 'ON'],
    ],
  ],
  [
    'light',
    { command_topic: 'l' },
    'light_set',
    { state: 'on', attributes: { brightness: 100 } },
    'unsupported',
  ],
  [
    'light',
    { command_topic: 'l', brightness_command_topic: 'b' },
    'light_set',
    { state: 'on', attributes: { rgb_color: [1, 2, 3] } },
    'unsupported',
  ],
  ['light', rgbLight, 'light_set', { attributes: { brightness: 0 } }, [['l/set', 'OFF']]],
  ['light', rgbLight, 'turn_off', { state: 'off', attributes: { brightness: 0 } }, [['l/set', 'OFF']]],

  [
    'light',
    jsonLight(['color_temp', 'xy']),
    'light_set',
    { state: 'on', attributes: { rgb_color: [255, 0, 0] } },
    [['j', '{"state":"ON","color":{"x":0.7006,"y":0.2993}}']],
  ],
  [
    'light',
    jsonLight(['hs'], { brightness_scale: 100 }),
    'light_set',
    { state: 'on', attributes: { hs_color: [120, 50], brightness: 128 } },
    [['j', '{"state":"ON","brightness":50,"color":{"h":120,"s":49.8}}']],
  ],
  [
    'light',
    jsonLight(['color_temp'], { color_temp_kelvin: true }),
    'light_set',
    { state: 'on', attributes: { color_temp_kelvin: 3000 } },
    [['j', '{"state":"ON","color_temp":3000}']],
  ],
  [
    'light',
    jsonLight(['brightness']),
    'light_set',
    { state: 'on', attributes: { color_temp_kelvin: 3000 } },
    'unsupported',
  ],
  [
    'light',
    jsonLight(['brightness'], { effect_list: ['rainbow'] }),
    'light_set',
    { state: 'on', attributes: { effect: 'rainbow', transition: 2 } },
    [['j', '{"state":"ON","effect":"rainbow","transition":2}']],
  ],
  [
    'light',
    jsonLight(['brightness']),
    'light_set',
    { state: 'on', attributes: { effect: 'rainbow' } },
    'unsupported',
  ],

  ['climate', ac, 'set_temperature', { attributes: { temperature: 21.5 } }, [['a/t', '215']]],
  ['climate', ac, 'set_mode', { state: 'cool' }, [['a/mode', 'cool']]],
  ['climate', ac, 'set_mode', { state: 'dry' }, 'unsupported'],
  ['climate', ac, 'turn_on', { state: 'on' }, [['a/mode', 'heat']]],
  [
    'climate',
    { ...ac, power_command_topic: 'a/p' },
    'turn_off',
    { state: 'off' },
    [
      ['a/p', 'OFF'],
      ['a/mode', 'off'],
    ],
  ],
  [
    'climate',
    ac,
    'set_temperature',
    { state: 'heat', attributes: { temperature: 20 } },
    [
      ['a/mode', 'heat'],
      ['a/t', '200'],
    ],
    { state: 'off', attributes: {} },
  ],
  ['climate', ac, 'set_mode', { attributes: { preset_mode: 'away' } }, [['a/p', 'away']]],
  ['climate', ac, 'set_fan_speed', { attributes: { fan_mode: 'high' } }, 'unsupported'],

  ['cover', shade, 'open', { state: 'open' }, [['c/set', 'OPEN']]],
  ['cover', shade, 'close', { state: 'closed' }, [['c/set', 'CLOSE']]],
  ['cover', shade, 'stop', {}, [['c/set', 'STOP']]],
  ['cover', shade, 'set_position', { attributes: { current_position: 40 } }, [['c/pos/set', '153']]],
  ['cover', { command_topic: 'c', payload_stop: null }, 'stop', {}, 'unsupported'],
  ['cover', { command_topic: 'c' }, 'set_position', { attributes: { current_position: 40 } }, 'unsupported'],
  [
    'cover',
    { command_topic: 'c' },
    'set_position',
    { attributes: { current_position: 100 } },
    [['c', 'OPEN']],
  ],
  [
    'cover',
    { ...shade, tilt_command_topic: 'c/tilt' },
    'set_position',
    { attributes: { tilt_position: 30 } },
    [['c/tilt', '30']],
  ],

  ['lock', { command_topic: 'k' }, 'lock', { state: 'locked' }, [['k', 'LOCK']]],
  [
    'lock',
    { command_topic: 'k', command_template: '{"a":"{{ value }}","c":"{{ code }}"}' },
    'unlock',
    { state: 'unlocked', attributes: { code: '12' } },
    [['k', '{"a":"UNLOCK","c":"12"}']],
  ],
  ['lock', { command_topic: 'k' }, 'open', { state: 'open' }, 'unsupported'],

  ['fan', fan, 'turn_on', { state: 'on' }, [['f', 'ON']]],
  [
    'fan',
    fan,
    'set_fan_speed',
    { attributes: { percentage: 50 } },
    [
      ['f', 'ON'],
      ['f/pct', '2'],
    ],
  ],
  [
    'fan',
    fan,
    'set_fan_speed',
    { attributes: { percentage: 100 } },
    [['f/pct', '4']],
    { state: 'on', attributes: {} },
  ],
  ['fan', fan, 'set_fan_speed', { attributes: { percentage: 0 } }, [['f', 'OFF']]],
  [
    'fan',
    fan,
    'set_mode',
    { attributes: { preset_mode: 'eco' } },
    [['f/mode', 'eco']],
    { state: 'off', attributes: {} },
  ],
  [
    'fan',
    { command_topic: 'f' },
    'set_fan_speed',
    { state: 'on', attributes: { percentage: 50 } },
    'unsupported',
  ],

  ['vacuum', { command_topic: 'v' }, 'vacuum_start', { state: 'cleaning' }, [['v', 'start']]],
  [
    'vacuum',
    { command_topic: 'v' },
    'vacuum_return_to_base',
    { state: 'returning' },
    [['v', 'return_to_base']],
  ],
  ['vacuum', { command_topic: 'v' }, 'pause', { state: 'paused' }, 'unsupported'],

  ['scene', { command_topic: 'sc', payload_on: 'GO' }, 'activate_scene', {}, [['sc', 'GO']]],
  ['button', { command_topic: 'b' }, 'turn_on', {}, [['b', 'PRESS']]],
  ['number', { command_topic: 'n', min: 0, max: 10 }, 'set', { attributes: { value: 7 } }, [['n', '7']]],
  ['number', { command_topic: 'n', min: 0, max: 10 }, 'set', { state: '11' }, 'unsupported'],
  ['select', { command_topic: 'o', options: ['a', 'b'] }, 'set_mode', { state: 'b' }, [['o', 'b']]],
  ['select', { command_topic: 'o', options: ['a', 'b'] }, 'set_mode', { state: 'c' }, 'unsupported'],
  [
    'lawn_mower',
    { dock_command_topic: 'm', dock_command_template: '{"activity": "{{ value }}"}' },
    'lawn_mower_dock',
    { state: 'docked' },
    [['m', '{"activity": "dock"}']],
  ],
  ['lawn_mower', { dock_command_topic: 'm' }, 'lawn_mower_start_mowing', { state: 'mowing' }, 'unsupported'],
  ['siren', { command_topic: 'w' }, 'turn_on', { state: 'on' }, [['w', '{"state":"ON"}']]],
  [
    'siren',
    { command_topic: 'w', command_template: '{{ value }}' },
    'turn_off',
    { state: 'off' },
    [['w', 'OFF']],
  ],
  ['valve', { command_topic: 'y' }, 'close', { state: 'closed' }, [['y', 'CLOSE']]],
  [
    'valve',
    { command_topic: 'y', reports_position: true },
    'set_position',
    { attributes: { current_position: 25 } },
    [['y', '25']],
  ],
  ['sensor', { state_topic: 't' }, 'turn_on', { state: 'on' }, 'unsupported'],
  ['binary_sensor', { state_topic: 't' }, 'turn_on', { state: 'on' }, 'unsupported'],
]

describe('commands become payloads', () => {
  it.each<Row>(rows)('%s %j %s %j', (component, config, op, desired, sent, now) => {
    const { behaviour } = entity(component, config)
    const result = behaviour.encode(
      { entityId: 'x', op, desired: { attributes: {}, ...desired } },
      now ?? behaviour.initial,
    )
    if (sent === 'unsupported') {
      expect(result).toMatchObject({ ok: false, failure: { code: 'home.unsupported_op' } })
    } else {
      expect(result.ok && result.value.map(({ topic, payload }) => [topic, payload])).toEqual(sent)
    }
  })

  it('keeps retain and never goes below QoS 1, which can be given a deadline', () => {
    const { behaviour } = entity('switch', { command_topic: 's', retain: true, qos: 0 })
    const result = behaviour.encode(
      { entityId: 'x', op: 'turn_on', desired: { state: 'on', attributes: {} } },
      behaviour.initial,
    )
    expect(result).toMatchObject({ ok: true, value: [{ qos: 1, retain: true }] })
  })
})

type Report = [
  component: string,
  config: Record<string, unknown>,
  messages: readonly (readonly [string, string])[],
  state: string,
  attributes?: Record<string, unknown>,
]

const reports: readonly Report[] = [
  ['switch', { command_topic: 'c', state_topic: 's', state_on: '1', state_off: '0' }, [['s', '1']], 'on'],
  [
    'switch',
    { command_topic: 'c', state_topic: 's' },
    [
      ['s', 'ON'],
      ['s', 'banana'],
    ],
    'on',
  ],
  [
    'switch',
    { command_topic: 'c', state_topic: 's' },
    [
      ['s', 'ON'],
      ['s', 'None'],
    ],
    'unknown',
  ],
  [
    'light',
    { ...rgbLight, rgb_state_topic: 'r', brightness_state_topic: 'b' },
    [
      ['l', 'ON'],
      ['r', '255,0,0'],
      ['b', '50'],
    ],
    'on',
    { brightness: 50, rgb_color: [255, 0, 0], color_mode: 'rgb' },
  ],
  [
    'light',
    { ...rgbLight, brightness_state_topic: 'b' },
    [
      ['b', '50'],
      ['l', 'OFF'],
    ],
    'off',
    { brightness: 0 },
  ],
  [
    'light',
    jsonLight(['color_temp', 'hs']),
    [['s', '{"state":"ON","brightness":127,"color_mode":"hs","color":{"h":240,"s":100}}']],
    'on',
    { brightness: 127, rgb_color: [0, 0, 255], color_mode: 'hs' },
  ],
  [
    'light',
    jsonLight(['color_temp', 'xy']),
    [['s', '{"state":"ON","color_mode":"color_temp","color_temp":370,"color":{"x":0.4,"y":0.4}}']],
    'on',
    { color_temp_kelvin: 2703 },
  ],
  [
    'light',
    jsonLight(['brightness'], { brightness_scale: 254 }),
    [
      ['s', '{"state":"ON","brightness":254}'],
      ['s', 'broken {'],
    ],
    'on',
    { brightness: 255 },
  ],
  [
    'cover',
    shade,
    [
      ['c', 'opening'],
      ['c/pos', '255'],
    ],
    'opening',
    { current_position: 0 },
  ],
  [
    'cover',
    { command_topic: 'c', position_topic: 'p', set_position_topic: 'q' },
    [['p', '35']],
    'open',
    { current_position: 35 },
  ],
  [
    'cover',
    { command_topic: 'c', state_topic: 's' },
    [
      ['s', 'closing'],
      ['s', 'stopped'],
    ],
    'closed',
  ],
  [
    'lock',
    { command_topic: 'c', state_topic: 's', value_template: '{{ value_json.l }}' },
    [['s', '{"l":"JAMMED"}']],
    'jammed',
  ],
  [
    'fan',
    { ...fan, state_topic: 's', percentage_state_topic: 'p' },
    [
      ['p', '3'],
      ['s', 'ON'],
    ],
    'on',
    { percentage: 75 },
  ],
  [
    'fan',
    { ...fan, state_topic: 's', percentage_state_topic: 'p' },
    [
      ['p', '3'],
      ['s', 'OFF'],
    ],
    'off',
    { percentage: 0 },
  ],
  [
    'vacuum',
    { state_topic: 's', fan_speed_list: ['max'] },
    [['s', '{"state":"cleaning","fan_speed":"max","battery_level":61}']],
    'cleaning',
    { fan_speed: 'max', battery_level: 61 },
  ],
  [
    'climate',
    { mode_state_topic: 'm', modes: ['off', 'heat'], action_topic: 'a', preset_mode_state_topic: 'p' },
    [
      ['m', 'heat'],
      ['a', 'heating'],
      ['p', 'eco'],
      ['m', 'swim'],
    ],
    'heat',
    { hvac_action: 'heating', preset_mode: 'eco' },
  ],
  [
    'sensor',
    { state_topic: 's', value_template: '{{ value_json.t }}' },
    [
      ['s', '{"t":21}'],
      ['s', '{"other":1}'],
    ],
    '21',
  ],
  [
    'binary_sensor',
    { state_topic: 's', payload_on: true, payload_off: false, value_template: '{{ value_json.contact }}' },
    [['s', '{"contact":true}']],
    'on',
  ],
  ['siren', { command_topic: 'c', state_topic: 's' }, [['s', '{"state":"ON"}']], 'on'],
  [
    'valve',
    { command_topic: 'c', state_topic: 's', reports_position: true },
    [['s', '{"position":30}']],
    'open',
    { current_position: 30 },
  ],
  ['valve', { command_topic: 'c', state_topic: 's' }, [['s', 'closing']], 'closing'],
  ['number', { command_topic: 'c', state_topic: 's' }, [['s', '12.50']], '12.5'],
  [
    'select',
    { command_topic: 'c', state_topic: 's', options: ['a'] },
    [
      ['s', 'a'],
      ['s', 'z'],
    ],
    'a',
  ],
  [
    'sensor',
    { state_topic: 's', json_attributes_topic: 'j' },
    [
      ['s', '5'],
      ['j', '{"linkquality":90,"device_class":"fake"}'],
    ],
    '5',
    { linkquality: 90 },
  ],
]

describe('reports become states', () => {
  it.each<Report>(reports)('%s %j after %j is %s', (component, config, messages, state, attributes) => {
    const { behaviour } = entity(component, config)
    let now = behaviour.initial
    for (const [topic, payload] of messages) {
      for (const input of behaviour.inputs.filter((candidate) => candidate.topic === topic)) {
        try {
          now = input.read(payload, now)
        } catch {
          // A message that is not for us.
        }
      }
    }
    const shown = behaviour.present?.(now) ?? now
    expect(shown.state).toBe(state)
    if (attributes) expect(shown.attributes).toMatchObject(attributes)
    expect(shown.attributes['device_class']).toBeUndefined()
  })
})
