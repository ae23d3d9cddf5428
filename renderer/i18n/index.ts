import { createI18n } from 'vue-i18n'
import { en } from './en'
import { russianPlural } from './plural'
import { ru } from './ru'
import type { Lang } from '../../contract/domain/home'

/** One instance a page; the main process says which language, see `useLanguage`. */
export function createMessages(lang: Lang) {
  return createI18n({
    legacy: false,
    locale: lang,
    fallbackLocale: 'en',
    messages: { en, ru },
    pluralRules: { ru: russianPlural },
    missingWarn: false,
    fallbackWarn: false,
  })
}

/** What to show before main has said which language it is. */
export const guessLang = (languages: readonly string[]): Lang =>
  languages[0]?.startsWith('ru') ? 'ru' : 'en'

/** Region for numbers and clocks: Russian is always 24-hour; English follows the system where it is English. */
export function regionOf(lang: Lang, languages: readonly string[]): string {
  if (lang === 'ru') return 'ru-RU'
  return languages.find((tag) => tag.startsWith('en-')) ?? 'en-GB'
}
