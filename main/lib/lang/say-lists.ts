/** Small grammar of both languages for spoken answers: lists, plural forms, numbers with units. */
import type { Lang } from '../../../contract/domain/home'
import { unitIn } from '../../../contract/domain/unit'

export const nbsp = '\u00a0'

/** "A", "A and B", "A, B and C" / «A, B и C». */
export function joined(items: readonly string[], lang: Lang): string {
  const and = lang === 'ru' ? ' и ' : ' and '
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')}${and}${items.at(-1) ?? ''}`
}

/** Russian plural: 1 окно, 2 окна, 5 окон. English: the second form is used for all but one. */
export function pluralOf(
  count: number,
  forms: { en: readonly [string, string]; ru: readonly [string, string, string] },
  lang: Lang,
): string {
  if (lang === 'en') return count === 1 ? forms.en[0] : forms.en[1]
  const tens = Math.abs(count) % 100
  const ones = tens % 10
  if (!Number.isInteger(count)) return forms.ru[1]
  if (tens > 10 && tens < 20) return forms.ru[2]
  return ones === 1 ? forms.ru[0] : ones > 1 && ones < 5 ? forms.ru[1] : forms.ru[2]
}

/** At most one decimal; a decimal comma and a true minus in Russian. */
export function numberIn(value: number, lang: Lang): string {
  const text = String(Math.round(value * 10) / 10)
  return lang === 'ru' ? text.replace('.', ',').replace('-', '−') : text.replace('-', '−')
}

/** "21.5 °C", «21,5 °C», "40%", «40 %»: a non-breaking space before the unit. */
export function quantity(value: number, unit: string, lang: Lang): string {
  if (unit === '') return numberIn(value, lang)
  return unit === '%' && lang === 'en'
    ? `${numberIn(value, lang)}%`
    : `${numberIn(value, lang)}${nbsp}${unitIn(unit, lang)}`
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** How failures of the home and the calendar end when nothing was touched. */
const nothingChanged = / ?(?:Nothing was changed|Ничего не изменено)\./u
/** For an answer in which another part was done. */
export const withoutNothingChanged = (text: string): string => text.replace(nothingChanged, '')
