/**
 * "to Friday", "at half past four", "by an hour", "until 5", "two hours long", "weekly": what a change of an event says about its time.
 * What was not said stays: a day alone keeps the hour, an hour alone keeps the day, the length stays unless a new one was said. Pure.
 */
import { Temporal } from 'temporal-polyfill'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { DateReading } from '../../tools/dates'
import { hasBareHour } from './same-day'

export interface NewTime {
  readonly start?: string
  readonly end?: string
  readonly allDay?: boolean
  readonly recurrence?: string
}

export interface TimeWords {
  readonly op: 'move' | 'update'
  /** The time words of the frame. */
  readonly when: string
  /** The whole step: its verb says what a length means. */
  readonly sentence: string
}

type Read = (text: string) => DateReading

const word = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')
const longer = word('extend|lengthen|prolong|продл\\p{L}*|удлин\\p{L}*|дольше|longer')
const shorter = word('shorten|сократ\\p{L}*|укорот\\p{L}*|короче|shorter')
const earlier = word(
  'earlier|sooner|раньше|пораньше|назад|(?:bring|brought|pull|move)(?:\\s+\\S+){0,5}\\s+forward|forward',
)
const later = word(
  'later|позже|попозже|вперед|впер[её]д|back|postpone|delay|defer|put off|отлож\\p{L}*|отсроч\\p{L}*|задерж\\p{L}*|сдвин\\p{L}*|подвин\\p{L}*',
)
const until = word('until|till|to|до')
const openings = /^(?:by|on|to|for|at|на|до|по|until|till|it)\s+/iu

/** Null: nothing about time was understood. */
export function newTime(said: TimeWords, target: Occurrence, read: Read): NewTime | null {
  const { when, sentence, op } = said
  if (when.trim() === '') return null
  const length = lengthOf(when, read)
  if (longer.test(sentence) || shorter.test(sentence)) return stretched(said, target, length, read)
  const reading = readPoint(when, read, op)
  if (reading.recurrence !== null) return repeating(reading, ruleFor(target, reading.recurrence), target)
  const sign = signOf(`${when} ${sentence}`)
  if (length !== null && sign !== 0) return shifted(target, sign * length)
  if (reading.start === null) {
    if (length === null) return null
    // «перенеси на неделю», "move it by an hour": a move by a length goes forward; any other change of that kind is a new length.
    return op === 'move' ? shifted(target, length) : withEnd(target, addMinutes(target.start, length))
  }
  return placed(target, reading, when)
}

/** "to 10", «перенеси на два часа», «на час дня» name a time of day; «сделай на два часа» is a length. */
function readPoint(when: string, read: Read, op: TimeWords['op']): DateReading {
  const reading = read(when)
  // "To 10 on Thursday" reads as a day alone.
  const isPoint = reading.start !== null && !(reading.allDay && /^(?:to|на)\s+\d/iu.test(when))
  if (isPoint || op === 'update') return reading
  const hour = /^to\s+\d/iu.test(when)
    ? read(when.replace(/^to\s/iu, 'at '))
    : /^на\s.*(?<!\p{L})час/iu.test(when)
      ? read(when.replace(/^на\s/iu, 'в '))
      : reading
  return hour.start === null || (reading.start !== null && hour.allDay) ? reading : hour
}

/** 1 later, -1 earlier, 0 neither: "push it back" is later, "bring it forward" earlier, «на час назад» earlier. */
function signOf(text: string): -1 | 0 | 1 {
  if (earlier.test(text)) return -1
  return later.test(text) ? 1 : 0
}

function lengthOf(when: string, read: Read): number | null {
  const bare = when
    .replace(
      /(?<!\p{L})(?:later|earlier|sooner|forward|back|longer|shorter|long|позже|попозже|раньше|пораньше|впер[её]д|назад|дольше|короче)(?!\p{L})/giu,
      ' ',
    )
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(openings, '')
  if (read(bare).start !== null) return null
  return (
    [`for ${bare}`, `на ${bare}`, bare].map((text) => read(text).durationMin).find((one) => one !== null) ??
    null
  )
}

function stretched(
  { when, sentence }: TimeWords,
  target: Occurrence,
  length: number | null,
  read: Read,
): NewTime | null {
  const tail = when.replace(openings, '')
  if (length === null) {
    // "extend it until 5": a new end on the day of the old one.
    const point = [tail, `at ${tail}`, `в ${tail}`].map(read).find(({ start }) => start !== null)
    if (!point?.start || point.allDay || target.allDay) return null
    const end = point.daySaid ? point.start : `${target.end.slice(0, 10)}T${point.start.slice(11)}`
    // "Until 8" of a party that begins at six is eight in the evening.
    const evening = addMinutes(end, 720)
    return withEnd(target, end <= target.start && end.slice(0, 10) === evening.slice(0, 10) ? evening : end)
  }
  const isNewLength = until.test(when) || word(`(?:to|до)\\s+${escaped(tail)}`).test(sentence)
  if (isNewLength) return withEnd(target, addMinutes(target.start, length))
  return withEnd(target, addMinutes(target.end, shorter.test(sentence) ? -length : length))
}

