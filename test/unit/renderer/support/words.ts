/** The real words of a language for pure formatters. */
import { createMessages } from '../../../../renderer/i18n'
import type { Words } from '../../../../renderer/format/words'
import type { Lang } from '../../../../contract/domain/home'

export function wordsOf(lang: Lang): Words {
  const { global } = createMessages(lang)
  return {
    locale: lang === 'ru' ? 'ru-RU' : 'en-GB',
    t: (key, named, plural) =>
      plural === undefined ? global.t(key, named ?? {}) : global.t(key, named ?? {}, plural),
    te: (key) => global.te(key, lang),
  }
}
