/**
 * Settings with a change event. The broker's password is kept apart: sealed by the system keyring where there is one, else only in
 * memory until the app closes. It belongs to one broker and one user name, and is never handed out for another.
 */
import { Settings, type BrokerSettings } from '../../contract/domain/settings'
import type { Lang } from '../../contract/domain/home'
import { createEmitter, type Unsubscribe } from '../lib/emitter'
import type { Log } from '../lib/log'
import { takeCredentials } from '../lib/url-credentials'
import { jsonFile } from './json-file'

/** Seals a secret for this person on this machine. `isAvailable` false: nothing secret may reach the disk. */
export interface Keyring {
  readonly isAvailable: boolean
  seal(secret: string): string
  /** Null when the sealed text is not this machine's. */
  open(sealed: string): string | null
}

export const noKeyring: Keyring = { isAvailable: false, seal: () => '', open: () => null }

export interface SettingsStore {
  get(): Settings
  /** The password for this broker and user name; empty when the one that is kept was typed for another. */
  passwordFor(broker: BrokerSettings): string
  lang(): Lang
  /**
   * An empty password keeps the stored one, unless the broker or the user name is another; an empty user name forgets it: MQTT has no
   * password without one. Credentials written into the address are taken out of it.
   */
  set(settings: Settings): Promise<void>
  onChange(listener: (settings: Settings) => void): Unsubscribe
}

export interface SettingsStoreOptions {
  readonly file: string
  readonly keyring: Keyring
  readonly systemLocale: string
  readonly log: Log
  /** Serves where the stored password cannot be read, as on the command line, which has no keyring. */
  readonly givenPassword?: string
}

export async function openSettings({
  file,
  keyring,
  systemLocale,
  log,
  givenPassword = '',
}: SettingsStoreOptions): Promise<SettingsStore> {
  const store = jsonFile(file, Settings, () => Settings.parse({}), log)
  const changed = createEmitter<Settings>((error) => log.error({ err: error }, 'settings listener'))
  const stored = await store.read()
  /** As it stands in the file: a keyring that is locked today may open it tomorrow. */
  let sealed = stored.broker.password
  const cleaned = withoutCredentials(stored)
  let password = sealed === '' ? cleaned.broker.password : (keyring.open(sealed) ?? '')
  let current = bare(cleaned)
  const save = (): Promise<void> => {
    if (sealed === '' && password !== '' && keyring.isAvailable) sealed = keyring.seal(password)
    return store.write({ ...current, broker: { ...current.broker, password: sealed } })
  }
  // Written by hand or by an older version. Without a keyring it stays: it would be lost with the end of the app.
  if (cleaned !== stored && keyring.isAvailable) await save()
  return {
    get: () => current,
    passwordFor: (broker) =>
      broker.username !== '' && mayServe(current.broker, broker) ? password || givenPassword : '',
    lang: () =>
      current.language === 'system'
        ? systemLocale.toLowerCase().startsWith('ru')
          ? 'ru'
          : 'en'
        : current.language,
    set: async (next) => {
      const settings = withoutCredentials(next)
      const isOther = !mayServe(current.broker, settings.broker)
      const typed = settings.broker.username === '' ? '' : settings.broker.password
      if (typed !== '' || isOther || settings.broker.username === '') {
        password = typed
        sealed = ''
      }
      current = bare(settings)
      await save()
      changed.emit(current)
    },
    onChange: (listener) => changed.on(listener),
  }
}

const bare = (settings: Settings): Settings => ({ ...settings, broker: { ...settings.broker, password: '' } })

/** Whether a password typed for `own` may go to `other`: the same user of the same host, and never in the clear after TLS. */
const mayServe = (own: BrokerSettings, other: BrokerSettings): boolean =>
  ownerOf(own) === ownerOf(other) && (isEncrypted(other) || !isEncrypted(own))

const isEncrypted = ({ url }: BrokerSettings): boolean => /^(?:mqtts|wss):/iu.test(url)

/** An address that cannot be read is only equal to itself. */
function ownerOf({ url, username }: BrokerSettings): string {
  try {
    return `${username}@${new URL(url.includes('://') ? url : `mqtt://${url}`).host}`
  } catch {
    return `${username}@${url}`
  }
}

/** The name and the password go where they are kept safe; typed fields win. */
function withoutCredentials(settings: Settings): Settings {
  const { broker } = settings
  const { url, username, password } = takeCredentials(broker.url)
  if (url === broker.url) return settings
  return {
    ...settings,
    broker: {
      ...broker,
      url,
      username: broker.username || username,
      password: broker.password || password,
    },
  }
}
