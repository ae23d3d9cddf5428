/** The time and the date in words of the zone of the person: 24 hours in Russian, the full date in both. */
import type { Lang } from '../../../../contract/domain/home'
import type { Clock } from '../../../lib/clock'

const locales = { en: 'en-GB', ru: 'ru-RU' } as const

export function saidTime(clock: Clock, lang: Lang): string {
  const time = new Intl.DateTimeFormat(locales[lang], {
    timeZone: clock.tz,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(clock.nowMs())
  return lang === 'ru' ? `Сейчас ${time}.` : `It is ${time}.`
}

export function saidDate(clock: Clock, lang: Lang): string {
  const date = new Intl.DateTimeFormat(locales[lang], {
    timeZone: clock.tz,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(clock.nowMs())
  return lang === 'ru' ? `Сегодня ${date.replace(/ г\.$/u, ' года')}.` : `Today is ${date}.`
}
