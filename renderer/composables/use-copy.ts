/** Copies text; falls back to the selection command where the clipboard permission is not granted. */
import { useI18n } from 'vue-i18n'
import { useUiStore } from '../stores/ui'

export function useCopy() {
  const ui = useUiStore()
  const { t } = useI18n()
  return async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      const area = document.createElement('textarea')
      area.value = text
      document.body.append(area)
      area.select()
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way left without the permission
      document.execCommand('copy')
      area.remove()
    }
    ui.toast('done', t('common.copied'))
  }
}
