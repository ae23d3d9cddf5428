/** What Homie 5 devices announce: entities, names, availability, problems. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trackAvailability } from '../../../main/tools/mqtt/availability'
import { homieDialect } from '../../../main/tools/mqtt/discovery/homie'
import {
  homieAnnouncements,
  homieDescription,
  homieEntities,
  homieNodes,
  set,
} from '../../support/homie-description'

const read = (datatype: string, more: object = {}) => ({ datatype, ...more })

describe('properties become entities', () => {
  it.each<[what: string, nodes: Record<string, unknown>, found: readonly string[]]>([
    ['a plug', { relay: homieNodes.plug }, ['switch: Hall']],
    ['a lamp', { light: homieNodes.lamp }, ['light: Hall']],
    ['a lamp with everything', { light: homieNodes.colorLamp }, ['light: Hall']],
    ['a lamp of colour alone', { strip: homieNodes.paint }, ['light: Hall Strip']],
    ['a lamp that only switches', { light: { properties: { on: set.boolean() } } }, ['light: Hall']],
    ['a blind', { blind: homieNodes.blind }, ['cover: Hall']],
    ['a gate called close and open', { gate: homieNodes.gate }, ['cover: Hall gate']],
    ['a valve', { main: { type: 'valve', properties: { position: set.integer('0:100') } } }, ['valve: Hall']],
    ['a lock', { door: homieNodes.lock }, ['lock: Hall door']],
    ['a thermostat', { heating: homieNodes.thermostat }, ['climate: Hall']],
    ['a fan', { fan: homieNodes.fan }, ['fan: Hall']],
    [
      'a position that is no cover',
      { servo: { properties: { position: set.integer('0:180') } } },
      ['number: Hall servo position'],
    ],
    [
      'a temperature of a lamp',
      {
        lamp: { type: 'lamp', properties: { on: set.boolean(), temperature: set.integer('2000:6500', 'K') } },
      },
      ['light: Hall', 'number: Hall temperature'],
    ],
    [
      'an enum',
      { washer: { properties: { program: set.enum('eco,quick') } } },
      ['select: Hall washer program'],
    ],
    [
      'a doorbell and a coffee machine: events',
      {
        node: {
          properties: {
            ring: read('boolean', { retained: false }),
            brew: { ...set.boolean(), retained: false },
          },
        },
      },
      ['button: Hall brew'],
    ],
    [
      'a button of one value',
      { node: { properties: { press: { ...set.enum('press'), retained: false } } } },
      ['button: Hall press'],
    ],
    [
      'readings of all types',
      {
        engine: {
          properties: {
            speed: read('integer', { unit: 'rpm' }),
            on: read('boolean'),
            gear: read('enum', { format: 'p,d' }),
            note: read('string'),
            since: read('datetime'),
            trip: read('duration'),
            raw: read('json'),
          },
        },
      },
      [
        'sensor: Hall engine speed',
        'binary_sensor: Hall engine on',
        'sensor: Hall engine gear',
        'sensor: Hall engine note',
        'sensor: Hall engine since',
        'sensor: Hall engine trip',
      ],
    ],
    [
      'two nodes',
      {
        wheels: { name: 'Wheels', properties: { angle: read('float') } },
        engine: { properties: { temperature: read('float', { unit: '°C' }) } },
      },
      ['sensor: Hall Wheels angle', 'sensor: Hall engine temperature'],
    ],
    [
      'a fan with a child lock',
      { fan: { type: 'fan', properties: { on: set.boolean(), 'child-lock': set.boolean() } } },
      ['fan: Hall', 'switch: Hall child-lock'],
    ],
    [
      'a thermostat with a lock',
      { heating: { properties: { ...homieNodes.thermostat.properties, lock: set.boolean() } } },
      ['lock: Hall', 'climate: Hall climate'],
    ],
    ['a relay at a garage door', { 'garage-door': homieNodes.plug }, ['switch: Hall garage-door']],
    ['nothing', {}, []],
  ])('%s', (_, nodes, found) => {
    const [announcement, ...others] = homieAnnouncements(homieDescription(nodes))
    expect(others).toEqual([])
    expect(announcement?.problems).toEqual([])
    expect(announcement!.entities.map(({ domain, name }) => `${domain}: ${name}`)).toEqual(found)
    expect(new Set(announcement!.entities.map(({ key }) => key)).size).toBe(found.length)
  })

  it.each<[property: string, fields: Record<string, unknown>, fixed: Record<string, unknown>]>([
    [
      'temperature',
      { datatype: 'float', unit: '°C' },
      { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' },
    ],
    [
      'humidity',
      { datatype: 'integer', unit: '%' },
      { device_class: 'humidity', unit_of_measurement: '%', state_class: 'measurement' },
    ],
    [
      'battery',
      { datatype: 'integer', unit: '%' },
      { device_class: 'battery', unit_of_measurement: '%', state_class: 'measurement' },
    ],
    ['load', { datatype: 'integer', unit: '%' }, { unit_of_measurement: '%', state_class: 'measurement' }],
    [
      'total',
      { datatype: 'float', unit: 'kWh' },
      { device_class: 'energy', unit_of_measurement: 'kWh', state_class: 'total_increasing' },
    ],
    ['visitors', { datatype: 'integer', unit: '#' }, { state_class: 'measurement' }],
    [
      'co2',
      { datatype: 'integer', unit: 'ppm' },
      { device_class: 'carbon_dioxide', unit_of_measurement: 'ppm', state_class: 'measurement' },
    ],
    ['motion', { datatype: 'boolean' }, { device_class: 'motion' }],
    ['window', { datatype: 'boolean' }, { device_class: 'window' }],
    ['leak', { datatype: 'boolean' }, { device_class: 'moisture' }],
    ['uptime', { datatype: 'duration' }, { device_class: 'duration', unit_of_measurement: 's' }],
    ['mode', { datatype: 'enum', format: 'a,b' }, { device_class: 'enum', options: ['a', 'b'] }],
  ])('the class of %s', (property, fields, fixed) => {
    const [entity] = homieEntities({ node: { properties: { [property]: fields } } })
    expect(entity?.behaviour.fixed).toEqual(fixed)
  })
})

/** Opening an entrance asks first, which is judged by class and by name. */
describe('the class of a cover', () => {
  it.each<[node: string, more: Record<string, unknown>, found: string | undefined]>([
    ['garage-door', {}, 'garage'],
    ['node', { name: 'Ворота' }, 'gate'],
    ['node', { type: 'org.example.curtain' }, 'curtain'],
    ['blind', {}, 'blind'],
    ['cover', {}, undefined],
  ])('%s %j', (node, more, found) => {
    const { properties } = homieNodes.blind
    const [entity] = homieEntities({ [node]: { ...more, properties } })
    expect(entity?.domain).toBe('cover')
    expect(entity?.behaviour.fixed.device_class).toBe(found)
  })
})

