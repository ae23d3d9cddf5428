import { app, dialog } from 'electron'
import { ok } from '../../../contract/domain/failure'
import type { settingsRoutes } from '../../../contract/ipc/settings'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import type { AppWindows } from '../../app/windows'
import type { Hotkey } from '../../app/hotkey'
import type { Log } from '../../lib/log'
import type { Profile } from '../../storage/profile'
import type { Keyring, SettingsStore } from '../../storage/settings-store'
import { discoverOnce } from '../../tools/mqtt'

export interface SettingsHandlerDeps {
  readonly artel: Artel
  readonly settings: SettingsStore
  readonly windows: AppWindows
  readonly hotkey: Hotkey
  readonly keyring: Keyring
  readonly profile: Profile
  readonly log: Log
  readonly onReady: () => void
  readonly openMainWith: (text: string) => void
}

const tryBrokerMs = 6_000

export function settingsHandlers(deps: SettingsHandlerDeps): Handlers<typeof settingsRoutes> {
  const { artel, settings, windows, hotkey, keyring, profile, log } = deps
  return {
    'settings.get': () => {
      const stored = settings.get()
      return Promise.resolve(
        ok({ settings: stored, hasPassword: settings.passwordFor(stored.broker) !== '' }),
      )
    },
    'settings.set': async ({ settings: next }) => {
      await settings.set(next)
      return ok(null)
    },
    'settings.tryBroker': async (broker) => {
      const started = performance.now()
      const found = await discoverOnce({
        ...broker,
        // Never to a broker that it was not typed for.
        password: broker.password || settings.passwordFor(broker),
        lang: settings.lang(),
        waitMs: tryBrokerMs,
        log,
      })
      if (!found.ok) return found
      return ok({ devices: found.value.home.entities.length, ms: Math.round(performance.now() - started) })
    },
    'settings.chooseFolder': async () => {
      const parent = windows.main()
      const options = {
        properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[],
      }
      const chosen = parent
        ? await dialog.showOpenDialog(parent, options)
        : await dialog.showOpenDialog(options)
      return ok({ folder: chosen.canceled ? null : (chosen.filePaths[0] ?? null) })
    },
    'app.info': () =>
      Promise.resolve(
        ok({
          version: app.getVersion(),
          electron: process.versions.electron,
          platform: process.platform,
          lang: settings.lang(),
          profileDir: profile.dir,
          hasKeyring: keyring.isAvailable,
          hotkeyRegistered: hotkey.isRegistered(),
        }),
      ),
    'app.ready': () => {
      deps.onReady()
      return Promise.resolve(ok(null))
    },
    'models.status': () => Promise.resolve(ok(artel.engine.status())),
    'models.restart': async () => {
      await artel.engine.restart()
      return ok(null)
    },
    'bar.close': () => {
      windows.hideBar()
      return Promise.resolve(ok(null))
    },
    'bar.openMain': ({ text }) => {
      windows.hideBar()
      deps.openMainWith(text)
      return Promise.resolve(ok(null))
    },
    'bar.resize': ({ heightPx }) => {
      windows.resizeBar(heightPx)
      return Promise.resolve(ok(null))
    },
  }
}
