/** What is measured of a link and told of a device, over a real broker. */
import { afterEach, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startBroker } from '../../../main/tools/demo'
import { createMqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, freePort, until, witness } from '../../support/broker'

const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())

it('knows the topics of a device, the dialect of a problem, and counts messages and reconnections', async () => {
  const access = { port: await freePort(), username: 'artel', password: 'secret' }
  let broker = await startBroker(access)
  cleanUps.add(() => broker.stop())
  const device = await witness(broker, ['never'])
  const config = {
    name: 'Lamp',
    unique_id: 'lamp',
    command_topic: 'lamp/set',
    state_topic: 'lamp/state',
    availability_topic: 'lamp/there',
    device: { identifiers: ['lamp'], suggested_area: 'Study' },
  }
  await device.publish('homeassistant/switch/lamp/config', JSON.stringify(config), true)
  await device.publish('homeassistant/light/broken/config', '{', true)
  await device.close()
  const home = createMqttHome({ kind: 'custom', ...broker, log: silentLog() })
  cleanUps.add(() => home.dispose())
  await home.ready({ timeoutMs: 5_000 })

  const [entity] = home.snapshot().entities
  expect(home.originOf?.(entity?.id ?? '')).toEqual({
    name: 'Lamp',
    area: 'Study',
    dialect: 'homeassistant',
    announcedOn: 'homeassistant/switch/lamp/config',
    stateTopics: ['lamp/state'],
    availabilityTopics: ['lamp/there'],
  })
  expect(home.originOf?.('switch.nobody')).toBeNull()
  expect(home.status().problems.map(({ topic }) => home.dialectOf?.(topic))).toEqual(['homeassistant'])
  expect(home.dialectOf?.('tasmota/discovery/A1/config')).toBe('tasmota')

  expect(home.traffic?.()).toMatchObject({
    protocol: '3.1.1',
    messages: 2,
    reconnects: 0,
    protocolErrors: 0,
  })
  expect(home.traffic?.()?.onlineSinceMs).toBeGreaterThan(0)
  await broker.stop()
  await until(() => home.traffic?.()?.onlineSinceMs === null, 'the link is lost')
  broker = await startBroker(access)
  await until(() => home.traffic?.()?.reconnects === 1, 'the link is back', 15_000)
})
