/** What a device was like over a day, a week or a month. Read anew when the device changes, at most every ten seconds. */
import { onScopeDispose, ref, watch, type Ref } from 'vue'
import { useApi } from './use-api'
import type { DeviceHistory } from '../../contract/domain/history'
import type { Entity } from '../../contract/domain/home'
import type { Failure } from '../../contract/domain/failure'

export const historyHours = [24, 168, 720] as const
export type HistoryHours = (typeof historyHours)[number]

const againAfterMs = 10_000

export function useHistory(entityId: string, entity: Ref<Entity | null>) {
  const api = useApi()
  const hours = ref<HistoryHours>(24)
  const history = ref<DeviceHistory | null>(null)
  const span = ref({ fromMs: 0, toMs: 0 })
  const failure = ref<Failure | null>(null)
  let asked = 0

  async function load(): Promise<void> {
    const mine = ++asked
    const toMs = Date.now()
    const fromMs = toMs - hours.value * 3_600_000
    const read = await api.call('home.history', { entityId, fromMs, toMs })
    if (mine !== asked) return // another span was chosen meanwhile
    failure.value = read.ok ? null : read.failure
    if (!read.ok) return
    history.value = read.value
    span.value = { fromMs, toMs }
  }

  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(entity, () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      void load()
    }, againAfterMs)
  })
  watch(hours, () => void load())
  onScopeDispose(() => clearTimeout(waiting))
  void load()

  return { hours, history, span, failure, load }
}