describe('availability', () => {
  const trackerOf = (more: Record<string, unknown>, nodes: Record<string, unknown>) => {
    const { topics, mode } = homieEntities(nodes, more)[0]!.availability
    const tracker = trackAvailability({ topics, mode })
    return (states: readonly string[]) => {
      for (const [index, state] of states.entries()) tracker.report(index, state)
      return tracker.isAvailable()
    }
  }
  it.each<[state: string, plug: boolean, sensor: boolean]>([
    ['ready', true, true],
    ['init', false, false],
    ['disconnected', false, false],
    ['sleeping', false, true],
    ['lost', false, false],
  ])('%s', (state, plug, sensor) => {
    expect(trackerOf({}, { n: homieNodes.plug })([state])).toBe(plug)
    expect(trackerOf({}, { n: { properties: { t: read('float') } } })([state])).toBe(sensor)
  })

  it.each([
    ['ready', true],
    ['init', true],
    ['lost', false],
    ['disconnected', false],
  ])('of a child under a root that is %s', (state, isAvailable) => {
    const track = trackerOf({ root: 'bridge', parent: 'relay' }, { n: homieNodes.plug })
    expect(track(['ready', state])).toBe(isAvailable)
  })
})

describe('the life of a device', () => {
  const description = JSON.stringify(homieDescription({ relay: homieNodes.plug }))
  const base = 'homie/5/hall'
  const count = (found: readonly { entities: readonly unknown[] }[]) =>
    found.map(({ entities }) => entities.length)

  it('begins with both its state and its description, in any order', () => {
    const dialect = homieDialect()
    expect(count(dialect.read(`${base}/$description`, description))).toEqual([0])
    expect(count(dialect.read(`${base}/$state`, 'init'))).toEqual([1])
    expect(dialect.read(`${base}/$state`, 'ready')).toEqual([])
  })

  it('ends when its state is removed, and can begin anew', () => {
    const dialect = homieDialect()
    dialect.read(`${base}/$state`, 'ready')
    dialect.read(`${base}/$description`, description)
    expect(count(dialect.read(`${base}/$state`, ''))).toEqual([0])
    expect(count(dialect.read(`${base}/$state`, 'ready'))).toEqual([1])
    expect(count(dialect.read(`${base}/$description`, ''))).toEqual([0])
  })

  it('keeps its ids and keys when it gains a node', () => {
    const idsOf = (nodes: Record<string, unknown>) =>
      homieEntities(nodes).map(({ key, domain, objectId }) => [key, `${domain}.${objectId}`])
    const { lamp: light, plug: relay } = homieNodes
    const before = idsOf({ light, relay })
    expect(before.map(([, id]) => id)).toEqual(['light.hall_light', 'switch.hall_relay_on'])
    expect(idsOf({ light })).toEqual(before.slice(0, 1))
  })

  it('is told apart from one of the same id in another domain', () => {
    const keys = ['homie', 'attic'].map((domain) => {
      const dialect = homieDialect()
      dialect.read(`${domain}/5/hall/$state`, 'ready')
      return dialect.read(`${domain}/5/hall/$description`, description)[0]?.entities[0]?.key
    })
    expect(new Set(keys).size).toBe(2)
  })

  it('shows its alerts until it takes them back', () => {
    const dialect = homieDialect()
    dialect.read(`${base}/$state`, 'ready')
    dialect.read(`${base}/$description`, description)
    const [found] = dialect.read(`${base}/$alert/battery`, 'Battery is low, at 8%')
    expect(found?.entities).toMatchObject([
      { name: 'Hall battery', domain: 'sensor', behaviour: { initial: { state: 'Battery is low, at 8%' } } },
    ])
    expect(count(dialect.read(`${base}/$alert/battery`, ''))).toEqual([0])
  })
})

