/** The small vocabulary of the calendar specialist: plan titles, questions, words that name no event. */
import type { Lang } from '../../../contract/domain/home'
import type { CalendarOp } from './frame'

const verbs: Readonly<Record<Lang, Readonly<Record<CalendarOp, string>>>> = {
  en: {
    create: 'Add',
    list: 'Look up',
    move: 'Move',
    update: 'Change',
    delete: 'Delete',
    find_free: 'Find free time',
  },
  ru: {
    create: 'Добавить',
    list: 'Посмотреть',
    move: 'Перенести',
    update: 'Изменить',
    delete: 'Удалить',
    find_free: 'Найти свободное время',
  },
}

export function verb(op: CalendarOp, object: string, lang: Lang): string {
  const shown = object || (op === 'find_free' ? '' : lang === 'ru' ? 'Календарь' : 'Calendar')
  return shown === '' ? verbs[lang][op] : `${verbs[lang][op]} · ${shown}`
}

export const noTitle = (lang: Lang): string =>
  lang === 'ru'
    ? 'Что добавить в календарь? Назовите событие, например «встреча с Анной завтра в 15:00».'
    : 'What should go into the calendar? Name it, for example “meeting with Ann tomorrow at 3pm”.'
export const noDate = (title: string, lang: Lang): string =>
  lang === 'ru'
    ? `Когда поставить «${title}»? Скажите ещё раз с днём и временем. Ничего не добавлено.`
    : `When should ${title} be? Please say it again with a day and a time. Nothing was added.`
export const noNewTime = (title: string, lang: Lang): string =>
  lang === 'ru'
    ? `На какое время перенести «${title}»? Ничего не изменено.`
    : `To what time should ${title} move? Nothing was changed.`
export const which = (lang: Lang): string => (lang === 'ru' ? 'Какое событие?' : 'Which one?')
export const didYouMean = (query: string, lang: Lang): string =>
  lang === 'ru'
    ? `«${query}» в календаре нет. Может быть, это?`
    : `There is no “${query}”. Did you mean this?`
export const anything = (lang: Lang): string => (lang === 'ru' ? 'ближайшее' : 'next')

export function asksNext(text: string): boolean {
  return /(?<!\p{L})(?:next (?!week|month|year|mon|tue|wed|thu|fri|sat|sun)|when(?:'s| is)|когда (?:у меня|моя|мой|мои|мо[её])|ближайш|следующ(?:ая|ий|ее|ую) (?!недел|месяц|год|пятниц|понедельник|сред|вторник|четверг|суббот|воскресен))/iu.test(
    text,
  )
}

/** Words that only say "an event" are no search words. */
export function queryOf(title: string): string {
  return title
    .replaceAll(
      /(?<!\p{L})(?:next|my|the|ближайш\p{L}+|следующ\p{L}+|мо[йяюеё]\p{L}*|у меня|дел\p{L}*|план\p{L}*|событи\p{L}*|events?|plans?|schedule|agenda|calendar|календар\p{L}*|расписани\p{L}*|it|this|that|е[её]|его|их|эту|это|этот)(?!\p{L})/giu,
      ' ',
    )
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** Letters, digits and single spaces only. */
export function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
