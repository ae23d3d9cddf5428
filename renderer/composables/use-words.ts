/** The current language as plain formatters need it. Reading it in a computed keeps that reactive to the language. */
import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { regionOf } from '../i18n'
import type { Words } from '../format/words'
import type { Lang } from '../../contract/domain/home'

export function useWords(): ComputedRef<Words> {
  const { t, te, locale } = useI18n()
  return computed(() => {
    const lang = locale.value as Lang
    return {
      locale: regionOf(lang, navigator.languages),
      t: (key, named, plural) => (plural === undefined ? t(key, named ?? {}) : t(key, named ?? {}, plural)),
      te: (key) => te(key, lang),
    }
  })
}
