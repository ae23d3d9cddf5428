/** From an op to the message on the wire and back to the reported state, once for each domain. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ToolCall } from '../../../contract/domain/plan'
import { silentLog } from '../../../main/lib/log'
import { startBroker } from '../../../main/tools/demo'
import { planEffects } from '../../../main/tools/home/effects'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, until, witness, type Witness } from '../../support/broker'
import { hassDevices, startHassDevices } from '../../support/hass-devices'

const cleanUps = collectCleanUps()
const never = new AbortController().signal
let home: MqttHome
let devices: Witness

beforeAll(async () => {
  const broker = await startBroker()
  cleanUps.add(() => broker.stop())
  devices = await witness(broker)
  cleanUps.add(() => devices.close())
  await startHassDevices(devices)
  home = createMqttHome({ kind: 'custom', ...broker, log: silentLog() })
  cleanUps.add(() => home.dispose())
  await home.ready({ timeoutMs: 5_000 })
})
afterAll(() => cleanUps.run())

const entityOf = (id: string) => home.snapshot().entities.find((entity) => entity.id === id)

describe('devices of every domain', () => {
  it('are found, without a problem, in the state that they reported', async () => {
    expect(home.status().problems).toEqual([])
    expect(home.snapshot().entities).toHaveLength(hassDevices.length)
    const silent = () =>
      home.snapshot().entities.filter(({ id, state }) => state === 'unknown' && id !== 'event.event')
    await until(() => silent().length === 0, 'a state for each')
    expect(entityOf('sensor.sensor')?.state).toBe('21.5')
    expect(entityOf('update.update')?.state).toBe('on')
    expect(entityOf('device_tracker.device_tracker')?.state).toBe('home')
  })

  it.each<
    [id: string, op: string, slots: ToolCall['slots'], state: string, attributes?: Record<string, unknown>]
  >([
    ['alarm_control_panel', 'set_mode', { mode: 'night' }, 'armed_night'],
    ['alarm_control_panel', 'turn_off', {}, 'disarmed'],
    ['climate', 'set_temperature', { temperature: 22 }, 'heat', { temperature: 22 }],
    ['climate', 'turn_off', {}, 'off'],
    ['cover', 'set_position', { position: 40 }, 'open', { current_position: 40 }],
    ['cover', 'close', {}, 'closed', { current_position: 0 }],
    ['fan', 'set_fan_speed', { percentage: 60 }, 'on', { percentage: 60 }],
    ['fan', 'turn_off', {}, 'off'],
    ['humidifier', 'set_temperature', { temperature: 55 }, 'on', { humidity: 55 }],
    ['humidifier', 'turn_off', {}, 'off'],
    ['lawn_mower', 'lawn_mower_start_mowing', {}, 'mowing'],
    ['light', 'light_set', { brightness: 50 }, 'on', { brightness: 128 }],
    ['light', 'turn_off', {}, 'off'],
    ['lock', 'lock', {}, 'locked'],
    ['number', 'set_temperature', { by: 2 }, '22'],
    ['select', 'set_mode', { mode: 'wool' }, 'wool'],
    ['siren', 'turn_off', {}, 'off'],
    ['switch', 'toggle', {}, 'on'],
    ['vacuum', 'vacuum_start', {}, 'cleaning'],
    ['valve', 'set_position', { position: 0 }, 'closed'],
    ['water_heater', 'set_mode', { mode: 'performance' }, 'performance'],
    ['water_heater', 'set_temperature', { temperature: 55 }, 'performance', { temperature: 55 }],
    ['water_heater', 'turn_off', {}, 'off'],
  ])('%s does %s %j and says so itself', async (domain, op, slots, state, attributes = {}) => {
    const id = `${domain}.${domain}`
    const { commands } = planEffects({ step: 's1', tool: 'home', op, slots, targets: [id] }, home.snapshot())
    expect(commands).toHaveLength(1)
    const result = await home.execute(commands[0]!, { deadlineMs: 3_000, signal: never })
    expect(result).toMatchObject({ ok: true, value: { confirmed: true } })
    expect(entityOf(id)?.state).toBe(state)
    expect(entityOf(id)?.attributes).toMatchObject(attributes)
  })

  it('an event counts when it happens, not when the broker repeats it', async () => {
    await devices.publish('bell', '{"event_type":"press"}')
    await until(() => entityOf('event.event')?.attributes['event_type'] === 'press', 'the press')
    expect(Date.parse(entityOf('event.event')?.state ?? '')).toBeGreaterThan(Date.now() - 10_000)
    await devices.publish('old-bell', '{"event_type":"press"}', true)
    await devices.publish(
      'homeassistant/event/old/config',
      '{"name":"Old","stat_t":"old-bell","evt_typ":["press"]}',
      true,
    )
    await devices.publish(
      'homeassistant/switch/mark/config',
      '{"name":"Mark","cmd_t":"m","stat_t":"m"}',
      true,
    )
    await devices.publish('m', 'ON', true)
    await until(() => entityOf('switch.mark')?.state === 'on', 'a message after it')
    expect(entityOf('event.old')?.state).toBe('unknown')
  })

  it('another character set is read as announced', async () => {
    await devices.publish(
      'homeassistant/sensor/latin/config',
      '{"name":"Latin","stat_t":"latin","e":"latin-1"}',
      true,
    )
    await devices.client.publishAsync('latin', Buffer.from('caf\u00e9', 'latin1'), { qos: 1, retain: true })
    await until(() => entityOf('sensor.latin')?.state === 'café', 'the text')
  })

  it('an announcement that moves into a device payload keeps its entity', async () => {
    const single = 'homeassistant/sensor/moving/config'
    await devices.publish(single, '{"name":"Moving","stat_t":"moving","uniq_id":"moving"}', true)
    await devices.publish('moving', '5', true)
    await until(() => entityOf('sensor.moving')?.state === '5', 'the sensor')
    await devices.publish(single, '{"migrate_discovery":true}', true)
    await devices.publish(
      'homeassistant/device/moving/config',
      '{"dev":{"ids":["moving"]},"cmps":{"a":{"p":"sensor","name":"Moving","stat_t":"moving","uniq_id":"moving"},"b":{"p":"sensor","name":"Second","stat_t":"b"}}}',
      true,
    )
    await devices.publish(single, '', true)
    await until(
      () => entityOf('sensor.second') !== undefined && entityOf('sensor.moving')?.state === '5',
      'both',
    )
    expect(home.status().problems).toEqual([])
    await devices.publish(
      'homeassistant/device/moving/config',
      '{"dev":{"ids":["moving"]},"cmps":{"a":{"p":"sensor","name":"Moving","stat_t":"moving","uniq_id":"moving"},"b":{"p":"sensor"}}}',
      true,
    )
    await until(() => entityOf('sensor.second') === undefined, 'one component gone')
    expect(entityOf('sensor.moving')?.state).toBe('5')
    await devices.publish('homeassistant/device/moving/config', '', true)
    await until(() => entityOf('sensor.moving') === undefined, 'the device gone')
  })
})
