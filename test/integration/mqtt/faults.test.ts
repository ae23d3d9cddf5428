/** What breaks in real networks, many times over, against a real mosquitto. One test for each measured trap of mqtt.js and mosquitto. */
import { connect as connectTcp, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { createMqttHome, openLink, type MqttHome } from '../../../main/tools/mqtt'
import { createBackoff } from '../../../main/tools/mqtt/backoff'
import { collectCleanUps, freePort, hasMosquitto, startMosquitto, until, witness } from '../../support/broker'

const never = new AbortController().signal
const MIB = 1024 * 1024
const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())

const quickly = () => createBackoff({ minMs: 20, maxMs: 100 })
const lamp = JSON.stringify({ name: 'Lamp', command_topic: 'lamp/set', state_topic: 'lamp' })

function follow(url: string): MqttHome {
  const home = createMqttHome({ kind: 'custom', url, log: silentLog(), backoff: quickly() })
  cleanUps.add(() => home.dispose())
  return home
}

const turnOn = (home: MqttHome, deadlineMs = 2_000) =>
  home.execute(
    { entityId: 'switch.lamp', op: 'turn_on', desired: { state: 'on', attributes: {} } },
    { deadlineMs, signal: never },
  )
const lampState = (home: MqttHome): string | undefined => home.snapshot().entities[0]?.state

/** A network that can be cut: every connection through it at once. */
async function cuttableTo(port: number) {
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connectTcp({ host: '127.0.0.1', port })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.pipe(upstream).pipe(client)
  })
  const own = await freePort()
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: own }, resolve))
  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  cleanUps.add(
    () =>
      new Promise<void>((resolve) => {
        cut()
        server.close(() => resolve())
      }),
  )
  return { url: `mqtt://127.0.0.1:${own}`, cut }
}

describe.skipIf(!hasMosquitto)('a broker that is killed', () => {
  it('a hundred times: state and subscriptions are back, and no command of an outage is ever replayed', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const home = follow(broker.url)
    let slowestMs = 0
    for (let round = 0; round < 100; round += 1) {
      const state = round % 2 === 0 ? 'ON' : 'OFF'
      const device = await witness(broker)
      await device.publish('homeassistant/switch/lamp/config', lamp, true)
      await device.publish('lamp', state, true)
      const backMs = await until(
        () => home.status().state === 'online' && lampState(home) === state.toLowerCase(),
        `round ${round}`,
      )
      slowestMs = Math.max(slowestMs, backMs)
      expect(device.seen.filter(({ topic }) => topic === 'lamp/set')).toEqual([])
      await device.close()
      const restarted = broker.restart()
      await until(() => home.status().state !== 'online', 'the loss noticed')
      expect(lampState(home)).toBe('unavailable')
      expect(await turnOn(home)).toMatchObject({ ok: false, failure: { code: 'mqtt.offline' } })
      await restarted
    }
    expect(slowestMs).toBeLessThan(5_000)
    expect(home.snapshot().entities).toHaveLength(1)
  }, 90_000)

  it.each([0, 1, 2] as const)(
    'takes nothing of QoS %i while it is away, so nothing waits for it',
    async (qos) => {
      const broker = await startMosquitto()
      cleanUps.add(() => broker.stop())
      const link = openLink({ url: broker.url, lang: 'en', log: silentLog(), backoff: quickly() })
      if (!link.ok) throw new Error(link.failure.message)
      cleanUps.add(() => link.value.dispose())
      const publish = (payload: string) =>
        link.value.publish({ topic: 'order', payload, qos, retain: true }, { deadlineMs: 1_000 })
      await until(() => link.value.state() === 'online', 'online')
      const restarted = broker.restart()
      await until(() => link.value.state() !== 'online', 'the loss noticed')
      expect(await publish('stale')).toMatchObject({ ok: false, failure: { code: 'mqtt.offline' } })
      await restarted
      const other = await witness(broker)
      cleanUps.add(() => other.close())
      await until(() => link.value.state() === 'online', 'online again')
      expect(await publish('fresh')).toMatchObject({ ok: true })
      await until(() => other.last('order') === 'fresh', 'the fresh one')
      expect(other.seen.map(({ payload }) => payload)).toEqual(['fresh'])
    },
  )

  it('sends the last will of a link that it loses', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const network = await cuttableTo(broker.port)
    const other = await witness(broker)
    cleanUps.add(() => other.close())
    const link = openLink({
      url: network.url,
      lang: 'en',
      log: silentLog(),
      backoff: createBackoff({ minMs: 60_000 }),
      will: { topic: 'artel-test/status', payload: 'offline', retain: true },
    })
    if (!link.ok) throw new Error(link.failure.message)
    cleanUps.add(() => link.value.dispose())
    await until(() => link.value.state() === 'online', 'online')
    network.cut()
    await until(() => other.last('artel-test/status') === 'offline', 'the will')
  })
})

