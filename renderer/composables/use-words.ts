/** The current language as plain formatters need it. Reading it in a computed keeps that reactive to the language. */
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { regionOf } from '../i18n'
import type { Words } from '../format/words'
import type { Lang } from '../../contract/domain/home'

export function useWords(): ComputedRef<Words> {
  const i18n = useI18n()
  return computed(() => {
    const lang = i18n.locale.value as Lang
    return {
      locale: regionOf(lang, navigator.languages),
      t: (key, named, plural) =>
        plural === undefined ? i18n.t(key, named ?? {}) : i18n.t(key, named ?? {}, plural),
      te: (key) => i18n.te(key, lang),
    }
  })
}
