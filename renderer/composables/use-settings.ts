/** Reading and changing the settings. A change is applied to a copy, shown at once, sent, and taken back when main refuses. */
import { ref } from 'vue'
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { useSettingsStore } from '../stores/settings'
import { useUiStore } from '../stores/ui'
import type { BrokerSettings, Settings } from '../../contract/domain/settings'
import type { Lang } from '../../contract/domain/home'

export function useSettings() {
  const api = useApi()
  const store = useSettingsStore()
  const ui = useUiStore()
  const say = useFailureWords()
  /** Grows with every save that went through; the page shows a quiet "Saved". */
  const savedCount = ref(0)

  async function loadInfo(): Promise<void> {
    const info = await api.call('app.info', null)
    if (info.ok) store.info = info.value
  }

  async function load(): Promise<void> {
    const [stored] = await Promise.all([api.call('settings.get', null), loadInfo()])
    store.failure = stored.ok ? null : stored.failure
    if (!stored.ok) return
    store.settings = stored.value.settings
    store.hasPassword = stored.value.hasPassword
  }

  /** Main may have kept something else: a password belongs to one broker and user name, credentials leave the address. */
  async function loadBroker(): Promise<void> {
    const shown = JSON.stringify(store.settings?.broker)
    const stored = await api.call('settings.get', null)
    // A later change is under way: it asks again, and this answer is old.
    if (!stored.ok || !store.settings || JSON.stringify(store.settings.broker) !== shown) return
    store.settings = { ...store.settings, broker: { ...stored.value.settings.broker, password: '' } }
    store.hasPassword = stored.value.hasPassword
  }

  async function change(edit: (draft: Settings) => void): Promise<void> {
    if (!store.settings) return
    const before = store.settings
    const draft = JSON.parse(JSON.stringify(before)) as Settings
    edit(draft)
    store.settings = { ...draft, broker: { ...draft.broker, password: '' } }
    const saved = await api.call('settings.set', { settings: draft })
    if (!saved.ok) {
      store.settings = before
      ui.toast('failed', say(saved.failure))
      return
    }
    savedCount.value += 1
    if (JSON.stringify(draft.broker) !== JSON.stringify(before.broker)) await loadBroker()
    await loadInfo()
  }

  /** Main has each password that was typed and knows for which broker; one kept here could go to another. */
  const tryBroker = (broker: BrokerSettings) => api.call('settings.tryBroker', { ...broker, password: '' })

  async function chooseFolder(): Promise<string | null> {
    const chosen = await api.call('settings.chooseFolder', null)
    return chosen.ok ? chosen.value.folder : null
  }

  function applyChanged(payload: { settings: Settings; lang: Lang }): void {
    store.settings = payload.settings
    if (store.info) store.info = { ...store.info, lang: payload.lang }
  }

  return { load, change, tryBroker, chooseFolder, applyChanged, savedCount }
}
