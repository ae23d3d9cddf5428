/** Joins all pieces that name a day ("Monday", "next week", "the 15th") to one stretch of days. */
import { Temporal } from 'temporal-polyfill'
import {
  type Days,
  dayInMonth,
  daysBetween,
  isBefore,
  mondayOf,
  nthWeekday,
  oneDay,
  weekdayBy,
  weekdayFrom,
} from '../calendar-math'
import type { Piece, PieceOf, Scene } from '../pieces'

export interface PickedDays {
  readonly days: Days
  readonly used: readonly Piece[]
  /** A weekday with no "this" or "next": on that very weekday it is today if its time is still ahead. */
  readonly maybeToday: boolean
}

export function pickDays(scene: Scene, pieces: readonly Piece[]): PickedDays | null {
  const days = pieces.find((piece) => piece.kind === 'days')
  const weekday = pieces.find((piece) => piece.kind === 'weekday')
  const monthDay = pieces.find((piece) => piece.kind === 'monthDay')
  const nth = pieces.find((piece) => piece.kind === 'nth')
  if (days && nth && days.grain === 'month') return nthIn(days, nth)
  if (days && monthDay && days.sort === 'month') return monthDayIn(days, monthDay)
  if (days && weekday) return weekdayWith(scene, days, weekday)
  if (weekday && monthDay) return weekdayOnMonthDay(scene, weekday, monthDay)
  if (days) return withInner(pieces, days)
  if (monthDay) return comingMonthDay(scene, monthDay)
  if (!weekday) return null
  const date = weekdayBy(scene, weekday.dow, weekday.shift)
  const maybeToday = weekday.shift === 'none' && scene.today.dayOfWeek === weekday.dow
  return { days: oneDay(date, 'relative'), used: [weekday], maybeToday }
}

function picked(days: Days, used: readonly Piece[]): PickedDays {
  return { days, used, maybeToday: false }
}

function nthIn(days: PieceOf<'days'>, nth: PieceOf<'nth'>): PickedDays | null {
  const date = nthWeekday(days.from, nth.place, nth.dow)
  return date && picked(oneDay(date, 'date'), [days, nth])
}

function monthDayIn(days: PieceOf<'days'>, piece: PieceOf<'monthDay'>): PickedDays {
  const from = dayInMonth(days.from, piece.day)
  const to = dayInMonth(days.from, piece.to ?? piece.day)
  if (!from || !to) return picked(days, [days])
  return picked(daysBetween(from, to.add({ days: 1 }), 'day', piece.to ? 'range' : 'date'), [days, piece])
}

/** "Friday next week", "Monday in May", "Friday 18 July", "in two weeks on Monday". */
function weekdayWith(scene: Scene, days: PieceOf<'days'>, weekday: PieceOf<'weekday'>): PickedDays {
  const used = [days, weekday]
  if (days.sort === 'week') return picked(oneDay(days.from.add({ days: weekday.dow - 1 }), 'relative'), used)
  if (days.sort === 'weekend')
    return weekday.dow >= 6
      ? picked(oneDay(days.from.add({ days: weekday.dow - 6 }), 'relative'), used)
      : picked(days, [days])
  if (days.sort === 'offset' && isWholeWeeks(scene, days))
    return picked(oneDay(mondayOf(days.from).add({ days: weekday.dow - 1 }), 'relative'), used)
  if (days.grain !== 'day' || days.sort === 'end' || days.sort === 'range') {
    const earliest = isBefore(days.from, scene.today) ? scene.today : days.from
    return picked(oneDay(weekdayFrom(earliest, weekday.dow), 'relative'), used)
  }
  return picked(days.yearSaid ? days : matchYear(days, weekday.dow), used)
}

function isWholeWeeks(scene: Scene, days: PieceOf<'days'>): boolean {
  const distance = scene.today.until(days.from, { largestUnit: 'days' }).days
  return distance % 7 === 0 || Math.abs(distance) > 20
}

/** "Fri, 18 July" with no year: the nearest year in which that day is a Friday. */
function matchYear(days: Days, dow: number): Days {
  for (const years of [0, -1, 1, 2, 3, 4, 5, 6]) {
    const from = days.from.add({ years })
    if (from.dayOfWeek === dow && from.day === days.from.day) return oneDay(from, 'date')
  }
  return days
}

function weekdayOnMonthDay(
  scene: Scene,
  weekday: PieceOf<'weekday'>,
  monthDay: PieceOf<'monthDay'>,
): PickedDays {
  const month = scene.today.with({ day: 1 })
  for (let ahead = 0; ahead < 24; ahead += 1) {
    const date = dayInMonth(month.add({ months: ahead }), monthDay.day)
    if (date?.dayOfWeek === weekday.dow && !isBefore(date, scene.today))
      return picked(oneDay(date, 'date'), [weekday, monthDay])
  }
  return comingMonthDay(scene, monthDay)
}

/** The 25th of this month, or of the next that has one when it is over. */
function comingMonthDay(scene: Scene, piece: PieceOf<'monthDay'>): PickedDays {
  const month = scene.today.with({ day: 1 })
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const start = month.add({ months: ahead })
    const from = dayInMonth(start, piece.day)
    const to = dayInMonth(start, piece.to ?? piece.day)
    if (from && to && !isBefore(piece.to ? to : from, scene.today))
      return picked(daysBetween(from, to.add({ days: 1 }), 'day', piece.to ? 'range' : 'date'), [piece])
  }
  return picked(oneDay(scene.today, 'date'), [])
}

/** Of a period and a date inside it ("in May, 5 May") the date. */
function withInner(pieces: readonly Piece[], first: PieceOf<'days'>): PickedDays {
  const others = pieces.filter((piece) => piece.kind === 'days' && piece !== first)
  const inner = others.find(
    (piece) =>
      piece.kind === 'days' &&
      piece.grain === 'day' &&
      first.grain !== 'day' &&
      Temporal.PlainDate.compare(piece.from, first.from) >= 0 &&
      Temporal.PlainDate.compare(piece.to, first.to) <= 0,
  )
  if (inner?.kind === 'days') return picked(inner, [first, inner])
  const same = others.filter(
    (piece) => piece.kind === 'days' && piece.from.equals(first.from) && piece.to.equals(first.to),
  )
  return picked(first, [first, ...same])
}
