/**
 * Settings with a change event. The broker's password is kept apart: sealed by the system keyring where there is one, else only in
 * memory until the app closes.
 */
import { Settings } from '../../contract/domain/settings'
import type { Lang } from '../../contract/domain/home'
import { createEmitter, type Unsubscribe } from '../lib/emitter'
import type { Log } from '../lib/log'
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
  password(): string
  lang(): Lang
  /** An empty password keeps the stored one, an empty user name forgets it: MQTT has no password without a user name. */
  set(settings: Settings): Promise<void>
  onChange(listener: (settings: Settings) => void): Unsubscribe
}

export interface SettingsStoreOptions {
  readonly file: string
  readonly keyring: Keyring
  readonly systemLocale: string
  readonly log: Log
}

export async function openSettings({
  file,
  keyring,
  systemLocale,
  log,
}: SettingsStoreOptions): Promise<SettingsStore> {
  const store = jsonFile(file, Settings, () => Settings.parse({}), log)
  const changed = createEmitter<Settings>((error) => log.error({ err: error }, 'settings listener'))
  let current = await store.read()
  let password = current.broker.password === '' ? '' : (keyring.open(current.broker.password) ?? '')
  const bare = (settings: Settings): Settings => ({
    ...settings,
    broker: { ...settings.broker, password: '' },
  })
  current = bare(current)
  return {
    get: () => current,
    password: () => password,
    lang: () =>
      current.language === 'system'
        ? systemLocale.toLowerCase().startsWith('ru')
          ? 'ru'
          : 'en'
        : current.language,
    set: async (settings) => {
      if (settings.broker.username === '') password = ''
      else if (settings.broker.password !== '') password = settings.broker.password
      current = bare(settings)
      const sealed = password !== '' && keyring.isAvailable ? keyring.seal(password) : ''
      await store.write({ ...current, broker: { ...current.broker, password: sealed } })
      changed.emit(current)
    },
    onChange: (listener) => changed.on(listener),
  }
}
