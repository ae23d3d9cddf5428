/** Times in an order, as the dates layer reads them, told apart by what they mean for it: a moment, a repetition, a delay, a length. Pure. */
import type { RuleEnd } from '../../../../contract/domain/rule'
import { readDates, type DateReading } from '../../../tools/dates'
import { readDuration, type Duration } from '../values/durations'
import type { Moment, TimeCondition } from './when'

export interface FoundTime {
  readonly words: string
  readonly rest: string
  /** Local ISO time of the first run, where an hour was said. */
  readonly start: string | null
  /** RFC 5545 RRULE value. */
  readonly rrule: string | null
  /** A day was said without an hour. */
  readonly isDayOnly: boolean
  /** "In 20 minutes": from now. */
  readonly delay: Duration | null
  /** "For ten minutes", "until 7", "from 8 to 9". */
  readonly end: RuleEnd | null
  /** It begins now and only ends some day. */
  readonly isEndOnly: boolean
  /** The same words beside something that happens: when that counts. Null: they tell no part of a day or a week. */
  readonly conditions: readonly TimeCondition[] | null
}

/** A time that is no name and no number of percent or degrees: "at 11pm", «в 22:00», «завтра утром», "every evening". */
export const unmistakable =
  /\d[:.]\d\d|(?<!\p{L})(?:\d+\s*(?:am|pm|a\.m|p\.m|h)|o[’']?clock|noon|midnight|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day\p{L}*|every|each|weekdays?|weekend\p{L}*|(?:at|from|by)\s+\d{1,2}(?=\s+(?:to|in\s+the|every|on|tomorrow)|$)|at\s+\d{1,2}|hours?|minutes?|seconds?|daily|nightly|час\p{L}*|полчаса|полтора|минут\p{L}*|секунд\p{L}*|утра|вечера|ночи|дня|утром|вечером|ночью|дн[её]м|полдень|полночь|завтра|послезавтра|понедельник\p{L}*|вторник\p{L}*|сред[уы]|средам|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|кажд\p{L}*|будн\p{L}*|выходн\p{L}*|ежедневно)(?!\p{L})/iu
const soonMs = 5 * 60_000
const until = /^(?:until|till|до)\s/iu
const range =
  /(?:(?<!\p{L})(?:between|from)(?!\p{L}).*(?<!\p{L})(?:and|to|till|until)(?!\p{L})|(?<!\p{L})(?:с|со|между)(?!\p{L}).*(?<!\p{L})(?:до|и)(?!\p{L})|\d\s*[-–—]\s*\d)/iu

/** Null: nothing that is surely a time, or one that is now. */
export function readTime(text: string, moment: Moment): FoundTime | null {
  const ref = new Date(moment.nowMs).toISOString()
  const read = (words: string): DateReading => readDates(words, { ref, tz: moment.tz, lang: moment.lang })
  const reading = read(text)
  const words = reading.matched.join(' ')
  if (words === '' || !(unmistakable.test(words) || until.test(words))) return bareUntil(text, read, moment)
  const { start, end, recurrence, durationMin, allDay, rest } = reading
  const found = {
    words,
    rest,
    start: null,
    rrule: recurrence,
    isDayOnly: false,
    delay: null,
    end: null,
    isEndOnly: false,
    conditions: null,
  }
  const length: RuleEnd | null = durationMin === null ? null : { kind: 'after', minutes: durationMin }
  if (start === null) return length && { ...found, end: length, isEndOnly: true }
  if (recurrence === null && /^(?:in|after|within|через)\s/iu.test(words)) {
    const delay = readDuration(words.replace(/^\p{L}+\s+/u, ''))
    if (delay) return { ...found, delay, end: length }
  }
  const now = read(moment.lang === 'ru' ? 'сейчас' : 'now').start
  if (recurrence === null && until.test(words) && end !== null) {
    const isToday = now !== null && Date.parse(`${end}Z`) - Date.parse(`${now}Z`) < 86_400_000
    const minutes = now === null ? 0 : (Date.parse(`${end}Z`) - Date.parse(`${now}Z`)) / 60_000
    const at: RuleEnd = isToday ? { kind: 'at', time: end.slice(11, 16) } : { kind: 'after', minutes }
    return minutes > 0 ? { ...found, end: at, isEndOnly: true, conditions: conditionsOf(reading) } : null
  }
  const isNow =
    recurrence === null && now !== null && Date.parse(`${start}Z`) - Date.parse(`${now}Z`) < soonMs
  if (isNow && end !== null && !range.test(words)) return null
  const isRange = range.test(words) && end !== null && !allDay
  return {
    ...found,
    start: allDay ? null : start,
    isDayOnly: allDay,
    end: length ?? (isRange ? { kind: 'at', time: end.slice(11, 16) } : null),
    conditions: conditionsOf(reading),
  }
}

/** «До 7» is a volume beside a value, and an hour beside a switch. */
function bareUntil(text: string, read: (words: string) => DateReading, moment: Moment): FoundTime | null {
  const said = /(?<!\p{L})до\s+(\d{1,2})(?:\s+часов)?[.!]?$/iu.exec(text)
  const rest = said ? text.slice(0, said.index).trim() : ''
  if (
    !said ||
    !/^(?:включ|выключ|открой|закрой|открыва|закрыва|оставь|запри)\p{L}*\s+(?!.*(?:громкост|ярк|температур|процент))/iu.test(
      rest,
    )
  )
    return null
  const { start } = read(`в ${said[1] ?? ''}:00`)
  const [hour] = [Number(said[1])]
  if (start === null || hour > 23 || moment.lang !== 'ru') return null
  const end: RuleEnd = { kind: 'at', time: start.slice(11, 16) }
  return {
    words: said[0].trim(),
    rest,
    start: null,
    rrule: null,
    isDayOnly: false,
    delay: null,
    end,
    isEndOnly: true,
    conditions: null,
  }
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
/** ISO weekdays of a weekly rule; none for other rules. */
export function weekdaysOf(rrule: string | null): number[] {
  const days = /FREQ=WEEKLY.*BYDAY=([A-Z,]+)/u.exec(rrule ?? '')?.[1] ?? ''
  return days.split(',').flatMap((code) => (codes.includes(code) ? [codes.indexOf(code) + 1] : []))
}

function conditionsOf({ matched, start, end, recurrence, allDay }: DateReading): TimeCondition[] | null {
  const words = matched.join(' ')
  const days = weekdaysOf(recurrence)
  const onDays: TimeCondition[] = days.length > 0 ? [{ kind: 'days', days }] : []
  if (start === null) return null
  const clock = (iso: string): string => iso.slice(11, 16)
  if (allDay) return recurrence === null ? null : onDays
  // "After 22:00" lasts through the night, "after 10:00" through the day; "before 7" begins with the day.
  if (end === null) {
    const from = clock(start)
    return [...onDays, { kind: 'between', from, to: from >= '17:00' ? '05:00' : '00:00' }]
  }
  if (/^(?:before|until|till|до)\s/iu.test(words))
    return [...onDays, { kind: 'between', from: '00:00', to: clock(end) }]
  const isLong = Date.parse(`${end}Z`) - Date.parse(`${start}Z`) > 3_600_000
  return range.test(words) || isLong
    ? [...onDays, { kind: 'between', from: clock(start), to: clock(end) }]
    : null
}
