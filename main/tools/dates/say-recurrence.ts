/** Says an RFC 5545 RRULE value in words: "every other Tuesday", «по будням», «каждое первое число месяца». */
import { Temporal } from 'temporal-polyfill'
import { dayNames, monthNames, places, russianEvery, russianPlural } from './words/say-words'

type Lang = 'en' | 'ru'
interface Parts {
  readonly freq: string
  readonly interval: number
  readonly byDay: readonly { readonly place: number; readonly dow: number }[]
  readonly byMonthDay: readonly number[]
  readonly byMonth: readonly number[]
  readonly count: number | null
  readonly until: string | null
}
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export function sayRecurrence(rrule: string, lang: Lang): string {
  const parts = parse(rrule)
  const body = lang === 'ru' ? inRussian(parts) : inEnglish(parts)
  return body + bound(parts, lang)
}

function parse(rrule: string): Parts {
  const fields = new Map(
    rrule
      .replace(/^RRULE:/i, '')
      .split(';')
      .map((field) => field.split('=', 2) as [string, string]),
  )
  const list = (name: string): string[] => fields.get(name)?.split(',').filter(Boolean) ?? []
  const place = Number(fields.get('BYSETPOS') ?? 0)
  return {
    freq: fields.get('FREQ') ?? '',
    interval: Number(fields.get('INTERVAL') ?? 1),
    byDay: list('BYDAY').map((code) => ({
      place: Number(code.slice(0, -2)) || place,
      dow: codes.indexOf(code.slice(-2)) + 1,
    })),
    byMonthDay: list('BYMONTHDAY').map(Number),
    byMonth: list('BYMONTH').map(Number),
    count: fields.has('COUNT') ? Number(fields.get('COUNT')) : null,
    until: fields.get('UNTIL') ?? null,
  }
}

function isDays({ byDay }: Parts, dows: string): boolean {
  return byDay.every(({ place }) => place === 0) && byDay.map(({ dow }) => dow).join('') === dows
}

