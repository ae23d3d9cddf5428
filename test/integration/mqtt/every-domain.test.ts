/** Devices of every component of Home Assistant discovery: found, reporting, moved and removed. What they are told is in every-dialect.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startBroker } from '../../../main/tools/demo'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, until, witness, type Witness } from '../../support/broker'
import { hassDevices, startHassDevices } from '../../support/hass-devices'

const cleanUps = collectCleanUps()
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
    const silent = () => home.snapshot().entities.flatMap(({ id, state }) => (state === 'unknown' ? id : []))
    // They have none before something happens, or none at all.
    const stateless = ['button.button', 'event.event', 'notify.notify', 'scene.scene']
    await until(() => silent().join() === stateless.join(), 'a state for each')
    expect(entityOf('sensor.sensor')?.state).toBe('21.5')
    expect(entityOf('update.update')?.state).toBe('on')
    expect(entityOf('device_tracker.device_tracker')?.state).toBe('home')
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
