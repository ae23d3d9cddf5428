/** Why no rule could be made of some words: what was understood of them, what was not, and that nothing was done. */
import type { Lang } from '../../../contract/domain/home'
import type { SunEvent } from '../../../contract/domain/rule'
import { joined } from '../../lib/lang/say-lists'

/** @param order what is to be done, @param when the words that were not understood */
export const whenUnclear = (order: string, when: string, lang: Lang): string =>
  lang === 'ru'
    ? `Что сделать, понятно: «${order}». Когда — нет: «${when}». Ничего не сделано. Скажите, например, «каждый день в 7:30», «на закате» или «когда откроется входная дверь».`
    : `What to do is clear: “${order}”. When is not: “${when}”. Nothing was done. Say for example “every day at 7:30”, “at sunset” or “when the front door opens”.`

export const conditionUnclear = (words: string, lang: Lang): string =>
  lang === 'ru'
    ? `За этим в доме не уследить: «${words}». Ничего не сделано. Назовите устройство и его состояние: «откроется входная дверь», «в спальне холоднее 18».`
    : `Nothing in this home tells of that: “${words}”. Nothing was done. Name a device and its state: “the front door opens”, “the bedroom is colder than 18”.`

export const nobodyKnown = (lang: Lang): string =>
  lang === 'ru'
    ? 'Кто дома, а кто нет, этот дом не знает: в нём нет ни людей, ни их телефонов. Ничего не сделано.'
    : 'This home does not know who is in: it has no people and no phones. Nothing was done.'

export function whoAmI(names: readonly string[], lang: Lang): string {
  return lang === 'ru'
    ? `Кто это — «я»? Дома живут: ${joined(names, lang)}. Ничего не сделано. Назовите имя.`
    : `Who is “I”? There are ${joined(names, lang)}. Nothing was done. Say the name instead.`
}

export const noPlaceForSun = (lang: Lang): string =>
  lang === 'ru'
    ? 'Где этот дом, не указано, поэтому закат и рассвет не вычислить. Укажите место: Настройки → Место дома.'
    : 'Nobody has said where this home is, so sunset and sunrise cannot be computed. Set the place in Settings → Place of the home.'

/** Polar day and night. @param until when it comes again, in words */
export function sunIsAway(event: SunEvent, until: string, lang: Lang): string {
  if (lang === 'ru')
    return event === 'sunset'
      ? `Солнце здесь сейчас не заходит, закат будет только ${until}.`
      : `Солнце здесь сейчас не восходит, рассвет будет только ${until}.`
  return `The sun does not ${event === 'sunset' ? 'set' : 'rise'} here now; the next ${event} is on ${until}.`
}

/** @param names devices that keep no state to go back to */
export const noWayBack = (names: readonly string[], lang: Lang): string =>
  lang === 'ru'
    ? `На время не получится: вернуть потом нельзя (${joined(names, lang)}). Ничего не сделано.`
    : `That cannot be done for a while: afterwards there is no way back (${joined(names, lang)}). Nothing was done.`

export const isPast = (lang: Lang): string =>
  lang === 'ru'
    ? 'Это время уже прошло. Ничего не сделано. Назовите время впереди.'
    : 'That time has passed. Nothing was done. Say a time ahead.'

export const homeAway = (lang: Lang): string =>
  lang === 'ru' ? 'Дом не на связи. Ничего не сделано.' : 'The home is not connected. Nothing was done.'

/** @param ids of devices that are no longer in the home */
export const devicesGone = (ids: readonly string[], lang: Lang): string =>
  lang === 'ru'
    ? `Устройств для этого правила в доме больше нет (${joined(ids, lang)}). Ничего не сделано.`
    : `The devices of this rule are no longer in the home (${joined(ids, lang)}). Nothing was done.`

export const noRules = (lang: Lang): string =>
  lang === 'ru' ? 'Правил пока нет.' : 'There are no rules yet.'

export function noSuchRule(said: string, titles: readonly string[], lang: Lang): string {
  if (titles.length === 0)
    return `${noRules(lang)} ${lang === 'ru' ? 'Ничего не изменено.' : 'Nothing was changed.'}`
  const list = titles.map((title) => (lang === 'ru' ? `«${title}»` : `“${title}”`)).join('; ')
  return lang === 'ru'
    ? `Правила про «${said}» нет. Ничего не изменено. Есть: ${list}.`
    : `There is no rule about “${said}”. Nothing was changed. There are: ${list}.`
}

export const whichRule = (lang: Lang): string => (lang === 'ru' ? 'Какое правило?' : 'Which rule?')
