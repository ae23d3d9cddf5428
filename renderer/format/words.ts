import { unitIn } from '../../contract/domain/unit'

/** What the pure formatters need of the language: the translate functions and the region for numbers and clocks. */
export interface Words {
  readonly locale: string
  t(key: string, named?: Record<string, unknown>, plural?: number): string
  /** True when the key exists in the current language. */
  te(key: string): boolean
}

export function formatNumber(words: Words, n: number, maxDigits = 1): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: maxDigits }).format(n)
}

/** A number as it is written with its unit: "40%" and "21 °C" in English, «40 %» and «84 Вт» in Russian. */
export const withUnit = (words: Words, text: string, unit: string): string =>
  unit === '%'
    ? words.t('unit.percent', { n: text })
    : unit === ''
      ? text
      : `${text}\u00a0${unitText(words, unit)}`

export const unitText = (words: Words, unit: string): string =>
  unitIn(unit, words.locale.startsWith('ru') ? 'ru' : 'en')

/** A known key in words, else the raw identifier made readable: `water_heater` → `Water heater`. */
export function wordFor(words: Words, group: string, id: string): string {
  const key = `${group}.${id}`
  if (/^[\w-]+$/.test(id) && words.te(key)) return words.t(key)
  const spaced = id.replace(/[_-]+/g, ' ').trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
