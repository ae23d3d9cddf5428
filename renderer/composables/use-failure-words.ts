/** Words for a failure: main's message, which says what happened, was kept and is to be done; a general one where it is empty. */
import { useI18n } from 'vue-i18n'
import type { Failure } from '../../contract/domain/failure'

export function useFailureWords() {
  const { t } = useI18n()
  return (failure: Failure | null | undefined, fallbackKey = 'failure.empty'): string => {
    const message = failure?.message ?? ''
    return message === '' ? t(fallbackKey) : message
  }
}
