/** Days by their place: "first Monday of February", «последний день месяца», "last Friday of every month". */
import { dayInMonth, nthWeekday, oneDay, periodOf } from '../calendar-math'
import { type Hit, type Repeat, type Rule, type Scene, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { months, weekdays } from '../words/calendar-words'
import { readYear } from './read-year'
import { monthStart, periodUnit, shiftCount } from './period'
import { readShift } from '../words/shift-words'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export function dayCode(dow: number, place?: number): string {
  return `${place ?? ''}${codes[dow - 1] ?? 'MO'}`
}

export interface ReadPlace {
  readonly place: number
  readonly next: number
}

/** "first" ... "fifth", "last", "second to last"; with "the". */
export function readPlace(scene: Scene, start: number): ReadPlace | null {
  const at = wordAt(scene, start) === 'the' ? start + 1 : start
  const word = wordAt(scene, at)
  if (word === 'last' || /^последн(?:ий|яя|ее|его|ей|юю|ему|ем|им)$/.test(word))
    return { place: -1, next: at + 1 }
  if (word.startsWith('предпоследн') || word === 'penultimate') return { place: -2, next: at + 1 }
  const read = readNumber(scene.tokens, at)
  if (!read?.ordinal || read.value < 1 || read.value > 31) return null
  if (wordAt(scene, read.next) === 'to' && wordAt(scene, read.next + 1) === 'last')
    return { place: -read.value, next: read.next + 2 }
  return { place: read.value, next: read.next }
}

type Of =
  | { readonly kind: 'month'; readonly month: ReturnType<typeof monthStart> }
  | { readonly kind: 'each' }
  | { readonly kind: 'the' }

/** "of March 2027", "of next month", "of the month", "of every month", «каждого месяца» */
export function readOfMonth(scene: Scene, start: number): { of: Of; next: number } | null {
  let at = start
  if (['of', 'in', 'в'].includes(wordAt(scene, at))) at += 1
  const linked = at > start || scene.lang === 'ru'
  if (!linked) return null
  const each = /^(?:every|each|каждого|каждый|каждом)$/.test(wordAt(scene, at))
  if (each && isMonth(wordAt(scene, at + 1))) return { of: { kind: 'each' }, next: at + 2 }
  if (each) return null
  const shift = readShift(
    scene.tokens,
    wordAt(scene, at) === 'the' && !isMonth(wordAt(scene, at + 1)) ? at + 1 : at,
  )
  if (shift && isMonth(wordAt(scene, shift.next))) {
    const month = scene.today.with({ day: 1 }).add({ months: shiftCount(shift.value) })
    return { of: { kind: 'month', month }, next: shift.next + 1 }
  }
  if (wordAt(scene, at) === 'the' && isMonth(wordAt(scene, at + 1)))
    return { of: { kind: 'the' }, next: at + 2 }
  if (isMonth(wordAt(scene, at))) return { of: { kind: 'the' }, next: at + 1 }
  const named = months.get(wordAt(scene, at))
  if (!named) return null
  const year = readYear(scene, at + 1)
  return {
    of: { kind: 'month', month: monthStart(scene, named.month, year?.year ?? null, 'none') },
    next: year?.next ?? at + 1,
  }
}

function isMonth(word: string): boolean {
  return ['month', 'месяца', 'месяце', 'месяц'].includes(word)
}

export function monthly(fields: Partial<Repeat>): Repeat {
  return { freq: 'MONTHLY', interval: 1, byDay: [], byMonthDay: [], byMonth: [], part: null, ...fields }
}

/** "first Monday of February" is a date; "last Friday of the month" repeats (README.md). */
export const nthWeekdayRule: Rule = (scene, start) => {
  const pair = nthPair(scene, start)
  if (pair) return pair
  const place = readPlace(scene, start)
  if (!place || Math.abs(place.place) > 5) return null
  const word = weekdays.get(wordAt(scene, place.next))
  if (!word || word.plural) return null
  const of = readOfMonth(scene, place.next + 1)
  if (!of) {
    // «последняя пятница» beside «каждого месяца»; "last Friday" alone is the past one, read elsewhere.
    if (wordAt(scene, place.next - 1) === 'last') return null
    return { body: { kind: 'nth', place: place.place, dow: word.dow }, next: place.next + 1 }
  }
  if (of.of.kind === 'month') {
    const date = nthWeekday(of.of.month, place.place, word.dow)
    return date && { body: oneDay(date, 'date'), next: of.next }
  }
  return {
    body: { kind: 'repeat', repeat: monthly({ byDay: [dayCode(word.dow, place.place)] }) },
    next: of.next,
  }
}

const saysMonthly = /^(?:month|monthly|месяц|ежемесячно)$/

/** "the second and fourth Tuesday of every month" */
function nthPair(scene: Scene, start: number): Hit | null {
  const first = readPlace(scene, start)
  if (!first || !['and', 'и', ','].includes(wordAt(scene, first.next))) return null
  const second = readPlace(scene, first.next + 1)
  const word = second && weekdays.get(wordAt(scene, second.next))
  const of = second && readOfMonth(scene, second.next + 1)
  if (!second || !word || of?.of.kind === 'month' || !of) return null
  const byDay = [first, second].map(({ place }) => dayCode(word.dow, place))
  return { body: { kind: 'repeat', repeat: monthly({ byDay }) }, next: of.next }
}

/** "last day of the month", "third day of October", «первый день каждого месяца» */
export const nthDayRule: Rule = (scene, start) => {
  const place = readPlace(scene, start)
  if (!place || !['day', 'день', 'дня'].includes(wordAt(scene, place.next))) return null
  const of = readOfMonth(scene, place.next + 1)
  if (!of && place.place === -1 && scene.tokens.some(({ text }) => saysMonthly.test(text)))
    return { body: { kind: 'monthDay', day: -1, to: null }, next: place.next + 1 }
  return of && onDay(scene, place.place, of)
}

/** "first week of October", "last weekend of July", "the week of 6 October": a week belongs where its Monday lies. */
export const nthWeekRule: Rule = (scene, start) => {
  const place = readPlace(scene, start)
  const unit = place && periodUnit(scene, place.next)
  if (!place || !unit || Math.abs(place.place) > 5 || (unit.unit !== 'week' && unit.unit !== 'weekend'))
    return null
  const of = readOfMonth(scene, unit.next)
  if (!of || of.of.kind === 'each') return null
  const month = of.of.kind === 'month' ? of.of.month : scene.today
  const date = nthWeekday(month, place.place, unit.unit === 'week' ? 1 : 6)
  return date && { body: periodOf(date, unit.unit, 0), next: of.next }
}

/** "the 15th of next month", «15 числа каждого месяца», "20th of this month" */
export const dayOfMonthRule: Rule = (scene, start) => {
  const at = wordAt(scene, start) === 'the' ? start + 1 : start
  const read = readNumber(scene.tokens, at)
  if (!read || read.value < 1 || read.value > 31 || (read.digits && read.width > 2)) return null
  const named = ['числа', 'число', 'day'].includes(wordAt(scene, read.next))
  const next = named ? read.next + 1 : read.next
  if (!named && !read.ordinal && wordAt(scene, next) !== 'of') return null
  if (months.has(wordAt(scene, next)) || weekdays.has(wordAt(scene, next))) return null
  const of = readOfMonth(scene, next)
  if (!of || (of.of.kind === 'month' && months.has(wordAt(scene, of.next - 1)) && !named)) return null
  return onDay(scene, read.value, of)
}

const also = new Set(['and', 'и', ',', '&'])

/** "the 1st and 15th of every month", «1 и 15 числа каждого месяца» */
export const daysOfMonthRule: Rule = (scene, start) => {
  const days: number[] = []
  let at = start
  for (;;) {
    if (wordAt(scene, at) === 'the') at += 1
    const read = readNumber(scene.tokens, at)
    if (!read || read.value < 1 || read.value > 31 || days.length > 10) return null
    days.push(read.value)
    at = ['числа', 'число'].includes(wordAt(scene, read.next)) ? read.next + 1 : read.next
    if (!also.has(wordAt(scene, at))) break
    at += 1
  }
  const of = days.length > 1 ? readOfMonth(scene, at) : null
  return of?.of.kind === 'each'
    ? { body: { kind: 'repeat', repeat: monthly({ byMonthDay: days }) }, next: of.next }
    : null
}

function onDay(scene: Scene, day: number, of: { of: Of; next: number }): Hit | null {
  if (of.of.kind === 'each')
    return { body: { kind: 'repeat', repeat: monthly({ byMonthDay: [day] }) }, next: of.next }
  if (of.of.kind === 'month') {
    const date = dayInMonth(of.of.month, day)
    return date && { body: oneDay(date, 'date'), next: of.next }
  }
  if (day > 0) return { body: { kind: 'monthDay', day, to: null }, next: of.next }
  const date = dayInMonth(scene.today, day)
  return date && { body: oneDay(date, 'date'), next: of.next }
}