describe.skipIf(!hasMosquitto)('a link that flaps', () => {
  it('comes to rest online, and one command is one message', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const network = await cuttableTo(broker.port)
    const device = await witness(broker)
    cleanUps.add(() => device.close())
    device.client.on('message', (topic) => {
      if (topic === 'lamp/set') void device.publish('lamp', 'ON', true)
    })
    await device.publish('homeassistant/switch/lamp/config', lamp, true)
    await device.publish('lamp', 'OFF', true)
    const home = follow(network.url)
    const failures: unknown[] = []
    for (let n = 0; n < 40; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 15 + ((n * 7) % 50)))
      network.cut()
      // Whatever the moment, asking never throws and never waits longer than its deadline.
      const result = await turnOn(home, 40)
      if (!result.ok) failures.push(result.failure.code)
      network.cut()
    }
    expect(failures.length).toBeGreaterThan(0)
    await until(() => home.status().state === 'online' && lampState(home) !== 'unavailable', 'online again')
    await device.publish('lamp', 'OFF', true)
    await until(() => lampState(home) === 'off', 'off')
    const before = device.seen.filter(({ topic }) => topic === 'lamp/set').length
    expect(await turnOn(home)).toMatchObject({ ok: true, value: { confirmed: true } })
    expect(device.seen.filter(({ topic }) => topic === 'lamp/set')).toHaveLength(before + 1)
  }, 30_000)
})

describe.skipIf(!hasMosquitto)('mosquitto drops messages of QoS 1 for a slow client', () => {
  it('and what is reported after the burst is still the truth', async () => {
    const broker = await startMosquitto([
      'allow_anonymous true',
      'max_queued_messages 20',
      'max_inflight_messages 5',
    ])
    cleanUps.add(() => broker.stop())
    const device = await witness(broker, ['other'])
    cleanUps.add(() => device.close())
    await device.publish('homeassistant/switch/lamp/config', lamp, true)
    await device.publish('lamp', 'OFF', true)
    const home = follow(broker.url)
    await home.ready({ timeoutMs: 5_000 })
    let heard = 0
    const stop = home.onChange(() => (heard += 1))
    await Promise.all(
      Array.from({ length: 5_000 }, (_, n) => device.publish('lamp', n % 2 === 0 ? 'ON' : 'OFF', true)),
    )
    await device.publish('lamp', 'ON', true)
    await until(() => lampState(home) === 'on', 'the last report')
    stop()
    expect(home.status().state).toBe('online')
    // Changes reach the window in batches, never one by one.
    expect(heard).toBeLessThan(500)
  }, 30_000)
})

describe.skipIf(!hasMosquitto)('hostile devices on a proper broker', () => {
  it('ten thousand announcements are taken in without the memory running away', async () => {
    const broker = await startMosquitto([
      'allow_anonymous true',
      'max_queued_messages 0',
      'max_inflight_messages 0',
    ])
    cleanUps.add(() => broker.stop())
    const device = await witness(broker, ['other'])
    cleanUps.add(() => device.close())
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    await Promise.all(
      Array.from({ length: 10_000 }, (_, n) =>
        device.publish(
          `homeassistant/sensor/bomb${n}/config`,
          JSON.stringify({ name: `Bomb ${n}`, stat_t: `bomb/${n}`, val_tpl: '{{ value_json.t }}' }),
          true,
        ),
      ),
    )
    const home = follow(broker.url)
    await until(() => home.snapshot().entities.length === 10_000, 'all of them', 60_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MIB)
    await device.publish('bomb/9999', '{"t": 7}', true)
    await until(() => home.snapshot().entities.some(({ state }) => state === '7'), 'a report among them')
  }, 90_000)

  it('topics of any length and depth, and JSON of any depth, cost nothing but their own message', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const device = await witness(broker, ['other'])
    cleanUps.add(() => device.close())
    const bombs = [
      `homeassistant/sensor/${'x'.repeat(60_000)}/config`,
      `homeassistant/${'a/'.repeat(150)}config`,
      'homeassistant/__proto__/constructor/config',
      'homeassistant/sensor/%00%2e%2e/config',
      'homeassistant///config',
    ]
    for (const topic of bombs)
      await device.publish(topic, '{"state_topic":"s","name":"n"}', true).catch(() => undefined)
    await device.publish(
      'homeassistant/device/deep/config',
      `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
      true,
    )
    await device.publish(
      'homeassistant/switch/long/config',
      JSON.stringify({ command_topic: 'y'.repeat(70_000) }),
      true,
    )
    await device.publish(
      'homeassistant/sensor/tpl/config',
      JSON.stringify({ state_topic: 'tpl', value_template: `{{ value | regex_match('(a+)+$') }}` }),
      true,
    )
    await device.publish('homeassistant/switch/lamp/config', lamp, true)
    await device.publish('lamp', 'ON', true)
    const home = follow(broker.url)
    await until(
      () => home.snapshot().entities.some(({ id, state }) => id === 'switch.lamp' && state === 'on'),
      'the lamp',
    )
    await device.publish('tpl', `${'a'.repeat(100)}!`)
    await device.publish('tpl', '['.repeat(100_000))
    await device.publish('lamp', 'OFF', true)
    await until(
      () => home.snapshot().entities.some(({ id, state }) => id === 'switch.lamp' && state === 'off'),
      'the lamp off',
    )
    expect(home.status().problems.map(({ topic }) => topic)).toContain('homeassistant/switch/long/config')
  }, 30_000)
})
