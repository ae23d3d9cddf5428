/** A real mosquitto, MQTT 5, TLS and WebSocket. */
import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:tls'
import { connect as connectTcp, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { createDemoHome, startBroker } from '../../../main/tools/demo'
import { createMqttHome, discoverOnce, openLink } from '../../../main/tools/mqtt'
import {
  collectCleanUps,
  answers,
  freePort,
  hasMosquitto,
  hasOpenssl,
  makeCertificates,
  makePasswords,
  startMosquitto,
  until,
  witness,
} from '../../support/broker'

if (!hasMosquitto)
  process.stderr.write('mosquitto is not installed: its tests are skipped (apt-get install mosquitto)\n')
if (!hasOpenssl) process.stderr.write('openssl is not installed: the TLS tests are skipped\n')

const never = new AbortController().signal
const cleanUps = collectCleanUps()
afterEach(() => cleanUps.run())

describe.skipIf(!hasMosquitto)('mosquitto', () => {
  it('carries the whole demo home over MQTT 5', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const demo = await createDemoHome({
      url: broker.url,
      username: '',
      password: '',
      lang: 'en',
      log: silentLog(),
    })
    if (!demo.ok) throw new Error(demo.failure.message)
    cleanUps.add(() => demo.value.dispose())
    const startedAt = performance.now()
    const home = createMqttHome({ kind: 'custom', url: broker.url, log: silentLog() })
    cleanUps.add(() => home.dispose())
    expect(await home.ready({ timeoutMs: 3_000 })).toMatchObject({ ok: true })
    expect(performance.now() - startedAt).toBeLessThan(3_000)
    expect(home.snapshot().entities).toHaveLength(33)
    expect(home.status().problems).toEqual([])
    const result = await home.execute(
      { entityId: 'light.kitchen', op: 'turn_off', desired: { state: 'off', attributes: {} } },
      { deadlineMs: 3_000, signal: never },
    )
    expect(result).toMatchObject({ ok: true, value: { confirmed: true } })
  })

  it('leaves out a retained message over the limit instead of the connection', async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const device = await witness(broker)
    cleanUps.add(() => device.close())
    await device.publish('homeassistant/switch/huge/config', ' '.repeat(3_000_000), true)
    await device.publish('homeassistant/switch/fine/config', '{"name":"fine","command_topic":"c"}', true)
    const found = await discoverOnce({ url: broker.url, waitMs: 5_000, log: silentLog() })
    expect(found).toMatchObject({ ok: true, value: { home: { entities: [{ id: 'switch.fine' }] } } })
  })

  it('refuses a stranger in words, over MQTT 5', async () => {
    const broker = await startMosquitto(['allow_anonymous false'])
    cleanUps.add(() => broker.stop())
    const home = createMqttHome({
      kind: 'custom',
      url: broker.url,
      username: 'u',
      password: 'wrong',
      log: silentLog(),
    })
    cleanUps.add(() => home.dispose())
    expect(await home.ready({ timeoutMs: 5_000 })).toMatchObject({
      ok: false,
      failure: { code: 'mqtt.refused' },
    })
    expect(home.status().failure?.message).not.toContain('wrong')
  })

  it.each([4, 5] as const)('is spoken to in protocol level %s', async (firstVersion) => {
    const broker = await startMosquitto(['allow_anonymous true', 'log_dest none'])
    cleanUps.add(() => broker.stop())
    const link = openLink({ url: broker.url, lang: 'en', log: silentLog(), firstVersion })
    if (!link.ok) throw new Error(link.failure.message)
    cleanUps.add(() => link.value.dispose())
    await until(() => link.value.state() === 'online', 'online')
    const other = await witness(broker)
    cleanUps.add(() => other.close())
    const sent = await link.value.publish(
      { topic: 't', payload: String(firstVersion), qos: 1, retain: false },
      { deadlineMs: 1_000 },
    )
    expect(sent.ok).toBe(true)
    await until(() => other.last('t') === String(firstVersion), 'the message')
  })

  it('speaks WebSocket too', async () => {
    const port = await freePort()
    // mosquitto 2.0.11 does not start with WebSocket listeners alone.
    const broker = await startMosquitto([
      'allow_anonymous true',
      `listener ${port} 127.0.0.1`,
      'protocol websockets',
      'socket_domain ipv4',
    ])
    for (let n = 0; n < 100 && !(await answers(port)); n += 1)
      await new Promise((resolve) => setTimeout(resolve, 20))
    cleanUps.add(() => broker.stop())
    const url = `ws://127.0.0.1:${port}`
    const device = await witness({ url })
    cleanUps.add(() => device.close())
    await device.publish('homeassistant/switch/w/config', '{"name":"w","command_topic":"c"}', true)
    const found = await discoverOnce({ url, waitMs: 5_000, log: silentLog() })
    expect(found).toMatchObject({ ok: true, value: { home: { entities: [{ id: 'switch.w' }] } } })
  })
})

