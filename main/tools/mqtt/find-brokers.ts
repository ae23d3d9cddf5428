/**
 * Brokers that announce themselves in the local network (DNS-SD over multicast DNS, RFC 6763): `_mqtt._tcp` and, over TLS, `_secure-mqtt._tcp`.
 * The only door to bonjour-service.
 */
import { isIPv4 } from 'node:net'
import { Bonjour, type Service } from 'bonjour-service'
import type { FoundBroker } from '../../../contract/ipc/brokers'
import type { Log } from '../../lib/log'

export interface FindBrokersOptions {
  readonly log: Log
  readonly waitMs?: number
  /** Where and on which port to ask, instead of everywhere on 5353: for tests, which stay on loopback. */
  readonly network?: { readonly interface: string; readonly bind: string; readonly port: number }
}

const searchMs = 3_000
const types = ['mqtt', 'secure-mqtt'] as const

/** All that answered in time, by name. A network that cannot be asked has none: that is logged. */
export async function findBrokers({
  log,
  waitMs = searchMs,
  network,
}: FindBrokersOptions): Promise<readonly FoundBroker[]> {
  const found = new Map<string, FoundBroker>()
  const bonjour = new Bonjour({ ...network }, (error: unknown) =>
    log.warn({ err: error }, 'the network cannot be asked for brokers'),
  )
  try {
    for (const type of types)
      bonjour.find({ type }, (service) => {
        const broker = brokerOf(service, type === 'secure-mqtt')
        if (broker) found.set(broker.url, broker)
      })
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  } finally {
    bonjour.destroy()
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name))
}

/** A certificate names a host; a plain broker is better reached by an address that needs no resolving. */
function brokerOf({ name, host, port, addresses = [] }: Service, isSecure: boolean): FoundBroker | null {
  const address = addresses.find((one) => isIPv4(one)) ?? null
  const reached = isSecure ? host.replace(/\.$/u, '') : address
  if (!reached || !/^[\w.-]+$/u.test(reached) || !Number.isInteger(port) || port < 1 || port > 65_535)
    return null
  return {
    name: name.slice(0, 80),
    address: address ?? reached,
    url: `${isSecure ? 'mqtts' : 'mqtt'}://${reached}:${port}`,
  }
}
