/** Looking for brokers in the local network, and taking one of them. */
import { ref } from 'vue'
import { useApi } from './use-api'
import { useSettings } from './use-settings'
import type { FoundBroker } from '../../contract/ipc/brokers'

export function useBrokers() {
  const api = useApi()
  const { change } = useSettings()
  const isSearching = ref(false)
  /** Null: not searched yet, or it could not be. */
  const brokers = ref<readonly FoundBroker[] | null>(null)

  async function find(): Promise<void> {
    if (isSearching.value) return
    isSearching.value = true
    const found = await api.call('brokers.find', null)
    brokers.value = found.ok ? found.value.brokers : []
    isSearching.value = false
  }

  /** User name and certificates stay as they are: they may be meant for it. */
  const use = ({ url }: FoundBroker): Promise<void> =>
    change((draft) => {
      draft.broker.kind = 'custom'
      draft.broker.url = url
    })

  return { isSearching, brokers, find, use }
}
