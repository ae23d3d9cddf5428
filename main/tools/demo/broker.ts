/**
 * The embedded broker of the demo home: aedes on 127.0.0.1 only, with generated credentials. Whatever does not present them is
 * refused, so that other programs on the machine cannot switch the demo home either.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { Aedes } from 'aedes'
import { guardStream } from '../mqtt'

export interface BrokerOptions {
  /** 0 or absent: any free port. */
  readonly port?: number
  /** Absent: generated, kept in memory only. */
  readonly username?: string
  readonly password?: string
}

export interface RunningBroker {
  readonly url: string
  readonly port: number
  readonly username: string
  readonly password: string
  stop(): Promise<void>
}

const HOST = '127.0.0.1'
const MAX_PACKET_BYTES = 1024 * 1024

function isSame(given: Buffer | string | undefined, expected: string): boolean {
  const left = Buffer.from(given ?? '')
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}

export async function startBroker(options: BrokerOptions = {}): Promise<RunningBroker> {
  const username = options.username ?? 'artel'
  const password = options.password ?? randomBytes(18).toString('base64url')
  const aedes = await Aedes.createBroker({
    // A new subscriber gets the whole home's retained messages at once.
    concurrency: 500,
    queueLimit: 10_000,
    authenticate(_client, givenName, givenPassword, done) {
      done(null, isSame(givenName, username) && isSame(givenPassword, password))
    },
  })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.setNoDelay(true)
    const guarded = guardStream(socket, MAX_PACKET_BYTES, 'broker')
    guarded.on('error', () => guarded.destroy())
    aedes.handle(guarded)
  })
  // A client that breaks off mid-packet is its own problem.
  aedes.on('clientError', (client) => client.close())
  aedes.on('connectionError', (client) => client.close())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: HOST, port: options.port ?? 0 }, resolve)
  })
  const { port } = server.address() as AddressInfo
  let stopped: Promise<void> | null = null
  return {
    url: `mqtt://${HOST}:${port}`,
    port,
    username,
    password,
    stop() {
      stopped ??= new Promise<void>((resolve) => {
        // The door first: a client that returns while aedes closes would keep the server open for aedes' 30 s.
        server.close(() => aedes.close(() => resolve()))
        for (const socket of sockets) socket.destroy()
      })
      return stopped
    },
  }
}
