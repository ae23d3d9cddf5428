import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createPacketGuard, guardStream } from '../../../main/tools/mqtt/packet-guard'

const connack = [0x20, 2, 0, 0]
/** A PUBLISH header that announces `length` bytes. */
function publishHeader(length: number): number[] {
  const bytes = [0x30]
  let rest = length
  do {
    bytes.push((rest % 128) + (rest >= 128 ? 128 : 0))
    rest = Math.floor(rest / 128)
  } while (rest > 0)
  return bytes
}

describe('packet guard', () => {
  it('lets proper packets through however they are cut into chunks', () => {
    const stream = [...connack, ...publishHeader(300), ...Array<number>(300).fill(7), 0xd0, 0, ...connack]
    for (const size of [1, 2, 3, 7, 64, stream.length]) {
      const guard = createPacketGuard(1024)
      for (let at = 0; at < stream.length; at += size) {
        expect(guard.inspect(Uint8Array.from(stream.slice(at, at + size)))).toBeNull()
      }
    }
  })

  it('stops at the announcement of a packet over the limit, before its body', () => {
    const guard = createPacketGuard(1024 * 1024)
    guard.inspect(Uint8Array.from(connack))
    expect(guard.inspect(Uint8Array.from(publishHeader(256 * 1024 * 1024 - 1)))?.code).toBe(
      'PACKET_TOO_LARGE',
    )
    expect(guard.inspect(Uint8Array.from([0xd0, 0]))?.code).toBe('PACKET_TOO_LARGE')
  })

  it('accepts a packet of exactly the limit', () => {
    const guard = createPacketGuard(1024)
    expect(guard.inspect(Uint8Array.from([...connack, ...publishHeader(1024)]))).toBeNull()
    expect(
      createPacketGuard(1024).inspect(Uint8Array.from([...connack, ...publishHeader(1025)])),
    ).not.toBeNull()
  })

  it('has a limit of one MiB when none is given', () => {
    const announced = (length: number) =>
      createPacketGuard().inspect(Uint8Array.from([...connack, ...publishHeader(length)]))
    expect(announced(1024 * 1024)).toBeNull()
    expect(announced(1024 * 1024 + 1)?.code).toBe('PACKET_TOO_LARGE')
  })

  it.each([
    ['an HTTP answer', Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['a packet before CONNACK', Buffer.from(publishHeader(4))],
    ['the reserved packet type 0', Buffer.from([0x00, 0x00])],
    ['a remaining length of five bytes', Buffer.from([0x20, 0x80, 0x80, 0x80, 0x80, 0x01])],
  ])('takes %s for a protocol error', (_, bytes) => {
    expect(createPacketGuard().inspect(bytes)?.code).toBe('NOT_MQTT')
  })

  it('expects CONNECT first on the side of a broker', () => {
    expect(createPacketGuard(1024, 'broker').inspect(Uint8Array.from([0x10, 0]))).toBeNull()
    expect(createPacketGuard(1024, 'broker').inspect(Uint8Array.from(connack))?.code).toBe('NOT_MQTT')
  })

  it('destroys the stream and forwards nothing of the forbidden packet', async () => {
    const inner = new PassThrough()
    const outer = guardStream(inner, 1024)
    const forwarded: Buffer[] = []
    outer.on('data', (chunk: Buffer) => forwarded.push(chunk))
    const failed = new Promise<Error>((resolve) => outer.once('error', resolve))
    inner.write(Buffer.from(connack))
    await new Promise((resolve) => setImmediate(resolve))
    inner.write(Buffer.from([...publishHeader(4096), 1, 2, 3]))
    expect((await failed).message).toContain('limit is 1024')
    expect(Buffer.concat(forwarded)).toEqual(Buffer.from(connack))
    expect(inner.destroyed).toBe(true)
  })
})
