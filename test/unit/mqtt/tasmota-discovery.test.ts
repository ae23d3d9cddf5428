/** What Tasmota's retained messages announce: entities, names, topics, problems. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tasmotaDialect } from '../../../main/tools/mqtt/discovery/tasmota'
import { climateSample, energySample, tasmotaConfig, windSample } from '../../support/tasmota-config'

const MAC = '00000049A3BC'
const topicOf = (kind: string, mac = MAC) => `tasmota/discovery/${mac}/${kind}`

function discover(config: unknown, sample?: unknown) {
  const dialect = tasmotaDialect()
  const found = dialect.read(topicOf('config'), JSON.stringify(config))
  const more = sample ? dialect.read(topicOf('sensors'), JSON.stringify({ sn: sample, ver: 1 })) : []
  const all = [...found, ...more]
  return {
    entities: all.flatMap(({ entities }) => entities),
    problems: all.flatMap(({ problems }) => problems.map(({ reason }) => reason)),
  }
}

describe('outputs', () => {
  const rgbcct = { lt_st: 5 }
  it.each<[what: string, config: Record<string, unknown>, found: readonly string[]]>([
    ['nothing', {}, []],
    ['a relay', { rl: [1, 0] }, ['switch.tasmota']],
    [
      'relays with names',
      { rl: [1, 1], fn: ['Beer', 'Milk'] },
      ['switch.tasmota_beer', 'switch.tasmota_milk'],
    ],
    ['relays without names', { rl: [1, 1], fn: [] }, ['switch.tasmota_switch_1', 'switch.tasmota_switch_2']],
    ['a name that begins like the device', { rl: [1], fn: ['Tasmota left'] }, ['switch.tasmota_left']],
    ['relays that switch lamps (SetOption30)', { rl: [1], so: { '30': 1 } }, ['light.tasmota']],
    ['a dimmer', { rl: [2], lt_st: 1 }, ['light.tasmota']],
    ['a lamp in two halves', { rl: [2, 2], lk: 0, ...rgbcct }, ['light.tasmota', 'light.tasmota_light_2']],
    ['a relay and a lamp', { rl: [1, 2], lt_st: 3 }, ['switch.tasmota', 'light.tasmota_light_2']],
    ['a shutter', { rl: [3, 3] }, ['cover.tasmota']],
    [
      'a relay between shutters',
      { rl: [3, 3, 1, 3, 3] },
      ['switch.tasmota_switch_3', 'cover.tasmota', 'cover.tasmota_cover_2'],
    ],
    ['a garage door', { rl: [3, 3], fn: ['Garage door'] }, ['cover.tasmota_garage_door']],
    ['a fan with its lamp', { if: 1, rl: [1, 0, 0, 0] }, ['light.tasmota', 'fan.tasmota']],
    ['a fan whose lamp counts as a light', { if: 1, rl: [2, 0, 0, 0] }, ['light.tasmota', 'fan.tasmota']],
    ['a switch that is followed', { swc: [1], swn: ['Door'] }, ['binary_sensor.tasmota_door']],
    ['switches of which one gives pulses only', { swc: [0, 2, 8] }, ['binary_sensor.tasmota_switch_2']],
    ['a name in Russian', { dn: 'Розетка', fn: ['Розетка'], rl: [1] }, ['switch.rozetka']],
    ['a device without a name', { dn: ' ', fn: [' '], rl: [1] }, ['switch.tasmota_49a3bc']],
  ])('%s', (_, config, found) => {
    const { entities, problems } = discover(tasmotaConfig(config))
    expect(problems).toEqual([])
    expect(entities.map(({ domain, objectId }) => `${domain}.${objectId}`)).toEqual(found)
    expect(new Set(entities.map(({ key }) => key)).size).toBe(entities.length)
  })

  it.each<[what: string, config: Record<string, unknown>, command: string, state: string, lwt: string]>([
    [
      'the default FullTopic',
      {},
      'cmnd/tasmota_49A3BC/POWER1',
      'tele/tasmota_49A3BC/STATE',
      'tele/tasmota_49A3BC/LWT',
    ],
    [
      'an old FullTopic',
      { ft: '%topic%/%prefix%/' },
      'tasmota_49A3BC/cmnd/POWER1',
      'tasmota_49A3BC/tele/STATE',
      'tasmota_49A3BC/tele/LWT',
    ],
    [
      'host name and id',
      { ft: 'home/%hostname%/%id%/%prefix%' },
      'home/tasmota-49A3BC-0956/49A3BC/cmnd/POWER1',
      'home/tasmota-49A3BC-0956/49A3BC/tele/STATE',
      'home/tasmota-49A3BC-0956/49A3BC/tele/LWT',
    ],
    [
      'own prefixes',
      { tp: ['do', 'did', 'says'], t: 'lamp' },
      'do/lamp/POWER1',
      'says/lamp/STATE',
      'says/lamp/LWT',
    ],
  ])('topics with %s', (_, config, command, state, lwt) => {
    const [relay] = discover(tasmotaConfig({ rl: [1], ...config })).entities
    const sent = relay!.behaviour.encode(
      { entityId: 'x', op: 'turn_on', desired: { state: 'on', attributes: {} } },
      relay!.behaviour.initial,
    )
    expect(sent).toEqual({ ok: true, value: [{ topic: command, payload: 'ON', qos: 1, retain: false }] })
    expect(relay!.behaviour.inputs.map(({ topic }) => topic)).toContain(state)
    const [availability] = relay!.availability.topics
    expect(availability?.topic).toBe(lwt)
    expect(['Online', 'Offline', '?'].map((text) => availability?.read(text))).toEqual([true, false, null])
  })

  it('a device that sleeps is never called unavailable', () => {
    const { entities } = discover(tasmotaConfig({ rl: [1], dslp: 1 }))
    expect(entities[0]?.availability.topics).toEqual([])
  })

  it('with SetOption4 answers are read from topics of their own', () => {
    const { entities } = discover(tasmotaConfig({ rl: [1, 1], fn: [], so: { '4': 1 } }))
    const topics = entities.map(({ behaviour }) => behaviour.inputs.map(({ topic }) => topic))
    expect(topics[1]).toContain('stat/tasmota_49A3BC/POWER2')
    expect(topics.flat()).not.toContain('stat/tasmota_49A3BC/RESULT')
  })
})

describe('sensors', () => {
  const fixedOf = (sample: unknown) =>
    Object.fromEntries(
      discover(tasmotaConfig(), sample).entities.map(({ name, behaviour }) => [name, behaviour.fixed]),
    )

  it('a meter: every number with unit and class, each tariff by itself', () => {
    const found = fixedOf(energySample)
    expect(Object.keys(found)).toHaveLength(15)
    expect(found['Tasmota ENERGY Power']).toEqual({
      device_class: 'power',
      unit_of_measurement: 'W',
      state_class: 'measurement',
    })
    const meter = { device_class: 'energy', unit_of_measurement: 'kWh', state_class: 'total_increasing' }
    expect(found['Tasmota ENERGY Total']).toEqual(meter)
    expect(found['Tasmota ENERGY TotalTariff 2']).toEqual(meter)
    expect(found['Tasmota ENERGY Yesterday']).toEqual({ device_class: 'energy', unit_of_measurement: 'kWh' })
    expect(found['Tasmota ENERGY TotalStartTime']).toEqual({
      device_class: 'timestamp',
      entity_category: 'diagnostic',
    })
  })

  it('in the units that the device is set to, without switches and addresses', () => {
    const found = fixedOf(climateSample)
    const temperature = { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' }
    expect(Object.keys(found)).toEqual([
      'Tasmota DS18B20-1 Temperature',
      'Tasmota DS18B20-2 Temperature',
      'Tasmota BME280 Temperature',
      'Tasmota BME280 Humidity',
      'Tasmota BME280 DewPoint',
      'Tasmota BME280 Pressure',
    ])
    expect(found['Tasmota DS18B20-2 Temperature']).toEqual(temperature)
    expect(found['Tasmota BME280 Pressure']).toMatchObject({ unit_of_measurement: 'hPa' })
    expect(fixedOf({ ...climateSample, TempUnit: 'F' })['Tasmota BME280 DewPoint']).toMatchObject({
      unit_of_measurement: '°F',
    })
  })

  it('three deep, by the unit of what they belong to', () => {
    const found = fixedOf(windSample)
    expect(found['Tasmota TX23 Speed Act']).toMatchObject({
      unit_of_measurement: 'km/h',
      device_class: 'speed',
    })
    expect(found['Tasmota TX23 Dir Card']).toEqual({ entity_category: 'diagnostic' })
  })

  it('that come before the device are announced with it, and go with it', () => {
    const dialect = tasmotaDialect()
    const sensors = JSON.stringify({ sn: climateSample, ver: 1 })
    expect(dialect.read(topicOf('sensors'), sensors)).toMatchObject([{ entities: [] }])
    const both = dialect.read(topicOf('config'), JSON.stringify(tasmotaConfig({ rl: [1] })))
    expect(both.map(({ topic, entities }) => [topic, entities.length])).toEqual([
      [topicOf('config'), 1],
      [topicOf('sensors'), 6],
    ])
    const gone = dialect.read(topicOf('config'), '')
    expect(gone.map(({ entities }) => entities.length)).toEqual([0, 0])
    expect(gone.flatMap(({ problems }) => problems)).toEqual([])
  })
})

describe('what cannot be used', () => {
  it.each<[what: string, payload: string, reason: string]>([
    ['no JSON', '{"rl":', 'JSON'],
    ['a list', '[]', 'expected a JSON object'],
    ['another version', JSON.stringify(tasmotaConfig({ ver: 2 })), 'ver'],
    ['the message of another device', JSON.stringify(tasmotaConfig({ mac: '00000000BEEF' })), '00000000BEEF'],
    ['a wildcard in the FullTopic', JSON.stringify(tasmotaConfig({ ft: '#/%prefix%/' })), 'ft'],
    ['a FullTopic without a prefix', JSON.stringify(tasmotaConfig({ ft: '%topic%/' })), 'share one topic'],
    ['outputs that are words', JSON.stringify(tasmotaConfig({ rl: ['relay'] })), 'rl'],
    ['half a shutter', JSON.stringify(tasmotaConfig({ rl: [3, 1] })), 'half of a shutter'],
  ])('%s is a problem with a reason', (_, payload, reason) => {
    const found = tasmotaDialect().read(topicOf('config'), payload)
    const problems = found.flatMap((announcement) => announcement.problems)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ topic: topicOf('config') })
    expect(problems[0]?.reason).toContain(reason)
  })

  it('half a shutter does not take the relays along', () => {
    const { entities } = discover(tasmotaConfig({ rl: [1, 3] }))
    expect(entities.map(({ domain }) => domain)).toEqual(['switch'])
  })

  it('sensors that are no object are a problem', () => {
    const found = tasmotaDialect().read(topicOf('sensors'), '{"sn":[]}')
    expect(found).toMatchObject([{ entities: [], problems: [{ reason: 'sn: expected an object' }] }])
  })

  it('other topics announce nothing', () => {
    const dialect = tasmotaDialect()
    for (const topic of ['tasmota/discovery/x/other', 'tasmota/discovery/config', 'other/x/config'])
      expect(dialect.read(topic, '{}')).toEqual([])
  })

  it('any JSON at all is either used or explained, never thrown', () => {
    const keys = fc.constantFrom(...Object.keys(tasmotaConfig()))
    const values = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.array(fc.integer({ min: -1, max: 16 })))
    fc.assert(
      fc.property(fc.dictionary(keys, values), fc.jsonValue(), fc.string(), (changes, sample, text) => {
        const dialect = tasmotaDialect()
        const found = [
          ...dialect.read(topicOf('config'), text),
          ...dialect.read(topicOf('sensors'), JSON.stringify({ sn: sample })),
          ...dialect.read(topicOf('config'), JSON.stringify({ ...tasmotaConfig(), ...changes, mac: MAC })),
        ]
        for (const { behaviour } of found.flatMap(({ entities }) => entities)) {
          for (const input of behaviour.inputs) {
            for (const payload of [text, JSON.stringify(sample)]) {
              try {
                input.read(payload, behaviour.initial)
              } catch (error) {
                expect(error).toBeInstanceOf(Error)
              }
            }
          }
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
