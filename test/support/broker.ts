/** Brokers and plain MQTT clients for tests, on loopback only. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { connect as connectTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mqtt, { type MqttClient } from 'mqtt'

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return port
}

export async function until(claim: () => boolean, what: string, timeoutMs = 5_000): Promise<number> {
  const startedAt = performance.now()
  while (!claim()) {
    if (performance.now() - startedAt > timeoutMs) throw new Error(`waited ${timeoutMs} ms in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - startedAt
}

export interface CleanUps {
  /** Runs after the test, last come first. */
  add(cleanUp: () => Promise<unknown>): void
  run(): Promise<void>
}

export function collectCleanUps(): CleanUps {
  const waiting: (() => Promise<unknown>)[] = []
  return {
    add: (cleanUp) => void waiting.push(cleanUp),
    async run() {
      for (const cleanUp of waiting.splice(0).reverse()) await cleanUp()
    },
  }
}

export interface Access {
  readonly url: string
  readonly username?: string
  readonly password?: string
}

/** A second client that is not ours: what it sees is what the broker has. */
export interface Witness {
  readonly client: MqttClient
  /** Every message since the subscription, oldest first. */
  readonly seen: { readonly topic: string; readonly payload: string; readonly retain: boolean }[]
  last(topic: string): string | undefined
  publish(topic: string, payload: string, retain?: boolean): Promise<void>
  close(): Promise<void>
}

export async function witness(access: Access, filters: readonly string[] = ['#']): Promise<Witness> {
  const client = await mqtt.connectAsync(access.url, {
    protocolVersion: 4,
    reconnectPeriod: 0,
    ...(access.username === undefined ? {} : { username: access.username }),
    ...(access.password === undefined ? {} : { password: access.password }),
  })
  const seen: Witness['seen'] = []
  client.on('message', (topic, payload, { retain }) =>
    seen.push({ topic, payload: payload.toString('utf8'), retain }),
  )
  await client.subscribeAsync([...filters], { qos: 1 })
  return {
    client,
    seen,
    last: (topic) => seen.findLast((message) => message.topic === topic)?.payload,
    async publish(topic, payload, retain = false) {
      await client.publishAsync(topic, payload, { qos: 1, retain })
    },
    close: () => client.endAsync(true),
  }
}

/** Debian puts it in sbin, which is not on everybody's path. */
const MOSQUITTO = ['mosquitto', '/usr/sbin/mosquitto', '/usr/local/sbin/mosquitto'].find(
  (path) => spawnSync(path, ['-h'], { stdio: 'ignore' }).error === undefined,
)
export const hasMosquitto = MOSQUITTO !== undefined
const PASSWORDS = 'mosquitto_passwd'
const OPENSSL = ['openssl', '/usr/bin/openssl'].find(
  (path) => spawnSync(path, ['version'], { stdio: 'ignore' }).status === 0,
)
export const hasOpenssl = OPENSSL !== undefined

export interface Mosquitto {
  readonly url: string
  readonly port: number
  stop(): Promise<void>
  /** A new process on the same port with the same settings. */
  restart(): Promise<void>
}

/** True when something listens on the loopback port. */
export async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** A real mosquitto on an ephemeral loopback port. `lines` are added to its configuration. */
export async function startMosquitto(
  lines: readonly string[] = ['allow_anonymous true'],
): Promise<Mosquitto> {
  if (MOSQUITTO === undefined) throw new Error('mosquitto is not installed')
  const program = MOSQUITTO
  const folder = mkdtempSync(join(tmpdir(), 'artel-mosquitto-'))
  const port = await freePort()
  const config = join(folder, 'mosquitto.conf')
  // Started by root it would become a user that cannot read the certificates and passwords of a test.
  const user = process.getuid?.() === 0 ? ['user root'] : []
  writeFileSync(config, [`listener ${port} 127.0.0.1`, 'persistence false', ...user, ...lines, ''].join('\n'))
  let child: ChildProcess | null = null

  async function start(): Promise<void> {
    const started = spawn(program, ['-c', config], { stdio: 'ignore' })
    child = started
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await answers(port)) return
      if (started.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error(`mosquitto did not start on port ${port}`)
  }
  async function kill(): Promise<void> {
    const running = child
    child = null
    if (running?.exitCode !== null) return
    await new Promise<void>((resolve) => {
      running.once('exit', () => resolve())
      running.kill('SIGKILL')
    })
  }

  await start()
  return {
    url: `mqtt://127.0.0.1:${port}`,
    port,
    async stop() {
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
    async restart() {
      await kill()
      await start()
    },
  }
}

/** A password file of one user for `startMosquitto`. */
export function makePasswords(folder: string, { username, password }: Required<Omit<Access, 'url'>>): string {
  const file = join(folder, 'passwords')
  const { status } = spawnSync(PASSWORDS, ['-c', '-b', file, username, password])
  if (status !== 0) throw new Error(`${PASSWORDS} ended with ${String(status)}`)
  return file
}

/** A self-signed authority and a server certificate for 127.0.0.1, as PEM files in a new folder. */
export function makeCertificates(): {
  folder: string
  ca: string
  cert: string
  key: string
  remove(): void
} {
  const folder = mkdtempSync(join(tmpdir(), 'artel-tls-'))
  const path = (name: string): string => join(folder, name)
  const openssl = (...args: string[]): void => {
    const { status, stderr } = spawnSync(OPENSSL ?? 'missing', args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${stderr}`)
  }
  const days = ['-days', '2']
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    ...days,
    '-subj',
    '/CN=Artel test CA',
    '-keyout',
    path('ca.key'),
    '-out',
    path('ca.pem'),
  )
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=localhost',
    '-keyout',
    path('server.key'),
    '-out',
    path('server.csr'),
  )
  writeFileSync(path('san.cnf'), 'subjectAltName=IP:127.0.0.1,DNS:localhost\n')
  openssl(
    'x509',
    '-req',
    '-in',
    path('server.csr'),
    '-CA',
    path('ca.pem'),
    '-CAkey',
    path('ca.key'),
    '-CAcreateserial',
    ...days,
    '-extfile',
    path('san.cnf'),
    '-out',
    path('server.pem'),
  )
  return {
    folder,
    ca: path('ca.pem'),
    cert: path('server.pem'),
    key: path('server.key'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
