import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Settings } from '../../../contract/domain/settings'
import { silentLog } from '../../../main/lib/log'
import { jsonFile } from '../../../main/storage/json-file'
import { machineStore } from '../../../main/storage/machine-store'
import { shareDemo } from '../../../main/storage/shared-demo'
import { noKeyring, openSettings, type Keyring } from '../../../main/storage/settings-store'

let dir = ''
const log = silentLog()
beforeEach(async () => void (dir = await mkdtemp(join(tmpdir(), 'artel-storage-'))))
afterEach(async () => rm(dir, { recursive: true, force: true }))

describe('a JSON file', () => {
  const open = (): ReturnType<typeof jsonFile<{ n: number }>> =>
    jsonFile(join(dir, 'deep', 'a.json'), z.object({ n: z.number() }), () => ({ n: 0 }), log)

  it('reads back what it wrote, and begins with the fallback', async () => {
    expect(await open().read()).toEqual({ n: 0 })
    await open().write({ n: 7 })
    expect(await open().read()).toEqual({ n: 7 })
  })

  it.each(['{"n":', '{"n":"seven"}', ''])('sets a damaged file aside: %j', async (text) => {
    await open().write({ n: 7 })
    await writeFile(join(dir, 'deep', 'a.json'), text)
    expect(await open().read()).toEqual({ n: 0 })
    expect(await readFile(join(dir, 'deep', 'a.json.damaged'), 'utf8')).toBe(text)
  })

  it('leaves no half-written file behind when several write at once', async () => {
    const file = open()
    await Promise.all(Array.from({ length: 20 }, (_, n) => file.write({ n })))
    expect(await readdir(join(dir, 'deep'))).toEqual(['a.json'])
    expect((await file.read()).n).toBeGreaterThanOrEqual(0)
  })
})

describe('the measured thread count', () => {
  const day = 24 * 60 * 60 * 1000
  const at = (now: number, load = 0): ReturnType<typeof machineStore> =>
    machineStore(join(dir, 'machine.json'), log, { now: () => now, load: () => load })

  it('is kept for two weeks', async () => {
    expect(await at(100 * day).load()).toBe(0)
    await at(100 * day).save(2)
    expect(await at(113 * day).load()).toBe(2)
    expect(await at(115 * day).load()).toBe(0)
  })

  it('is not kept when it was measured on a busy machine', async () => {
    await at(day, 1000).save(1)
    expect(await at(day).load()).toBe(0)
  })
})

/** Base64: enough to see that the plain text never reaches the disk. */
const encoding: Keyring = {
  isAvailable: true,
  seal: (secret) => Buffer.from(secret).toString('base64'),
  open: (sealed) => Buffer.from(sealed, 'base64').toString(),
}

