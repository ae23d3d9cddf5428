/** Homie 5 devices of every domain over a real broker: found, commanded, asleep, lost and back. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startBroker, type RunningBroker } from '../../../main/tools/demo'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, until } from '../../support/broker'
import { homieNodes, set, type NodeDescription } from '../../support/homie-description'
import { startHomie, type HomieOptions, type SimulatedHomie } from '../../support/homie-device'

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

async function start(options: HomieOptions): Promise<SimulatedHomie> {
  const device = await startHomie(broker, options)
  cleanUps.add(() => device.close())
  return device
}
const entity = (id: string) => home.snapshot().entities.find((found) => found.id === id)
const knows = (id: string, state: string) =>
  until(() => entity(id)?.state === state, `${id} ${state}, is ${entity(id)?.state ?? 'missing'}`)
interface Desired {
  state?: string
  attributes: Record<string, unknown>
}
const command = (entityId: string, op: string, desired: Desired) =>
  home.execute({ entityId, op, desired }, { deadlineMs: 3_000, signal: never })

const { plug, lamp, colorLamp, blind, lock, thermostat, fan } = homieNodes
const relays = { properties: { on: { datatype: 'boolean' } } }

describe('a Homie device is found in its present state and confirms what it was told:', () => {
  it.each<
    [
      what: string,
      node: NodeDescription,
      values: Record<string, string>,
      id: string,
      first: string,
      op: string,
      desired: Desired,
      after: object,
    ]
  >([
    [
      'plug',
      plug,
      { on: 'false' },
      'switch.hall_node_on',
      'off',
      'turn_on',
      { state: 'on', attributes: {} },
      { state: 'on' },
    ],
    [
      'lamp',
      lamp,
      { on: 'false', brightness: '10' },
      'light.hall_node',
      'off',
      'light_set',
      { state: 'on', attributes: { brightness: 128 } },
      { state: 'on', attributes: { brightness: 128 } },
    ],
    [
      'colour lamp',
      colorLamp,
      { power: 'true', brightness: '255', color: 'hsv,0,100,100' },
      'light.hall_node',
      'on',
      'light_set',
      { state: 'on', attributes: { rgb_color: [0, 0, 255] } },
      { attributes: { rgb_color: [0, 0, 255] } },
    ],
    [
      'blind',
      blind,
      { position: '0' },
      'cover.hall_node',
      'closed',
      'set_position',
      { attributes: { current_position: 60 } },
      { state: 'opening', attributes: { moving: true } },
    ],
    [
      'lock',
      lock,
      { lock: 'true' },
      'lock.hall_node',
      'locked',
      'unlock',
      { state: 'unlocked', attributes: {} },
      { state: 'unlocked' },
    ],
    [
      'thermostat',
      thermostat,
      { mode: 'off', temperature: '19', 'target-temperature': '18' },
      'climate.hall_node',
      'off',
      'set_temperature',
      { state: 'heat', attributes: { temperature: 21 } },
      { state: 'heat', attributes: { temperature: 21 } },
    ],
    [
      'fan',
      fan,
      { on: 'false', speed: '1' },
      'fan.hall_node',
      'off',
      'fan_set',
      { state: 'on', attributes: { percentage: 75 } },
      { state: 'on', attributes: { percentage: 75 } },
    ],
    [
      'selection',
      { properties: { program: set.enum('eco,quick') } },
      { program: 'eco' },
      'select.hall_node_program',
      'eco',
      'select_option',
      { state: 'quick', attributes: {} },
      { state: 'quick' },
    ],
    [
      'number',
      { properties: { volume: set.integer('0:10') } },
      { volume: '3' },
      'number.hall_node_volume',
      '3',
      'set_value',
      { state: '7', attributes: {} },
      { state: '7' },
    ],
  ])('%s', async (_, node, values, id, first, op, desired, after) => {
    const own = Object.fromEntries(Object.entries(values).map(([name, value]) => [`node/${name}`, value]))
    await start({ nodes: { node }, values: own })
    expect(await home.ready({ timeoutMs: 5_000 })).toMatchObject({ ok: true })
    await knows(id, first)
    expect(await command(id, op, desired)).toMatchObject({ ok: true, value: { confirmed: true, after } })
  })
})

describe('a Homie device', () => {
  it('that sleeps shows its last readings, but takes no orders', async () => {
    const device = await start({
      nodes: { node: { properties: { on: set.boolean(), t: { datatype: 'float', unit: '°C' } } } },
      values: { 'node/on': 'true', 'node/t': '21.5' },
    })
    await knows('sensor.hall_node_t', '21.5')
    await device.setState('sleeping')
    await knows('switch.hall_node_on', 'unavailable')
    expect(entity('sensor.hall_node_t')?.state).toBe('21.5')
    expect(await command('switch.hall_node_on', 'turn_off', { state: 'off', attributes: {} })).toMatchObject({
      ok: false,
      failure: { code: 'home.unavailable' },
    })
    expect(device.commands).toEqual([])
  })

  it('is lost with its bridge and comes back with it', async () => {
    const bridge = await start({ id: 'bridge', nodes: {} })
    await start({ nodes: { relays }, values: { 'relays/on': 'true' }, more: { root: 'bridge' } })
    await knows('binary_sensor.hall_relays_on', 'on')
    bridge.crash()
    await knows('binary_sensor.hall_relays_on', 'unavailable')
    await start({ id: 'bridge', nodes: {} })
    await knows('binary_sensor.hall_relays_on', 'on')
  })

  it('keeps its ids when it changes, has its own beside one of the same name, and goes when it is removed', async () => {
    const first = await start({ nodes: { node: plug }, values: { 'node/on': 'true' } })
    await knows('switch.hall_node_on', 'on')
    await start({ id: 'other', nodes: { node: plug }, values: { 'node/on': 'false' } })
    await knows('switch.hall_node_on_2', 'off')
    await first.close()
    const changed = await start({ nodes: { node: plug, more: relays }, values: { 'node/on': 'true' } })
    await until(() => home.snapshot().entities.length === 3, 'the new node')
    await knows('switch.hall_node_on', 'on')
    expect(entity('switch.hall_node_on_2')?.state).toBe('off')
    await changed.forget()
    await until(() => home.snapshot().entities.length === 1, 'the first one removed')
  })

  it('with a description that makes no sense is a problem, and the others go on', async () => {
    await start({ id: 'broken', nodes: {}, more: { homie: '6.0' } })
    await start({ nodes: { node: plug }, values: { 'node/on': 'true' } })
    await knows('switch.hall_node_on', 'on')
    expect(home.status().problems).toMatchObject([{ topic: 'homie/5/broken/$description' }])
  })
})
