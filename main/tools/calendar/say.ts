/** The calendar's words in both languages. The resolved date always stands in full, so that a misreading is seen. */
import type { CalendarProblem, EventDraft, Occurrence } from '../../../contract/domain/calendar'
import type { FailureCode } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import { sayDateTime, sayRecurrence } from '../dates'
import type { FreeSlot } from './find-free'

const maxListed = 12
const nbsp = '\u00A0'

/** Who is spoken to: the language, and the year that need not be said. */
export interface Voice {
  readonly lang: Lang
  readonly year: number
}

interface When {
  readonly start: string
  readonly end: string | null
  readonly allDay: boolean
}

function dateOf({ start, end, allDay }: When, { lang, year }: Voice): string {
  return sayDateTime(start, end, allDay, lang, { currentYear: year })
}

const pick = <T>(lang: Lang, words: Readonly<Record<Lang, T>>): T => words[lang]
const named = (title: string, lang: Lang): string => (lang === 'ru' ? `«${title}»` : title)

export function plural(
  count: number,
  lang: Lang,
  words: { en: readonly [string, string]; ru: readonly [string, string, string] },
): string {
  if (lang === 'en') return `${count}${nbsp}${count === 1 ? words.en[0] : words.en[1]}`
  const form = new Intl.PluralRules('ru').select(count)
  return `${count}${nbsp}${form === 'one' ? words.ru[0] : form === 'few' ? words.ru[1] : words.ru[2]}`
}

const events = (count: number, lang: Lang): string =>
  plural(count, lang, { en: ['event', 'events'], ru: ['событие', 'события', 'событий'] })

/** @param isPast the moment of its alarm is over */
export function created(draft: EventDraft, isPast: boolean, voice: Voice): string {
  const { lang } = voice
  const when = dateOf(asMoment(draft), voice)
  const repeat = draft.recurrence === null ? '' : `, ${sayRecurrence(draft.recurrence, lang)}`
  const place =
    draft.location === null
      ? ''
      : pick(lang, { en: `, at ${draft.location}`, ru: `, место: ${draft.location}` })
  const told = pick(lang, {
    en: `${draft.title} is in the calendar: ${when}${repeat}${place}.`,
    ru: `${named(draft.title, lang)} в календаре: ${when}${repeat}${place}.`,
  })
  if (draft.reminderMin === null) return told
  return `${told} ${isPast ? tooLate(draft.reminderMin, lang) : alarm(draft.reminderMin, lang)}`
}