describe('what cannot be used', () => {
  it.each<[what: string, description: unknown, reason: string]>([
    ['a later major version', homieDescription({}, { homie: '6.0' }), 'only Homie 5'],
    ['a list', [], 'expected a JSON object'],
    [
      'a property without a type',
      homieDescription({ n: { properties: { p: { unit: 'V' } } } }),
      'n/p: datatype',
    ],
    ['an unknown type', homieDescription({ n: { properties: { p: read('vector') } } }), 'n/p: datatype'],
    ['an enum without values', homieDescription({ n: { properties: { p: read('enum') } } }), 'n/p: format'],
    [
      'a color without a format',
      homieDescription({ n: { properties: { p: read('color', { format: 'cmyk' }) } } }),
      'n/p: format',
    ],
    ['an id that is none', homieDescription({ 'a/b': { properties: {} } }), 'a/b: not a Homie id'],
    ['a node that is no object', homieDescription({ n: 7 }), 'n: payload'],
  ])('%s is a problem with a reason', (_, description, reason) => {
    const problems = homieAnnouncements(description).flatMap((found) => found.problems)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.reason).toContain(reason)
  })

  it('does not take the other properties along', () => {
    const found = homieEntities({ node: { properties: { bad: read('vector'), good: read('float') } }, b: 7 })
    expect(found.map(({ name }) => name)).toEqual(['Hall good'])
  })

  it('an older Homie is named as a problem', () => {
    const [found] = homieDialect().read('homie/old-device/$homie', '4.0.0')
    expect(found).toMatchObject({
      entities: [],
      problems: [{ reason: 'Homie 4.0.0 is not supported, Homie 5 is' }],
    })
    expect(homieDialect().read('homie/old-device/$homie', '')[0]?.problems).toEqual([])
  })

  it('other topics announce nothing', () => {
    const dialect = homieDialect()
    for (const topic of [
      'homie/5/hall/$log',
      'homie/4/hall/$state',
      'homie/5/hall/$alert/a/b',
      'homie/5/$state',
    ])
      expect(dialect.read(topic, 'ready')).toEqual([])
  })

  it('any JSON at all is either used or explained, never thrown', () => {
    const key = fc.constantFrom(
      'on',
      'brightness',
      'color',
      'position',
      'mode',
      'target',
      'lock',
      'speed',
      'x',
    )
    const field = fc.constantFrom('name', 'datatype', 'format', 'settable', 'retained', 'unit')
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('integer', 'float', 'boolean', 'enum', 'color', 'rgb', 'a,b', '::', '5:1:0', true),
    )
    const property = fc.oneof(fc.dictionary(field, value), fc.jsonValue({ maxDepth: 1 }))
    const node = fc.record({
      type: fc.constantFrom('light', 'fan', 'blind', 'x'),
      properties: fc.dictionary(key, property),
    })
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'C'), fc.oneof(node, fc.jsonValue({ maxDepth: 1 }))),
        fc.string(),
        (nodes, text) => {
          homieDialect().read('homie/5/x/$description', text)
          const found = homieAnnouncements(homieDescription(nodes)).flatMap(({ entities }) => entities)
          for (const { behaviour } of found) {
            for (const input of behaviour.inputs) {
              for (const payload of [text, '5', 'true', 'rgb,1,2,3']) {
                try {
                  const now = input.read(payload, behaviour.initial)
                  behaviour.present?.(now)
                } catch (error) {
                  expect(error).toBeInstanceOf(Error)
                }
              }
            }
            for (const attributes of [{}, { brightness: 5 }, { current_position: 50 }, { temperature: 20 }])
              behaviour.encode(
                { entityId: 'x', op: 'x', desired: { state: 'on', attributes } },
                behaviour.initial,
              )
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
