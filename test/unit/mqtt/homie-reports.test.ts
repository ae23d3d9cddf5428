/** What is read from the values of Homie 5 devices. */
import { describe, expect, it } from 'vitest'
import type { LiveState } from '../../../main/tools/mqtt/entity-spec'
import { homieBehaviour, homieNodes, set, type NodeDescription } from '../../support/homie-description'

const { plug, lamp, colorLamp, paint, blind, gate, lock, thermostat, fan } = homieNodes
const slowLamp = lamp
const only = (property: string, fields: Record<string, unknown>): NodeDescription => ({
  properties: { [property]: fields },
})

type Row = [
  what: string,
  node: NodeDescription,
  messages: readonly (readonly [property: string, payload: string])[],
  state: LiveState,
]
const is = (state: string, attributes: Record<string, unknown> = {}): LiveState => ({ state, attributes })
const color = (rgb: number[], hs: number[], mode: string) => ({
  rgb_color: rgb,
  hs_color: hs,
  color_mode: mode,
  color_temp_kelvin: null,
})

describe('reports', () => {
  it.each<Row>([
    ['a plug', plug, [['on', 'true']], is('on')],
    ['a word that is no boolean', plug, [['on', 'TRUE']], is('unknown')],
    [
      'a lamp',
      lamp,
      [
        ['on', 'true'],
        ['brightness', '40'],
      ],
      is('on', { brightness: 102 }),
    ],
    [
      'a lamp that is off keeps no brightness',
      lamp,
      [
        ['on', 'false'],
        ['brightness', '40'],
      ],
      is('off', { brightness: 0 }),
    ],
    [
      'a target retained from before',
      slowLamp,
      [
        ['on', 'true'],
        ['brightness/$target', '100'],
        ['brightness', '40'],
      ],
      is('on', { brightness: 102 }),
    ],
    [
      'a target just accepted',
      slowLamp,
      [
        ['on', 'true'],
        ['brightness/$target', '40'],
        ['brightness', '40'],
        ['brightness/$target', '100'],
      ],
      is('on', { brightness: 255 }),
    ],
    [
      'a colour',
      colorLamp,
      [
        ['power', 'true'],
        ['color', 'hsv,240,100,100'],
      ],
      is('on', color([0, 0, 255], [240, 100], 'hs')),
    ],
    [
      'a colour in another format',
      colorLamp,
      [
        ['power', 'true'],
        ['color', 'rgb,0,0,255'],
      ],
      is('on', color([0, 0, 255], [240, 100], 'hs')),
    ],
    [
      'a white',
      colorLamp,
      [
        ['power', 'true'],
        ['color-temperature', '250'],
      ],
      is('on', { color_temp_kelvin: 4000 }),
    ],
    [
      'a strip, dimmed',
      paint,
      [['color', 'rgb,0,51,0']],
      is('on', { ...color([0, 255, 0], [120, 100], 'rgb'), brightness: 51 }),
    ],
    [
      'a strip that is dark',
      paint,
      [['color', 'rgb,0,0,0']],
      is('off', { ...color([255, 255, 255], [0, 0], 'rgb'), brightness: 0 }),
    ],
    ['a colour with too few numbers', paint, [['color', 'rgb,0,0']], is('unknown')],
    ['a blind at rest', blind, [['position', '30']], is('open', { current_position: 30 })],
    ['a blind that is down', blind, [['position', '0']], is('closed', { current_position: 0 })],
    [
      'a blind on its way up',
      blind,
      [
        ['position/$target', '0'],
        ['position', '0'],
        ['position/$target', '100'],
        ['position', '20'],
      ],
      is('opening', { current_position: 20 }),
    ],
    [
      'a blind that arrived',
      blind,
      [
        ['position/$target', '0'],
        ['position', '0'],
        ['position/$target', '100'],
        ['position', '100'],
      ],
      is('open', { current_position: 100 }),
    ],
    [
      'a blind moved by hand after an old target',
      blind,
      [
        ['position/$target', '100'],
        ['position', '40'],
      ],
      is('open', { current_position: 40 }),
    ],
    ['slats', blind, [['tilt', '45']], is('unknown', { current_tilt_position: 75 })],
    ['a gate', gate, [['door', 'true']], is('open')],
    [
      'a gate with a state of its own',
      {
        properties: {
          control: set.enum('open,close,stop'),
          state: { datatype: 'enum', format: 'opened,closed,opening,closing,stopped' },
        },
      },
      [
        ['state', 'closing'],
        ['state', 'stopped'],
      ],
      is('closed'),
    ],
    ['a lock', lock, [['lock', 'true']], is('locked')],
    [
      'a lock where true means unlocked',
      only('locked', set.boolean('locked,unlocked')),
      [['locked', 'true']],
      is('unlocked'),
    ],
    [
      'a lock that reports by itself',
      {
        properties: {
          lock: set.enum('lock,unlock'),
          state: { datatype: 'enum', format: 'locked,unlocked,jammed' },
        },
      },
      [['state', 'jammed']],
      is('jammed'),
    ],
    [
      'a thermostat',
      thermostat,
      [
        ['temperature', '19.5'],
        ['target-temperature', '21'],
        ['mode', 'auto'],
      ],
      is('auto', { current_temperature: 19.5, temperature: 21 }),
    ],
    [
      'a heater that is off',
      { properties: { target: set.integer('5:30', '°C'), on: set.boolean() } },
      [
        ['on', 'false'],
        ['target', '20'],
      ],
      is('off', { temperature: 20 }),
    ],
    [
      'a heater that is on again in its mode',
      { properties: { ...thermostat.properties, on: set.boolean() } },
      [
        ['on', 'false'],
        ['mode', 'auto'],
        ['on', 'true'],
      ],
      is('auto'),
    ],
    [
      'a fan',
      fan,
      [
        ['on', 'true'],
        ['speed', '2'],
      ],
      is('on', { percentage: 50 }),
    ],
    ['a contact', only('contact', { datatype: 'boolean' }), [['contact', 'true']], is('on')],
    [
      'a contact that is true when closed',
      only('contact', { datatype: 'boolean', format: 'open,closed' }),
      [['contact', 'true']],
      is('off'),
    ],
    ['a number', only('t', { datatype: 'float' }), [['t', '2.15e1']], is('21.5')],
    ['a number with a unit in it', only('t', { datatype: 'float' }), [['t', '21 °C']], is('unknown')],
    ['NaN', only('t', { datatype: 'float' }), [['t', 'NaN']], is('unknown')],
    [
      'an empty text',
      only('note', { datatype: 'string' }),
      [
        ['note', 'x'],
        ['note', '\0'],
      ],
      is(''),
    ],
    [
      'a value that is not in the enum',
      only('gear', { datatype: 'enum', format: 'p,d' }),
      [['gear', 'P']],
      is('unknown'),
    ],
    ['a duration', only('trip', { datatype: 'duration' }), [['trip', 'PT12H5M46S']], is('43546')],
    ['a duration of nothing', only('trip', { datatype: 'duration' }), [['trip', 'PT']], is('unknown')],
  ])('%s', (_, node, messages, state) => {
    const behaviour = homieBehaviour(node)
    let now = behaviour.initial
    for (const [property, payload] of messages) {
      for (const { topic, read } of behaviour.inputs) {
        if (topic !== `homie/5/hall/node/${property}`) continue
        try {
          now = read(payload, now)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }
    }
    expect(behaviour.present?.(now) ?? now).toEqual(state)
  })
})
