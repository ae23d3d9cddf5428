/** Distances from now or from a day: "in 20 minutes", «через полчаса», "two days after Easter", "the next 3 weeks". */
import { addAmount, daysBetween, oneDay, periodOf, weekdayBy, weekdayFrom } from '../calendar-math'
import { phraseSet } from '../phrases'
import { type Hit, type PieceBody, type Rule, type Scene, wordAt } from '../pieces'
import type { Amount } from '../amount'
import { readQuantity, type ReadQuantity } from '../quantity'
import { readNumber } from '../read-number'
import { weekdays } from '../words/calendar-words'
import { readShift } from '../words/shift-words'
import { addMinutes } from '../zone'
import { dayMonthRule, monthDayRule } from './date'
import { relativeDayRule } from './day-words'
import { holidayRule } from './holiday'
import { numericDateRule } from './numeric-date'
import { periodUnit } from './period'
import { weekdayRule } from './weekday'

const maxDays = 40_000

/** The moment `amount` away from now: to the minute for hours and minutes, whole days otherwise. */
function fromNow(scene: Scene, amount: Amount, sign: 1 | -1): PieceBody | null {
  if (amount.days > maxDays || amount.months > 1200 || amount.minutes > maxDays * 1440) return null
  const day = addAmount(scene.today, amount, sign)
  if (amount.minutes === 0) return { ...oneDay(day, 'offset'), yearSaid: true }
  const base = day.toPlainDateTime(scene.now.toPlainTime())
  return { kind: 'instant', at: addMinutes(base, amount.minutes * sign, scene.tz), grain: 'minute' }
}

function hit(body: PieceBody | null, next: number): Hit | null {
  return body && { body, next }
}

/** "in 20 minutes", «через две недели», «минут через 20», «спустя час» */
export const inRule: Rule = (scene, start) => {
  const word = wordAt(scene, start)
  if (word === 'in' || word === 'через' || word === 'спустя' || word === 'чрез') {
    const russian = word !== 'in'
    if (russian && wordAt(scene, start + 1) === 'день' && wordAt(scene, start + 2) !== 'после') return null
    const read = readQuantity(scene, start + 1, russian)
    if (!read || (!russian && read.bare)) return null
    if (!russian && isLimit(scene, read)) return null
    const after = afterQuantity(scene, read, start)
    if (after) return after
    const tail =
      ["'"].includes(wordAt(scene, read.next)) || wordAt(scene, read.next) === 'time'
        ? read.next + 1
        : read.next
    return hit(fromNow(scene, read.amount, 1), tail)
  }
  // «минут через двадцать», «недели через две»
  if (scene.lang === 'ru' && wordAt(scene, start + 1) === 'через') {
    const flipped = flippedQuantity(scene, start)
    if (flipped) return hit(fromNow(scene, flipped.amount, 1), flipped.next)
  }
  return null
}

/** "in 5 days" is a distance, "in the 5 days before" is not; "twice in 3 weeks" counts. */
function isLimit(scene: Scene, read: ReadQuantity): boolean {
  return ['of', 'long'].includes(wordAt(scene, read.next))
}

function flippedQuantity(scene: Scene, start: number): ReadQuantity | null {
  const number = readQuantity({ ...scene, tokens: flip(scene, start) }, 0, false)
  return number && { ...number, next: start + 2 + number.next - 1 }
}

/** «минут через двадцать» as «двадцать минут»: moves the unit behind the number. */
function flip(scene: Scene, start: number): Scene['tokens'] {
  const unit = scene.tokens[start]
  const number = readNumber(scene.tokens, start + 2)
  const end = wordAt(scene, start + 2).startsWith('полтор') ? start + 3 : (number?.next ?? start + 2)
  return unit ? [...scene.tokens.slice(start + 2, end), unit] : []
}

const ago = phraseSet('ago|back|earlier|назад|тому назад|before now')
const later = phraseSet('from now|from today|hence|later|from right now|спустя|in the future|time from now')
const afterLinks = phraseSet('after|from|following|after the|on|после|с')
const beforeLinks = phraseSet('before|prior to|ahead of|до|перед')

/** "3 weeks ago", "two days from now", "a week from Monday", «за два дня до Нового года» */
export const distanceRule: Rule = (scene, start) => {
  const at = wordAt(scene, start) === 'за' ? start + 1 : start
  const read = readQuantity(scene, at, scene.lang === 'ru')
  if (!read) return fridaysFromNow(scene, start)
  const back = ago(scene.tokens, read.next)
  if (back) return hit(fromNow(scene, read.amount, -1), read.next + back)
  const ahead = later(scene.tokens, read.next)
  if (ahead && !(read.bare && wordAt(scene, read.next) === 'спустя'))
    return hit(fromNow(scene, read.amount, 1), read.next + ahead)
  return afterQuantity(scene, read, start)
}

