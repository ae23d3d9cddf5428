/** What Zigbee2MQTT's lists announce: entities, names, classes, problems. */
import { describe, expect, it } from 'vitest'
import { discover, entitiesOf, entityOf } from '../../support/zigbee2mqtt-entities'
import {
  ALL,
  binary,
  choice,
  climateExpose,
  contact,
  coordinator,
  coverExpose,
  deviceEntry,
  effectExpose,
  fanExpose,
  groupEntry,
  lightExpose,
  linkquality,
  lockExpose,
  numeric,
  READ,
  SET,
  speedFanExpose,
  switchExpose,
  warningExpose,
  type Json,
} from '../../support/zigbee2mqtt-exposes'

const idsOf = ({ entities }: ReturnType<typeof discover>) =>
  entities.map(({ domain, objectId }) => `${domain}.${objectId}`)

describe('what a device exposes', () => {
  it.each<[what: string, exposes: readonly unknown[], found: readonly string[]]>([
    [
      'a plug that measures',
      [switchExpose(), numeric('power', { unit: 'W' }), linkquality],
      ['switch.lamp', 'sensor.lamp_power'],
    ],
    ['a lamp with effects', [lightExpose(['brightness']), effectExpose], ['light.lamp']],
    ['effects without a lamp', [effectExpose], ['select.lamp_effect']],
    [
      'a switch with two buttons',
      [switchExpose('left'), switchExpose('right')],
      ['switch.lamp_left', 'switch.lamp_right'],
    ],
    [
      'a dimmer with numbered outputs',
      [lightExpose(['brightness'], 'l1'), lightExpose([], 'l2')],
      ['light.lamp_1', 'light.lamp_2'],
    ],
    ['a cover', [coverExpose('position')], ['cover.lamp']],
    ['a lock', [lockExpose], ['lock.lamp']],
    [
      'the codes of a lock',
      [
        lockExpose,
        {
          type: 'composite',
          name: 'pin_code',
          property: 'pin_code',
          access: ALL,
          features: [numeric('user')],
        },
      ],
      ['lock.lamp'],
    ],
    [
      'a thermostat with what it lets set besides',
      [climateExpose, binary('child_lock', { access: 3, value_on: 'LOCK', value_off: 'UNLOCK' })],
      [
        'climate.lamp',
        'number.lamp_local_temperature_calibration',
        'sensor.lamp_pi_heating_demand',
        'switch.lamp_child_lock',
      ],
    ],
    ['a fan', [fanExpose], ['fan.lamp']],
    ['a button', [choice('action', ['single', 'double'])], ['event.lamp_action']],
    ['details of an action', [numeric('action_angle')], []],
    ['a warning device', [warningExpose], ['siren.lamp']],
    ['a number to set', [numeric('delay', { access: ALL })], ['number.lamp_delay']],
    ['a word to choose', [choice('mode', ['a', 'b'], { access: ALL })], ['select.lamp_mode']],
    [
      'a word that is only told',
      [choice('identify', ['identify'], { access: SET })],
      ['button.lamp_identify'],
    ],
    ['a word that is reported', [choice('gesture', ['a', 'b'])], ['sensor.lamp_gesture']],
    ['text to set', [{ type: 'text', name: 'note', property: 'note', access: 3 }], ['text.lamp_note']],
    ['what can be neither read nor set', [numeric('hidden', { access: 0 })], []],
    [
      'the documented list',
      [
        {
          type: 'list',
          name: 'no_occupancy_since',
          property: 'no_occupancy_since',
          access: 1,
          item_type: numeric('temperature', { access: 3 }),
        },
      ],
      ['sensor.lamp_no_occupancy_since'],
    ],
    [
      'a composite without access of its own',
      [
        {
          type: 'composite',
          name: 'schedule',
          property: 'schedule',
          features: [numeric('hour', { access: 3 })],
        },
      ],
      ['sensor.lamp_schedule'],
    ],
    [
      'one property that two exposes name',
      [numeric('power', { unit: 'W' }), numeric('power', { unit: 'W' })],
      ['sensor.lamp_power'],
    ],
    [
      'what old thermostats call switches and locks',
      [
        { type: 'switch', features: [binary('state', { property: 'window_detection', access: ALL })] },
        { type: 'lock', features: [binary('state', { property: 'child_lock', access: ALL })] },
      ],
      ['switch.lamp_window_detection', 'switch.lamp_child_lock'],
    ],
  ])('%s', (_, exposes, found) => {
    const result = entitiesOf(...exposes)
    expect(result.problems).toEqual([])
    expect(idsOf(result)).toEqual(found)
  })

  it('keeps the rest of a device when one of its exposes makes no sense', () => {
    const broken = [
      { type: 'hologram' },
      7,
      { type: 'light', features: [] },
      numeric('x', { value_min: 'low' }),
    ]
    const { entities, problems } = entitiesOf(...broken, switchExpose())
    expect(entities.map(({ domain }) => domain)).toEqual(['switch'])
    expect(problems).toHaveLength(4)
    expect(problems.every((reason) => reason.startsWith('lamp: '))).toBe(true)
  })
})

