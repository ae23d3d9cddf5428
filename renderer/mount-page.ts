/** What both pages share: stores, words, the bridge, and the net for errors nobody caught. */
import { createPinia } from 'pinia'
import { createApp, type Component } from 'vue'
import { provideApi } from './composables/use-api'
import { createMessages, guessLang } from './i18n'
import { useSettingsStore } from './stores/settings'
import { useUiStore } from './stores/ui'
import type { ArtelApi } from '../contract/ipc/contract'

/** Longest wait for main before painting with guessed language and the system's theme. */
const firstPaintMs = 400

export async function mountPage(page: Component, bridge: ArtelApi): Promise<void> {
  const pinia = createPinia()
  const settings = useSettingsStore(pinia)
  const ui = useUiStore(pinia)

  const known = Promise.all([bridge.request('app.info', null), bridge.request('settings.get', null)])
  const first = await Promise.race([known, later(firstPaintMs)]).catch(() => null)
  if (first) {
    const [info, stored] = first
    if (info.ok) settings.info = info.value
    if (stored.ok) {
      settings.settings = stored.value.settings
      settings.hasPassword = stored.value.hasPassword
    }
  }

  const messages = createMessages(settings.info?.lang ?? guessLang(navigator.languages))
  const app = createApp(page)
  const onBug = (error: unknown): void => {
    ui.brokenBy = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  app.config.errorHandler = onBug
  window.addEventListener('unhandledrejection', (event) => onBug(event.reason))
  provideApi(app, bridge)
  app.use(pinia).use(messages).mount('#app')
}

const later = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms))
