/** Brokers that go away and come back: everything returns, nothing stale is replayed. */
import { connect as connectTcp, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { createDemoHome, startBroker, type RunningBroker } from '../../../main/tools/demo'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, freePort, hasMosquitto, startMosquitto, until, witness } from '../../support/broker'

const never = new AbortController().signal
const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())
const turnOn = (home: MqttHome, entityId: string, deadlineMs = 1_000) =>
  home.execute(
    { entityId, op: 'turn_on', desired: { state: 'on', attributes: {} } },
    { deadlineMs, signal: never },
  )

describe('a broker that was stopped and started again', () => {
  it('has its home back within five seconds, and no command from the outage', async () => {
    const access = { port: await freePort(), username: 'a', password: 'b' }
    let broker: RunningBroker = await startBroker(access)
    cleanUps.add(() => broker.stop())
    const demo = await createDemoHome({ ...broker, lang: 'en', log: silentLog() })
    if (!demo.ok) throw new Error(demo.failure.message)
    cleanUps.add(() => demo.value.dispose())
    const home = createMqttHome({ kind: 'demo', ...broker, log: silentLog() })
    cleanUps.add(() => home.dispose())
    await home.ready({ timeoutMs: 5_000 })
    const count = home.snapshot().entities.length

    await broker.stop()
    await until(() => home.status().state === 'offline', 'the home offline')
    expect(home.status().failure?.code).toBe('mqtt.offline')
    // What was true before the outage may not be so now.
    expect(home.snapshot().entities.filter(({ state }) => state !== 'unavailable')).toEqual([])
    const asked = await Promise.all([1, 2, 3, 4, 5].map(() => turnOn(home, 'switch.kettle')))
    for (const result of asked) expect(result).toMatchObject({ ok: false, failure: { code: 'mqtt.offline' } })
    await new Promise((resolve) => setTimeout(resolve, 1_500))

    broker = await startBroker(access)
    const [command, bridge] = ['artel-demo/plug/kettle/set', 'artel-demo/bridge/availability']
    const spy = await witness(broker, [command, bridge])
    cleanUps.add(() => spy.close())
    const isBack = (): boolean =>
      home.status().state === 'online' &&
      home.snapshot().entities.every(({ state }) => state !== 'unavailable')
    expect(await until(isBack, 'the home back')).toBeLessThan(5_000)
    expect(home.snapshot().entities).toHaveLength(count)
    // The demo home has its own connection and its own wait before the next attempt.
    await until(() => spy.last(bridge) === 'online', 'the devices back')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(spy.seen.filter(({ topic }) => topic === command)).toEqual([])
    expect(await turnOn(home, 'switch.kettle', 5_000)).toMatchObject({ ok: true, value: { confirmed: true } })
  })

  it.skipIf(!hasMosquitto)('is followed five times in a row when it is mosquitto', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const home = createMqttHome({ kind: 'custom', url: broker.url, log: silentLog() })
    cleanUps.add(() => home.dispose())
    for (let round = 0; round < 5; round += 1) {
      const device = await witness(broker)
      await device.publish(
        'homeassistant/switch/x/config',
        JSON.stringify({ name: 'x', command_topic: 'x/set', state_topic: 'x' }),
        true,
      )
      await device.publish('x', round % 2 === 0 ? 'ON' : 'OFF', true)
      const ms = await until(
        () =>
          home.status().state === 'online' &&
          home.snapshot().entities[0]?.state === (round % 2 === 0 ? 'on' : 'off'),
        `round ${round}`,
      )
      expect(ms).toBeLessThan(5_000)
      await device.close()
      await broker.restart()
      await until(() => home.status().state !== 'online' || round === 4, 'the loss noticed')
    }
  })
})

/** Passes bytes through until told to swallow what the client sends: a network that hangs without closing. */
async function tarPit(port: number) {
  let isStuck = false
  const sockets = new Set<Socket>()
  const server: Server = createServer((client) => {
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
    upstream.on('data', (chunk) => client.write(chunk))
    client.on('data', (chunk) => {
      if (!isStuck) upstream.write(chunk)
    })
  })
  const own = await freePort()
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: own }, resolve))
  return {
    url: `mqtt://127.0.0.1:${own}`,
    stick: (value: boolean) => (isStuck = value),
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

describe('a network that hangs', () => {
  it('costs the command its deadline and the connection its life, and then recovers', async () => {
    const broker = await startBroker()
    cleanUps.add(() => broker.stop())
    const pit = await tarPit(broker.port)
    cleanUps.add(() => pit.close())
    const device = await witness(broker)
    cleanUps.add(() => device.close())
    await device.publish(
      'homeassistant/switch/x/config',
      JSON.stringify({ name: 'x', command_topic: 'x/set', state_topic: 'x' }),
      true,
    )
    const home = createMqttHome({ kind: 'custom', ...broker, url: pit.url, log: silentLog() })
    cleanUps.add(() => home.dispose())
    await home.ready({ timeoutMs: 5_000 })

    pit.stick(true)
    const startedAt = performance.now()
    const result = await turnOn(home, 'switch.x', 300)
    expect(result).toMatchObject({ ok: false, failure: { code: 'mqtt.timeout' } })
    expect(performance.now() - startedAt).toBeLessThan(1_500)
    pit.stick(false)
    await until(() => home.status().state === 'offline', 'the connection given up')
    await until(() => home.status().state === 'online', 'a new connection')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(device.last('x/set')).toBeUndefined()
  })
})
