/**
 * Watches the bytes of an MQTT connection in front of the parser and stops it before anything large is buffered.
 * mqtt.js tests `maximumPacketSize` only after a packet has been read whole, so a peer that announces 256 MB would fill memory.
 * Source: MQTT 5.0 section 2.1 (fixed header), section 1.5.5 (variable byte integer).
 */
import { Duplex } from 'node:stream'

export const DEFAULT_MAX_PACKET_BYTES = 1024 * 1024

/** `code` makes mqtt.js report the error instead of swallowing it. */
export class PacketGuardError extends Error {
  readonly code: 'PACKET_TOO_LARGE' | 'NOT_MQTT'
  constructor(code: 'PACKET_TOO_LARGE' | 'NOT_MQTT', message: string) {
    super(message)
    this.name = 'PacketGuardError'
    this.code = code
  }
}

export interface PacketGuard {
  /** Returns the reason to close the connection, or null while all is well. Never keeps the bytes. */
  inspect(chunk: Uint8Array): PacketGuardError | null
}

const CONNECT = 1
const CONNACK = 2
const AUTH = 15

/** Which side of the connection is being read: a client hears CONNACK (or AUTH) first, a broker CONNECT. */
export type GuardSide = 'client' | 'broker'
const FIRST_TYPES: Readonly<Record<GuardSide, readonly number[]>> = {
  client: [CONNACK, AUTH],
  broker: [CONNECT],
}

export function createPacketGuard(
  maxPacketBytes = DEFAULT_MAX_PACKET_BYTES,
  side: GuardSide = 'client',
): PacketGuard {
  let phase: 'type' | 'length' | 'body' = 'type'
  let isFirst = true
  let remaining = 0
  let multiplier = 1
  let broken: PacketGuardError | null = null

  const stop = (code: PacketGuardError['code'], message: string): PacketGuardError => {
    broken = new PacketGuardError(code, message)
    return broken
  }

  return {
    inspect(chunk) {
      if (broken) return broken
      let at = 0
      while (at < chunk.length) {
        if (phase === 'body') {
          const step = Math.min(remaining, chunk.length - at)
          remaining -= step
          at += step
          if (remaining === 0) phase = 'type'
          continue
        }
        const byte = chunk[at] ?? 0
        at += 1
        if (phase === 'type') {
          const type = byte >> 4
          if (type === 0) return stop('NOT_MQTT', 'packet of reserved type 0')
          if (isFirst && !FIRST_TYPES[side].includes(type)) {
            return stop('NOT_MQTT', `the connection starts with packet type ${type}`)
          }
          isFirst = false
          remaining = 0
          multiplier = 1
          phase = 'length'
          continue
        }
        remaining += (byte & 0x7f) * multiplier
        if (remaining > maxPacketBytes) {
          return stop(
            'PACKET_TOO_LARGE',
            `packet of at least ${remaining} bytes announced, limit is ${maxPacketBytes}`,
          )
        }
        if ((byte & 0x80) === 0) phase = remaining === 0 ? 'type' : 'body'
        else if (multiplier === 128 ** 3) return stop('NOT_MQTT', 'malformed remaining length')
        else multiplier *= 128
      }
      return null
    },
  }
}

/** What is needed of the inner stream: sockets and mqtt.js's WebSocket streams alike. */
export type InnerStream = Pick<Duplex, 'on' | 'write' | 'end' | 'pause' | 'resume' | 'destroy'>

/** The same stream behind the guard. Destroying either side destroys both. */
export function guardStream(
  inner: InnerStream,
  maxPacketBytes = DEFAULT_MAX_PACKET_BYTES,
  side: GuardSide = 'client',
): Duplex {
  const guard = createPacketGuard(maxPacketBytes, side)
  const outer = new Duplex({
    read: () => void inner.resume(),
    write: (chunk, encoding, done) => void inner.write(chunk, encoding, done),
    writev: (chunks, done) =>
      void inner.write(Buffer.concat(chunks.map(({ chunk }) => chunk as Buffer)), done),
    final: (done) => void inner.end(done),
    destroy(error, done) {
      inner.destroy()
      done(error)
    },
  })
  inner.on('data', (chunk: Buffer) => {
    const error = guard.inspect(chunk)
    if (error) outer.destroy(error)
    else if (!outer.push(chunk)) inner.pause()
  })
  inner.on('end', () => void outer.push(null))
  inner.on('error', (error) => void outer.destroy(error))
  inner.on('close', () => void outer.destroy())
  return outer
}