function join(words: readonly string[], and: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

function englishOrdinal(value: number): string {
  const tail = value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${tail}`
}

const englishUnits: Readonly<Record<string, string>> = {
  MINUTELY: 'minute',
  HOURLY: 'hour',
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
}

function inEnglish(parts: Parts): string {
  const { freq, interval, byDay, byMonthDay, byMonth } = parts
  const unit = englishUnits[freq] ?? freq.toLowerCase()
  const every =
    interval === 1 ? `every ${unit}` : interval === 2 ? `every other ${unit}` : `every ${interval} ${unit}s`
  if (freq === 'WEEKLY' && byDay.length > 0) {
    if (interval === 1 && isDays(parts, '12345')) return 'every weekday'
    if (interval === 1 && isDays(parts, '67')) return 'every weekend'
    const days = join(
      byDay.map(({ dow }) => dayNames.en[dow - 1] ?? ''),
      'and',
    )
    return interval === 1
      ? `every ${days}`
      : interval === 2 && byDay.length === 1
        ? `every other ${days}`
        : `${every} on ${days}`
  }
  if (byMonth.length > 0 && byMonthDay.length > 0)
    return `${every} on ${byMonthDay.join(', ')} ${byMonth.map((month) => monthNames.en[month - 1]).join(', ')}`
  if (byMonth.length > 0)
    return `${every} in ${join(
      byMonth.map((month) => monthNames.en[month - 1] ?? ''),
      'and',
    )}`
  const month = interval === 1 ? 'every month' : every
  if (byMonthDay.length > 0) {
    const days = byMonthDay.map((day) =>
      day === -1 ? 'last day' : day < 0 ? `${englishOrdinal(-day)} to last day` : englishOrdinal(day),
    )
    return interval === 1 ? `on the ${join(days, 'and')} of ${month}` : `${month} on the ${join(days, 'and')}`
  }
  if (byDay.length > 0) {
    const days = byDay.map(
      ({ place, dow }) =>
        `${place === 0 ? 'every' : ((places.en as Record<number, string>)[place] ?? englishOrdinal(place))} ${dayNames.en[dow - 1]}`,
    )
    return `on the ${join(days, 'and')} of ${month}`
  }
  return every
}

const russianUnits: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  MINUTELY: ['каждую', 'минуту', 'минуту', 'минуты', 'минут'],
  HOURLY: ['каждый', 'час', 'час', 'часа', 'часов'],
  DAILY: ['каждый', 'день', 'день', 'дня', 'дней'],
  WEEKLY: ['каждую', 'неделю', 'неделю', 'недели', 'недель'],
  MONTHLY: ['каждый', 'месяц', 'месяц', 'месяца', 'месяцев'],
  YEARLY: ['каждый', 'год', 'год', 'года', 'лет'],
}

function everyRussian(freq: string, interval: number): string {
  const [every, unit, one, few, many] = russianUnits[freq] ?? ['каждый', freq, freq, freq, freq]
  if (interval === 1) return `${every} ${unit}`
  if (freq === 'DAILY' && interval === 2) return 'через день'
  // «каждый 21 день», but «каждые 2 дня».
  const single = interval % 10 === 1 && interval % 100 !== 11
  return `${single ? every : 'каждые'} ${interval} ${russianPlural(interval, [one, few, many])}`
}

function inRussian(parts: Parts): string {
  const { freq, interval, byDay, byMonthDay, byMonth } = parts
  const every = everyRussian(freq, interval)
  if (freq === 'WEEKLY' && byDay.length > 0) {
    const by = `по ${join(
      byDay.map(({ dow }) => russianEvery[dow - 1]?.[2] ?? ''),
      'и',
    )}`
    if (interval > 1) return `${every} ${by}`
    if (isDays(parts, '12345')) return 'по будням'
    if (isDays(parts, '67')) return 'по выходным'
    const [word, day] = russianEvery[(byDay[0]?.dow ?? 1) - 1] ?? ['каждый', '']
    return byDay.length === 1 ? `${word} ${day}` : by
  }
  if (byMonth.length > 0 && byMonthDay.length > 0)
    return `${every} ${byMonthDay.join(', ')} ${byMonth.map((month) => monthNames.ru[month - 1]).join(', ')}`
  if (byMonth.length > 0) return `${every}: ${byMonth.map((month) => monthNames.ru[month - 1]).join(', ')}`
  const tail = interval === 1 ? 'каждого месяца' : every
  if (byMonthDay.length > 0) {
    if (byMonthDay.length === 1 && byMonthDay[0] === -1)
      return interval === 1 ? 'в последний день каждого месяца' : `${every} в последний день`
    if (byMonthDay.length === 1 && byMonthDay[0] === 1 && interval === 1) return 'каждое первое число месяца'
    return interval === 1
      ? `${join(byMonthDay.map(String), 'и')} числа ${tail}`
      : `${every} ${join(byMonthDay.map(String), 'и')} числа`
  }
  if (byDay.length > 0) {
    const days = byDay.map(({ place, dow }) => {
      const [word, day] = russianEvery[dow - 1] ?? ['каждый', '']
      return `${(places[word] as Record<number, string>)[place] ?? ''} ${day}`.trim()
    })
    return interval === 1
      ? `в ${join(days, 'и в')} ${tail}`.replace('в второй', 'во второй').replace('в вторник', 'во вторник')
      : `${every}, в ${join(days, 'и в')}`
  }
  return every
}

function bound({ count, until }: Parts, lang: Lang): string {
  if (count !== null)
    return lang === 'ru' ? `, ${count} ${russianPlural(count, ['раз', 'раза', 'раз'])}` : `, ${count} times`
  const match = until && /^(\d{4})(\d\d)(\d\d)/.exec(until)
  if (!match) return ''
  const date = Temporal.PlainDate.from(`${match[1]}-${match[2]}-${match[3]}`)
  const day = `${date.day} ${monthNames[lang][date.month - 1]} ${date.year}`
  return lang === 'ru' ? `, по ${day} года` : `, until ${day}`
}
