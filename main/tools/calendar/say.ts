/** The calendar's words in both languages. The resolved date always stands in full, so that a misreading is seen. */
import type { CalendarProblem, EventDraft, Occurrence } from '../../../contract/domain/calendar'
import type { FailureCode } from '../../../contract/domain/failure'
import type { Lang } from '../../../contract/domain/home'
import { sayDateTime, sayRecurrence } from '../dates'
import type { FreeSlot } from './find-free'

const maxListed = 12
const nbsp = '\u00A0'

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

export function created(draft: EventDraft, lang: Lang): string {
  const when = sayDateTime(draft.start, draft.end, draft.allDay, lang)
  const repeat = draft.recurrence === null ? '' : `, ${sayRecurrence(draft.recurrence, lang)}`
  const place =
    draft.location === null
      ? ''
      : pick(lang, { en: `, at ${draft.location}`, ru: `, место: ${draft.location}` })
  return pick(lang, {
    en: `${draft.title} is in the calendar: ${when}${repeat}${place}.`,
    ru: `${named(draft.title, lang)} в календаре: ${when}${repeat}${place}.`,
  })
}

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

export function listed(found: readonly Occurrence[], { query, from, to }: ListQuery, lang: Lang): string {
  const range = rangeWords(from, to, lang)
  if (found.length === 0)
    return query
      ? pick(lang, { en: `Nothing like “${query}” ${range}.`, ru: `Ничего похожего на «${query}» ${range}.` })
      : pick(lang, { en: `Nothing is planned ${range}.`, ru: `Ничего не запланировано ${range}.` })
  const lines = found.slice(0, maxListed).map((one) => {
    const when = sayDateTime(one.start, one.end, one.allDay, lang)
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

function rangeWords(from: string, to: string, lang: Lang): string {
  const isWholeDays = from.endsWith('T00:00:00') && to.endsWith('T00:00:00')
  const text = sayDateTime(
    isWholeDays ? from.slice(0, 10) : from,
    isWholeDays ? to.slice(0, 10) : to,
    isWholeDays,
    lang,
  )
  return pick(lang, { en: isWholeDays ? `on ${text}` : text, ru: text })
}

export function freeSlots(slots: readonly FreeSlot[], total: number, lang: Lang): string {
  if (slots.length === 0)
    return pick(lang, {
      en: 'No free time of that length in working hours (9–18).',
      ru: 'В рабочие часы (9–18) такого свободного времени нет.',
    })
  const list = slots.map(({ start, end }) => sayDateTime(start, end, false, lang)).join('; ')
  const more =
    total > slots.length
      ? pick(lang, { en: `; and ${total - slots.length} more`, ru: `; и ещё ${total - slots.length}` })
      : ''
  return pick(lang, {
    en: `Free in working hours: ${list}${more}.`,
    ru: `Свободно в рабочие часы: ${list}${more}.`,
  })
}

interface Extras {
  readonly attendees?: readonly string[]
  readonly reminderMin?: number
}

export function changed(
  before: Occurrence,
  after: Occurrence,
  { attendees, reminderMin }: Extras,
  lang: Lang,
): string {
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
    const when = sayDateTime(after.start, after.end, after.allDay, lang)
    const was = sayDateTime(before.start, before.end, before.allDay, lang)
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
    sentences.push(
      pick(lang, {
        en: `${name} reminds ${reminderMin} min before.`,
        ru: `${name}: напоминание за ${reminderMin}${nbsp}мин.`,
      }),
    )
  return sentences.join(' ')
}

export function deleted(gone: readonly Occurrence[], lang: Lang): string {
  const list = gone
    .slice(0, 5)
    .map((one) => `${named(one.title, lang)} (${sayDateTime(one.start, one.end, one.allDay, lang)})`)
    .join(', ')
  return pick(lang, { en: `Deleted: ${list}.`, ru: `Удалено: ${list}.` })
}

export function confirmDelete(summary: string, lang: Lang): string {
  return pick(lang, { en: `Delete ${summary}?`, ru: `Удалить: ${summary}?` })
}

export function summaryOf(occurrences: readonly Occurrence[], lang: Lang): string {
  const list = occurrences
    .slice(0, 8)
    .map((one) => `${named(one.title, lang)}, ${sayDateTime(one.start, one.end, one.allDay, lang)}`)
  const more =
    occurrences.length > 8
      ? [pick(lang, { en: `${occurrences.length - 8} more`, ru: `ещё ${occurrences.length - 8}` })]
      : []
  return [...list, ...more].join('; ')
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

export function writeFailed(code: FailureCode, folder: string, lang: Lang): string {
  const words: Partial<Record<FailureCode, Readonly<Record<Lang, string>>>> = {
    'calendar.read_only': {
      en: `The calendar folder ${folder} cannot be written to. Nothing was changed. Choose another folder in Settings → Calendar, or allow writing.`,
      ru: `В папку календаря ${folder} нельзя писать. Ничего не изменено. Выберите другую папку в «Настройки → Календарь» или разрешите запись.`,
    },
    'calendar.disk_full': {
      en: `The disk with ${folder} is full. The event was not saved; everything else is intact. Free some space and say it again.`,
      ru: `Диск с папкой ${folder} заполнен. Событие не сохранено, остальное цело. Освободите место и повторите.`,
    },
    'calendar.folder_missing': {
      en: `The calendar folder ${folder} is not there. Nothing was changed. Choose it again in Settings → Calendar.`,
      ru: `Папки календаря ${folder} нет. Ничего не изменено. Выберите её снова в «Настройки → Календарь».`,
    },
    'calendar.changed_meanwhile': {
      en: 'Another program changed that file a moment ago. Nothing was overwritten. Please say it again.',
      ru: 'Другая программа только что изменила этот файл. Ничего не перезаписано. Повторите, пожалуйста.',
    },
  }
  const found = words[code] ?? {
    en: `The calendar could not be saved in ${folder}. Nothing was changed. The reason is in the log.`,
    ru: `Календарь не удалось сохранить в ${folder}. Ничего не изменено. Причина записана в журнале.`,
  }
  return found[lang]
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
