/** The diagnostics of the home, read anew every two seconds while one looks at them. */
import { onScopeDispose, ref } from 'vue'
import { useApi } from './use-api'
import { useFailureWords } from './use-failure-words'
import { useHomeStore } from '../stores/home'
import { useUiStore } from '../stores/ui'
import type { Diagnostics } from '../../contract/domain/diagnostics'
import type { Failure } from '../../contract/domain/failure'

const everyMs = 2_000

export function useDiagnostics() {
  const api = useApi()
  const home = useHomeStore()
  const ui = useUiStore()
  const say = useFailureWords()
  const diagnostics = ref<Diagnostics | null>(null)
  const failure = ref<Failure | null>(null)

  async function load(): Promise<void> {
    const read = await api.call('home.diagnostics', null)
    failure.value = read.ok ? null : read.failure
    if (read.ok) diagnostics.value = read.value
  }
  /** The rooms that were guessed from names become the person's own choice. */
  async function keepAreas(): Promise<void> {
    const ids = new Set(diagnostics.value?.guessedArea)
    const changes = (home.home?.entities ?? []).flatMap(({ id, area }) =>
      ids.has(id) && area ? [{ entityId: id, area: { id: area } }] : [],
    )
    if (changes.length === 0) return
    const saved = await api.call('home.changeEntities', { changes })
    if (!saved.ok) ui.toast('failed', say(saved.failure))
    await load()
  }
  const timer = setInterval(() => void load(), everyMs)
  onScopeDispose(() => clearInterval(timer))
  void load()

  return { diagnostics, failure, load, keepAreas }
}
