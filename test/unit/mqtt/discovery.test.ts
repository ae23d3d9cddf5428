import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { homeAssistantDialect } from '../../../main/tools/mqtt/discovery/homeassistant'
import { expandConfig } from '../../../main/tools/mqtt/discovery/homeassistant/expand'

const dialect = homeAssistantDialect()
const read = (topic: string, payload: unknown) => {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
  const [announcement] = dialect.read(`homeassistant/${topic}/config`, text)
  if (!announcement) throw new Error('not a discovery topic')
  return announcement
}
const one = (topic: string, payload: unknown) => {
  const { entities, problems } = read(topic, payload)
  expect(problems).toEqual([])
  expect(entities).toHaveLength(1)
  return entities[0]!
}
const inputTopics = (entity: ReturnType<typeof one>) => entity.behaviour.inputs.map(({ topic }) => topic)

/** Payloads of https://www.home-assistant.io/integrations/mqtt/#discovery-examples-with-component-discovery and below. */
describe('Home Assistant discovery, documented examples', () => {
  it('motion detection', () => {
    const entity = one('binary_sensor/garden', {
      name: null,
      device_class: 'motion',
      state_topic: 'homeassistant/binary_sensor/garden/state',
      unique_id: 'motion01ad',
      device: { identifiers: ['01ad'], name: 'Garden' },
    })
    expect(entity).toMatchObject({ domain: 'binary_sensor', name: 'Garden', objectId: 'garden' })
    expect(entity.behaviour.fixed).toEqual({ device_class: 'motion' })
    expect(entity.behaviour.inputs[0]?.read('ON', entity.behaviour.initial).state).toBe('on')
  })

  it('sensors that share a state payload', () => {
    const payload = {
      device_class: 'temperature',
      state_topic: 'homeassistant/sensor/sensorBedroom/state',
      unit_of_measurement: '°C',
      value_template: '{{ value_json.temperature}}',
      unique_id: 'temp01ae',
      device: {
        identifiers: ['bedroom01ae'],
        name: 'Bedroom',
        manufacturer: 'Example sensors Ltd.',
        serial_number: '12AE3010545',
      },
    }
    const entity = one('sensor/sensorBedroomT', payload)
    const state = entity.behaviour.inputs[0]?.read(
      '{ "temperature": 23.20, "humidity": 43.70 }',
      entity.behaviour.initial,
    )
    expect(state?.state).toBe('23.2')
    expect(entity.behaviour.fixed).toMatchObject({ unit_of_measurement: '°C' })
  })

  it('a switch with base topic and abbreviations', () => {
    const entity = one('switch/irrigation', {
      '~': 'homeassistant/switch/irrigation',
      name: 'garden',
      cmd_t: '~/set',
      stat_t: '~/state',
    })
    expect(inputTopics(entity)).toEqual(['homeassistant/switch/irrigation/state'])
    expect(
      entity.behaviour.encode(
        { entityId: 'x', op: 'turn_on', desired: { state: 'on', attributes: {} } },
        entity.behaviour.initial,
      ),
    ).toMatchObject({
      ok: true,
      value: [{ topic: 'homeassistant/switch/irrigation/set', payload: 'ON' }],
    })
  })

  it('a JSON light with abbreviated keys', () => {
    const entity = one('light/kitchen', {
      '~': 'homeassistant/light/kitchen',
      name: 'Kitchen',
      uniq_id: 'kitchen_light',
      cmd_t: '~/set',
      stat_t: '~/state',
      schema: 'json',
      brightness: true,
    })
    expect(
      entity.behaviour.inputs[0]?.read('{"state": "ON", "brightness": 255}', entity.behaviour.initial),
    ).toEqual({
      state: 'on',
      attributes: { brightness: 255 },
    })
  })

  it('a climate device with short topics and templates', () => {
    const entity = one('climate/livingroom', {
      '~': 'livingroom',
      name: 'Livingroom',
      mode_cmd_t: '~/mode',
      mode_stat_t: '~/state',
      mode_stat_tpl: '{{ value_json.mode }}',
      avty_t: '~/available',
      pl_avail: 'online',
      pl_not_avail: 'offline',
      temp_cmd_t: '~/temp',
      temp_stat_t: '~/state',
      temp_stat_tpl: '{{ value_json.target_temp }}',
      curr_temp_t: '~/state',
      curr_temp_tpl: '{{ value_json.current_temp }}',
      min_temp: '15',
      max_temp: '25',
      temp_step: '0.5',
      modes: ['off', 'heat'],
    })
    const message = '{"mode":"heat","target_temp":21.5,"current_temp":19}'
    const state = entity.behaviour.inputs.reduce(
      (now, { read: apply }) => apply(message, now),
      entity.behaviour.initial,
    )
    expect(state).toEqual({ state: 'heat', attributes: { temperature: 21.5, current_temperature: 19 } })
    expect(entity.behaviour.fixed).toMatchObject({
      hvac_modes: ['off', 'heat'],
      min_temp: 15,
      target_temp_step: 0.5,
    })
    expect(entity.availability.topics[0]?.topic).toBe('livingroom/available')
  })

  it('a device payload with components', () => {
    const payload = {
      dev: { ids: 'ea334450945afc', name: 'Kitchen', mf: 'Bla electronics', sa: 'Kitchen' },
      o: { name: 'bla2mqtt', sw: '2.1', url: 'https://bla2mqtt.example.com/support' },
      cmps: {
        some_unique_component_id1: {
          p: 'sensor',
          device_class: 'temperature',
          unit_of_measurement: '°C',
          value_template: '{{ value_json.temperature }}',
          unique_id: 'temp01ae_t',
        },
        some_unique_id2: {
          p: 'sensor',
          device_class: 'humidity',
          unit_of_measurement: '%',
          value_template: '{{ value_json.humidity }}',
          unique_id: 'temp01ae_h',
        },
        bla1: {
          p: 'device_automation',
          automation_type: 'trigger',
          payload: 'short_press',
          topic: 'foobar/triggers/button1',
          type: 'button_short_press',
          subtype: 'button_1',
        },
      },
      state_topic: 'sensorBedroom/state',
      qos: 2,
    }
    const { entities, problems } = read('device/ea334450945afc', payload)
    expect(problems).toEqual([])
    expect(entities.map(({ key, area }) => [key, area])).toEqual([
      ['sensor:temp01ae_t', 'Kitchen'],
      ['sensor:temp01ae_h', 'Kitchen'],
    ])
    expect(entities.flatMap(inputTopics)).toEqual(['sensorBedroom/state', 'sensorBedroom/state'])
  })

  it('a device payload that removes one component by leaving only its platform', () => {
    const payload = {
      dev: { ids: ['x'] },
      o: { name: 'x' },
      cmps: { gone: { p: 'sensor' }, kept: { p: 'sensor', stat_t: 't', uniq_id: 'k' } },
    }
    expect(read('device/x', payload).entities.map(({ key }) => key)).toEqual(['sensor:k'])
  })

  it('an empty payload announces nothing, which removes what was announced', () => {
    expect(read('binary_sensor/garden', '')).toEqual({
      topic: 'homeassistant/binary_sensor/garden/config',
      entities: [],
      withheld: [],
      problems: [],
    })
  })
})

