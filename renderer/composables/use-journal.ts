/** The journal page: searches while one types, reads on, and shows a new action at once. */
import { onScopeDispose, ref, watch } from 'vue'
import { useApi } from './use-api'
import type { Failure } from '../../contract/domain/failure'
import type { JournalEntry } from '../../contract/domain/journal'

const pageSize = 50
const restMs = 200

export function useJournal() {
  const api = useApi()
  const query = ref('')
  const entries = ref<readonly JournalEntry[] | null>(null)
  const hasMore = ref(false)
  const failure = ref<Failure | null>(null)
  let asked = 0

  /** @param beforeMs the oldest one shown; null: from the newest */
  async function search(beforeMs: number | null): Promise<void> {
    const mine = ++asked
    const found = await api.call('journal.search', { query: query.value.trim(), limit: pageSize, beforeMs })
    if (mine !== asked) return // the words have changed meanwhile
    failure.value = found.ok ? null : found.failure
    if (!found.ok) return
    const shown = beforeMs === null ? [] : (entries.value ?? [])
    entries.value = [...shown, ...found.value.entries]
    hasMore.value = found.value.hasMore
  }
  const load = (): Promise<void> => search(null)
  const more = (): Promise<void> => search(entries.value?.at(-1)?.atMs ?? null)

  let rest: ReturnType<typeof setTimeout> | undefined
  watch(query, () => {
    clearTimeout(rest)
    rest = setTimeout(() => void load(), restMs)
  })
  onScopeDispose(() => clearTimeout(rest))
  onScopeDispose(api.on('journal.changed', () => void load()))
  void load()

  return { query, entries, hasMore, failure, load, more }
}