describe('names for people', () => {
  it.each<[friendly: string, name: string, id: string, more?: Json]>([
    ['living_room_lamp', 'Living room lamp', 'switch.living_room_lamp'],
    ['living_room/lamp', 'Living room lamp', 'switch.living_room_lamp'],
    ['Kitchen Light', 'Kitchen Light', 'switch.kitchen_light'],
    ['спальня_люстра', 'Спальня люстра', 'switch.spalnya_lyustra'],
    [
      '0x00158d00018255df',
      'Mi power plug 55df',
      'switch.mi_power_plug_55df',
      { definition: { description: 'Mi power plug, ZigBee', exposes: [switchExpose()] } },
    ],
  ])('%s → %s', (friendly, name, id, more) => {
    const found = discover([deviceEntry(friendly, [switchExpose()], more)])
    expect(found.entities.map((entity) => entity.name)).toEqual([name])
    expect(idsOf(found)).toEqual([id])
  })

  it('the topics keep the name that the bridge knows', () => {
    const { entities } = discover([deviceEntry('living_room/lamp', [switchExpose()])])
    expect(entities[0]?.behaviour.inputs.map(({ topic }) => topic)).toEqual(['zigbee2mqtt/living_room/lamp'])
    const sent = entities[0]?.behaviour.encode(
      { entityId: 'x', op: 'turn_on', desired: { state: 'on', attributes: {} } },
      { state: 'off', attributes: {} },
    )
    expect(sent).toMatchObject({
      value: [{ topic: 'zigbee2mqtt/living_room/lamp/set', payload: '{"state":"ON"}' }],
    })
  })
})

