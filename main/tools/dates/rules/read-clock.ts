/**
 * Times of day as said: 15:30, 3pm, half past seven, «без четверти шесть», «в половине восьмого», «три часа дня».
 * `strong` is false for a form that is a time only after "at", «в» or inside a range: a bare 3, "seven thirty".
 */
import { type ClockTime, type Scene, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { type HourSense, hourSenses } from '../words/part-words'

export interface ReadClock {
  readonly time: ClockTime
  readonly next: number
  readonly strong: boolean
}

const noon = new Set(['noon', 'midday', 'полдень', 'полудня', 'полудню', 'полднем'])
const midnight = new Set(['midnight', 'полночь', 'полуночи', 'полночью'])
const hourWords = new Set(['час', 'часа', 'часов', 'часам', 'часу', 'часах', 'ч'])
const minuteWords = new Set('минут минуты минута минуту минутам мин minutes minute mins min'.split(' '))

/** A time at `start`; sounds before it ("at", «в») are not looked at here. */
export function readClock(scene: Scene, start: number): ReadClock | null {
  const core = readCore(scene, start)
  return core ? withSense(scene, core) : null
}

function readCore(scene: Scene, start: number): ReadClock | null {
  const word = wordAt(scene, start)
  if (noon.has(word)) return clock(12, 0, 'hour', start + 1, { fixed: true, strong: true })
  if (midnight.has(word)) return clock(24, 0, 'hour', start + 1, { fixed: true, strong: true })
  if (word === 'mid' && wordAt(scene, start + 1) === 'day')
    return clock(12, 0, 'hour', start + 2, { fixed: true, strong: true })
  return (
    readHalves(scene, start) ??
    readPastTo(scene, start) ??
    readBefore(scene, start) ??
    readOneOClock(scene, start) ??
    readHour(scene, start)
  )
}

interface Flags {
  readonly fixed?: boolean
  readonly strong?: boolean
}

function clock(
  hour: number,
  minute: number,
  grain: 'minute' | 'hour',
  next: number,
  flags: Flags,
): ReadClock {
  return {
    time: { hour, minute, grain, fixed: flags.fixed ?? false, sense: null },
    next,
    strong: flags.strong ?? false,
  }
}

/** "half past seven", "half seven", «половина восьмого», «полвосьмого», «четверть восьмого» */
function readHalves(scene: Scene, start: number): ReadClock | null {
  const word = wordAt(scene, start)
  if (word === 'half') {
    const past = wordAt(scene, start + 1) === 'past' || wordAt(scene, start + 1) === 'after'
    const hour = hourNumber(scene, past ? start + 2 : start + 1)
    if (hour) return clock(hour.value, 30, 'minute', hour.next, { strong: true })
  }
  const half = /^пол(?:овин[аеуы])?$/.test(word)
  const quarter = /^четверт[ьи]$/.test(word)
  if (half || quarter) {
    const at = half && wordAt(scene, start + 1) === '-' ? start + 2 : start + 1
    const hour = russianHourOrdinal(scene, at)
    if (hour) return clock(previous(hour.value), half ? 30 : 15, 'minute', hour.next, { strong: true })
  }
  if (word.startsWith('пол') && word.length > 5) {
    const split = readNumber([{ text: word.slice(3), from: 0, to: 0, glued: false, capital: false }], 0)
    if (split?.ordinal && split.value <= 12 && /(?:го|й)$/.test(word))
      return clock(previous(split.value), 30, 'minute', start + 1, { strong: true })
  }
  const minutes = readNumber(scene.tokens, start)
  if (minutes && !minutes.ordinal && minutes.value < 60 && minuteWords.has(wordAt(scene, minutes.next))) {
    const hour = russianHourOrdinal(scene, minutes.next + 1)
    if (hour) return clock(previous(hour.value), minutes.value, 'minute', hour.next, { strong: true })
  }
  return null
}

function russianHourOrdinal(scene: Scene, index: number): { value: number; next: number } | null {
  const read = readNumber(scene.tokens, index)
  if (!read?.ordinal || read.value < 1 || read.value > 12) return null
  return /(?:го|й)$/.test(wordAt(scene, read.next - 1)) ? read : null
}

function previous(hour: number): number {
  return hour === 1 ? 12 : hour - 1
}

/** "quarter to six", "ten past four", "20 minutes after 3pm" */
function readPastTo(scene: Scene, start: number): ReadClock | null {
  const at = wordAt(scene, start) === 'a' ? start + 1 : start
  const quarter = wordAt(scene, at) === 'quarter'
  const number = quarter ? { value: 15, next: at + 1, ordinal: false } : readNumber(scene.tokens, at)
  if (!number || number.ordinal || number.value < 1 || number.value > 59) return null
  const named = minuteWords.has(wordAt(scene, number.next))
  const link = named ? number.next + 1 : number.next
  const word = wordAt(scene, link)
  const past = word === 'past' || word === 'after'
  if (!past && word !== 'to' && word !== 'till' && word !== 'before' && word !== 'of') return null
  const usual = [5, 10, 20, 25].includes(number.value) || word === 'past' || noon.has(wordAt(scene, link + 1))
  if (!quarter && !named && !usual) return null
  if (!quarter && (word === 'of' || word === 'after') && !named && number.value % 5 !== 0) return null
  const spoken = quarter || named || past || !/^\d/.test(wordAt(scene, at)) || start === 0
  if (!spoken && !['at', '@', 'by', 'around', 'about', 'until'].includes(wordAt(scene, start - 1)))
    return null
  const hour = hourNumber(scene, link + 1)
  if (!hour) return null
  const value = past ? hour.value : hour.value === 0 ? 23 : hour.value === 1 ? 12 : hour.value - 1
  const minute = past ? number.value : 60 - number.value
  return clock(value, minute, 'minute', hour.next, { strong: true, fixed: hour.value > 12 || hour.noon })
}

/** «без пятнадцати шесть», «без четверти час», «без 10 семь» */
function readBefore(scene: Scene, start: number): ReadClock | null {
  if (wordAt(scene, start) !== 'без') return null
  const quarter = wordAt(scene, start + 1) === 'четверти'
  const minutes = quarter ? { value: 15, next: start + 2 } : readNumber(scene.tokens, start + 1)
  if (!minutes || minutes.value < 1 || minutes.value > 30) return null
  const at = minuteWords.has(wordAt(scene, minutes.next)) ? minutes.next + 1 : minutes.next
  const hour = wordAt(scene, at) === 'час' ? { value: 1, next: at + 1 } : hourNumber(scene, at)
  // «без двадцати три» reads as 23 when taken as one number.
  if (!hour && !quarter && minutes.value > 20 && minutes.value < 30)
    return clock(previous(minutes.value - 20), 40, 'minute', minutes.next, { strong: true })
  if (!hour) return null
  const end = hourWords.has(wordAt(scene, hour.next)) ? hour.next + 1 : hour.next
  const value = hour.value === 0 ? 23 : hour.value === 1 ? 12 : hour.value - 1
  return clock(value, 60 - minutes.value, 'minute', end, { strong: true, fixed: hour.value > 13 })
}

/** «в час», «час дня», «к часу ночи» */
function readOneOClock(scene: Scene, start: number): ReadClock | null {
  const word = wordAt(scene, start)
  if (!['час', 'часу', 'часа'].includes(word)) return null
  const sense = hourSenses(scene.tokens, start + 1)
  if (word === 'часа' && !sense) return null
  const before = wordAt(scene, start - 1)
  if (
    wordAt(scene, start + 1) === 'пик' ||
    /^(?:раза?|км|километр\S*|метров|каждый|за|через|на)$/.test(before)
  )
    return null
  if (before === 'в' && /^(?:раза?|км|километр\S*|рублей|оборотов|градусов)$/.test(wordAt(scene, start - 2)))
    return null
  const minutes = readNumber(scene.tokens, start + 1)
  if (minutes && !minutes.ordinal && minutes.value >= 5 && minutes.value < 60 && word === 'час') {
    const end = minuteWords.has(wordAt(scene, minutes.next)) ? minutes.next + 1 : minutes.next
    return clock(1, minutes.value, 'minute', end, {})
  }
  return clock(1, 0, 'hour', start + 1, { strong: sense !== null })
}

function hourNumber(scene: Scene, index: number): { value: number; next: number; noon: boolean } | null {
  if (noon.has(wordAt(scene, index))) return { value: 12, next: index + 1, noon: true }
  if (midnight.has(wordAt(scene, index))) return { value: 24, next: index + 1, noon: true }
  const read = readNumber(scene.tokens, index)
  if (!read || read.ordinal || read.value > 24 || read.value < 0) return null
  if (scene.tokens[read.next]?.glued && wordAt(scene, read.next) === ':') return null
  const end = wordAt(scene, read.next) === "o'clock" ? read.next + 1 : read.next
  return { value: read.value, next: end, noon: false }
}

/** 15:30, 3.30, 3pm, 15h30, 7 o'clock, «15 часов 30 минут», "seven thirty", or the bare hour. */
function readHour(scene: Scene, start: number): ReadClock | null {
  const read = readNumber(scene.tokens, start)
  if (!read || read.ordinal) return null
  if (read.digits && read.width >= 3) return readPacked(scene, start, read.next)
  if (read.value > 24) return null
  const hour = read.value
  const fixed =
    hour > 12 || hour === 0 || (read.digits && read.width === 2 && wordAt(scene, start).startsWith('0'))
  const mark = wordAt(scene, read.next)
  const glued = scene.tokens[read.next]?.glued === true
  if (read.digits && glued && (mark === ':' || mark === '.' || mark === '-')) {
    const minute = twoDigits(scene, read.next + 1)
    if (minute !== null && hour < 25) {
      const end = skipSeconds(scene, read.next + 2, mark)
      const strong = mark === ':'
      if (strong || plausible(scene, start, mark, end, minute))
        return clock(hour, minute, 'minute', hourSuffix(scene, end), { strong, fixed })
    }
    if (mark === ':') return null
  }
  if (mark === "o'clock" || mark === 'oclock')
    return clock(hour, 0, 'hour', read.next + 1, { strong: true, fixed })
  if (mark === 'h' && read.digits && glued) {
    const minute = twoDigits(scene, read.next + 1)
    if (minute !== null) return clock(hour, minute, 'minute', read.next + 2, { strong: true, fixed: true })
    return clock(hour, 0, 'hour', read.next + 1, { fixed, strong: hour > 12 && hour < 24 })
  }
  if (hourWords.has(mark)) return withRussianMinutes(scene, hour, read.next + 1, fixed)
  const minute = spokenMinute(scene, read.next, read.digits)
  if (minute) return clock(hour, minute.value, 'minute', minute.next, { fixed: hour > 12 || hour === 0 })
  return clock(hour, 0, 'hour', read.next, { fixed })
}

function twoDigits(scene: Scene, index: number): number | null {
  const token = scene.tokens[index]
  if (!token?.glued || !/^\d\d$/.test(token.text)) return null
  const value = Number(token.text)
  return value < 60 ? value : null
}

function skipSeconds(scene: Scene, index: number, mark: string): number {
  return mark === ':' && wordAt(scene, index) === ':' && twoDigits(scene, index + 1) !== null
    ? index + 2
    : index
}

/** "18:30ч" */
function hourSuffix(scene: Scene, index: number): number {
  return wordAt(scene, index) === 'ч' && scene.tokens[index]?.glued ? index + 1 : index
}

/** 3.30 and 15-30 are times only where a date, a decimal or a range is not meant. */
function plausible(scene: Scene, start: number, mark: string, end: number, minute: number): boolean {
  if (scene.tokens[end]?.glued && /^[.,/]$/.test(wordAt(scene, end)) && /^\d/.test(wordAt(scene, end + 1)))
    return false
  const before = wordAt(scene, start - 1)
  if (mark === '-')
    return scene.lang === 'ru' && minute % 5 === 0 && ['в', 'к', 'с', 'до', 'на'].includes(before)
  if (hourSenses(scene.tokens, end) || minute > 12 || minute === 0) return true
  return ['at', 'в'].includes(before)
}

/** "1030", "730 pm", "1500 hours": only weak, or strong with a sense. */
function readPacked(scene: Scene, start: number, next: number): ReadClock | null {
  const text = wordAt(scene, start)
  if (text.length > 4) return null
  const hour = Number(text.slice(0, -2))
  const minute = Number(text.slice(-2))
  if (hour > 23 || minute > 59) return null
  const military = wordAt(scene, next) === 'hours' || wordAt(scene, next) === 'hrs'
  const end = military ? next + 1 : next
  const year =
    text.length === 4 && !military && hour >= 19 && hour <= 20 && !text.endsWith('00') && !text.endsWith('30')
  if (year && !hourSenses(scene.tokens, next)) return null
  return clock(hour, minute, 'minute', end, {
    strong: military,
    fixed: military || hour > 12 || text.startsWith('0'),
  })
}

/** "thirty", "oh five", «ноль пять», «00», «тридцать минут» after an hour. */
function spokenMinute(scene: Scene, index: number, digits: boolean): { value: number; next: number } | null {
  const first = readNumber(scene.tokens, index)
  if (!first || first.ordinal) return null
  if (digits !== first.digits) return null
  if (first.digits) {
    if (first.width !== 2 || first.value > 59 || scene.tokens[index]?.glued) return null
    if (/^[:.\-/%]$/.test(wordAt(scene, first.next)) && scene.tokens[first.next]?.glued) return null
    return { value: first.value, next: first.next }
  }
  if (first.value === 0) {
    const second = readNumber(scene.tokens, first.next)
    if (second && !second.digits && second.value < 10 && !second.ordinal)
      return { value: second.value, next: second.next }
    return null
  }
  if (first.value < 10 || first.value > 59) return null
  return {
    value: first.value,
    next: minuteWords.has(wordAt(scene, first.next)) ? first.next + 1 : first.next,
  }
}

/** «15 часов», «15 ч. 30 мин.», «семь часов пятнадцать минут» */
function withRussianMinutes(scene: Scene, hour: number, index: number, fixed: boolean): ReadClock {
  const at = wordAt(scene, index) === '.' && wordAt(scene, index - 1) === 'ч' ? index + 1 : index
  const minutes = readNumber(scene.tokens, at)
  if (
    minutes &&
    !minutes.ordinal &&
    minutes.value < 60 &&
    (minuteWords.has(wordAt(scene, minutes.next)) ||
      (minutes.digits && minutes.width === 2 && scene.tokens[at]?.glued))
  ) {
    const named = minuteWords.has(wordAt(scene, minutes.next))
    let next = named ? minutes.next + 1 : minutes.next
    if (wordAt(scene, next) === '.' && wordAt(scene, next - 1) === 'мин') next += 1
    return clock(hour, minutes.value, 'minute', next, { strong: fixed, fixed })
  }
  return clock(hour, 0, 'hour', at, { strong: fixed && hour > 12, fixed })
}

/** "13pm", «15 утра»: no such time. "15:30 pm" only says it twice. */
function contradicts({ hour, grain }: ClockTime, sense: HourSense): boolean {
  if (hour <= 12) return false
  switch (sense) {
    case 'am':
    case 'morning':
      return true
    case 'pm':
      return grain === 'hour'
    case 'day':
      return hour > 18
    case 'evening':
      return hour < 16
    case 'night':
      return hour < 20
  }
}

/** Takes "pm", "in the evening", «утра» and small words like "sharp" after the time. */
function withSense(scene: Scene, core: ReadClock): ReadClock | null {
  let next = core.next
  if (['ish', 'sharp', 'exactly', 'ровно'].includes(wordAt(scene, next))) next += 1
  const sense = hourSenses(scene.tokens, next)
  if (sense && contradicts(core.time, sense.value)) return null
  if (sense) return { time: { ...core.time, sense: sense.value }, next: sense.next, strong: true }
  const single = scene.tokens[next]
  if (single?.glued && (single.text === 'a' || single.text === 'p') && /^\d/.test(wordAt(scene, next - 1)))
    return {
      time: { ...core.time, sense: single.text === 'a' ? 'am' : 'pm' },
      next: next + 1,
      strong: core.strong,
    }
  return { ...core, next }
}
