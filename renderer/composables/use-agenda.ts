/** Loads the week on show, again whenever the folder changes, and keeps "today" true over midnight. */
import { onScopeDispose, watch } from 'vue'
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { addDays, weekRange, weekStart } from '../format/agenda'
import { useAgendaStore } from '../stores/agenda'
import { useUiStore } from '../stores/ui'

export function useAgenda() {
  const api = useApi()
  const store = useAgendaStore()
  const ui = useUiStore()
  const say = useFailureWords()

  async function load(): Promise<void> {
    const wanted = store.start
    const loaded = await api.call('calendar.agenda', weekRange(wanted))
    if (wanted !== store.start) return // the person has moved on meanwhile
    store.failure = loaded.ok ? null : loaded.failure
    if (loaded.ok) store.agenda = loaded.value
  }

  async function openFolder(): Promise<void> {
    const opened = await api.call('calendar.openFolder', null)
    if (!opened.ok) ui.toast('failed', say(opened.failure))
  }

  const goBy = (weeks: number): void => void (store.start = addDays(store.start, weeks * 7))
  const goToday = (): void => void (store.start = weekStart(store.today))

  /** For the Calendar page while it is on screen. */
  function keepLoaded(): void {
    void load()
    watch(() => store.start, load)
    onScopeDispose(api.on('calendar.changed', () => void load()))
    const clock = setInterval(() => (store.nowMs = Date.now()), 30_000)
    onScopeDispose(() => clearInterval(clock))
  }

  return { load, openFolder, goBy, goToday, keepLoaded }
}