describe('names and ids', () => {
  it.each([
    [{ name: 'Power', device: { identifiers: ['k'], name: 'Kettle' } }, 'Kettle Power', 'kettle_power'],
    [{ name: null, device: { identifiers: ['k'], name: 'Kettle' } }, 'Kettle', 'kettle'],
    [
      { name: 'Kettle power', device: { identifiers: ['k'], name: 'Kettle' } },
      'Kettle power',
      'kettle_power',
    ],
    [{ name: 'Чайник' }, 'Чайник', 'chaynik'],
    [{ name: 'Kettle', object_id: 'my_kettle' }, 'Kettle', 'my_kettle'],
    [{ name: 'Kettle', object_id: 'a', default_entity_id: 'switch.b' }, 'Kettle', 'b'],
    [{}, 'node7', 'node7'],
  ])('%j is called "%s" with id %s', (fields, name, objectId) => {
    const entity = one('switch/node7', { command_topic: 'c', ...fields })
    expect([entity.name, entity.objectId]).toEqual([name, objectId])
  })

  it('a disabled entity is not shown and not a problem', () => {
    expect(read('sensor/x', { state_topic: 't', enabled_by_default: false })).toMatchObject({
      entities: [],
      problems: [],
    })
  })
})

describe('payloads that cannot be used', () => {
  it.each([
    ['no JSON', 'light/x', '{"name":', 'JSON'],
    ['a list', 'light/x', '[]', 'object'],
    ['a number', 'switch/x', '42', 'object'],
    ['a missing command topic', 'switch/x', '{"name":"x"}', 'command_topic'],
    ['a wildcard in a topic', 'switch/x', '{"command_topic":"a/#"}', 'must not contain'],
    ['a topic that is no text', 'sensor/x', '{"state_topic":7}', 'state_topic'],
    ['an unknown component', 'teapot/x', '{"topic":"t"}', '"teapot" is not supported'],
    [
      'a template outside the subset',
      'sensor/x',
      '{"state_topic":"t","value_template":"{% macro a() %}{% endmacro %}"}',
      'macro',
    ],
    ['a light schema that is not known', 'light/x', '{"command_topic":"t","schema":"martian"}', 'martian'],
    ['a device without components', 'device/x', '{"dev":{"ids":"x"}}', 'components'],
    ['a lock with a wrong qos', 'lock/x', '{"command_topic":"t","qos":5}', 'qos'],
  ])('%s is a problem with a reason', (_, topic, payload, reason) => {
    const { entities, problems } = read(topic, payload)
    expect(entities).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.reason).toContain(reason)
  })

  it('one bad component does not take the others of its device along', () => {
    const { entities, problems } = read('device/x', {
      dev: { ids: ['x'] },
      o: { name: 'x' },
      cmps: { bad: { p: 'switch', name: 'no topic' }, odd: 'text', good: { p: 'sensor', stat_t: 't' } },
    })
    expect(entities.map(({ domain }) => domain)).toEqual(['sensor'])
    expect(problems.map(({ reason }) => reason.split(':')[0])).toEqual(['bad', 'odd'])
  })

  it('any JSON at all is either used or explained, never thrown', () => {
    const keys = fc.constantFrom(
      'cmd_t',
      'stat_t',
      'name',
      'dev',
      'avty',
      'cmps',
      'schema',
      'modes',
      '~',
      'qos',
      'val_tpl',
      'p',
    )
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('json', 'switch', 'light', '{{ value }}', 'a/b'),
    )
    const components = fc.constantFrom(
      'light',
      'climate',
      'cover',
      'fan',
      'device',
      'sensor',
      'valve',
      'vacuum',
      'select',
    )
    fc.assert(
      fc.property(components, fc.dictionary(keys, values), fc.string(), (component, config, text) => {
        for (const payload of [JSON.stringify(config), text]) {
          const [found] = dialect.read(`homeassistant/${component}/x/config`, payload)
          for (const { behaviour } of found?.entities ?? []) {
            for (const input of behaviour.inputs) {
              try {
                input.read(text, behaviour.initial)
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

  it('keys named like object internals are just keys', () => {
    const { problems } = read('switch/x', '{"__proto__":{"command_topic":"t"},"constructor":"x"}')
    expect(problems[0]?.reason).toContain('command_topic')
  })
})

describe('expanding', () => {
  it('puts the base topic at the start or the end of topics, and nowhere else', () => {
    const config = expandConfig({
      '~': 'base',
      stat_t: '~/state',
      cmd_t: 'set/~',
      val_tpl: '{{ value }}~',
      avty: [{ t: '~/lwt', pl_avail: 'up' }],
      name: '~x',
    })
    expect(config).toEqual({
      state_topic: 'base/state',
      command_topic: 'set/base',
      value_template: '{{ value }}~',
      availability: [{ topic: 'base/lwt', payload_available: 'up' }],
      name: '~x',
    })
  })

  it('reads topics with and without a node id, and no others', () => {
    expect(
      dialect.read('homeassistant/switch/node/x/config', '{"command_topic":"t"}')[0]?.entities,
    ).toHaveLength(1)
    expect(dialect.read('homeassistant/status', 'online')).toEqual([])
    expect(dialect.read('other/switch/x/config', '{}')).toEqual([])
  })
})