describe('settings', () => {
  const open = (keyring: Keyring = encoding, systemLocale = 'en-GB'): ReturnType<typeof openSettings> =>
    openSettings({ file: join(dir, 'settings.json'), keyring, systemLocale, log })
  const withBroker = (username: string, password: string, url = 'mqtt://hub.local'): Settings => {
    const settings = Settings.parse({})
    return { ...settings, broker: { ...settings.broker, kind: 'custom', url, username, password } }
  }
  type Store = Awaited<ReturnType<typeof open>>
  const own = (store: Store): string => store.passwordFor(store.get().broker)

  it('speaks the language of the system until one is chosen', async () => {
    expect((await open(encoding, 'ru-RU')).lang()).toBe('ru')
    expect((await open(encoding, 'de-DE')).lang()).toBe('en')
    const store = await open()
    await store.set({ ...store.get(), language: 'ru' })
    expect((await open()).lang()).toBe('ru')
  })

  it('keeps the password sealed, and out of what it hands to the window', async () => {
    const store = await open()
    await store.set(withBroker('anna', 'sesam'))
    expect(store.get().broker.password).toBe('')
    expect(await readFile(join(dir, 'settings.json'), 'utf8')).not.toContain('sesam')
    expect(own(await open())).toBe('sesam')
  })

  it('keeps it when the form comes back empty, and forgets it with the user name', async () => {
    const store = await open()
    await store.set(withBroker('anna', 'sesam'))
    await store.set(withBroker('anna', ''))
    expect(own(store)).toBe('sesam')
    await store.set(withBroker('', ''))
    expect(own(store)).toBe('')
    expect(own(await open())).toBe('')
  })

  it('writes no password without a keyring', async () => {
    const store = await open(noKeyring)
    await store.set(withBroker('anna', 'sesam'))
    expect(own(store)).toBe('sesam')
    expect(await readFile(join(dir, 'settings.json'), 'utf8')).not.toContain('sesam')
  })

  it('hands the password to no other broker and no other user', async () => {
    const store = await open()
    await store.set(withBroker('anna', 'sesam'))
    expect(store.passwordFor(withBroker('anna', '', 'mqtts://hub.local').broker)).toBe('sesam')
    expect(store.passwordFor(withBroker('anna', '', 'mqtt://evil.example').broker)).toBe('')
    expect(store.passwordFor(withBroker('bob', '').broker)).toBe('')
    await store.set(withBroker('anna', '', 'mqtt://other.local'))
    expect(own(store)).toBe('')
    expect(own(await open())).toBe('')
  })

  it('sends no password in the clear that was typed for TLS', async () => {
    const store = await open()
    await store.set(withBroker('anna', 'sesam', 'mqtts://hub.local'))
    expect(store.passwordFor(withBroker('anna', '', 'mqtt://hub.local').broker)).toBe('')
    await store.set(withBroker('anna', '', 'mqtt://hub.local'))
    expect(own(store)).toBe('')
  })

  it('takes credentials out of the address', async () => {
    const store = await open()
    await store.set(withBroker('', '', 'mqtt://anna:s%40sam%@hub.local:1884/x'))
    expect(store.get().broker).toMatchObject({ url: 'mqtt://hub.local:1884/x', username: 'anna' })
    // "%@" is no encoded character: then nothing is decoded.
    expect(own(store)).toBe('s%40sam%')
    expect(await readFile(join(dir, 'settings.json'), 'utf8')).not.toContain('sam')
  })

  it('takes credentials out of an address that is already in the file, where a keyring can keep them', async () => {
    const file = join(dir, 'settings.json')
    const { broker, ...rest } = withBroker('', '', 'mqtt://anna:sesam@hub.local')
    await writeFile(file, JSON.stringify({ ...rest, broker }))
    expect(own(await open(noKeyring))).toBe('sesam')
    expect(await readFile(file, 'utf8')).toContain('sesam')
    expect(own(await open())).toBe('sesam')
    expect(await readFile(file, 'utf8')).not.toContain('sesam')
    expect(own(await open())).toBe('sesam')
  })

  it('does not lose the password while the keyring is locked', async () => {
    await (await open()).set(withBroker('anna', 'sesam'))
    const locked = await open({ ...encoding, isAvailable: false, open: () => null })
    expect(own(locked)).toBe('')
    await locked.set({ ...locked.get(), theme: 'dark' })
    expect(own(await open())).toBe('sesam')
  })

  it('takes a password from the environment where the stored one cannot be read', async () => {
    await (await open()).set(withBroker('anna', 'sesam'))
    const file = join(dir, 'settings.json')
    const cli = await openSettings({
      file,
      keyring: noKeyring,
      systemLocale: 'en',
      log,
      givenPassword: 'given',
    })
    expect(own(cli)).toBe('given')
    expect(cli.passwordFor(withBroker('anna', '', 'mqtt://evil.example').broker)).toBe('')
  })
})

describe('the shared demo home', () => {
  it('is withdrawn by its owner only', async () => {
    const first = await shareDemo(dir, { url: 'mqtt://127.0.0.1:1', username: 'a', password: 'a' })
    const second = await shareDemo(dir, { url: 'mqtt://127.0.0.1:2', username: 'b', password: 'b' })
    await first()
    expect(await readFile(join(dir, 'demo-broker.json'), 'utf8')).toContain(':2')
    await second()
    await expect(readFile(join(dir, 'demo-broker.json'), 'utf8')).rejects.toThrow()
  })
})