/** A quantity and then "after/before <day>". */
function afterQuantity(scene: Scene, read: ReadQuantity, start: number): Hit | null {
  if (read.amount.minutes > 0) return null
  const after = afterLinks(scene.tokens, read.next)
  const before = after ? 0 : beforeLinks(scene.tokens, read.next)
  const link = after || before
  if (!link) return null
  const word = wordAt(scene, read.next)
  if ((word === 'on' && read.amount.unit !== 'week') || (word === 'с' && start >= 0)) return null
  const day = readDay(scene, read.next + link)
  if (!day) return null
  return { body: oneDay(addAmount(day.date, read.amount, after ? 1 : -1), 'offset'), next: day.next }
}

function readDay(scene: Scene, start: number): { date: ReturnType<typeof weekdayBy>; next: number } | null {
  for (const rule of [
    dayMonthRule,
    monthDayRule,
    numericDateRule,
    holidayRule,
    relativeDayRule,
    weekdayRule,
  ]) {
    const found = rule(scene, start)
    if (found?.body.kind === 'days') return { date: found.body.from, next: found.next }
    if (found?.body.kind === 'weekday')
      return { date: weekdayBy(scene, found.body.dow, found.body.shift), next: found.next }
  }
  return null
}

/** "3 Fridays from now", "2 Thursdays ago" */
function fridaysFromNow(scene: Scene, start: number): Hit | null {
  const number = readNumber(scene.tokens, start)
  const day = number && weekdays.get(wordAt(scene, number.next))
  if (!number || !day || number.value < 1 || number.value > 52) return null
  const back = ago(scene.tokens, number.next + 1)
  if (back) {
    const last = weekdayFrom(scene.today.subtract({ days: 7 }), day.dow)
    return {
      body: oneDay(last.subtract({ days: 7 * (number.value - 1) }), 'offset'),
      next: number.next + 1 + back,
    }
  }
  const tail = later(scene.tokens, number.next + 1)
  if (!tail) return null
  const first = weekdayFrom(scene.today.add({ days: 1 }), day.dow)
  return { body: oneDay(first.add({ days: 7 * (number.value - 1) }), 'offset'), next: number.next + 1 + tail }
}

/** "the week of 6 October", «неделя 6 октября», "the rest of the week" */
export const weekOfRule: Rule = (scene, start) => {
  const at = wordAt(scene, start) === 'the' ? start + 1 : start
  if (wordAt(scene, at) === 'rest' && wordAt(scene, at + 1) === 'of') {
    const unit = periodUnit(scene, ['the', 'this'].includes(wordAt(scene, at + 2)) ? at + 3 : at + 2)
    return (
      unit && {
        body: daysBetween(scene.today, periodOf(scene.today, unit.unit, 0).to, 'day', 'range'),
        next: unit.next,
      }
    )
  }
  if (wordAt(scene, at) !== 'week' || !['of', 'starting', 'beginning'].includes(wordAt(scene, at + 1)))
    return null
  const day = readDay(scene, wordAt(scene, at + 2) === 'the' ? at + 3 : at + 2)
  return day && { body: periodOf(day.date, 'week', 0), next: day.next }
}

const within = phraseSet(
  'within|within the next|in the next|over the next|during the next|for the next|in the coming|over the coming|в течение|в течении|в ближайшие|в ближайший|в ближайшую|в следующие|ближайшие|следующие|на ближайшие|на следующие',
)
const past = phraseSet(
  'in the last|over the last|the last|last|past|the past|over the past|за последние|последние|за прошедшие|за последнюю|за последний',
)
const ahead = phraseSet('next|the next|the coming|coming|upcoming')

/** "the next 3 days", "within two hours", "last 2 weeks", «за последние две недели» */
export const windowRule: Rule = (scene, start) => {
  const forward = within(scene.tokens, start) || ahead(scene.tokens, start)
  const backward = forward ? 0 : past(scene.tokens, start)
  const length = forward || backward
  if (!length) return null
  const read = readQuantity(
    scene,
    start + length,
    /^(?:within|в|за)$/.test(wordAt(scene, start)) && scene.lang === 'ru',
  )
  if (!read) return null
  if (read.bare && readShift(scene.tokens, start + 1)) return null
  const { amount } = read
  if (amount.days > maxDays || amount.months > 1200) return null
  const fromToday =
    /^(?:within|в)$/.test(wordAt(scene, start)) &&
    /^(?:within|течени[еи])$/.test(wordAt(scene, start + (scene.lang === 'ru' ? 1 : 0)))
  if (amount.minutes > 0) {
    const edge = addMinutes(scene.now, forward ? amount.minutes : -amount.minutes, scene.tz)
    return {
      body: {
        kind: 'span',
        from: forward ? scene.now : edge,
        to: forward ? edge : scene.now,
        grain: 'minute',
        length: amount,
      },
      next: read.next,
    }
  }
  if (fromToday) {
    const to = addAmount(scene.today, amount, 1).add({ days: 1 }).toPlainDateTime()
    return { body: { kind: 'span', from: scene.now, to, grain: 'day', length: amount }, next: read.next }
  }
  const first = forward ? scene.today.add({ days: 1 }) : addAmount(scene.today, amount, -1)
  return {
    body: daysBetween(first, forward ? addAmount(first, amount, 1) : scene.today, 'day', 'range'),
    next: read.next,
  }
}