/** RFC 5545 3.3.10: the end of a series with hours is a moment in UTC, of one of whole days a date. */
export function ruleFor(target: Occurrence, recurrence: string): string {
  return recurrence.replace(/UNTIL=(\d{8})(T\d{6}Z)?/u, (_said, date: string, time?: string) => {
    const day =
      time === undefined
        ? Temporal.PlainDate.from(date)
        : Temporal.Instant.from(`${date}${time}`).toZonedDateTimeISO(target.tz).toPlainDate()
    if (target.allDay) return `UNTIL=${day.toString().replaceAll('-', '')}`
    const end = day.toZonedDateTime({ timeZone: target.tz, plainTime: '23:59:59' }).toInstant()
    return `UNTIL=${end.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/gu, '')}`
  })
}

function repeating(reading: DateReading, recurrence: string, target: Occurrence): NewTime {
  const timed = reading.start !== null && !reading.allDay && !target.allDay
  const days = /BYDAY=([A-Z,]+)/u.exec(recurrence)?.[1]?.split(',')
  const isOnDay = days === undefined || days.includes(dayCode(target.start))
  if (!timed && isOnDay) return { recurrence }
  const date = isOnDay || reading.start === null ? target.start.slice(0, 10) : reading.start.slice(0, 10)
  if (target.allDay) return { recurrence, ...keepLength(target, date) }
  return {
    recurrence,
    ...keepLength(target, `${date}T${((timed && reading.start) || target.start).slice(11)}`),
  }
}

function dayCode(iso: string): string {
  return (
    ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][Temporal.PlainDate.from(iso.slice(0, 10)).dayOfWeek - 1] ?? ''
  )
}

function placed(target: Occurrence, reading: DateReading, when: string): NewTime | null {
  const start = reading.start ?? target.start
  const day = reading.daySaid ? dayFor(reading, target) : target.start.slice(0, 10)
  if (reading.allDay) {
    if (!reading.daySaid) return null
    return target.allDay ? keepLength(target, day) : keepLength(target, `${day}T${target.start.slice(11)}`)
  }
  const isEvening = !reading.daySaid && !target.allDay && hasBareHour(when) && hourOf(target.start) >= 17
  const said = isEvening && hourOf(start) >= 5 && hourOf(start) < 12 ? addMinutes(start, 720) : start
  const begin = `${day}T${said.slice(11)}`
  const stated = reading.durationMin ?? intervalMinutes(reading, when)
  if (stated !== null) return { start: begin, end: addMinutes(begin, stated), ...timed(target) }
  // A whole day that gets an hour lasts an hour.
  return target.allDay
    ? { start: begin, end: addMinutes(begin, 60), allDay: false }
    : keepLength(target, begin)
}

/** "Next week" keeps the weekday, "next month" the day of the month. */
function dayFor(reading: DateReading, target: Occurrence): string {
  const first = Temporal.PlainDate.from((reading.start ?? target.start).slice(0, 10))
  const old = Temporal.PlainDate.from(target.start.slice(0, 10))
  if (!reading.allDay) return first.toString()
  if (reading.grain === 'week') return first.add({ days: old.dayOfWeek - first.dayOfWeek }).toString()
  if (reading.grain === 'month') return first.with({ day: old.day }).toString()
  return first.toString()
}

function intervalMinutes({ start, end }: DateReading, when: string): number | null {
  const isInterval = /\d.*(?:[-–—]|(?<!\p{L})(?:to|till|until|до|по)(?!\p{L})).*\d/iu.test(when)
  if (!isInterval || start === null || end === null) return null
  return Temporal.PlainDateTime.from(start).until(Temporal.PlainDateTime.from(end)).total('minutes')
}

function shifted(target: Occurrence, minutes: number): NewTime | null {
  if (!target.allDay)
    return { start: addMinutes(target.start, minutes), end: addMinutes(target.end, minutes) }
  const days = minutes / 1440
  if (!Number.isInteger(days)) return null
  return keepLength(target, Temporal.PlainDate.from(target.start.slice(0, 10)).add({ days }).toString())
}

/** `start`: a date for all-day events, else a date-time. */
function keepLength(target: Occurrence, start: string): NewTime {
  if (target.allDay) {
    const days = Temporal.PlainDate.from(target.start.slice(0, 10)).until(target.end.slice(0, 10)).days
    return { start, end: Temporal.PlainDate.from(start).add({ days }).toString(), allDay: true }
  }
  const length = Temporal.PlainDateTime.from(target.start).until(target.end)
  return { start, end: Temporal.PlainDateTime.from(start).add(length).toString({ smallestUnit: 'second' }) }
}

/** Null where the event would end before it begins. */
function withEnd(target: Occurrence, end: string): NewTime | null {
  if (target.allDay || end <= target.start) return null
  return { start: target.start, end }
}

const timed = (target: Occurrence): { allDay?: boolean } => (target.allDay ? { allDay: false } : {})

const hourOf = (iso: string): number => Number(iso.slice(11, 13))

function addMinutes(iso: string, minutes: number): string {
  return Temporal.PlainDateTime.from(iso)
    .add({ minutes: Math.round(minutes) })
    .toString({ smallestUnit: 'second' })
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
