/** What can go wrong with a command, against a real broker with devices made for the purpose. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, silentLog } from '../../../main/lib/log'
import { startBroker, startDemo, type RunningBroker } from '../../../main/tools/demo'
import { createMqttHome, discoverOnce, type MqttHome } from '../../../main/tools/mqtt'
import { freePort, until, witness, type Witness } from '../../support/broker'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { connect as connectTcp } from 'node:net'
import { join } from 'node:path'

let broker: RunningBroker
let device: Witness
let home: MqttHome

const never = new AbortController().signal
const on = (entityId: string, deadlineMs = 400, signal = never) =>
  home.execute({ entityId, op: 'turn_on', desired: { state: 'on', attributes: {} } }, { deadlineMs, signal })
const announce = (component: string, id: string, config: object) =>
  device.publish(
    `homeassistant/${component}/${id}/config`,
    JSON.stringify({ name: id, unique_id: id, ...config }),
    true,
  )
/** Long enough for anything that was sent to arrive. */
const settle = () => device.publish('settle', 'now')
const state = (id: string) => home.snapshot().entities.find((entity) => entity.id === id)?.state

beforeEach(async () => {
  broker = await startBroker()
  device = await witness(broker)
  home = createMqttHome({ kind: 'custom', ...broker, log: silentLog() })
})
afterEach(async () => {
  await home.dispose()
  await device.close()
  await broker.stop()
})

describe('a command', () => {
  it('that the device never answers is not called done', async () => {
    await announce('switch', 'deaf', { command_topic: 'deaf/set', state_topic: 'deaf' })
    await device.publish('deaf', 'OFF', true)
    await home.ready({ timeoutMs: 3_000 })
    const result = await on('switch.deaf')
    expect(result).toMatchObject({ ok: false, failure: { code: 'home.not_confirmed_by_device' } })
    expect(device.last('deaf/set')).toBe('ON')
    expect(state('switch.deaf')).toBe('off')
  })

  it('that the device answers with something else is not called done', async () => {
    await announce('switch', 'stubborn', { command_topic: 's/set', state_topic: 's' })
    await home.ready({ timeoutMs: 3_000 })
    device.client.on('message', (topic) => {
      if (topic === 's/set') void device.publish('s', 'OFF')
    })
    expect(await on('switch.stubborn')).toMatchObject({
      ok: false,
      failure: { code: 'home.not_confirmed_by_device' },
    })
  })

  it('to a device without a state topic is done but not confirmed', async () => {
    await announce('switch', 'mute', { command_topic: 'mute/set' })
    await home.ready({ timeoutMs: 3_000 })
    expect(await on('switch.mute')).toMatchObject({
      ok: true,
      value: { confirmed: false, after: { state: 'on' } },
    })
    expect(state('switch.mute')).toBe('on')
    await until(() => device.last('mute/set') === 'ON', 'the command at the broker')
  })

  it('to an unavailable device is refused and nothing is sent', async () => {
    await announce('switch', 'away', {
      command_topic: 'away/set',
      state_topic: 'away',
      availability_topic: 'away/lwt',
    })
    await device.publish('away/lwt', 'offline', true)
    await home.ready({ timeoutMs: 3_000 })
    expect(state('switch.away')).toBe('unavailable')
    expect(await on('switch.away')).toMatchObject({ ok: false, failure: { code: 'home.unavailable' } })
    await settle()
    expect(device.last('away/set')).toBeUndefined()
  })

  it('to a device that goes away after it was sent ends at once, sent but not confirmed', async () => {
    await announce('switch', 'leaving', {
      command_topic: 'l/set',
      state_topic: 'l',
      availability_topic: 'l/lwt',
    })
    await device.publish('l/lwt', 'online', true)
    await home.ready({ timeoutMs: 3_000 })
    device.client.on('message', (topic) => {
      if (topic === 'l/set') void device.publish('l/lwt', 'offline')
    })
    const startedAt = performance.now()
    expect(await on('switch.leaving', 5_000)).toMatchObject({
      ok: false,
      failure: {
        code: 'home.not_confirmed_by_device',
        message: 'The command was sent, but leaving did not confirm it. Its state may not have changed.',
      },
    })
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })

  it('that was sent before the broker went away is not called unsent', async () => {
    await announce('switch', 'lost', { command_topic: 'lost/set', state_topic: 'lost' })
    await home.ready({ timeoutMs: 3_000 })
    const running = on('switch.lost', 5_000)
    await until(() => device.last('lost/set') === 'ON', 'the command at the broker')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await broker.stop()
    expect(await running).toMatchObject({ ok: false, failure: { code: 'home.not_confirmed_by_device' } })
  })

  it('to clean one room is refused by a vacuum that has no such command', async () => {
    await announce('vacuum', 'robot', { command_topic: 'r/set', state_topic: 'r' })
    await device.publish('r', '{"state":"docked"}', true)
    await home.ready({ timeoutMs: 3_000 })
    expect(
      await home.execute(
        {
          entityId: 'vacuum.robot',
          op: 'vacuum_clean_area',
          desired: { state: 'cleaning', attributes: {} },
          areas: ['Kitchen'],
        },
        { deadlineMs: 500, signal: never },
      ),
    ).toMatchObject({ ok: false, failure: { code: 'home.unsupported_op' } })
    await settle()
    expect(device.last('r/set')).toBeUndefined()
  })

  it('can be cancelled while it waits', async () => {
    await announce('switch', 'slow', { command_topic: 'slow/set', state_topic: 'slow' })
    await home.ready({ timeoutMs: 3_000 })
    const stop = new AbortController()
    const running = on('switch.slow', 10_000, stop.signal)
    setTimeout(() => stop.abort(), 50)
    expect(await running).toMatchObject({
      ok: false,
      failure: { code: 'run.cancelled', details: { maybeSent: true } },
    })
    expect(await on('switch.slow', 10_000, stop.signal)).toMatchObject({
      ok: false,
      failure: { code: 'run.cancelled' },
    })
  })

  it('that the device cannot do is refused before anything is sent', async () => {
    await announce('light', 'plain', { command_topic: 'p/set', state_topic: 'p' })
    await home.ready({ timeoutMs: 3_000 })
    const result = await home.execute(
      { entityId: 'light.plain', op: 'light_set', desired: { state: 'on', attributes: { brightness: 10 } } },
      { deadlineMs: 500, signal: never },
    )
    expect(result).toMatchObject({
      ok: false,
      failure: { code: 'home.unsupported_op', message: 'plain cannot do that.' },
    })
    await settle()
    expect(device.last('p/set')).toBeUndefined()
  })

  it('to a device already in that state is confirmed without a new report', async () => {
    await announce('switch', 'lit', { command_topic: 'lit/set', state_topic: 'lit' })
    await device.publish('lit', 'ON', true)
    await home.ready({ timeoutMs: 3_000 })
    expect(await on('switch.lit', 2_000)).toMatchObject({
      ok: true,
      value: { confirmed: true, after: { state: 'on' } },
    })
  })

  it('to a device that does not exist fails by name', async () => {
    await home.ready({ timeoutMs: 3_000 })
    expect(await on('switch.ghost')).toMatchObject({ ok: false, failure: { code: 'home.no_such_device' } })
  })
})