describe.skipIf(!hasOpenssl)('TLS', () => {
  let files: ReturnType<typeof makeCertificates>
  beforeAll(() => {
    files = makeCertificates()
  })
  afterAll(() => files.remove())

  /** aedes behind a TLS door that may ask for a client certificate. */
  async function startTls(asksForCertificate: boolean) {
    const inner = await startBroker({ username: 'u', password: 'p' })
    const server = createTlsServer(
      {
        key: readFileSync(files.key),
        cert: readFileSync(files.cert),
        ca: readFileSync(files.ca),
        requestCert: asksForCertificate,
        rejectUnauthorized: asksForCertificate,
      },
      (socket) => {
        const upstream = connectTcp({ host: '127.0.0.1', port: inner.port })
        socket.pipe(upstream).pipe(socket)
        for (const side of [socket, upstream]) {
          side.on('error', () => side.destroy())
          side.on('close', () => {
            socket.destroy()
            upstream.destroy()
          })
        }
      },
    )
    server.on('tlsClientError', () => undefined)
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve))
    const { port } = server.address() as AddressInfo
    cleanUps.add(async () => {
      await inner.stop()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    })
    return { url: `mqtts://127.0.0.1:${port}`, username: 'u', password: 'p' }
  }
  const open = (options: Parameters<typeof createMqttHome>[0]) => {
    const home = createMqttHome(options)
    cleanUps.add(() => home.dispose())
    return home
  }

  it('with its own authority is accepted when the CA file is given, and refused when not', async () => {
    const access = await startTls(false)
    const trusting = open({ kind: 'custom', ...access, caFile: files.ca, log: silentLog() })
    expect(await trusting.ready({ timeoutMs: 5_000 })).toMatchObject({ ok: true })
    const careful = open({ kind: 'custom', ...access, log: silentLog() })
    expect(await careful.ready({ timeoutMs: 5_000 })).toMatchObject({
      ok: false,
      failure: { code: 'mqtt.refused' },
    })
  })

  it('with client certificates lets in only who has one', async () => {
    const access = await startTls(true)
    const known = open({
      kind: 'custom',
      ...access,
      caFile: files.ca,
      certFile: files.cert,
      keyFile: files.key,
      log: silentLog(),
    })
    expect(await known.ready({ timeoutMs: 5_000 })).toMatchObject({ ok: true })
    const stranger = open({ kind: 'custom', ...access, caFile: files.ca, log: silentLog() })
    await until(() => stranger.status().state === 'offline', 'the stranger refused')
  })

  it.skipIf(!hasMosquitto).each([4, 5] as const)(
    'at a mosquitto that wants a client certificate and a password, in protocol level %i',
    async (firstVersion) => {
      const passwords = makePasswords(files.folder, { username: 'anna', password: 'sesam' })
      const broker = await startMosquitto([
        `cafile ${files.ca}`,
        `certfile ${files.cert}`,
        `keyfile ${files.key}`,
        'require_certificate true',
        'allow_anonymous false',
        `password_file ${passwords}`,
      ])
      cleanUps.add(() => broker.stop())
      const url = `mqtts://127.0.0.1:${broker.port}`
      const connect = (more: Partial<Parameters<typeof openLink>[0]>) => {
        const access = { url, username: 'anna', password: 'sesam', caFile: files.ca, firstVersion }
        const link = openLink({ lang: 'en', log: silentLog(), ...access, ...more })
        if (!link.ok) throw new Error(link.failure.message)
        cleanUps.add(() => link.value.dispose())
        return link.value
      }
      const known = connect({ certFile: files.cert, keyFile: files.key })
      await until(() => known.state() === 'online', 'online')
      expect(known.counts().version).toBe(firstVersion)
      const message = { topic: 't', payload: 'x', qos: 1, retain: false } as const
      expect(await known.publish(message, { deadlineMs: 2_000 })).toMatchObject({ ok: true })
      const guessing = connect({ certFile: files.cert, keyFile: files.key, password: 'guess' })
      await until(() => guessing.failure()?.code === 'mqtt.refused', 'a wrong password refused')
      const stranger = connect({})
      await until(() => stranger.state() === 'offline', 'no certificate, no connection')
    },
  )

  it('names the certificate file that cannot be read', () => {
    const home = open({
      kind: 'custom',
      url: 'mqtts://127.0.0.1:1',
      caFile: '/nowhere/ca.pem',
      log: silentLog(),
    })
    expect(home.status()).toMatchObject({ state: 'offline', failure: { code: 'mqtt.refused' } })
    expect(home.status().failure?.message).toContain('/nowhere/ca.pem')
  })
})
