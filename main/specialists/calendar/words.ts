/** The small vocabulary of the calendar specialist: plan titles, questions, shifts ("an hour later", «на час позже»). */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { Lang } from '../../../contract/domain/home'
import type { DateReading } from '../../tools/dates'
import type { CalendarOp } from './frame'
import type { EventTime } from './resolve-time'

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

const later = /(?<!\p{L})(?:later|позже|попозже|вперед|впер[её]д|forward)(?!\p{L})/iu
const earlier = /(?<!\p{L})(?:earlier|раньше|пораньше|назад|back|sooner)(?!\p{L})/iu

/** Signed minutes of a relative move, null when it is not one. */
export function shiftMinutes(text: string, durationOf: (text: string) => number | null): number | null {
  const sign = later.test(text) ? 1 : earlier.test(text) ? -1 : 0
  if (sign === 0) return null
  const bare = text
    .replace(later, ' ')
    .replace(earlier, ' ')
    .trim()
    .replace(/^(?:by|на)\s+/iu, '')
  const minutes = durationOf(`for ${bare}`) ?? durationOf(`на ${bare}`) ?? durationOf(bare)
  return minutes === null ? null : sign * minutes
}

export function shifted(target: Occurrence, minutes: number): { start: string; end: string } {
  const move = (iso: string): string =>
    Temporal.PlainDateTime.from(iso).add({ minutes }).toString({ smallestUnit: 'second' })
  return { start: move(target.start), end: move(target.end) }
}

/** A day alone keeps the hour; an hour alone keeps the day; the length stays unless a new one was said. */
export function placed(
  target: Occurrence,
  time: EventTime,
  reading: DateReading,
): { start: string; end: string } {
  const oldStart = Temporal.PlainDateTime.from(target.start)
  const oldEnd = Temporal.PlainDateTime.from(target.end)
  const length = oldStart.until(oldEnd)
  const saysDay = !/^\s*$/u.test(
    reading.matched
      .join(' ')
      .replaceAll(
        /(?:at|в|на|к|until|до|from|с|o'clock|am|pm|час\p{L}*|утра|вечера|дня|ночи|[\d:.\s])+/giu,
        '',
      ),
  )
  let start = Temporal.PlainDateTime.from(time.start)
  if (time.allDay && !target.allDay) start = start.toPlainDate().toPlainDateTime(oldStart.toPlainTime())
  else if (!time.allDay && !target.allDay && !saysDay)
    start = oldStart.toPlainDate().toPlainDateTime(start.toPlainTime())
  const hasLength = reading.durationMin !== null
  const end = hasLength ? Temporal.PlainDateTime.from(time.end) : start.add(length)
  const text = (at: Temporal.PlainDateTime): string => at.toString({ smallestUnit: 'second' })
  return { start: text(start), end: text(end) }
}