describe('discovery on a live broker', () => {
  it('lists payloads that cannot be used, and uses the others', async () => {
    await device.publish('homeassistant/switch/broken/config', '{"name":', true)
    await device.publish('homeassistant/sensor/nameless/config', '{"value_template":"x"}', true)
    await announce('teapot', 'eye', { topic: 't' })
    await announce('switch', 'fine', { command_topic: 'c', state_topic: 's' })
    await device.publish('s', 'ON', true)
    await home.ready({ timeoutMs: 3_000 })
    expect(home.snapshot().entities.map(({ id }) => id)).toEqual(['switch.fine'])
    expect(
      home
        .status()
        .problems.map(({ topic }) => topic.split('/')[2])
        .sort(),
    ).toEqual(['broken', 'eye', 'nameless'])
    expect(home.status().problems.find(({ topic }) => topic.includes('nameless'))?.reason).toContain(
      'state_topic',
    )
    await device.publish('homeassistant/switch/broken/config', '', true)
    await until(() => home.status().problems.length === 2, 'the problem gone with its payload')
  })

  it('follows additions, changes and removals', async () => {
    await announce('switch', 'a', { command_topic: 'a/set', state_topic: 'a' })
    await device.publish('a', 'ON', true)
    await home.ready({ timeoutMs: 3_000 })
    await announce('switch', 'a', {
      name: 'Renamed',
      command_topic: 'a/set',
      state_topic: 'a',
      object_id: 'a',
      device: { identifiers: ['a'], suggested_area: 'Attic' },
    })
    await until(() => home.snapshot().entities[0]?.name === 'Renamed', 'the new name')
    expect(home.snapshot().entities[0]).toMatchObject({ id: 'switch.a', state: 'on', area: 'attic' })
    expect(home.snapshot().areas).toMatchObject([{ id: 'attic', name: 'Attic' }])
    await device.publish('homeassistant/switch/a/config', '', true)
    await until(() => home.snapshot().entities.length === 0, 'the switch gone')
  })

  it('gives two devices of the same name two ids, and refuses a stolen unique_id', async () => {
    await announce('switch', 'u1', { name: 'Lamp', command_topic: 'x' })
    await announce('switch', 'u2', { name: 'Lamp', command_topic: 'y' })
    await announce('switch', 'u3', { name: 'Thief', unique_id: 'u1', command_topic: 'z' })
    await home.ready({ timeoutMs: 3_000 })
    expect(home.snapshot().entities.map(({ id }) => id)).toEqual(['switch.lamp', 'switch.lamp_2'])
    expect(home.status().problems).toHaveLength(1)
  })

  it('takes silence for what the device said it means', async () => {
    await announce('sensor', 'old', { state_topic: 'old', expire_after: 1 })
    await announce('binary_sensor', 'motion', { state_topic: 'motion', off_delay: 1 })
    await home.ready({ timeoutMs: 3_000 })
    expect(state('sensor.old')).toBe('unavailable')
    await device.publish('old', '21')
    await device.publish('motion', 'ON')
    await until(() => state('sensor.old') === '21' && state('binary_sensor.motion') === 'on', 'the reports')
    const ms = await until(
      () => state('sensor.old') === 'unavailable' && state('binary_sensor.motion') === 'off',
      'silence',
    )
    expect(ms).toBeGreaterThan(700)
  })

  it('logs one line per change of availability', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'artel-log-'))
    const file = join(folder, 'log')
    const watching = createMqttHome({ kind: 'custom', ...broker, log: createLog({ file }) })
    await announce('switch', 'flaky', { command_topic: 'f/set', availability_topic: 'f/lwt' })
    await watching.ready({ timeoutMs: 3_000 })
    for (const word of ['online', 'online', 'offline', 'offline', 'online', 'noise'])
      await device.publish('f/lwt', word)
    await until(() => watching.snapshot().entities[0]?.state !== 'unavailable', 'the switch back')
    await watching.dispose()
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('availability changed'))
    rmSync(folder, { recursive: true })
    expect(lines.map((line) => (JSON.parse(line) as { available: boolean }).available)).toEqual([false, true])
  })

  it('looks once at a broker for the command line', async () => {
    await announce('switch', 'one', {
      command_topic: 'c',
      device: { identifiers: ['1'], suggested_area: 'Кухня' },
    })
    const found = await discoverOnce({ ...broker, waitMs: 5_000, log: silentLog() })
    expect(found).toMatchObject({
      ok: true,
      value: { home: { entities: [{ id: 'switch.one', area: 'kuhnya' }], areas: [{ name: 'Кухня' }] } },
    })
  })

  it('says why a look at a broker failed', async () => {
    const gone = await discoverOnce({
      url: `mqtt://127.0.0.1:${await freePort()}`,
      waitMs: 300,
      log: silentLog(),
    })
    expect(gone).toMatchObject({ ok: false, failure: { code: 'mqtt.offline' } })
    const refused = await discoverOnce({ ...broker, password: 'wrong', waitMs: 3_000, log: silentLog() })
    expect(refused).toMatchObject({ ok: false, failure: { code: 'mqtt.refused' } })
    const nonsense = await discoverOnce({ url: 'gopher://x', waitMs: 300, log: silentLog() })
    expect(nonsense).toMatchObject({ ok: false, failure: { code: 'mqtt.refused' } })
  })
})

