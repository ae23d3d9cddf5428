/**
 * The embedded broker of the demo home: aedes on 127.0.0.1 only, with generated credentials. Whatever does not present them is
 * refused, so that other programs on the machine cannot switch the demo home either.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { Aedes, type AuthenticateError } from 'aedes'

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
/** aedes buffers a packet until it is whole; nothing in a home is larger. */
const MAX_BUFFERED_BYTES = 2 * 1024 * 1024

function isSame(given: Buffer | string | undefined, expected: string): boolean {
  const left = Buffer.from(given ?? '')
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}

export async function startBroker(options: BrokerOptions = {}): Promise<RunningBroker> {
  const username = options.username ?? 'artel'
  const password = options.password ?? randomBytes(18).toString('base64url')
  const refused = 4
  const aedes = await Aedes.createBroker({
    // Many retained messages at one subscription are normal here.
    concurrency: 500,
    queueLimit: 10_000,
    authenticate(_client, givenName, givenPassword, done) {
      if (isSame(givenName, username) && isSame(givenPassword, password)) return done(null, true)
      done(Object.assign(new Error('bad user name or password'), { returnCode: refused }) as AuthenticateError, false)
    },
  })
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    socket.setNoDelay(true)
    watchBuffer(socket)
    aedes.handle(socket)
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
        aedes.close(() => server.close(() => resolve()))
        for (const socket of sockets) socket.destroy()
      })
      return stopped
    },
  }
}

/** Closes a connection that has been sending one packet for more bytes than any device needs. */
function watchBuffer(socket: Socket): void {
  let sinceWrite = 0
  socket.on('data', (chunk: Buffer) => {
    sinceWrite += chunk.length
    // The broker answers what it understood, if only with a PINGRESP; silence means that it is still collecting.
    if (socket.bytesWritten !== lastWritten) {
      lastWritten = socket.bytesWritten
      sinceWrite = 0
    } else if (sinceWrite > MAX_BUFFERED_BYTES) socket.destroy()
  })
  let lastWritten = 0
}
