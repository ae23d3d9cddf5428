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

/** A known key in words, else the raw identifier made readable: `water_heater` → `Water heater`. */
export function wordFor(words: Words, group: string, id: string): string {
  const key = `${group}.${id}`
  if (/^[\w-]+$/.test(id) && words.te(key)) return words.t(key)
  const spaced = id.replace(/[_-]+/g, ' ').trim()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