/** A reminder is said by its moment: how long it stands in the calendar is of no interest. */
function asMoment({ start, end, allDay, reminderMin }: EventDraft): When {
  const minutes = (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000
  if (allDay || reminderMin !== 0 || minutes > 5) return { start, end, allDay }
  return { start, end: start, allDay }
}

function tooLate(minutes: number, lang: Lang): string {
  const before = ahead(minutes, lang)
  return pick(lang, {
    en: `An alarm ${before} stands in the event, but that moment is already past: nothing will ring.`,
    ru: `Напоминание ${before} записано в событие, но этот момент уже прошёл: оно не сработает.`,
  })
}

/** Who rings: honest until Artel does it itself. */
function alarm(minutes: number, lang: Lang): string {
  const before = ahead(minutes, lang)
  return pick(lang, {
    en: `An alarm ${before} stands in the event: programs that read this calendar ring, Artel itself does not yet.`,
    ru: `Напоминание ${before} записано в событие: сработает в программах, которые читают этот календарь; сам Artel пока не напоминает.`,
  })
}

function ahead(minutes: number, lang: Lang): string {
  if (minutes === 0) return pick(lang, { en: 'at its start', ru: 'на время начала' })
  // Of a day without an hour: so long after its beginning.
  if (minutes < 0) {
    const at = `${String(Math.floor(-minutes / 60)).padStart(2, '0')}:${String(-minutes % 60).padStart(2, '0')}`
    return pick(lang, { en: `at ${at} of that day`, ru: `на ${at} этого дня` })
  }
  const [count, unit] =
    minutes % 1440 === 0
      ? ([minutes / 1440, 'day'] as const)
      : minutes % 60 === 0
        ? ([minutes / 60, 'hour'] as const)
        : ([minutes, 'minute'] as const)
  const amount = plural(count, lang, amounts[unit])
  return pick(lang, { en: `${amount} before`, ru: `за ${amount}` })
}
const amounts = {
  day: { en: ['day', 'days'], ru: ['день', 'дня', 'дней'] },
  hour: { en: ['hour', 'hours'], ru: ['час', 'часа', 'часов'] },
  minute: { en: ['minute', 'minutes'], ru: ['минуту', 'минуты', 'минут'] },
} as const

export function clash(clashes: readonly Occurrence[], lang: Lang): string {
  const list = clashes
    .slice(0, 3)
    .map((one) => `${named(one.title, lang)} (${one.start.slice(11, 16)}–${one.end.slice(11, 16)})`)
  return pick(lang, { en: `It overlaps with ${list.join(', ')}.`, ru: `Пересекается с: ${list.join(', ')}.` })
}

interface ListQuery {
  readonly query: string | null
  readonly from: string
  readonly to: string
}

export function listed(found: readonly Occurrence[], { query, from, to }: ListQuery, voice: Voice): string {
  const { lang } = voice
  const range = rangeWords(from, to, voice)
  if (found.length === 0) {
    const when =
      long(from, to, lang) ?? pick(lang, { en: ` for ${spanWords(from, to, voice)}`, ru: `: ${range}` })
    return query
      ? pick(lang, { en: `Nothing like “${query}”${when}.`, ru: `Ничего похожего на «${query}»${when}.` })
      : pick(lang, { en: `Nothing is planned${when}.`, ru: `Ничего не запланировано${when}.` })
  }
  const lines = found.slice(0, maxListed).map((one) => {
    const when = dateOf(one, voice)
    return `${named(one.title, lang)} — ${when}${one.location ? `, ${one.location}` : ''}`
  })
  const more =
    found.length > maxListed
      ? pick(lang, {
          en: `; and ${found.length - maxListed} more`,
          ru: `; и ещё ${found.length - maxListed}`,
        })
      : ''
  const head = query ? '' : `${capital(range)}: ${events(found.length, lang)}. `
  return `${head}${lines.join('; ')}${more}.`
}

const isWholeDays = (from: string, to: string): boolean =>
  from.endsWith('T00:00:00') && to.endsWith('T00:00:00')

function spanWords(from: string, to: string, voice: Voice): string {
  const allDay = isWholeDays(from, to)
  const [start, end] = allDay ? [from.slice(0, 10), to.slice(0, 10)] : [from, to]
  return dateOf({ start, end, allDay }, voice)
}

function rangeWords(from: string, to: string, voice: Voice): string {
  const text = spanWords(from, to, voice)
  return pick(voice.lang, { en: isWholeDays(from, to) ? `on ${text}` : text, ru: text })
}

/** Where no time was said the calendar is searched far ahead: two dates more than a year apart would only confuse. */
function long(from: string, to: string, lang: Lang): string | null {
  const days = Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 86_400_000)
  if (days <= 62) return null
  const amount = plural(days, lang, { en: ['day', 'days'], ru: ['день', 'дня', 'дней'] })
  return pick(lang, { en: ` in the next ${amount}`, ru: ` на ближайшие ${amount}` })
}

export function freeSlots(slots: readonly FreeSlot[], { total, window }: Free, voice: Voice): string {
  const { lang } = voice
  const scope = windowWords[window][lang]
  if (slots.length === 0)
    return pick(lang, {
      en: `No free time of that length${scope}.`,
      ru: `Свободного времени такой длины${scope} нет.`,
    })
  const list = slots.map((slot) => dateOf({ ...slot, allDay: false }, voice)).join('; ')
  const more =
    total > slots.length
      ? pick(lang, { en: `; and ${total - slots.length} more`, ru: `; и ещё ${total - slots.length}` })
      : ''
  return pick(lang, { en: `Free${scope}: ${list}${more}.`, ru: `Свободно${scope}: ${list}${more}.` })
}

