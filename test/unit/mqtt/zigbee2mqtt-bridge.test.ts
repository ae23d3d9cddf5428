/** Lists that are published anew: only what differs is announced; what cannot be read breaks nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zigbee2MqttDialect } from '../../../main/tools/mqtt/discovery/zigbee2mqtt'
import type { Dialect } from '../../../main/tools/mqtt/entity-spec'
import { readList } from '../../support/zigbee2mqtt-entities'
import {
  climateExpose,
  coverExpose,
  deviceEntry,
  groupEntry,
  lightExpose,
  numeric,
  switchExpose,
  type Json,
} from '../../support/zigbee2mqtt-exposes'

const ONE = '0x0000000000000001'
const TWO = '0x0000000000000002'
const device = (address: string, name: string, more: Json = {}, ...exposes: unknown[]) =>
  deviceEntry(name, exposes.length > 0 ? exposes : [switchExpose()], { ieee_address: address, ...more })
const lamp = device(ONE, 'lamp')
const plug = device(TWO, 'plug')

/** "name: entities" of each announcement; "name!" where it is a problem. */
const told = (dialect: Dialect, kind: string, message: unknown, base?: string) =>
  readList(dialect, kind, message, base).map(
    ({ topic, entities, problems }) =>
      `${topic}: ${entities.map(({ domain, name }) => `${domain} ${name}`).join(', ')}${problems.length > 0 ? '!' : ''}`,
  )
const at = (address: string) => `zigbee2mqtt/bridge/devices/${address}`

describe('a list that is published again', () => {
  it('announces nothing when nothing is different that matters', () => {
    const dialect = zigbee2MqttDialect()
    expect(told(dialect, 'devices', [lamp, plug])).toHaveLength(2)
    const again = { ...lamp, network_address: 4, power_source: 'Battery', supported: false }
    expect(told(dialect, 'devices', [plug, again])).toEqual([])
  })

  it('announces the device that was renamed, with its new topics and the same identity', () => {
    const dialect = zigbee2MqttDialect()
    const [before] = readList(dialect, 'devices', [lamp, plug])
    const [after, ...others] = readList(dialect, 'devices', [device(ONE, 'kitchen/lamp'), plug])
    expect(others).toEqual([])
    expect(after?.topic).toBe(before?.topic)
    expect(after?.entities[0]?.key).toBe(before?.entities[0]?.key)
    expect(after?.entities[0]?.behaviour.inputs[0]?.topic).toBe('zigbee2mqtt/kitchen/lamp')
  })

  it.each<[what: string, list: readonly unknown[], announced: readonly string[]]>([
    ['a device that joined', [lamp, plug, device('0x3', 'new')], [`${at('0x3')}: switch New`]],
    ['a device that left', [lamp], [`${at(TWO)}: `]],
    [
      'a device that has more to offer after another interview',
      [device(ONE, 'lamp', {}, switchExpose(), numeric('power')), plug],
      [`${at(ONE)}: switch Lamp, sensor Lamp Power`],
    ],
    ['a device that was disabled', [{ ...lamp, disabled: true }, plug], [`${at(ONE)}: `]],
    [
      'a device that is interviewed anew',
      [{ ...lamp, interviewing: true, interview_completed: false }, plug],
      [`${at(ONE)}: `],
    ],
    ['a device that is not supported any more', [{ ...lamp, definition: null }, plug], [`${at(ONE)}: !`]],
    [
      'nothing but rubbish for one of them',
      [{ ieee_address: ONE }, plug],
      ['zigbee2mqtt/bridge/devices: !', `${at(ONE)}: `],
    ],
    ['one address twice', [lamp, plug, device(TWO, 'impostor')], ['zigbee2mqtt/bridge/devices: !']],
    ['none of them', [], [`${at(ONE)}: `, `${at(TWO)}: `]],
  ])('announces %s, and nothing else', (_, list, announced) => {
    const dialect = zigbee2MqttDialect()
    readList(dialect, 'devices', [lamp, plug])
    expect(told(dialect, 'devices', list)).toEqual(announced)
  })

  it('takes back its problems when they are gone', () => {
    const dialect = zigbee2MqttDialect()
    expect(told(dialect, 'devices', [7, lamp])).toEqual([
      'zigbee2mqtt/bridge/devices: !',
      `${at(ONE)}: switch Lamp`,
    ])
    expect(told(dialect, 'devices', [lamp])).toEqual(['zigbee2mqtt/bridge/devices: '])
    expect(told(dialect, 'devices', [lamp])).toEqual([])
  })

  it.each(['{', '7', '"x"', '{"a":1}', 'online'])(
    'that is no list (%s) is a problem and changes nothing',
    (payload) => {
      const dialect = zigbee2MqttDialect()
      readList(dialect, 'devices', [lamp])
      expect(told(dialect, 'devices', payload)).toEqual(['zigbee2mqtt/bridge/devices: !'])
      expect(told(dialect, 'devices', [lamp])).toEqual(['zigbee2mqtt/bridge/devices: '])
    },
  )

  it('that is removed takes everything along', () => {
    const dialect = zigbee2MqttDialect()
    readList(dialect, 'devices', [lamp])
    expect(told(dialect, 'devices', '')).toEqual([`${at(ONE)}: `])
  })
})

