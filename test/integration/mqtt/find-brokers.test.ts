/** Services advertised on loopback, on a port of their own, and found there. */
import { createSocket } from 'node:dgram'
import { Bonjour } from 'bonjour-service'
import { expect, it, onTestFinished } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { findBrokers } from '../../../main/tools/mqtt'

/** The group itself as the address to listen on: nothing but the loopback's multicast arrives. */
const loopback = (port: number) => ({ interface: '127.0.0.1', bind: '224.0.0.251', port })

async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise<void>((resolve) => socket.close(() => resolve()))
  return port
}

it('finds plain and secure brokers, and nothing else', async () => {
  const network = loopback(await freeUdpPort())
  const advertiser = new Bonjour(network)
  onTestFinished(
    () => new Promise<void>((resolve) => advertiser.unpublishAll(() => advertiser.destroy(() => resolve()))),
  )
  advertiser.publish({ name: 'House', type: 'mqtt', port: 1884, host: 'house.local' })
  advertiser.publish({ name: 'House over TLS', type: 'secure-mqtt', port: 8883, host: 'house.local' })
  advertiser.publish({ name: 'Printer', type: 'ipp', port: 631, host: 'printer.local' })
  const found = await findBrokers({ log: silentLog(), waitMs: 1_500, network })
  expect(found.map(({ name }) => name)).toEqual(['House', 'House over TLS'])
  expect(found[0]?.url).toMatch(/^mqtt:\/\/\d+\.\d+\.\d+\.\d+:1884$/u)
  expect(found[0]?.url).toContain(found[0]?.address)
  expect(found[1]?.url).toBe('mqtts://house.local:8883')
})

it('finds nothing where nobody answers', async () => {
  const network = loopback(await freeUdpPort())
  expect(await findBrokers({ log: silentLog(), waitMs: 300, network })).toEqual([])
})
