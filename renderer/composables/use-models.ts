/** State of the model process, and restarting it. */
import { useI18n } from 'vue-i18n'
import { useApi } from './use-api'
import { useModelsStore } from '../stores/models'
import { useUiStore } from '../stores/ui'

export function useModels() {
  const api = useApi()
  const store = useModelsStore()
  const ui = useUiStore()
  const { t } = useI18n()

  async function load(): Promise<void> {
    const loaded = await api.call('models.status', null)
    store.failure = loaded.ok ? null : loaded.failure
    if (loaded.ok) store.status = loaded.value
  }
  async function restart(): Promise<void> {
    const restarted = await api.call('models.restart', null)
    ui.toast(
      restarted.ok ? 'done' : 'failed',
      restarted.ok ? t('models.restarted') : restarted.failure.message,
    )
  }
  return { load, restart }
}