describe('groups', () => {
  it('are known by their members, whichever list comes first, and change with them', () => {
    const dialect = zigbee2MqttDialect()
    const name = 'zigbee2mqtt/bridge/groups/1'
    expect(told(dialect, 'groups', [groupEntry('All', [ONE, TWO])])).toEqual([`${name}: `])
    expect(told(dialect, 'devices', [lamp, plug])).toContain(`${name}: switch All`)
    expect(told(dialect, 'devices', [device(ONE, 'lamp', {}, lightExpose([])), plug])).toEqual([
      `${at(ONE)}: light Lamp`,
      `${name}: light All, switch All`,
    ])
    expect(told(dialect, 'groups', [])).toEqual([`${name}: `])
  })
})

describe('settings of the bridge', () => {
  it('announce anew what they change, and nothing else', () => {
    const dialect = zigbee2MqttDialect()
    readList(dialect, 'devices', [lamp, plug])
    const own = { config: { devices: { [ONE]: { availability: true } } } }
    expect(told(dialect, 'info', own)).toEqual([`${at(ONE)}: switch Lamp`])
    expect(told(dialect, 'info', { ...own, permit_join: true })).toEqual([])
    expect(told(dialect, 'info', '')).toEqual([`${at(ONE)}: switch Lamp`])
  })

  it('with states in topics of their own are a problem that tells what to do', () => {
    const info = (output: string) => ({ config: { advanced: { output } } })
    const dialect = zigbee2MqttDialect()
    readList(dialect, 'devices', [])
    const [announcement] = readList(dialect, 'info', info('attribute'))
    expect(announcement?.problems[0]?.reason).toContain('attribute_and_json')
    expect(told(dialect, 'info', info('attribute_and_json'))).toEqual(['zigbee2mqtt/bridge/info: '])
  })
})

describe('a bridge whose list of devices does not come, too large for the broker or for Artel,', () => {
  it('is a problem until it does', () => {
    const dialect = zigbee2MqttDialect()
    const [announcement] = readList(dialect, 'info', { config: {} })
    expect(announcement?.problems).toMatchObject([
      {
        topic: 'zigbee2mqtt/bridge/info',
        reason: expect.stringContaining('larger than Artel takes') as string,
      },
    ])
    expect(told(dialect, 'devices', [lamp])).toEqual(['zigbee2mqtt/bridge/info: ', `${at(ONE)}: switch Lamp`])
    expect(told(dialect, 'info', { config: {} })).toEqual([])
  })
})

