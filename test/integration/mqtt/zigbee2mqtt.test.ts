/** A Zigbee2MQTT with devices of every domain over a real broker: found, asked, commanded, renamed, lost and back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startBroker, type RunningBroker } from '../../../main/tools/demo'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, hasMosquitto, startMosquitto, until, witness } from '../../support/broker'
import { startZigbee2Mqtt, type SimulatedZigbee2Mqtt } from '../../support/zigbee2mqtt-bridge'
import {
  ALL,
  binary,
  choice,
  climateExpose,
  contact,
  coverExpose,
  deviceEntry,
  fanExpose,
  groupEntry,
  lightExpose,
  lockExpose,
  numeric,
  switchExpose,
  warningExpose,
  type Json,
} from '../../support/zigbee2mqtt-exposes'

const never = new AbortController().signal
const cleanUps = collectCleanUps()
let broker: RunningBroker
let home: MqttHome

beforeEach(async () => {
  broker = await startBroker()
  cleanUps.add(() => broker.stop())
  home = createMqttHome({ kind: 'custom', ...broker, log: silentLog() })
  cleanUps.add(() => home.dispose())
})
afterEach(() => cleanUps.run())

async function start(states: Record<string, Json>, base?: string): Promise<SimulatedZigbee2Mqtt> {
  const bridge = await startZigbee2Mqtt(broker, states, base)
  cleanUps.add(() => bridge.close())
  return bridge
}
const ids = () => home.snapshot().entities.map(({ id }) => id)
const entity = (id: string) => home.snapshot().entities.find((found) => found.id === id)
const knows = (id: string, state: string) =>
  until(() => entity(id)?.state === state, `${id} ${state}, is ${entity(id)?.state ?? 'missing'}`)
const command = (entityId: string, op: string, desired: { state?: string; attributes: Json }) =>
  home.execute({ entityId, op, desired }, { deadlineMs: 3_000, signal: never })

const ONE = '0x0000000000000001'
const TWO = '0x0000000000000002'
const device = (address: string, name: string, ...exposes: unknown[]) =>
  deviceEntry(name, exposes, { ieee_address: address })

type Row = [
  what: string,
  exposes: readonly unknown[],
  state: Json,
  id: string,
  first: string,
  op: string,
  desired: { state?: string; attributes: Json },
  after: { state?: string; attributes?: Json },
]

describe('a device is found in its present state, which is not retained, and confirms what it was told:', () => {
  it.each<Row>([
    [
      'switch',
      [switchExpose()],
      { state: 'OFF' },
      'switch.thing',
      'off',
      'turn_on',
      { state: 'on', attributes: {} },
      { state: 'on' },
    ],
    [
      'one of two switches',
      [switchExpose('left'), switchExpose('right')],
      { state_left: 'ON', state_right: 'OFF' },
      'switch.thing_right',
      'off',
      'turn_on',
      { state: 'on', attributes: {} },
      { state: 'on' },
    ],
    [
      'lamp',
      [lightExpose(['brightness', 'color_temp', 'color_xy'])],
      { state: 'OFF', brightness: 100, color_temp: 300, color_mode: 'color_temp' },
      'light.thing',
      'off',
      'light_set',
      { state: 'on', attributes: { brightness: 128, rgb_color: [0, 0, 255] } },
      { state: 'on', attributes: { brightness: 128, rgb_color: [0, 0, 255] } },
    ],
    [
      'white of a lamp',
      [lightExpose(['brightness', 'color_temp'])],
      { state: 'ON', brightness: 100, color_temp: 300 },
      'light.thing',
      'on',
      'light_set',
      { state: 'on', attributes: { color_temp_kelvin: 4000 } },
      { attributes: { color_temp_kelvin: 4000 } },
    ],
    [
      'cover',
      [coverExpose('position')],
      { state: 'CLOSE', position: 0 },
      'cover.thing',
      'closed',
      'open',
      { state: 'open', attributes: { current_position: 100 } },
      { state: 'opening', attributes: { moving: true } },
    ],
    [
      'lock',
      [lockExpose],
      { state: 'UNLOCK' },
      'lock.thing',
      'unlocked',
      'lock',
      { state: 'locked', attributes: {} },
      { state: 'locked' },
    ],
    [
      'thermostat',
      [climateExpose],
      { occupied_heating_setpoint: 20, local_temperature: 19, system_mode: 'heat' },
      'climate.thing',
      'heat',
      'set_temperature',
      { attributes: { temperature: 21.5 } },
      { state: 'heat', attributes: { temperature: 21.5 } },
    ],
    [
      'fan',
      [fanExpose],
      { fan_state: 'OFF', fan_mode: 'low' },
      'fan.thing',
      'off',
      'fan_set',
      { state: 'on', attributes: { percentage: 100 } },
      { state: 'on', attributes: { percentage: 100 } },
    ],
    [
      'setting',
      [switchExpose(), binary('child_lock', { access: ALL, value_on: 'LOCK', value_off: 'UNLOCK' })],
      { state: 'ON', child_lock: 'UNLOCK' },
      'switch.thing_child_lock',
      'off',
      'turn_on',
      { state: 'on', attributes: {} },
      { state: 'on' },
    ],
    [
      'number',
      [switchExpose(), numeric('countdown', { access: ALL, value_min: 0, value_max: 100, unit: 's' })],
      { state: 'ON', countdown: 5 },
      'number.thing_countdown',
      '5',
      'set_value',
      { state: '30', attributes: {} },
      { state: '30' },
    ],
    [
      'choice',
      [switchExpose(), choice('power_on_behavior', ['off', 'on', 'previous'], { access: ALL })],
      { state: 'ON', power_on_behavior: 'off' },
      'select.thing_power_on_behavior',
      'off',
      'select',
      { state: 'previous', attributes: {} },
      { state: 'previous' },
    ],
  ])('%s', async (_, exposes, state, id, first, op, desired, after) => {
    const bridge = await start({ thing: state })
    await bridge.publishDevices([device(ONE, 'thing', ...exposes)])
    expect(await home.ready({ timeoutMs: 5_000 })).toMatchObject({ ok: true })
    await knows(id, first)
    expect(await command(id, op, desired)).toMatchObject({ ok: true, value: { confirmed: true, after } })
  })

  it('what reports nothing is told, and said to be unconfirmed', async () => {
    const bridge = await start({})
    await bridge.publishDevices([
      deviceEntry('siren', [warningExpose], { ieee_address: ONE, scenes: [{ id: 3, name: 'Chill' }] }),
    ])
    await until(() => ids().length === 2, 'siren and scene')
    await home.ready({ timeoutMs: 5_000 })
    for (const [id, op] of [
      ['siren.siren', 'turn_on'],
      ['scene.siren_chill', 'activate_scene'],
    ] as const)
      expect(await command(id, op, { state: 'on', attributes: {} })).toMatchObject({
        ok: true,
        value: { confirmed: false },
      })
    await until(() => bridge.commands.includes('siren/set {"scene_recall":3}'), 'the scene')
  })

  it('a device that does not obey is an honest failure', async () => {
    const bridge = await start({ thing: { state: 'OFF' } })
    await bridge.publishDevices([device(ONE, 'thing', switchExpose())])
    await knows('switch.thing', 'off')
    bridge.jam('thing')
    const outcome = await home.execute(
      { entityId: 'switch.thing', op: 'turn_on', desired: { state: 'on', attributes: {} } },
      { deadlineMs: 400, signal: never },
    )
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'home.not_confirmed_by_device' } })
  })
})

describe('sensors, groups and rooms', () => {
  it('in the format of the home', async () => {
    const bridge = await start({})
    await bridge.publishDevices([
      device(ONE, 'спальня/климат', numeric('temperature', { unit: '°C' }), contact),
      device(TWO, 'living_room_lamp', lightExpose(['brightness'])),
    ])
    await bridge.publishGroups([groupEntry('All lamps', [TWO])])
    await until(() => ids().length === 4, 'four entities')
    await home.ready({ timeoutMs: 5_000 })
    await bridge.report('спальня/климат', { temperature: 21.5, contact: false })
    await bridge.report('All lamps', { state: 'ON', brightness: 254 })
    await knows('light.all_lamps', 'on')
    expect(
      home
        .snapshot()
        .areas.map(({ id, name }) => `${id}=${name}`)
        .sort(),
    ).toEqual(['living_room=Living room', 'spalnya=Спальня'])
    expect(entity('sensor.spalnya_klimat_temperature')).toEqual({
      id: 'sensor.spalnya_klimat_temperature',
      domain: 'sensor',
      name: 'Спальня климат Temperature',
      aliases: [],
      area: 'spalnya',
      state: '21.5',
      attributes: { device_class: 'temperature', unit_of_measurement: '°C', state_class: 'measurement' },
    })
    expect(entity('binary_sensor.spalnya_klimat_contact')).toMatchObject({ state: 'on' })
    expect(entity('light.living_room_lamp')).toMatchObject({ name: 'Living room lamp', area: 'living_room' })
    expect(entity('light.all_lamps')).toMatchObject({
      state: 'on',
      attributes: { brightness: 255, members: ['Living room lamp'] },
    })
  })
})

describe('a bridge', () => {
  it('that stops makes its devices unavailable, and is asked anew when it is back', async () => {
    const bridge = await start({ thing: { state: 'ON' } })
    await bridge.publishDevices([device(ONE, 'thing', switchExpose())])
    await knows('switch.thing', 'on')
    bridge.crash()
    await knows('switch.thing', 'unavailable')
    const again = await start({ thing: { state: 'OFF' } })
    await knows('switch.thing', 'off')
    expect(again.commands).toEqual(['thing/get {"state":""}'])
  })

  it('that watches its devices says which of them answers', async () => {
    const bridge = await start({ thing: { state: 'ON' } })
    await bridge.publishInfo({ availability: { enabled: true } })
    await bridge.publishDevices([device(ONE, 'thing', switchExpose())])
    await until(() => entity('switch.thing')?.state === 'unavailable', 'nothing known of it yet')
    await bridge.setAvailable('thing', true)
    await knows('switch.thing', 'on')
    await bridge.setAvailable('thing', false)
    await knows('switch.thing', 'unavailable')
  })

  it('with any base topic is found, two of them beside each other', async () => {
    for (const base of ['cellar', 'home/zigbee']) {
      const bridge = await start({ thing: { state: 'ON' } }, base)
      await bridge.publishDevices([device(ONE, 'thing', switchExpose())])
    }
    await knows('switch.thing', 'on')
    await knows('switch.thing_2', 'on')
  })
})

describe('a list that is published again', () => {
  it('follows a device that is renamed, under its old id, and leaves others alone', async () => {
    const bridge = await start({ thing: { state: 'ON' }, other: { state: 'OFF' } })
    const other = device(TWO, 'other', switchExpose())
    await bridge.publishDevices([device(ONE, 'thing', switchExpose()), other])
    await knows('switch.thing', 'on')
    await bridge.publishDevices([device(ONE, 'kitchen/plug', switchExpose()), other])
    await until(() => entity('switch.thing')?.name === 'Kitchen plug', 'the new name')
    await bridge.report('kitchen/plug', { state: 'OFF' })
    await knows('switch.thing', 'off')
    expect(await command('switch.thing', 'turn_on', { state: 'on', attributes: {} })).toMatchObject({
      ok: true,
    })
    expect(bridge.commands.at(-1)).toBe('kitchen/plug/set {"state":"ON"}')
    await bridge.publishDevices([other])
    await until(() => ids().join() === 'switch.other', 'the other one alone')
  })

  it('while a command waits for its answer does not lose the answer', async () => {
    const bridge = await start({ thing: { state: 'OFF' } })
    const thing = device(ONE, 'thing', switchExpose())
    await bridge.publishDevices([thing])
    await knows('switch.thing', 'off')
    bridge.jam('thing')
    const outcome = command('switch.thing', 'turn_on', { state: 'on', attributes: {} })
    await until(() => bridge.commands.some((line) => line.startsWith('thing/set')), 'the command')
    await bridge.publishDevices([thing, device(TWO, 'new', switchExpose())])
    await until(() => ids().includes('switch.new'), 'the new device')
    await bridge.report('thing', { state: 'ON' })
    expect(await outcome).toMatchObject({ ok: true, value: { confirmed: true } })
  })

  it('with elements that make no sense keeps the others', async () => {
    const bridge = await start({ thing: { state: 'ON' } })
    await bridge.publishDevices([
      7,
      { ieee_address: TWO },
      device(ONE, 'thing', { type: 'hologram' }, switchExpose()),
    ])
    await knows('switch.thing', 'on')
    expect(home.status().problems.map(({ topic }) => topic)).toEqual(
      Array(3).fill('zigbee2mqtt/bridge/devices'),
    )
  })
})

describe.skipIf(!hasMosquitto)('a list that is larger than Artel takes', () => {
  it('is named, since the broker keeps it back without a word', async () => {
    const mosquitto = await startMosquitto()
    cleanUps.add(() => mosquitto.stop())
    const bridge = await startZigbee2Mqtt(mosquitto, {})
    cleanUps.add(() => bridge.close())
    await bridge.publishInfo({})
    await bridge.publishDevices([
      { ...device(ONE, 'thing', switchExpose()), padding: 'x'.repeat(1024 * 1024) },
    ])
    const far = createMqttHome({ kind: 'custom', ...mosquitto, log: silentLog() })
    cleanUps.add(() => far.dispose())
    expect(await far.ready({ timeoutMs: 5_000 })).toMatchObject({ ok: true })
    expect(far.status().problems).toMatchObject([{ topic: 'zigbee2mqtt/bridge/info' }])
  })
})

describe('a bridge that announces itself for Home Assistant too', () => {
  const announced = (objectId: string, more: Json = {}) =>
    JSON.stringify({
      name: 'My own lamp',
      unique_id: `${ONE}_${objectId}_zigbee2mqtt`,
      schema: 'json',
      state_topic: 'zigbee2mqtt/thing',
      command_topic: 'zigbee2mqtt/thing/set',
      availability: [{ topic: 'zigbee2mqtt/bridge/state', value_template: '{{ value_json.state }}' }],
      device: { identifiers: [`zigbee2mqtt_${ONE}`], name: 'thing' },
      ...more,
    })

  it('is seen once, as announced there, asked for its state, and with what only its own list tells', async () => {
    const bridge = await start({ thing: { state: 'ON', gesture: 'a' } })
    const client = await witness(broker)
    cleanUps.add(() => client.close())
    await bridge.publishDevices([device(ONE, 'thing', lightExpose([]), choice('gesture', ['a', 'b']))])
    await knows('light.thing', 'on')
    await client.publish(`homeassistant/light/${ONE}/light/config`, announced('light'), true)
    await until(() => ids().includes('light.thing_my_own_lamp'), 'the one of Home Assistant')
    await knows('light.thing_my_own_lamp', 'on')
    expect(ids()).toEqual(['light.thing_my_own_lamp', 'sensor.thing_gesture'])
    await client.publish(`homeassistant/light/${ONE}/light/config`, '', true)
    await knows('light.thing', 'on')
    expect(ids()).toEqual(['light.thing', 'sensor.thing_gesture'])
  })

  it('hides what it hides there', async () => {
    const bridge = await start({ thing: { state: 'ON' } })
    const client = await witness(broker)
    cleanUps.add(() => client.close())
    await client.publish(
      `homeassistant/light/${ONE}/light/config`,
      announced('light', { enabled_by_default: false }),
      true,
    )
    await bridge.publishDevices([device(ONE, 'thing', lightExpose([])), device(TWO, 'other', switchExpose())])
    await until(() => ids().includes('switch.other'), 'the other device')
    expect(ids()).toEqual(['switch.other'])
  })
})
