/** The first day, from an anchor on, on which a rule of repetition falls. */
import { Temporal } from 'temporal-polyfill'
import { dateOrNull, dayInMonth, isBefore, nthWeekday, weekdayFrom } from '../calendar-math'
import type { Repeat } from '../pieces'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export function firstDate(repeat: Repeat, anchor: Temporal.PlainDate): Temporal.PlainDate {
  const candidates = [...listDates(repeat, anchor)].filter((date) => !isBefore(date, anchor))
  candidates.sort((a, b) => Temporal.PlainDate.compare(a, b))
  return candidates[0] ?? anchor
}

function* listDates(repeat: Repeat, anchor: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  if (repeat.freq === 'WEEKLY') {
    for (const code of repeat.byDay) yield weekdayFrom(anchor, codes.indexOf(code) + 1)
    return
  }
  if (repeat.byMonth.length > 0) {
    for (let year = anchor.year; year <= anchor.year + 8; year += 1)
      for (const month of repeat.byMonth) {
        const day = repeat.byMonthDay[0] ?? 1
        const date = dateOrNull(year, month, day)
        if (date) yield date
      }
    return
  }
  if (repeat.freq !== 'MONTHLY') return
  for (let ahead = 0; ahead < 12; ahead += 1) {
    const month = anchor.with({ day: 1 }).add({ months: ahead })
    for (const day of repeat.byMonthDay) {
      const date = dayInMonth(month, day)
      if (date) yield date
    }
    for (const code of repeat.byDay) {
      const place = Number(code.slice(0, -2))
      const date = place === 0 ? null : nthWeekday(month, place, codes.indexOf(code.slice(-2)) + 1)
      if (date) yield date
    }
  }
}
