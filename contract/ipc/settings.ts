import { z } from 'zod'
import { Settings } from '../domain/settings'
import { AppInfo, ModelsStatus } from '../domain/status'
import { route } from './route'

export const settingsRoutes = {
  /** The password field is always empty here; `hasPassword` says whether one is kept. */
  'settings.get': route({ in: z.null(), out: z.object({ settings: Settings, hasPassword: z.boolean() }) }),
  /** Replaces the settings; an empty password keeps the one stored. Takes effect at once. */
  'settings.set': route({ in: z.object({ settings: Settings }), out: z.null() }),
  /** Tries a broker without saving it. */
  'settings.tryBroker': route({
    in: Settings.shape.broker,
    out: z.object({ devices: z.number(), ms: z.number() }),
  }),
  'settings.chooseFolder': route({ in: z.null(), out: z.object({ folder: z.string().nullable() }) }),
  'app.info': route({ in: z.null(), out: AppInfo }),
  'app.ready': route({ in: z.null(), out: z.null() }),
  'models.status': route({ in: z.null(), out: ModelsStatus }),
  'models.restart': route({ in: z.null(), out: z.null() }),
  'bar.close': route({ in: z.null(), out: z.null() }),
  'bar.openMain': route({ in: z.object({ text: z.string() }), out: z.null() }),
  'bar.resize': route({ in: z.object({ heightPx: z.number().int().min(56).max(600) }), out: z.null() }),
}
export const settingsEvents = {
  'settings.changed': z.object({ settings: Settings, lang: z.enum(['en', 'ru']) }),
  'models.changed': ModelsStatus,
  /** Main asks the window to show a view (tray, command bar, second instance). `text` fills the composer. */
  'app.navigate': z.object({
    view: z.enum(['talk', 'home', 'calendar', 'rules', 'journal', 'models', 'settings']),
    text: z.string().optional(),
  }),
  'bar.shown': z.object({ atMs: z.number() }),
}
