/** Tasmota devices of every domain over a real broker: found, asked, commanded, lost and back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startBroker, type RunningBroker } from '../../../main/tools/demo'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, freePort, until } from '../../support/broker'
import { climateSample } from '../../support/tasmota-config'
import { startTasmota, type SimulatedTasmota } from '../../support/tasmota-device'

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

async function start(
  settings: Readonly<Record<string, unknown>>,
  sample?: Record<string, unknown>,
): Promise<SimulatedTasmota> {
  const device = await startTasmota(broker, settings, sample)
  cleanUps.add(() => device.close())
  return device
}
const entity = (id: string) => home.snapshot().entities.find((found) => found.id === id)
const knows = (id: string, state: string) =>
  until(() => entity(id)?.state === state, `${id} ${state}, is ${entity(id)?.state ?? 'missing'}`)
const command = (
  entityId: string,
  op: string,
  desired: { state?: string; attributes: Record<string, unknown> },
) => home.execute({ entityId, op, desired }, { deadlineMs: 3_000, signal: never })

type Row = [
  what: string,
  settings: Record<string, unknown>,
  id: string,
  first: string,
  op: string,
  desired: { state?: string; attributes: Record<string, unknown> },
  after: { state?: string; attributes?: Record<string, unknown> },
]

describe('a Tasmota device is found in its present state and confirms what it was told:', () => {
  it.each<Row>([
    [
      'relay',
      { rl: [1] },
      'switch.tasmota',
      'off',
      'turn_on',
      { state: 'on', attributes: {} },
      { state: 'on' },
    ],
    [
      'one of two relays',
      { rl: [1, 1], fn: ['Left', 'Right'] },
      'switch.tasmota_right',
      'off',
      'turn_on',
      { state: 'on', attributes: {} },
      { state: 'on' },
    ],
    [
      'dimmer',
      { rl: [2], lt_st: 1 },
      'light.tasmota',
      'off',
      'light_set',
      { state: 'on', attributes: { brightness: 128 } },
      { state: 'on', attributes: { brightness: 128 } },
    ],
    [
      'colour lamp',
      { rl: [2], lt_st: 5 },
      'light.tasmota',
      'off',
      'light_set',
      { state: 'on', attributes: { rgb_color: [0, 0, 255], brightness: 255 } },
      { state: 'on', attributes: { rgb_color: [0, 0, 255], brightness: 255 } },
    ],
    [
      'white of a colour lamp',
      { rl: [2], lt_st: 5 },
      'light.tasmota',
      'off',
      'light_set',
      { state: 'on', attributes: { color_temp_kelvin: 4000 } },
      { state: 'on', attributes: { color_temp_kelvin: 4000 } },
    ],
    [
      'shutter',
      { rl: [3, 3] },
      'cover.tasmota',
      'closed',
      'open',
      { state: 'open', attributes: { current_position: 100 } },
      { state: 'opening', attributes: { moving: true } },
    ],
    [
      'fan',
      { rl: [1, 0, 0, 0], if: 1 },
      'fan.tasmota',
      'off',
      'fan_set',
      { state: 'on', attributes: { percentage: 60 } },
      { state: 'on', attributes: { percentage: 67 } },
    ],
  ])('%s', async (_, settings, id, first, op, desired, after) => {
    await start(settings)
    expect(await home.ready({ timeoutMs: 5_000 })).toMatchObject({ ok: true })
    await knows(id, first)
    expect(await command(id, op, desired)).toMatchObject({ ok: true, value: { confirmed: true, after } })
  })

  it('sensors and switches, of which nothing is retained', async () => {
    const device = await start({ swc: [1], swn: ['Door'] }, { ...climateSample, Door: 'ON' })
    await home.ready({ timeoutMs: 5_000 })
    await knows('binary_sensor.tasmota_door', 'on')
    await knows('sensor.tasmota_bme280_temperature', '21.5')
    await device.measure({ Door: 'OFF', BME280: { Temperature: 22 } })
    await knows('binary_sensor.tasmota_door', 'off')
    await knows('sensor.tasmota_bme280_temperature', '22')
    expect(device.commands).toEqual(['STATUS 10'])
  })
})

describe('a Tasmota device', () => {
  it('that loses its power is unavailable, and is asked anew when it is back', async () => {
    const device = await start({ rl: [1] })
    await knows('switch.tasmota', 'off')
    device.crash()
    await knows('switch.tasmota', 'unavailable')
    expect(await command('switch.tasmota', 'turn_on', { state: 'on', attributes: {} })).toMatchObject({
      ok: false,
      failure: { code: 'home.unavailable' },
    })
    const again = await start({ rl: [1] })
    await knows('switch.tasmota', 'off')
    await until(() => again.commands.includes('STATE'), 'the question for its state')
  })

  it('is asked once for all its outputs, and again after an outage of the broker', async () => {
    const port = await freePort()
    await broker.stop()
    const access = { port, username: 'u', password: 'p' }
    let running = await startBroker(access)
    cleanUps.add(() => running.stop())
    const far = createMqttHome({ kind: 'custom', ...running, log: silentLog() })
    cleanUps.add(() => far.dispose())
    const states = () => far.snapshot().entities.map(({ state }) => state)
    const before = await startTasmota(running, { rl: [1, 1, 1], fn: [] })
    cleanUps.add(() => before.close())
    await until(() => states().join() === 'off,off,off', 'three relays')
    expect(before.commands).toEqual(['STATE'])
    await running.stop()
    await until(() => states().join() === 'unavailable,unavailable,unavailable', 'the outage')
    running = await startBroker(access)
    const after = await startTasmota(running, { rl: [1, 1, 1], fn: [] })
    cleanUps.add(() => after.close())
    await until(() => after.commands.includes('STATE'), 'the question after the outage', 15_000)
    await until(() => states().join() === 'off,off,off', 'three relays again')
  })

  it('keeps its ids when it changes, and its place beside one of the same name', async () => {
    await start({ rl: [1], t: 'one', mac: 'AAAAAAAAAAAA' })
    await knows('switch.tasmota', 'off')
    await start({ rl: [1], t: 'two', mac: 'BBBBBBBBBBBB' })
    await knows('switch.tasmota_2', 'off')
    const changed = await start({ rl: [1, 1], t: 'one', mac: 'AAAAAAAAAAAA', fn: ['Tasmota', 'Pump'] })
    await knows('switch.tasmota_pump', 'off')
    expect(home.snapshot().entities.map(({ id }) => id)).toEqual([
      'switch.tasmota',
      'switch.tasmota_2',
      'switch.tasmota_pump',
    ])
    await changed.forget()
    await until(() => home.snapshot().entities.length === 1, 'the first one forgotten')
    expect(entity('switch.tasmota_2')?.state).toBe('off')
  })

  it('with a message that makes no sense is a problem, and the others go on', async () => {
    await start({ rl: ['x'], mac: 'AAAAAAAAAAAA', t: 'broken' })
    await start({ rl: [1] })
    await knows('switch.tasmota', 'off')
    expect(home.status().problems).toMatchObject([{ topic: 'tasmota/discovery/AAAAAAAAAAAA/config' }])
  })
})
