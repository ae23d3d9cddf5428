/** Weeks, weekends, months, quarters, seasons and years: "next week", «в мае», "Q3 2026", «этим летом», "week 12". */
import { Temporal } from 'temporal-polyfill'
import { daysBetween, isBefore, mondayOf, periodOf } from '../calendar-math'
import { type Hit, type Rule, type Scene, type Shift, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { months, units } from '../words/calendar-words'
import { readShift } from '../words/shift-words'
import { readPlainYear, readYear } from './read-year'

type PeriodUnit = 'week' | 'weekend' | 'month' | 'quarter' | 'year'
const weekendWords = new Set('weekend weekends wkend выходные выходных выходным выходными'.split(' '))

export function shiftCount(shift: Shift): number {
  if (shift === 'last') return -1
  return shift === 'next' || shift === 'nearest' ? 1 : shift === 'afterNext' ? 2 : 0
}

/** The unit of a period at `index`; Russian genitive plurals («недель») are counts, not periods. */
export function periodUnit(scene: Scene, index: number): { unit: PeriodUnit; next: number } | null {
  const word = wordAt(scene, index)
  if (weekendWords.has(word)) return { unit: 'weekend', next: index + 1 }
  if (word === 'week' && wordAt(scene, index + 1) === '-' && wordAt(scene, index + 2) === 'end')
    return { unit: 'weekend', next: index + 3 }
  if (word === 'week' && wordAt(scene, index + 1) === 'end') return { unit: 'weekend', next: index + 2 }
  const unit = units.get(word)
  if (unit?.times !== 1 || /^(?:дн|лет|недель|месяцев|кварталов)/.test(word)) return null
  if (unit.unit === 'week' || unit.unit === 'month' || unit.unit === 'quarter' || unit.unit === 'year')
    return { unit: unit.unit, next: index + 1 }
  return null
}

/** "this week", «на следующих выходных», "the week after next", «позапрошлый месяц» */
export const shiftedPeriodRule: Rule = (scene, start) => {
  const shift = readShift(scene.tokens, start)
  if (shift) {
    const unit = periodUnit(scene, shift.next)
    return unit && hitPeriod(scene, unit.unit, weekendShift(scene, unit.unit, shift.value), unit.next)
  }
  if (wordAt(scene, start).startsWith('позапрошл')) {
    const unit = periodUnit(scene, start + 1)
    return unit && hitPeriod(scene, unit.unit, -2, unit.next)
  }
  const at = wordAt(scene, start) === 'the' ? start + 1 : start
  const unit = periodUnit(scene, at)
  if (!unit) return null
  if (wordAt(scene, unit.next) === 'after' && wordAt(scene, unit.next + 1) === 'next')
    return hitPeriod(scene, unit.unit, 2, unit.next + 2)
  if (wordAt(scene, unit.next) === 'after' && wordAt(scene, unit.next + 1) === 'this')
    return hitPeriod(scene, unit.unit, 1, unit.next + 2)
  return unit.unit === 'weekend' && wordAt(scene, start) !== 'weekends' && wordAt(scene, start - 1) !== 'по'
    ? hitPeriod(scene, 'weekend', 0, unit.next)
    : null
}

/** "this coming weekend" is the nearest one, which is this week's unless it has begun. */
function weekendShift(scene: Scene, unit: PeriodUnit, shift: Shift): number {
  if (unit === 'weekend' && shift === 'nearest') return scene.today.dayOfWeek >= 6 ? 1 : 0
  return shiftCount(shift)
}

function hitPeriod(scene: Scene, unit: PeriodUnit, shift: number, next: number): Hit {
  return { body: periodOf(scene.today, unit, shift), next }
}

const monthIntroducers = new Set(
  'in of since until till by during through to from for early mid late before after every , - в во к на за по с до от'.split(
    ' ',
  ),
)

/** "in May", «в мае», "May 2027", "next March", «в мае следующего года» */
export const monthRule: Rule = (scene, start) => {
  const shift = readShift(scene.tokens, start)
  const at = shift?.next ?? start
  const word = months.get(wordAt(scene, at))
  if (!word) return null
  let after = at + 1
  if (
    wordAt(scene, after) === '.' &&
    scene.tokens[after]?.glued &&
    wordAt(scene, at).length <= 4 &&
    after + 1 < scene.tokens.length
  )
    after += 1
  const year = readYear(scene, after)
  const before = wordAt(scene, at - 1)
  if (!shift && followsDay(scene, at)) return null
  if (
    word.genitive &&
    scene.lang === 'ru' &&
    !year &&
    !['с', 'до', 'от', 'после', 'начиная'].includes(before)
  )
    return null
  const alone = scene.tokens.length === 1
  if (!year && !shift && !alone && !monthIntroducers.has(before)) return null
  if (word.risky && ['to', 'for', 'before', 'after'].includes(before) && !scene.tokens[at]?.capital)
    return null
  const from = monthStart(scene, word.month, year?.year ?? null, shift?.value ?? 'none')
  return {
    body: { ...daysBetween(from, from.add({ months: 1 }), 'month', 'month'), yearSaid: year !== null },
    next: year?.next ?? at + 1,
  }
}

/** "31 April", "the thirty-first of April": a day that the month does not have never becomes the whole month. */
function followsDay(scene: Scene, month: number): boolean {
  const at = wordAt(scene, month - 1) === 'of' ? month - 1 : month
  return [1, 2, 3].some((back) => {
    const read = readNumber(scene.tokens, at - back)
    return read?.next === at && read.value > 28 && read.value < 100 && wordAt(scene, at - back - 1) !== ':'
  })
}

/** The month that comes next (the running one counts), in the year said, or moved by "last". */
export function monthStart(
  scene: Scene,
  month: number,
  year: number | null,
  shift: Shift,
): Temporal.PlainDate {
  const { today } = scene
  if (year !== null) return new Temporal.PlainDate(year, month, 1)
  const start = new Temporal.PlainDate(today.year, month, 1)
  if (shift === 'last') return month < today.month ? start : start.subtract({ years: 1 })
  if (shift === 'next') return month > today.month ? start : start.add({ years: 1 })
  return month >= today.month ? start : start.add({ years: 1 })
}

const edgeNouns = new Set(['end', 'start', 'beginning', 'middle', 'half'])

/** "in 2027", «в 2027 году», "the year 2030" */
export const yearRule: Rule = (scene, start) => {
  const at = wordAt(scene, start) === 'year' ? start + 1 : start
  const read = readPlainYear(scene, at)
  if (!read) return null
  const before = wordAt(scene, start - 1)
  const named = at > start || /^(?:год|г$|year)/.test(wordAt(scene, read.next - 1))
  if (
    !named &&
    !['in', 'since', 'until', 'till', 'before', 'after', 'during', 'through', 'by'].includes(before) &&
    !(before === 'of' && edgeNouns.has(wordAt(scene, start - 2)))
  )
    return null
  if (
    !named &&
    (scene.lang === 'ru' ||
      (/^\p{L}/u.test(wordAt(scene, read.next)) && wordAt(scene, read.next).endsWith('s')))
  )
    return null
  const from = new Temporal.PlainDate(read.year, 1, 1)
  return { body: daysBetween(from, from.add({ years: 1 }), 'year', 'period'), next: read.next }
}

/** "week 12", «на 12-й неделе», "calendar week 3 of 2027" (ISO 8601 weeks) */
export const weekNumberRule: Rule = (scene, start) => {
  const word = wordAt(scene, start)
  let number = null
  let next = 0
  if (['week', 'неделя', 'неделю', 'неделе', 'kw', 'cw', 'wk'].includes(word)) {
    const at = ['number', 'no', '#', 'номер', '№'].includes(wordAt(scene, start + 1)) ? start + 2 : start + 1
    number = readNumber(scene.tokens, at)
    if (number?.ordinal) return null
    next = number?.next ?? 0
  } else {
    number = readNumber(scene.tokens, start)
    if (!number || !['неделя', 'неделе', 'неделю', 'week'].includes(wordAt(scene, number.next))) return null
    if (!number.ordinal && wordAt(scene, number.next) !== 'неделя' && wordAt(scene, number.next) !== 'неделе')
      return null
    if (
      number.value < 6 &&
      ['of', 'in'].includes(wordAt(scene, number.next + 1)) &&
      !readYear(scene, number.next + 1)
    )
      return null
    next = number.next + 1
  }
  if (!number || number.value < 1 || number.value > 53) return null
  const year = readYear(scene, next)
  const from = isoWeek(year?.year ?? scene.today.year, number.value)
  const passed = !year && isBefore(from.add({ days: 6 }), scene.today)
  const week = passed ? isoWeek(scene.today.year + 1, number.value) : from
  return { body: daysBetween(week, week.add({ days: 7 }), 'week', 'week'), next: year?.next ?? next }
}

function isoWeek(year: number, week: number): Temporal.PlainDate {
  return mondayOf(new Temporal.PlainDate(year, 1, 4)).add({ days: (week - 1) * 7 })
}

/** "Q3", "third quarter of 2026", «в третьем квартале» */
export const quarterRule: Rule = (scene, start) => {
  const spoken = readQuarter(scene, start)
  if (!spoken || spoken.value < 1 || spoken.value > 4) return null
  const year = readYear(scene, spoken.next)
  let from = new Temporal.PlainDate(year?.year ?? scene.today.year, spoken.value * 3 - 2, 1)
  if (!year && isBefore(from.add({ months: 3 }), scene.today.add({ days: 1 }))) from = from.add({ years: 1 })
  return {
    body: daysBetween(from, from.add({ months: 3 }), 'month', 'period'),
    next: year?.next ?? spoken.next,
  }
}

function readQuarter(scene: Scene, start: number): { value: number; next: number } | null {
  if (
    wordAt(scene, start) === 'q' &&
    scene.tokens[start + 1]?.glued &&
    /^[1-4]$/.test(wordAt(scene, start + 1))
  )
    return { value: Number(wordAt(scene, start + 1)), next: start + 2 }
  const number = readNumber(scene.tokens, wordAt(scene, start) === 'the' ? start + 1 : start)
  if (!number || units.get(wordAt(scene, number.next))?.unit !== 'quarter') return null
  if (!number.ordinal && !/^квартале?$/.test(wordAt(scene, number.next))) return null
  return { value: number.value, next: number.next + 1 }
}

const seasons: readonly (readonly [number, RegExp])[] = [
  [12, /^(?:winter|зимой|зима|зиму|зимы|зиме)$/],
  [3, /^(?:spring|springtime|весной|весна|весну|весны|весне)$/],
  [6, /^(?:summer|summertime|летом|лето|лета|лету)$/],
  [9, /^(?:autumn|fall|осенью|осень|осени)$/],
]

/** Seasons by whole months: winter is December to February. */
export const seasonRule: Rule = (scene, start) => {
  const shift = readShift(scene.tokens, start)
  let at = shift?.next ?? start
  if (!shift && wordAt(scene, at) === 'the') at += 1
  const word = wordAt(scene, at)
  const month = seasons.find(([, pattern]) => pattern.test(word))?.[0]
  if (month === undefined) return null
  const year = readYear(scene, at + 1)
  const before = wordAt(scene, at - 1)
  const free = /(?:ой|ом|ью)$/.test(word) || year !== null || shift !== null || scene.tokens.length === 1
  if (
    !free &&
    !['in', 'the', 'during', 'by', 'until', 'till', 'before', 'since', 'с', 'до', 'к', 'на', 'за'].includes(
      before,
    )
  )
    return null
  if (
    before === 'the' &&
    wordAt(scene, at - 2) !== 'in' &&
    !['during', 'over', 'of', 'until', 'till', 'before', 'through'].includes(wordAt(scene, at - 2))
  )
    return null
  const from = seasonStart(scene, month, year?.year ?? null, shift?.value ?? 'none')
  return { body: daysBetween(from, from.add({ months: 3 }), 'month', 'period'), next: year?.next ?? at + 1 }
}

function seasonStart(scene: Scene, month: number, year: number | null, shift: Shift): Temporal.PlainDate {
  if (year !== null) return new Temporal.PlainDate(year, month, 1)
  let from = new Temporal.PlainDate(scene.today.year - 1, month, 1)
  while (!isBefore(scene.today, from.add({ months: 3 }))) from = from.add({ years: 1 })
  const running = !isBefore(scene.today, from)
  if (shift === 'next' && running) return from.add({ years: 1 })
  return shift === 'last' ? from.subtract({ years: 1 }) : from
}
