/** Durations and sizes in words, with a non-breaking space before the unit. */
import { formatNumber, type Words } from './words'

export function formatMs(words: Words, ms: number): string {
  if (ms < 100) return words.t('unit.ms', { n: Math.max(0, Math.round(ms)) })
  if (ms < 60_000) return words.t('unit.s', { n: formatNumber(words, ms / 1000) })
  const totalS = Math.round(ms / 1000)
  return words.t('unit.min', { m: Math.floor(totalS / 60), s: totalS % 60 })
}

export function formatBytes(words: Words, bytes: number): string {
  const mb = bytes / 1_000_000
  if (mb >= 1000) return words.t('unit.gb', { n: formatNumber(words, mb / 1000, 2) })
  return words.t('unit.mb', { n: formatNumber(words, mb, mb < 10 ? 1 : 0) })
}

export function formatMinutes(words: Words, minutes: number): string {
  const isHours = minutes >= 60 && minutes % 60 === 0
  const n = isHours ? minutes / 60 : minutes
  return words.t(isHours ? 'unit.hours' : 'unit.minutes', { n }, n)
}