describe('classes and units of Home Assistant', () => {
  it.each<[name: string, unit: string | undefined, found: Json]>([
    [
      'temperature',
      '°C',
      { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' },
    ],
    ['humidity', '%', { device_class: 'humidity' }],
    ['soil_moisture', '%', { device_class: 'moisture' }],
    ['battery', '%', { device_class: 'battery' }],
    ['illuminance', 'lx', { device_class: 'illuminance' }],
    ['pressure', 'hPa', { device_class: 'atmospheric_pressure' }],
    ['power', 'W', { device_class: 'power' }],
    ['energy', 'kWh', { device_class: 'energy', state_class: 'total_increasing' }],
    ['voltage', 'mV', { device_class: 'voltage', unit_of_measurement: 'mV' }],
    ['current_phase_b', 'A', { device_class: 'current' }],
    ['co2', 'ppm', { device_class: 'carbon_dioxide' }],
    ['pm25', 'µg/m³', { device_class: 'pm25' }],
    ['pm10', 'µg/m³', { device_class: 'pm10' }],
    ['voc', 'ppb', { device_class: 'volatile_organic_compounds_parts' }],
    ['water_consumed', 'm³', { device_class: 'water', state_class: 'total_increasing' }],
    ['power_reactive', 'VAR', { device_class: 'reactive_power', unit_of_measurement: 'var' }],
    ['wind_speed', 'm/s', { device_class: 'wind_speed' }],
    ['aqi', undefined, { device_class: 'aqi' }],
    ['people', undefined, { state_class: 'measurement' }],
  ])('number %s in %s', (name, unit, found) => {
    expect(
      entityOf('sensor', numeric(name, unit === undefined ? {} : { unit })).behaviour.fixed,
    ).toMatchObject(found)
  })

  it('a correction of degrees is no temperature', () => {
    const { fixed } = entityOf(
      'number',
      numeric('temperature_calibration', { access: ALL, unit: '°C' }),
    ).behaviour
    expect(fixed).toEqual({ unit_of_measurement: '°C' })
  })

  it.each([
    ['occupancy', 'occupancy'],
    ['presence', 'occupancy'],
    ['water_leak', 'moisture'],
    ['smoke', 'smoke'],
    ['gas', 'gas'],
    ['carbon_monoxide', 'carbon_monoxide'],
    ['tamper', 'tamper'],
    ['battery_low', 'battery'],
    ['vibration', 'vibration'],
    ['window_open', 'window'],
    ['garage_door_contact', 'garage_door'],
    ['sos', 'safety'],
    ['something', undefined],
  ])('binary %s → %s', (name, deviceClass) => {
    expect(entityOf('binary_sensor', binary(name)).behaviour.fixed.device_class).toBe(deviceClass)
  })

  it.each([
    ['Front door', 'door'],
    ['bedroom_window', 'window'],
    ['Окно на кухне', 'window'],
    ['Входная дверь', 'door'],
    ['Garage', 'garage_door'],
    ['Fridge', 'opening'],
  ])('a contact on "%s" is a %s', (name, deviceClass) => {
    const { entities } = discover([deviceEntry(name, [contact])])
    expect(entities[0]?.behaviour.fixed).toEqual({ device_class: deviceClass })
  })

  it.each([
    ['Bedroom', 'Curtain motor', 'curtain'],
    ['Garage door', 'Curtain module', 'garage'],
    ['Ворота', 'Curtain module', 'gate'],
    ['Bedroom blinds', 'Cover controller', 'blind'],
    ['Bedroom', 'Motor', undefined],
  ])('a cover called "%s", a "%s", is a %s', (name, description, deviceClass) => {
    const { entities } = discover([
      deviceEntry(name, [], { definition: { description, exposes: [coverExpose('position')] } }),
    ])
    expect(entities[0]?.behaviour.fixed.device_class).toBe(deviceClass)
  })

  it('what switches water is a valve, so that opening it asks; a thermostat is none', () => {
    const kindOf = (description: string, exposes: readonly unknown[]) =>
      discover([deviceEntry('Tap', [], { definition: { description, exposes } })]).entities.map(
        ({ domain }) => domain,
      )
    expect(kindOf('Smart water valve', [switchExpose()])).toEqual(['valve'])
    expect(kindOf('Radiator valve', [climateExpose, switchExpose()])).toContain('switch')
  })

  it('limits, modes and features', () => {
    expect(
      entityOf('light', lightExpose(['brightness', 'color_temp', 'color_xy', 'color_hs']), effectExpose)
        .behaviour.fixed,
    ).toEqual({
      supported_color_modes: ['xy', 'color_temp'],
      min_color_temp_kelvin: 2203,
      max_color_temp_kelvin: 4000,
      effect_list: ['blink', 'okay', 'stop_effect'],
    })
    expect(entityOf('light', lightExpose(['color_hs', 'color_xy'])).behaviour.fixed).toEqual({
      supported_color_modes: ['hs'],
    })
    expect(entityOf('light', lightExpose([])).behaviour.fixed).toEqual({ supported_color_modes: ['onoff'] })
    expect(entityOf('climate', climateExpose).behaviour.fixed).toEqual({
      hvac_modes: ['off', 'auto', 'heat'],
      preset_modes: ['hold', 'program'],
      min_temp: 7,
      max_temp: 30,
      target_temp_step: 0.5,
      temperature_unit: '°C',
    })
    expect(entityOf('fan', fanExpose).behaviour.fixed).toMatchObject({
      supported_features: ['percentage', 'preset_mode'],
      preset_modes: ['on', 'auto', 'smart'],
    })
    expect(entityOf('fan', speedFanExpose).behaviour.fixed).toMatchObject({
      supported_features: ['percentage'],
    })
    expect(entityOf('cover', coverExpose('position', 'tilt')).behaviour.fixed).toMatchObject({
      supported_features: ['open', 'close', 'stop', 'set_position', 'set_tilt_position'],
    })
  })

  it('what a device lets set beside what it is for is configuration', () => {
    const memory = binary('power_outage_memory', { access: ALL })
    const category = (...exposes: readonly unknown[]) =>
      entitiesOf(...exposes).entities.at(-1)?.behaviour.fixed.entity_category
    expect(category(switchExpose(), memory)).toBe('config')
    expect(category(memory)).toBeUndefined()
    expect(category(numeric('uptime', { category: 'diagnostic' }))).toBe('diagnostic')
  })
})

describe('the state is asked for', () => {
  it('once for all entities of a device, for Zigbee2MQTT retains nothing', () => {
    const { entities } = entitiesOf(
      switchExpose('left'),
      switchExpose('right'),
      numeric('power', { unit: 'W' }),
    )
    const questions = new Set(
      entities
        .flatMap(({ behaviour }) => behaviour.ask ?? [])
        .map(({ topic, payload }) => `${topic} ${payload}`),
    )
    expect([...questions]).toEqual(['zigbee2mqtt/lamp/get {"state_left":""}'])
    expect(entities.every(({ behaviour }) => behaviour.ask)).toBe(true)
  })

  it('of a meter that never sleeps by anything that it lets read, of one that sleeps not', () => {
    const power = [numeric('humidity'), numeric('power', { access: 5, unit: 'W' })]
    const asked = (type: string) =>
      discover([deviceEntry('meter', power, { type })]).entities.map(({ behaviour }) => behaviour.ask)
    expect(asked('Router').flat()).toMatchObject(
      Array(2).fill({ topic: 'zigbee2mqtt/meter/get', payload: '{"power":""}' }),
    )
    expect(asked('EndDevice')).toEqual([undefined, undefined])
  })

  it('not of devices that cannot be asked', () => {
    expect(entityOf('sensor', numeric('temperature', { unit: '°C' })).behaviour.ask).toBeUndefined()
  })
})

describe('devices that are not shown', () => {
  const failed = 'lamp: its interview failed; let it join again'
  it.each<[what: string, entry: unknown, problems: readonly string[]]>([
    ['the coordinator', coordinator, []],
    ['a disabled one', deviceEntry('lamp', [switchExpose()], { disabled: true }), []],
    [
      'one that is being interviewed',
      deviceEntry('lamp', [switchExpose()], { interviewing: true, interview_completed: false }),
      [],
    ],
    [
      'one that is being interviewed, since 2.0',
      deviceEntry('lamp', [switchExpose()], { interview_state: 'IN_PROGRESS' }),
      [],
    ],
    [
      'one whose interview failed',
      deviceEntry('lamp', [switchExpose()], { interview_completed: false }),
      [failed],
    ],
    [
      'one whose interview failed, since 2.0',
      deviceEntry('lamp', [switchExpose()], { interview_state: 'FAILED' }),
      [failed],
    ],
    [
      'one that is not supported',
      deviceEntry('my_sensor', [], { supported: false, definition: null, model_id: 'TS0601' }),
      ['my_sensor (TS0601): not supported by Zigbee2MQTT'],
    ],
  ])('%s', (_, entry, problems) => {
    expect(discover([entry])).toEqual({ entities: [], problems })
  })

  it('a device without a definition of its own but with a generated one is', () => {
    expect(idsOf(discover([deviceEntry('lamp', [switchExpose()], { supported: false })]))).toEqual([
      'switch.lamp',
    ])
  })
})

describe('availability', () => {
  const topicsOf = (info: Json) =>
    discover([deviceEntry('hall/lamp', [switchExpose()])], [], info).entities[0]?.availability.topics
  const bridge = 'zigbee2mqtt/bridge/state'
  const own = 'zigbee2mqtt/hall/lamp/availability'

  it.each<[what: string, config: Json, topics: readonly string[]]>([
    ['not published', {}, [bridge]],
    ['not enabled', { availability: { enabled: false } }, [bridge]],
    ['enabled', { availability: { enabled: true } }, [bridge, own]],
    ['enabled, before 2.0', { availability: true }, [bridge, own]],
    ['with timeouts, before 2.0', { availability: { active: { timeout: 10 } } }, [bridge, own]],
    [
      'disabled for this one',
      { availability: true, devices: { '0x00158d00018255df': { availability: false } } },
      [bridge],
    ],
    ['enabled for this one', { devices: { '0x00158d00018255df': { availability: true } } }, [bridge, own]],
  ])('%s', (_, config, topics) => {
    expect(topicsOf({ config })?.map(({ topic }) => topic)).toEqual(topics)
  })

  it('is told in two forms', () => {
    const [topic] = topicsOf({}) ?? []
    const words = ['online', 'offline', '{"state":"online"}', '{"state":"offline"}', '', '{}', '{"state":1}']
    expect(words.map((word) => topic?.read(word))).toEqual([true, false, true, false, null, null, null])
  })
})

describe('groups and scenes', () => {
  const one = '0x0000000000000001'
  const two = '0x0000000000000002'
  const member = (address: string, name: string, ...exposes: unknown[]) =>
    deviceEntry(name, exposes, { ieee_address: address })

  it('a group can all that its members can, within the limits of each', () => {
    const { entities } = discover(
      [
        member(one, 'left', lightExpose(['brightness'])),
        member(two, 'right_lamp', lightExpose(['brightness', 'color_temp', 'color_xy'])),
      ],
      [groupEntry('Living room', [one, two])],
    )
    const group = entities.at(-1)
    expect(group).toMatchObject({ domain: 'light', objectId: 'living_room', name: 'Living room' })
    expect(group?.behaviour.fixed).toEqual({
      supported_color_modes: ['xy', 'color_temp'],
      min_color_temp_kelvin: 2203,
      max_color_temp_kelvin: 4000,
      members: ['Left', 'Right lamp'],
    })
    expect(group?.behaviour.ask).toBeUndefined()
  })

  it('a group of covers and plugs is one of each', () => {
    const { entities } = discover(
      [
        member(one, 'a', switchExpose(), numeric('power', { unit: 'W' })),
        member(two, 'b', coverExpose('position')),
      ],
      [groupEntry('All', [one, two])],
    )
    expect(entities.slice(-2).map(({ domain, name }) => `${domain} ${name}`)).toEqual([
      'switch All',
      'cover All',
    ])
  })

  it('of a device with several endpoints only the one that belongs to it counts', () => {
    const endpoints = { '1': { name: 'left' }, '2': { name: 'right' } }
    const { entities } = discover(
      [deviceEntry('wall', [switchExpose('left'), lightExpose([], 'right')], { endpoints })],
      [groupEntry('G', [], { members: [{ ieee_address: '0x00158d00018255df', endpoint: 2 }] })],
    )
    const group = entities.at(-1)
    expect(group?.domain).toBe('light')
    expect(
      group?.behaviour.encode(
        { entityId: 'x', op: 'turn_on', desired: { state: 'on', attributes: {} } },
        { state: 'off', attributes: {} },
      ),
    ).toMatchObject({ value: [{ topic: 'zigbee2mqtt/G/set', payload: '{"state":"ON"}' }] })
  })

  it('an empty group is not shown', () => {
    expect(discover([], [groupEntry('default_bind_group', [])])).toEqual({ entities: [], problems: [] })
  })

  it('scenes of groups and devices', () => {
    const scenes = [{ id: 3, name: 'Chill scene' }]
    const found = discover(
      [
        deviceEntry('lamp', [switchExpose()], {
          endpoints: { '1': { scenes }, '2': { scenes: [{ id: 4, name: 'Work' }] } },
        }),
        deviceEntry('old', [switchExpose()], { ieee_address: one, scenes }),
      ],
      [groupEntry('Room', [], { scenes })],
    ).entities.filter(({ domain }) => domain === 'scene')
    const sent = found.map(({ name, behaviour }) => [
      name,
      behaviour.encode(
        { entityId: 'x', op: 'activate_scene', desired: { attributes: {} } },
        behaviour.initial,
      ),
    ])
    expect(sent).toMatchObject([
      ['Lamp Chill scene', { value: [{ topic: 'zigbee2mqtt/lamp/set', payload: '{"scene_recall":3}' }] }],
      ['Lamp Work', { value: [{ topic: 'zigbee2mqtt/lamp/2/set', payload: '{"scene_recall":4}' }] }],
      ['Old Chill scene', { value: [{ topic: 'zigbee2mqtt/old/set', payload: '{"scene_recall":3}' }] }],
      ['Room Chill scene', { value: [{ topic: 'zigbee2mqtt/Room/set', payload: '{"scene_recall":3}' }] }],
    ])
  })
})

describe("the same thing in Home Assistant's discovery", () => {
  it.each<[what: string, exposes: readonly unknown[], domain: string, uniqueId: string]>([
    ['a light', [lightExpose([])], 'light', '0x00158d00018255df_light_zigbee2mqtt'],
    ['one of two lights', [lightExpose([], 'l1')], 'light', '0x00158d00018255df_light_l1_zigbee2mqtt'],
    [
      'a switch that a person made a light',
      [switchExpose()],
      'switch',
      '0x00158d00018255df_light_zigbee2mqtt',
    ],
    ['a sensor', [numeric('temperature')], 'sensor', '0x00158d00018255df_temperature_zigbee2mqtt'],
    [
      'a setting',
      [binary('child_lock', { access: ALL })],
      'switch',
      '0x00158d00018255df_switch_child_lock_zigbee2mqtt',
    ],
    ['a thermostat', [climateExpose], 'climate', '0x00158d00018255df_climate_zigbee2mqtt'],
  ])('goes first: %s', (_, exposes, domain, uniqueId) => {
    expect(entityOf(domain, ...exposes).yieldsTo).toContain(uniqueId)
  })

  it('goes first: a group', () => {
    const { entities } = discover(
      [deviceEntry('lamp', [lightExpose([])])],
      [groupEntry('G', ['0x00158d00018255df'], { id: 9 })],
    )
    expect(entities.at(-1)?.yieldsTo).toEqual(['9_light_zigbee2mqtt'])
  })
})

it('READ is the documented bit of the published state', () => {
  expect(entityOf('sensor', numeric('x', { access: READ })).behaviour.isAssumed).toBe(false)
  expect(entityOf('number', numeric('x', { access: SET })).behaviour.isAssumed).toBe(true)
})
