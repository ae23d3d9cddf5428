/** Lengths of time in words, in the case that the sentence asks for. */
import type { Lang } from '../../../../contract/domain/home'
import { joined, nbsp, pluralOf } from '../../../lib/lang/say-lists'

type Case = 'nominative' | 'accusative'
type Unit = 'hours' | 'minutes' | 'seconds'
type Counts = Readonly<Partial<Record<Unit, unknown>>>

const units = ['hours', 'minutes', 'seconds'] as const
const english: Readonly<Record<Unit, readonly [string, string]>> = {
  hours: ['hour', 'hours'],
  minutes: ['minute', 'minutes'],
  seconds: ['second', 'seconds'],
}
const russian: Readonly<Record<Case, Readonly<Record<Unit, readonly [string, string, string]>>>> = {
  nominative: {
    hours: ['час', 'часа', 'часов'],
    minutes: ['минута', 'минуты', 'минут'],
    seconds: ['секунда', 'секунды', 'секунд'],
  },
  accusative: {
    hours: ['час', 'часа', 'часов'],
    minutes: ['минуту', 'минуты', 'минут'],
    seconds: ['секунду', 'секунды', 'секунд'],
  },
}

const countsOf = (counts: Counts): readonly (readonly [Unit, number])[] =>
  units.flatMap((unit) => {
    const count = counts[unit]
    return typeof count === 'number' && count > 0 ? [[unit, count] as const] : []
  })

/** "1 hour and 30 minutes", «1 час и 30 минут», «(на) 1 минуту». Empty for no length. */
export function saidLength(counts: Counts, lang: Lang, inCase: Case = 'nominative'): string {
  const pieces = countsOf(counts).map(
    ([unit, count]) =>
      `${count}${nbsp}${pluralOf(count, { en: english[unit], ru: russian[inCase][unit] }, lang)}`,
  )
  return joined(pieces, lang)
}

/** From here on the seconds no longer matter. */
const longSeconds = 600

/** Whole seconds as hours, minutes and seconds. */
export function partsOf(totalSeconds: number): Readonly<Record<Unit, number>> {
  const whole = Math.max(0, Math.round(totalSeconds))
  const isLong = whole >= longSeconds
  const minutes = isLong ? Math.round(whole / 60) : Math.floor(whole / 60)
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: isLong ? 0 : whole % 60 }
}

/** "12 minutes left", «осталась 1 минута», «осталось 12 минут». */
export function saidLeft(totalSeconds: number, lang: Lang): string {
  const parts = partsOf(Math.max(1, totalSeconds))
  const length = saidLength(parts, lang)
  if (lang === 'en') return `${length} left`
  const [first] = countsOf(parts)
  const isOne = first !== undefined && first[1] % 10 === 1 && first[1] % 100 !== 11
  const verb = !isOne ? 'осталось' : first[0] === 'hours' ? 'остался' : 'осталась'
  return `${verb} ${length}`
}

/** "12 minutes ago", «12 минут назад»: the largest unit is enough. */
export function saidAgo(ms: number, lang: Lang): string {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  const days = Math.round(minutes / 1440)
  if (days >= 2)
    return lang === 'ru'
      ? `${days}${nbsp}${pluralOf(days, { en: ['day', 'days'], ru: ['день', 'дня', 'дней'] }, lang)} назад`
      : `${days}${nbsp}days ago`
  const counts = minutes < 60 ? { minutes } : { hours: Math.round(minutes / 60) }
  return `${saidLength(counts, lang, 'accusative')} ${lang === 'ru' ? 'назад' : 'ago'}`
}
