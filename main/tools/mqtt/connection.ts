/** Where the broker is, read from the settings: address, credentials, own CA and client certificate. */
import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import { takeCredentials } from '../../lib/url-credentials'
import type { Messages } from './messages'

/** The fields of BrokerSettings; empty strings count as absent. */
export interface BrokerAddress {
  /** mqtt:// mqtts:// ws:// or wss://; tcp://, ssl:// and tls:// are understood too. */
  readonly url: string
  readonly username?: string
  readonly password?: string
  /** PEM file paths. */
  readonly caFile?: string
  readonly certFile?: string
  readonly keyFile?: string
}

export interface Endpoint {
  readonly transport: 'tcp' | 'tls' | 'ws' | 'wss'
  readonly host: string
  readonly port: number
  readonly path: string
  readonly username: string | undefined
  readonly password: string | undefined
  readonly tls: Pick<ConnectionOptions, 'ca' | 'cert' | 'key'>
  /** For people and logs: never with credentials. */
  readonly label: string
}

const TRANSPORTS: Readonly<Record<string, { transport: Endpoint['transport']; port: number }>> = {
  'mqtt:': { transport: 'tcp', port: 1883 },
  'tcp:': { transport: 'tcp', port: 1883 },
  'mqtts:': { transport: 'tls', port: 8883 },
  'ssl:': { transport: 'tls', port: 8883 },
  'tls:': { transport: 'tls', port: 8883 },
  'ws:': { transport: 'ws', port: 80 },
  'wss:': { transport: 'wss', port: 443 },
}

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text)

/** Failure code `mqtt.refused` when the address or a certificate file cannot be used: trying again will not help. */
export function readEndpoint(options: BrokerAddress, words: Messages): Result<Endpoint> {
  const inside = takeCredentials(options.url)
  let url: URL
  try {
    url = new URL(inside.url.includes('://') ? inside.url : `mqtt://${inside.url}`)
  } catch {
    return fail('mqtt.refused', words.url(inside.url))
  }
  const kind = TRANSPORTS[url.protocol]
  if (!kind || url.hostname === '') return fail('mqtt.refused', words.url(inside.url))
  const files: Record<'ca' | 'cert' | 'key', string | undefined> = {
    ca: options.caFile,
    cert: options.certFile,
    key: options.keyFile,
  }
  const tls: Partial<Record<'ca' | 'cert' | 'key', Buffer>> = {}
  for (const name of ['ca', 'cert', 'key'] as const) {
    const path = files[name]
    if (!path) continue
    try {
      tls[name] = readFileSync(path)
    } catch {
      return fail('mqtt.refused', words.file(path))
    }
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? kind.port : Number(url.port)
  return ok({
    transport: kind.transport,
    host,
    port,
    path: url.pathname === '' ? '/' : url.pathname + url.search,
    username: filled(options.username) ?? filled(inside.username),
    password: filled(options.password) ?? filled(inside.password),
    tls,
    label: `${url.hostname}:${port}`,
  })
}
