import { watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSettingsStore } from '../stores/settings'

/** Follows the settings: language of all words, theme of the page. */
export function useAppearance() {
  const { locale } = useI18n()
  const store = useSettingsStore()
  watch(
    () => [store.info?.lang, store.settings?.theme] as const,
    ([lang, theme]) => {
      if (lang) locale.value = lang
      document.documentElement.lang = locale.value
      if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
      else delete document.documentElement.dataset['theme']
    },
    { immediate: true },
  )
}