describe('the base topic', () => {
  it('is any, and each has its own devices', () => {
    const dialect = zigbee2MqttDialect()
    expect(told(dialect, 'devices', [lamp], 'cellar')).toEqual([`cellar/bridge/devices/${ONE}: switch Lamp`])
    expect(told(dialect, 'devices', [lamp], 'home/zigbee')).toEqual([
      `home/zigbee/bridge/devices/${ONE}: switch Lamp`,
    ])
    expect(told(dialect, 'devices', [], 'cellar')).toEqual([`cellar/bridge/devices/${ONE}: `])
  })

  it('other topics of the bridge announce nothing', () => {
    const dialect = zigbee2MqttDialect()
    for (const kind of ['state', 'logging', 'extensions', 'devices/x'])
      expect(readList(dialect, kind, [lamp])).toEqual([])
  })
})

describe('whatever the lists hold', () => {
  const pieces = [
    switchExpose(),
    lightExpose(['brightness', 'color_xy'], 'l1'),
    coverExpose('position'),
    climateExpose,
    numeric('x'),
  ]
  /** Real exposes with any part replaced by anything, beside plain rubbish. */
  const mangled = fc
    .tuple(
      fc.constantFrom(...pieces),
      fc.constantFrom('type', 'name', 'property', 'features', 'access', 'endpoint', 'unit', 'values'),
      fc.jsonValue(),
    )
    .map(([expose, key, value]) => ({ ...expose, [key]: value }))
  const entry = fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(
        fc.constantFrom(...Object.keys(lamp), 'definition', 'scenes'),
        fc.jsonValue(),
        fc.array(fc.oneof(mangled, fc.jsonValue()), { maxLength: 4 }),
      )
      .map(([key, value, exposes]) => ({
        ...deviceEntry('other', exposes, { ieee_address: '0x9' }),
        [key]: value,
      })),
  )

  it('nothing throws, and a good device among them is neither lost nor touched', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 5 }),
        fc.array(fc.jsonValue(), { maxLength: 3 }),
        fc.jsonValue(),
        (devices, groups, info) => {
          const dialect = zigbee2MqttDialect()
          readList(dialect, 'devices', [lamp])
          const all = [
            ...readList(dialect, 'devices', [...devices, lamp]),
            ...readList(dialect, 'groups', [groupEntry('g', [ONE, '0x9']), ...groups]),
            ...readList(dialect, 'info', { config: info }),
            ...readList(dialect, 'info', JSON.stringify(info)),
          ]
          // Settings may say that availability is published: then the lamp is announced with it, but never without its switch.
          for (const { topic, entities } of all) if (topic === at(ONE)) expect(entities).toHaveLength(1)
          for (const { entities } of all)
            for (const { behaviour } of entities)
              for (const { read } of behaviour.inputs)
                for (const payload of ['{}', JSON.stringify(info), '{"state":"ON","position":5}']) {
                  try {
                    read(payload, behaviour.initial)
                  } catch (error) {
                    expect(error).toBeInstanceOf(Error)
                  }
                }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('any payload is read without a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('devices', 'groups', 'info'), (payload, kind) => {
        const dialect = zigbee2MqttDialect()
        readList(dialect, 'devices', [lamp])
        const announced = readList(dialect, kind, payload)
        if (payload.trim() !== '') for (const { topic } of announced) expect(topic).not.toBe(at(ONE))
      }),
    )
  })

  it('exposes within exposes without end are a problem of that device alone', () => {
    const depth = 50_000
    const endless = `${'{"type":"composite","features":['.repeat(depth)}7${']}'.repeat(depth)}`
    const list = JSON.stringify([device(TWO, 'deep', {}, 'HERE'), lamp]).replace('"HERE"', endless)
    expect(told(zigbee2MqttDialect(), 'devices', list)).toEqual([
      'zigbee2mqtt/bridge/devices: !',
      `${at(ONE)}: switch Lamp`,
    ])
  })
})
