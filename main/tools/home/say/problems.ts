/** What did not work, why, and what there is instead: always in words, always saying that nothing was changed. */
import type { Lang } from '../../../../contract/domain/home'
import { joined, quantity } from '../../../lib/lang/say-lists'

/** @param room where it was looked for, in the words of the answer; null: in the whole home */
export function noSuchDevice(said: string, near: readonly string[], room: string | null, lang: Lang): string {
  const quoted = near.map((name) => (lang === 'ru' ? `«${name}»` : name))
  if (lang === 'ru') {
    const there =
      near.length > 0 ? ` Похожие: ${joined(quoted, lang)}.` : ' В доме пока нет подходящих устройств.'
    return `Такого устройства ${room ?? 'в доме'} нет: «${said}». Ничего не изменено.${there}`
  }
  const there =
    near.length > 0
      ? ` The nearest here: ${joined(quoted, lang)}.`
      : ' The home has nothing of that kind yet.'
  return `There is no “${said}” ${room ?? 'in this home'}. Nothing was changed.${there}`
}

export function noSuchList(said: string, there: readonly string[], lang: Lang): string {
  if (lang === 'ru') {
    const lists = joined(
      there.map((name) => `«${name}»`),
      lang,
    )
    return said === ''
      ? `В какой список? Есть: ${lists}. Ничего не изменено.`
      : `Списка «${said}» нет. Ничего не изменено. Есть: ${lists}.`
  }
  return said === ''
    ? `Which list? There are: ${joined(there, lang)}. Nothing was changed.`
    : `There is no list “${said}”. Nothing was changed. There are: ${joined(there, lang)}.`
}

/** @param there labels of the timers that there are; at least one */
export function noSuchTimer(there: readonly string[], lang: Lang): string {
  return lang === 'ru'
    ? `Такого таймера нет. Ничего не изменено. Есть: ${joined(
        there.map((label) => `«${label}»`),
        lang,
      )}.`
    : `There is no such timer. Nothing was changed. There are: ${joined(there, lang)}.`
}

export const whichTimer = (labels: readonly string[], lang: Lang): string =>
  lang === 'ru' ? `Какой таймер: ${either(labels, lang)}?` : `Which timer: ${either(labels, lang)}?`

/** @param isPart the rest of the command worked */
export function unsupported(names: readonly string[], lang: Lang, isPart = false, op = ''): string {
  const kept = isPart ? '' : lang === 'ru' ? ' Ничего не изменено.' : ' Nothing was changed.'
  if (op === 'light_set')
    return lang === 'ru'
      ? `${joined(
          names.map((name) => `«${name}»`),
          lang,
        )}: только включить или выключить, яркость и цвет не меняются.${kept}`
      : `${joined(names, lang)} can only be switched on and off, not dimmed or coloured.${kept}`
  if (lang === 'ru')
    return `${joined(
      names.map((name) => `«${name}»`),
      lang,
    )}: такое действие не поддерживается.${kept}`
  return `${joined(names, lang)} cannot do that.${kept}`
}

/** @param when the words that name the time or the condition */
/** Words that make an order one for later, and that nobody could make a rule of. */
export const onlyNow = (when: string, lang: Lang): string =>
  lang === 'ru'
    ? `Это не на сейчас («${when}»), а когда именно, непонятно. Ничего не сделано. Скажите, например, «каждый день в 7:30», «на закате» или «когда откроется входная дверь».`
    : `That is not for now (“${when}”), and when exactly was not clear. Nothing was done. Say for example “every day at 7:30”, “at sunset” or “when the front door opens”.`

export function missingValue(lang: Lang): string {
  return lang === 'ru'
    ? 'Не понятно, какое значение поставить. Ничего не изменено. Назовите, например, «40 процентов» или «21 градус».'
    : 'Which value to set was not clear. Nothing was changed. Say for example "40 percent" or "21 degrees".'
}

/** @param offered what the device has, in its own words */
export function noSuchMode(name: string, said: string, offered: readonly string[], lang: Lang): string {
  const modes = offered.slice(0, shownModes).map((mode) => (lang === 'ru' ? `«${mode}»` : mode))
  const more = offered.length > shownModes ? '…' : ''
  return lang === 'ru'
    ? `«${name}»: режима «${said}» нет. Ничего не изменено. Есть: ${modes.join(', ')}${more}.`
    : `${name} has no “${said}”. Nothing was changed. It has: ${modes.join(', ')}${more}.`
}
const shownModes = 8

export function missingItem(op: string, lang: Lang): string {
  if (op.endsWith('_add_item'))
    return lang === 'ru'
      ? 'Что добавить в список? Ничего не изменено.'
      : 'What should go on the list? Nothing was changed.'
  return lang === 'ru'
    ? 'Какой пункт списка? Ничего не изменено.'
    : 'Which item on the list? Nothing was changed.'
}

export function outOfRange(
  name: string,
  { value, min, max, unit }: { value: number; min: number; max: number; unit: string },
  lang: Lang,
): string {
  const range =
    lang === 'ru'
      ? `от ${quantity(min, '', lang)} до ${quantity(max, unit, lang)}`
      : `from ${quantity(min, '', lang)} to ${quantity(max, unit, lang)}`
  return lang === 'ru'
    ? `${quantity(value, unit, lang)} не подходит: «${name}» принимает ${range}. Ничего не изменено.`
    : `${quantity(value, unit, lang)} is out of range: ${name} takes ${range}. Nothing was changed.`
}

export function unknownExcept(said: string, lang: Lang): string {
  return lang === 'ru'
    ? `Не понятно, что исключить: «${said}». Ничего не изменено.`
    : `What to leave out was not clear: “${said}”. Nothing was changed.`
}

export const emptyHome = (lang: Lang): string =>
  lang === 'ru'
    ? 'В доме пока нет устройств. Ничего не изменено. Проверьте адрес брокера: Настройки → Дом.'
    : 'The home has no devices yet. Nothing was changed. Check the broker in Settings → Home.'

/** "Which one: A, B or C?" */
export function whichOne(names: readonly string[], lang: Lang): string {
  return lang === 'ru' ? `Какое устройство: ${either(names, lang)}?` : `Which one: ${either(names, lang)}?`
}

export function whichRoom(rooms: readonly string[], lang: Lang): string {
  return lang === 'ru' ? `Какая комната: ${either(rooms, lang)}?` : `In which room: ${either(rooms, lang)}?`
}

const either = (names: readonly string[], lang: Lang): string =>
  joined(names, lang).replace(
    lang === 'ru' ? / и (?=[^,]*$)/u : / and (?=[^,]*$)/u,
    lang === 'ru' ? ' или ' : ' or ',
  )

export const allOfThem = (lang: Lang): string => (lang === 'ru' ? 'Все' : 'All of them')
