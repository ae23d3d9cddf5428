/** Months, weekdays and units of time in every form people write, English and Russian together. */
export interface MonthWord {
  readonly month: number
  /** Russian genitive («мая»): a month only beside a number or a preposition that asks for it. */
  readonly genitive: boolean
  /** Also an everyday word or a name (may, march): needs more evidence. */
  readonly risky: boolean
}
export interface WeekdayWord {
  /** 1 Monday ... 7 Sunday (ISO 8601). */
  readonly dow: number
  /** "Mondays", «понедельникам»: says that it repeats. */
  readonly plural: boolean
  /** Also an everyday word (sat, sun, wed). */
  readonly risky: boolean
  readonly short: boolean
}
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

const monthTable = new Map<string, MonthWord>()
const weekdayTable = new Map<string, WeekdayWord>()
const unitTable = new Map<string, { unit: Unit; times: number }>()

const englishMonths =
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec'
englishMonths.split('|').forEach((forms, index) => {
  for (const form of forms.split(' ')) {
    const risky = ['may', 'march', 'mar'].includes(form)
    monthTable.set(form, { month: index + 1, genitive: false, risky })
  }
})
const russianMonths = [
  ['январ', 'ь я ю е ем', 'янв'],
  ['феврал', 'ь я ю е ем', 'фев февр'],
  ['март', '. а у е ом', 'мар'],
  ['апрел', 'ь я ю е ем', 'апр'],
  ['ма', 'й я ю е ем', ''],
  ['июн', 'ь я ю е ем', 'июн'],
  ['июл', 'ь я ю е ем', 'июл'],
  ['август', '. а у е ом', 'авг'],
  ['сентябр', 'ь я ю е ем', 'сен сент'],
  ['октябр', 'ь я ю е ем', 'окт'],
  ['ноябр', 'ь я ю е ем', 'ноя нояб'],
  ['декабр', 'ь я ю е ем', 'дек'],
] as const
russianMonths.forEach(([stem, endings, short], index) => {
  for (const ending of endings.split(' ')) {
    const genitive = ending === 'я' || ending === 'а'
    monthTable.set(stem + ending.replace('.', ''), { month: index + 1, genitive, risky: false })
  }
  // A three-letter form counts only beside a number, like a genitive.
  for (const form of short.split(' ').filter(Boolean))
    monthTable.set(form, { month: index + 1, genitive: true, risky: false })
})

const englishDays =
  'monday mon|tuesday tue tues|wednesday wed weds|thursday thu thur thurs|friday fri|saturday sat|sunday sun'
englishDays.split('|').forEach((forms, index) => {
  forms.split(' ').forEach((form, place) => {
    const risky = ['sat', 'sun', 'wed'].includes(form)
    weekdayTable.set(form, { dow: index + 1, plural: false, risky, short: place > 0 })
    weekdayTable.set(`${form}'s`, { dow: index + 1, plural: false, risky, short: place > 0 })
    if (place === 0)
      weekdayTable.set(`${form}s`, { dow: index + 1, plural: true, risky: false, short: false })
  })
})
const russianDays = [
  ['понедельник', '. а у ом е', 'понедельники понедельникам', 'пн'],
  ['вторник', '. а у ом е', 'вторники вторникам', 'вт'],
  ['сред', 'а ы е у ой', 'средам', 'ср'],
  ['четверг', '. а у ом е', 'четверги четвергам', 'чт'],
  ['пятниц', 'а ы е у ей', 'пятницам', 'пт'],
  ['суббот', 'а ы е у ой', 'субботам', 'сб'],
  ['воскресень', 'е я ю ем и', 'воскресеньям', 'вс вск'],
] as const
russianDays.forEach(([stem, endings, plurals, short], index) => {
  const dow = index + 1
  for (const ending of endings.split(' '))
    weekdayTable.set(stem + ending.replace('.', ''), { dow, plural: false, risky: false, short: false })
  for (const form of plurals.split(' '))
    weekdayTable.set(form, { dow, plural: true, risky: false, short: false })
  for (const form of short.split(' '))
    weekdayTable.set(form, { dow, plural: false, risky: false, short: true })
})

const unitForms: readonly (readonly [Unit, string, number?])[] = [
  ['second', 'second seconds sec secs секунда секунду секунды секунд секундочку сек'],
  ['minute', 'minute minutes min mins минута минуту минуты минут минутку минуточку минутам минуте мин'],
  ['hour', 'hour hours hr hrs h час часа часу часов часы часик часика часиков часам ч'],
  ['day', 'day days день дня дней дни дню днем денек денька деньков сутки суток'],
  ['week', "week week's weeks wk wks неделя неделю недели недель неделе неделей недельку недельки нед"],
  ['week', 'fortnight fortnights', 2],
  ['month', "month month's months месяц месяца месяцев месяцы месяце месяцу месяцок"],
  ['quarter', 'quarter quarters qtr квартал квартала кварталов кварталы квартале кварталу'],
  ['year', "year year's years yr yrs год года лет годы году годик"],
]
for (const [unit, forms, times = 1] of unitForms)
  for (const form of forms.split(' ')) unitTable.set(form, { unit, times })

export const months: ReadonlyMap<string, MonthWord> = monthTable
export const weekdays: ReadonlyMap<string, WeekdayWord> = weekdayTable
/** `times`: a fortnight is two weeks. */
export const units: ReadonlyMap<string, { readonly unit: Unit; readonly times: number }> = unitTable