describe('the demo broker', () => {
  it('stops at once, even while clients knock', async () => {
    const own = await startBroker()
    const knocking = setInterval(() => {
      const socket = connectTcp({ host: '127.0.0.1', port: own.port })
      socket.on('error', () => socket.destroy())
    }, 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const startedAt = performance.now()
    await own.stop()
    clearInterval(knocking)
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  it('lets nobody in without its credentials', async () => {
    const demo = await startDemo({ lang: 'en' })
    await expect(witness({ url: demo.broker.url })).rejects.toThrow(/not authorized/i)
    await expect(witness({ ...demo.broker, password: 'guess' })).rejects.toThrow(/not authorized/i)
    await demo.dispose()
  })

  it('says unavailable when the demo home goes away, and available when a device returns', async () => {
    const demo = await startDemo({ lang: 'en' })
    const watching = createMqttHome({ kind: 'demo', ...demo.broker, log: silentLog() })
    await watching.ready({ timeoutMs: 3_000 })
    const kettle = () => watching.snapshot().entities.find(({ id }) => id === 'switch.kettle')?.state
    demo.home.setReachable('plug/kettle', false)
    await until(() => kettle() === 'unavailable', 'the kettle away')
    demo.home.setReachable('plug/kettle', true)
    await until(() => kettle() === 'off', 'the kettle back')
    await demo.home.dispose()
    await until(
      () => watching.snapshot().entities.every(({ state: word }) => word === 'unavailable'),
      'all away',
    )
    await watching.dispose()
    await demo.dispose()
  })
})
