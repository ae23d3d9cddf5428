/** One device for its page: what it is now, what is known of it beside that, and what the person changes about it. */
import { computed, onScopeDispose, ref, watch } from 'vue'
import { useApi } from './use-api'
import { useFailureWords } from './use-failure-words'
import { useHomeStore } from '../stores/home'
import { useUiStore } from '../stores/ui'
import type { DeviceDetails } from '../../contract/domain/diagnostics'
import type { AreaChange, EntityChange } from '../../contract/domain/home-edits'
import type { JournalEntry } from '../../contract/domain/journal'

const journalRows = 5

export function useDevice(entityId: string) {
  const api = useApi()
  const home = useHomeStore()
  const ui = useUiStore()
  const say = useFailureWords()

  const entity = computed(() => home.home?.entities.find(({ id }) => id === entityId) ?? null)
  const area = computed(() => home.home?.areas.find(({ id }) => id === entity.value?.area) ?? null)
  const floor = computed(() => home.home?.floors.find(({ id }) => id === area.value?.floor) ?? null)
  const details = ref<DeviceDetails | null>(null)
  const journal = ref<readonly JournalEntry[] | null>(null)

  async function loadDetails(): Promise<void> {
    const loaded = await api.call('home.device', { entityId })
    if (loaded.ok) details.value = loaded.value
  }
  async function loadJournal(): Promise<void> {
    const page = { query: '', limit: journalRows, beforeMs: null, entityId }
    const found = await api.call('journal.search', page)
    journal.value = found.ok ? found.value.entries : []
  }
  async function save(name: 'home.changeEntities' | 'home.changeArea', input: unknown): Promise<boolean> {
    const saved = await api.call(name, input as never)
    if (!saved.ok) ui.toast('failed', say(saved.failure))
    return saved.ok
  }

  watch(entity, () => void loadDetails(), { immediate: true })
  void loadJournal()
  onScopeDispose(api.on('journal.changed', () => void loadJournal()))

  return {
    entity,
    area,
    floor,
    details,
    journal,
    change: (change: Omit<EntityChange, 'entityId'>) =>
      save('home.changeEntities', { changes: [{ ...change, entityId }] }),
    changeArea: (change: AreaChange) => save('home.changeArea', change),
  }
}