interface Free {
  readonly total: number
  /** `said`: inside the hours that were asked about. */
  readonly window: 'working' | 'weekend' | 'said'
}

const windowWords: Readonly<Record<Free['window'], Readonly<Record<Lang, string>>>> = {
  working: {
    en: ' in working hours (9–18, Monday to Friday)',
    ru: ' в рабочие часы (9–18, с понедельника по пятницу)',
  },
  weekend: { en: ' between 9 and 21', ru: ' с 9 до 21' },
  said: { en: '', ru: '' },
}

interface Extras {
  readonly attendees?: readonly string[]
  readonly reminderMin?: number
  /** The moment of the alarm is over. */
  readonly isPast: boolean
  readonly recurrence?: string
  /** One occurrence of a series changed; the others stay. */
  readonly isOneOfSeries: boolean
}

export function changed(
  before: Occurrence,
  after: Occurrence,
  { attendees, reminderMin, isPast, recurrence, isOneOfSeries }: Extras,
  voice: Voice,
): string {
  const { lang } = voice
  const sentences: string[] = []
  const name = named(after.title, lang)
  if (before.title !== after.title)
    sentences.push(
      pick(lang, {
        en: `${before.title} is now called ${after.title}.`,
        ru: `«${before.title}» теперь называется ${name}.`,
      }),
    )
  if (before.start !== after.start || before.end !== after.end) {
    const when = dateOf(after, voice)
    const was = dateOf(before, voice)
    sentences.push(
      pick(lang, {
        en: `${name} is now on ${when} (it was ${was}).`,
        ru: `${name} теперь: ${when} (было: ${was}).`,
      }),
    )
  }
  if (before.location !== after.location)
    sentences.push(
      pick(lang, {
        en: `${name} is now at ${after.location ?? ''}.`,
        ru: `${name}, место: ${after.location ?? ''}.`,
      }),
    )
  if (attendees && attendees.length > 0)
    sentences.push(
      pick(lang, {
        en: `Added to ${name}: ${attendees.join(', ')}.`,
        ru: `${name}, участники добавлены: ${attendees.join(', ')}.`,
      }),
    )
  if (reminderMin !== undefined)
    sentences.push(`${name}: ${lowered(isPast ? tooLate(reminderMin, lang) : alarm(reminderMin, lang))}`)
  if (recurrence !== undefined)
    sentences.push(
      pick(lang, {
        en: `${name} now repeats ${sayRecurrence(recurrence, lang)}.`,
        ru: `${name} теперь повторяется: ${sayRecurrence(recurrence, lang)}.`,
      }),
    )
  if (isOneOfSeries)
    sentences.push(
      pick(lang, { en: 'The rest of the series stays as it is.', ru: 'Остальные повторения не изменены.' }),
    )
  return sentences.join(' ')
}

export function deleted(gone: readonly Occurrence[], asSeries: boolean, voice: Voice): string {
  const { lang } = voice
  const list = gone
    .slice(0, 5)
    .map((one) => `${named(one.title, lang)} (${asSeries ? whole(one, voice) : dateOf(one, voice)})`)
    .concat(gone.length > 5 ? [more(gone.length - 5, lang)] : [])
    .join(', ')
  return pick(lang, { en: `Deleted: ${list}.`, ru: `Удалено: ${list}.` })
}

export function confirmDelete(summary: string, lang: Lang): string {
  return pick(lang, { en: `Delete ${summary}?`, ru: `Удалить: ${summary}?` })
}

/** Events by name and date, for a question. `asSeries`: whole series, where the event repeats. */
export function summaryOf(occurrences: readonly Occurrence[], asSeries: boolean, voice: Voice): string {
  const { lang } = voice
  const list = occurrences
    .slice(0, 8)
    .map((one) => `${named(one.title, lang)}, ${asSeries ? whole(one, voice) : dateOf(one, voice)}`)
  return [...list, ...(occurrences.length > 8 ? [more(occurrences.length - 8, lang)] : [])].join('; ')
}

