/** Peers that do not keep the rules: the connection ends, memory stays, the app lives. */
import { createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startBroker } from '../../../main/tools/demo'
import { createMqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, freePort, until, witness } from '../../support/broker'
import { connect as connectTcp } from 'node:net'

const CONNACK = Buffer.from([0x20, 2, 0, 0])
/** A QoS 0 PUBLISH that announces 256 MB, the most that MQTT can say. */
const HUGE = Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f, 0, 1, 0x74])
const MIB = 1024 * 1024

const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())

/** A server that answers the first bytes of every connection in its own way. */
async function peer(answer: (socket: Socket) => void) {
  const port = await freePort()
  const sockets = new Set<Socket>()
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port }, resolve))
  cleanUps.add(
    () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  )
  return { url: `mqtt://127.0.0.1:${port}`, connections: () => connections, open: () => sockets.size }
}

function follow(url: string) {
  const home = createMqttHome({ kind: 'demo', url, log: silentLog() })
  cleanUps.add(() => home.dispose())
  return home
}

/** Writes for as long as the other side reads. */
function flood(socket: Socket, chunk: Buffer): () => number {
  let written = 0
  const pump = (): void => {
    while (!socket.destroyed && written < 64 * MIB) {
      written += chunk.length
      if (!socket.write(chunk)) return
    }
  }
  socket.on('drain', pump)
  pump()
  return () => written
}

describe('a hostile broker', () => {
  it('that announces 256 MB is left before memory grows', async () => {
    const written: (() => number)[] = []
    const server = await peer((socket) => {
      socket.write(CONNACK)
      socket.write(HUGE)
      written.push(flood(socket, Buffer.alloc(256 * 1024, 1)))
    })
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    const home = follow(server.url)
    await until(() => home.status().failure?.code === 'mqtt.refused', 'the connection refused')
    await until(() => server.open() === 0, 'the socket closed')
    expect(process.memoryUsage().rss - before).toBeLessThan(48 * MIB)
    expect(written[0]?.() ?? 0).toBeLessThan(16 * MIB)
    expect(home.status().state).toBe('offline')
  })

  it('that sends garbage after a proper greeting is left at the first error, and not called again in a hurry', async () => {
    const server = await peer((socket) => {
      socket.write(CONNACK)
      // PUBLISH with the forbidden QoS of 3, over and over.
      flood(socket, Buffer.alloc(100_000, Buffer.from([0x36, 3, 0, 1, 0x74])))
    })
    const home = follow(server.url)
    await until(() => home.status().state === 'offline', 'offline')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(server.open()).toBe(0)
    expect(server.connections()).toBeLessThanOrEqual(2)
  })

  it.each([
    ['speaks HTTP', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['sends noise', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))],
    ['sends a length that never ends', Buffer.from([0x20, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['greets twice', Buffer.concat([CONNACK, CONNACK])],
  ])('that %s never makes the app fall over', async (_, bytes) => {
    const server = await peer((socket) => socket.write(bytes))
    const home = follow(server.url)
    await until(() => home.status().state === 'offline', 'offline')
    expect(home.status().failure).not.toBeNull()
    expect(home.snapshot().entities).toEqual([])
  })

  it('that knows MQTT 3.1.1 alone is spoken to in that, at once', async () => {
    const levels: number[] = []
    const port = await freePort()
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.once('data', (connect) => {
        // CONNECT: type, length, "MQTT" with its length, protocol level.
        const level = connect[8] ?? 0
        levels.push(level)
        socket.write(level === 4 ? CONNACK : Buffer.from([0x20, 2, 0, 1]))
      })
    })
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port }, resolve))
    const home = createMqttHome({ kind: 'custom', url: `mqtt://127.0.0.1:${port}`, log: silentLog() })
    cleanUps.add(() => new Promise<void>((resolve) => server.close(() => resolve())))
    cleanUps.add(() => home.dispose())
    await until(() => home.status().state === 'online', 'online')
    expect(levels).toEqual([5, 4])
    expect(home.traffic?.()).toMatchObject({ protocol: '3.1.1' })
  })

  it('that never answers is given up after the time-out', async () => {
    const server = await peer(() => undefined)
    const home = follow(server.url)
    const ready = await home.ready({ timeoutMs: 300 })
    expect(ready).toMatchObject({ ok: false, failure: { code: 'mqtt.offline' } })
    expect(home.status().state).toBe('connecting')
  })
})

describe('hostile messages from a proper broker', () => {
  it('a retained message over the limit does not cost the rest of the home', async () => {
    const broker = await startBroker()
    cleanUps.add(() => broker.stop())
    const device = await witness(broker)
    cleanUps.add(() => device.close())
    const payload = JSON.stringify({
      name: 'x',
      command_topic: 'c',
      state_topic: 's',
      icon: 'i'.repeat(900_000),
    })
    await device.publish('homeassistant/switch/big/config', payload, true)
    await device.publish(
      'homeassistant/switch/fine/config',
      JSON.stringify({ name: 'fine', command_topic: 'c' }),
      true,
    )
    await device.publish('homeassistant/switch/deep/config', '['.repeat(50_000), true)
    const home = createMqttHome({ kind: 'custom', ...broker, log: silentLog() })
    cleanUps.add(() => home.dispose())
    await home.ready({ timeoutMs: 5_000 })
    expect(home.snapshot().entities.map(({ id }) => id)).toEqual(['switch.fine', 'switch.x'])
    expect(home.status().problems.map(({ topic }) => topic)).toEqual(['homeassistant/switch/deep/config'])
  })
})

describe('the demo broker', () => {
  it('closes a client that announces 256 MB, and serves the others', async () => {
    const broker = await startBroker()
    cleanUps.add(() => broker.stop())
    const other = await witness(broker)
    cleanUps.add(() => other.close())
    const socket = connectTcp({ host: '127.0.0.1', port: broker.port })
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
    socket.on('error', () => undefined)
    socket.write(Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f]))
    await closed
    await other.publish('t', 'alive')
    await until(() => other.last('t') === 'alive', 'the other client served')
  })
})
