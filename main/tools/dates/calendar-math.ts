/** Whole-day arithmetic: weekdays, months by place, periods around a date. Weeks begin on Monday (ISO 8601). */
import { Temporal } from 'temporal-polyfill'
import type { PieceBody, Scene, Shift } from './pieces'
import type { Amount } from './amount'

export type Days = Extract<PieceBody, { readonly kind: 'days' }>
type Day = Temporal.PlainDate

export function oneDay(date: Day, sort: Days['sort'], yearSaid = true): Days {
  return { kind: 'days', from: date, to: date.add({ days: 1 }), grain: 'day', sort, yearSaid }
}

export function daysBetween(from: Day, to: Day, grain: Days['grain'], sort: Days['sort']): Days {
  return { kind: 'days', from, to, grain, sort, yearSaid: true }
}

export function mondayOf(date: Day): Day {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

/** The first `dow` on or after `date`. */
export function weekdayFrom(date: Day, dow: number): Day {
  return date.add({ days: (dow - date.dayOfWeek + 7) % 7 })
}

/** README.md, "Which Friday": none and this look ahead from tomorrow, next is in the week after this one. */
export function weekdayBy(scene: Scene, dow: number, shift: Shift): Day {
  const { today } = scene
  const ahead = weekdayFrom(today.add({ days: 1 }), dow)
  const inThisWeek = mondayOf(today).add({ days: dow - 1 })
  switch (shift) {
    case 'next':
      return scene.nextWeekday === 'nearest' ? ahead : inThisWeek.add({ days: 7 })
    case 'afterNext':
      return ahead.add({ days: 7 })
    case 'last':
      return weekdayFrom(today.subtract({ days: 7 }), dow)
    case 'this':
      return inThisWeek.dayOfYear === today.dayOfYear || inThisWeek.since(today).sign > 0 ? inThisWeek : ahead
    case 'none':
    case 'nearest':
      return ahead
  }
}

/** The year in which a month and day come next, today included; skips years without 29 February. */
export function nextMonthDay(today: Day, month: number, day: number): Day | null {
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const date = dateOrNull(year, month, day)
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date
  }
  return null
}

export function dateOrNull(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return null
  const first = new Temporal.PlainDate(year, month, 1)
  return day <= first.daysInMonth ? first.with({ day }) : null
}

/** Day of a month counted from its start (1 ...) or its end (-1 ...). */
export function dayInMonth(month: Day, day: number): Day | null {
  const value = day < 0 ? month.daysInMonth + 1 + day : day
  return value >= 1 && value <= month.daysInMonth ? month.with({ day: value }) : null
}

/** The first or third ... or last (-1) `dow` of the month that `month` lies in. */
export function nthWeekday(month: Day, place: number, dow: number): Day | null {
  const first = weekdayFrom(month.with({ day: 1 }), dow)
  if (place > 0) {
    const date = first.add({ days: (place - 1) * 7 })
    return date.month === month.month ? date : null
  }
  const last = weekdayFrom(month.with({ day: month.daysInMonth }).subtract({ days: 6 }), dow)
  return last.add({ days: (place + 1) * 7 })
}

export function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

export function addAmount(date: Day, amount: Amount, sign: 1 | -1): Day {
  return date.add({ months: amount.months * sign }).add({ days: amount.days * sign })
}

/** The week, month ... that `date` lies in, moved by `shift` of them. */
export function periodOf(
  date: Day,
  unit: 'week' | 'weekend' | 'month' | 'quarter' | 'year',
  shift: number,
): Days {
  switch (unit) {
    case 'week': {
      const from = mondayOf(date).add({ days: 7 * shift })
      return daysBetween(from, from.add({ days: 7 }), 'week', 'week')
    }
    case 'weekend': {
      const from = mondayOf(date).add({ days: 7 * shift + 5 })
      return daysBetween(from, from.add({ days: 2 }), 'day', 'weekend')
    }
    case 'month': {
      const from = date.with({ day: 1 }).add({ months: shift })
      return daysBetween(from, from.add({ months: 1 }), 'month', 'month')
    }
    case 'quarter': {
      const first = date.with({ day: 1, month: Math.floor((date.month - 1) / 3) * 3 + 1 })
      const from = first.add({ months: 3 * shift })
      return daysBetween(from, from.add({ months: 3 }), 'month', 'period')
    }
    case 'year': {
      const from = date.with({ day: 1, month: 1 }).add({ years: shift })
      return daysBetween(from, from.add({ years: 1 }), 'year', 'period')
    }
  }
}
