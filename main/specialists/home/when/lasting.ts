/** How long something has to be so: "for 15 minutes", «уже больше получаса», «15 минут». Pure. */
import { readDuration } from '../values/durations'
import type { Moment } from './when'

const unit = '(?:seconds?|secs?|minutes?|mins?|hours?|секунд\\p{L}*|минут\\p{L}*|час(?:а|ов)?)'
const lengths: Readonly<Record<Moment['lang'], RegExp>> = {
  en: new RegExp(
    `(?<!\\p{L})(?:already\\s+)?for\\s+(?:(?:more|longer)\\s+than\\s+|at\\s+least\\s+|over\\s+)?(?<length>half\\s+an\\s+hour|an\\s+hour(?:\\s+and\\s+a\\s+half)?|(?:a\\s+)?minute|[\\d\\p{L}]+\\s+${unit}(?:\\s+and\\s+a\\s+half)?)(?!\\p{L})`,
    'iu',
  ),
  ru: new RegExp(
    `(?<!\\p{L})(?:уже\\s+)?(?:в\\s+течение\\s+|больше\\s+|дольше\\s+|более\\s+|не\\s+менее\\s+)?(?:чем\\s+)?(?<length>полчаса|получаса|полтора\\s+часа|полутора\\s+часов|(?<!\\d\\s)час(?:а)?|минуту|[\\d\\p{L}]+\\s+${unit})(?:\\s+подряд)?(?!\\p{L})`,
    'iu',
  ),
}

export function readLasting(text: string, { lang }: Pick<Moment, 'lang'>): { forMin: number; rest: string } {
  const found = lengths[lang].exec(text)
  const length = found?.groups?.['length']
  const duration = length === undefined ? null : readDuration(length)
  if (!found || !duration) return { forMin: 0, rest: text }
  const { hours = 0, minutes = 0, seconds = 0 } = duration
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { forMin: hours * 60 + minutes + seconds / 60, rest: rest.replace(/\s+/gu, ' ').trim() }
}
