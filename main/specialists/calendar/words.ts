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

export const leftAlone = (lang: Lang): string =>
  lang === 'ru' ? 'Хорошо, ничего не меняю.' : 'All right, nothing is changed.'
export const noTitle = (lang: Lang): string =>
  lang === 'ru'
    ? 'Что добавить в календарь? Назовите событие, например «встреча с Анной завтра в 15:00».'
    : 'What should go into the calendar? Name it, for example “meeting with Ann tomorrow at 3pm”.'
export const noDate = (title: string, lang: Lang): string =>
  lang === 'ru'
    ? `Когда поставить «${title}»? Скажите ещё раз с днём и временем. Ничего не добавлено.`
    : `When should ${title} be? Please say it again with a day and a time. Nothing was added.`
/** @param said a time that no day or no month has */
export const noSuchTime = (said: string, isQuestion: boolean, lang: Lang): string =>
  lang === 'ru'
    ? `Такого времени не бывает: «${said}». Назовите день и время ещё раз.${isQuestion ? '' : ' Ничего не изменено.'}`
    : `There is no such time as “${said}”. Please say the day and the time again.${isQuestion ? '' : ' Nothing was changed.'}`
/** @param said the end of a repetition, as it was said */
export const noBound = (said: string, lang: Lang): string =>
  lang === 'ru'
    ? `Не понятно, когда перестать повторять: «${said}». Назовите дату, например «до 25 декабря». Ничего не изменено.`
    : `When to stop repeating was not clear: “${said}”. Please name a date, for example “until 25 December”. Nothing was changed.`
export const endsBefore = (lang: Lang): string =>
  lang === 'ru'
    ? 'Повторение кончилось бы раньше, чем началось. Назовите день и время ещё раз. Ничего не изменено.'
    : 'It would stop repeating before it begins. Please say the day and the time again. Nothing was changed.'
export const remindOfWhat = (lang: Lang): string =>
  lang === 'ru'
    ? 'О каком событии напомнить? Назовите его, например «напомни про обед за час». Ничего не изменено.'
    : 'Which event should the reminder be for? Please name it, for example “remind me of the dentist an hour before”. Nothing was changed.'
/** "Make the dentist weekly": about an event that is there already. */
export const makesRepeat = (text: string): boolean =>
  /^(?:(?:please|пожалуйста)[\s,]+)?(?:repeat|(?:make|have|let)\s+(?:the|my|our|this|that)|пусть|пускай|повторя\p{L}+|сделай(?:те)?\s.*(?:еженедельн|ежедневн|ежемесячн|ежегодн))(?!\p{L}*['’])/iu.test(
    text.trim(),
  )
/** "Remind me to …": a moment to be told about, not an appointment. */
export const asksToRemind = (text: string): boolean =>
  /^(?:(?:please|and|hey|пожалуйста|и|ещё|еще)[\s,]+)*(?:remind|(?:set|add|create|make)\s+(?:me\s+)?(?:a\s+)?reminder|напомн|напомин|(?:поставь|создай|добавь)(?:те)?\s+напоминан)/iu.test(
    text.trim(),
  )
/** About an event that is there already: its day is no day for a new one. */
export const changesEvent = (text: string): boolean =>
  /(?<!\p{L})(?:move|reschedule|postpone|delete|cancel|remove|rename|перенес\p{L}*|передвин\p{L}*|сдвин\p{L}*|удал\p{L}*|отмен\p{L}*|убер\p{L}*)(?!\p{L})/iu.test(
    text,
  )
export const isRenaming = (text: string): boolean =>
  /(?<!\p{L})(?:rename|retitle|(?:call|name)\s+(?:it|that)|(?:change|set|update)\s+(?:the\s+)?(?:name|title)|переимен\p{L}*|назови\p{L}*|(?:по|с|из)мен\p{L}*\s+(?:название|имя|заголовок))(?!\p{L})/iu.test(
    text,
  )
/** What comes behind "rename … to", «переименуй … в», where the model left it out. */
export const nameAfter = (text: string): string =>
  /\s(?:to|as|into|в|на)\s+([^,.;!?]+?)[.!?]*$/iu.exec(
    text.replace(/^.*\s(?=(?:to|as|into|в|на)\s)/iu, ' '),
  )?.[1] ?? ''
/** "The dentist's location": what of an event changes is no part of its name. */
export const aspect =
  /(?:['’]s)?\s+(?:location|place|venue|address|time|date|name|title)$|^(?:место|адрес|время|дат[ау]|название|имя)\s+/iu
/** Nouns that say that what follows is a place. */
export const placeNoun =
  /(?<!\p{L})(?:location|place|venue|address|room|where|link|адрес\p{L}*|мест[оае]м?|помещени\p{L}*|ссылк\p{L}*|локаци\p{L}*|где)(?:\s+(?:to|is|at|in|on|на|в|of))?\s*[:—–-]?\s*/iu
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
      /(?<!\p{L})(?:next|my|the|ближайш\p{L}+|следующ\p{L}+|мо(?:[йяюеёи]|их|им|ими|его|ему|ей)|у меня|дел(?:а|о|у|ам|ами|ах)?|план(?:ы|ов|ам|ами|ах)?|событи\p{L}*|events?|plans?|schedule|agenda|calendar|календар\p{L}*|расписани\p{L}*|it|this|that|е[её]|его|их|эту|это|этот)(?!\p{L})/giu,
      ' ',
    )
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** Letters, digits and single spaces only. */
export function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
