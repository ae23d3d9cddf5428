/** Lists in words: "Added to Shopping: milk and eggs.", «В списке „Покупки“: молоко, яйца и хлеб.» */
import type { Lang } from '../../../../contract/domain/home'
import { joined } from '../../../lib/lang/say-lists'

/** More than anyone would listen to. */
const toldMost = 12

const names = (items: readonly string[], lang: Lang): string =>
  items.length <= toldMost
    ? joined(items, lang)
    : `${items.slice(0, toldMost).join(', ')} ${lang === 'ru' ? 'и ещё' : 'and'} ${items.length - toldMost}${lang === 'ru' ? '' : ' more'}`

export const added = (items: readonly string[], list: string, lang: Lang): string =>
  lang === 'ru'
    ? `В список «${list}» добавлено: ${names(items, lang)}.`
    : `Added to ${list}: ${names(items, lang)}.`

export const alreadyThere = (items: readonly string[], list: string, lang: Lang): string =>
  lang === 'ru'
    ? `Уже есть в списке «${list}»: ${names(items, lang)}.`
    : `Already on ${list}: ${names(items, lang)}.`

export const ticked = (items: readonly string[], list: string, lang: Lang): string =>
  lang === 'ru'
    ? `Отмечено в списке «${list}»: ${names(items, lang)}.`
    : `Ticked off on ${list}: ${names(items, lang)}.`

export const openAgain = (items: readonly string[], list: string, lang: Lang): string =>
  lang === 'ru'
    ? `Снова в списке «${list}»: ${names(items, lang)}.`
    : `On ${list} again: ${names(items, lang)}.`

export const removed = (items: readonly string[], list: string, lang: Lang): string =>
  lang === 'ru'
    ? `Из списка «${list}» убрано: ${names(items, lang)}.`
    : `Removed from ${list}: ${names(items, lang)}.`

export function contents(list: string, open: readonly string[], lang: Lang): string {
  if (open.length === 0) return lang === 'ru' ? `Список «${list}» пуст.` : `Nothing is on ${list}.`
  return lang === 'ru' ? `В списке «${list}»: ${names(open, lang)}.` : `On ${list}: ${names(open, lang)}.`
}

export const made = (list: string, lang: Lang): string =>
  lang === 'ru' ? `Список «${list}» создан.` : `The list ${list} is there now.`

export const noSuchItem = (said: string, list: string, open: readonly string[], lang: Lang): string =>
  lang === 'ru'
    ? `«${said}» в списке «${list}» нет. Ничего не изменено. ${contents(list, open, lang)}`
    : `There is no “${said}” on ${list}. Nothing was changed. ${contents(list, open, lang)}`

export const severalFit = (said: string, fitting: readonly string[], lang: Lang): string =>
  lang === 'ru'
    ? `Под «${said}» подходит несколько: ${names(fitting, lang)}. Назовите точнее; ничего не изменено.`
    : `Several fit “${said}”: ${names(fitting, lang)}. Say which one; nothing was changed.`