function whole(one: Occurrence, voice: Voice): string {
  if (!one.recurring) return dateOf(one, voice)
  return pick(voice.lang, {
    en: `the whole series, next on ${dateOf(one, voice)}`,
    ru: `вся серия, ближайшее: ${dateOf(one, voice)}`,
  })
}

const more = (count: number, lang: Lang): string => pick(lang, { en: `${count} more`, ru: `ещё ${count}` })

/** What was done before a failure stays done, and is said. */
export function partly(gone: readonly Occurrence[], reason: string, voice: Voice): string {
  const list = gone.map((one) => `${named(one.title, voice.lang)} (${dateOf(one, voice)})`).join(', ')
  return pick(voice.lang, {
    en: `Done before it stopped: ${list}. The rest is unchanged. ${reason}`,
    ru: `Сделано до остановки: ${list}. Остальное не изменено. ${reason}`,
  })
}

export function noSuchEvent(query: string, lang: Lang): string {
  return pick(lang, {
    en: query
      ? `There is no event like “${query}” in the calendar. Nothing was changed.`
      : 'There is no such event in the calendar. Nothing was changed.',
    ru: query
      ? `В календаре нет события, похожего на «${query}». Ничего не изменено.`
      : 'Такого события в календаре нет. Ничего не изменено.',
  })
}

export function unreadable(problems: readonly CalendarProblem[], lang: Lang): string {
  if (problems.length === 0) return ''
  const names = problems
    .slice(0, 3)
    .map(({ file }) => file)
    .join(', ')
  return pick(lang, {
    en: `Not read, left untouched: ${names}.`,
    ru: `Не прочитано и оставлено как есть: ${names}.`,
  })
}

interface Failed {
  readonly code: FailureCode
  readonly folder: string
  /** What the system said, for failures without words of their own. */
  readonly reason: string
  /** Something was done before. */
  readonly isPartial: boolean
}

export function writeFailed({ code, folder, reason, isPartial }: Failed, lang: Lang): string {
  const unchanged = isPartial
    ? { en: '', ru: '' }
    : { en: ' Nothing was changed.', ru: ' Ничего не изменено.' }
  const words: Partial<Record<FailureCode, Readonly<Record<Lang, string>>>> = {
    'calendar.read_only': {
      en: `The calendar folder ${folder} cannot be written to.${unchanged.en} Choose another folder in Settings → Calendar, or allow writing.`,
      ru: `В папку календаря ${folder} нельзя писать.${unchanged.ru} Выберите другую папку в «Настройки → Календарь» или разрешите запись.`,
    },
    'calendar.disk_full': {
      en: `The disk with ${folder} is full. Nothing was saved; everything else is intact. Free some space and say it again.`,
      ru: `Диск с папкой ${folder} заполнен. Ничего не сохранено, остальное цело. Освободите место и повторите.`,
    },
    'calendar.folder_missing': {
      en: `The calendar folder ${folder} is not there.${unchanged.en} Choose it again in Settings → Calendar.`,
      ru: `Папки календаря ${folder} нет.${unchanged.ru} Выберите её снова в «Настройки → Календарь».`,
    },
    'calendar.unsafe_edit': {
      en: 'This series has a rule, exceptions or moved occurrences that cannot be moved along safely. Nothing was changed. Change the single occurrences, or add the series anew.',
      ru: 'У этой серии есть правило, исключения или перенесённые повторения, которые нельзя надёжно передвинуть вместе. Ничего не изменено. Перенесите отдельные повторения или создайте серию заново.',
    },
    'calendar.changed_meanwhile': {
      en: 'Another program changed that file a moment ago. Nothing was overwritten. Please say it again.',
      ru: 'Другая программа только что изменила этот файл. Ничего не перезаписано. Повторите, пожалуйста.',
    },
  }
  const found = words[code] ?? {
    en: `The calendar could not be saved in ${folder}.${unchanged.en} The system says: ${reason}.`,
    ru: `Календарь не удалось сохранить в ${folder}.${unchanged.ru} Система сообщает: ${reason}.`,
  }
  return found[lang]
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
