/** Names used when a date is said back. */
export const dayNames = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
} as const

/** «каждый», «каждую», «каждое» with the accusative; «по понедельникам». */
export const russianEvery = [
  ['каждый', 'понедельник', 'понедельникам'],
  ['каждый', 'вторник', 'вторникам'],
  ['каждую', 'среду', 'средам'],
  ['каждый', 'четверг', 'четвергам'],
  ['каждую', 'пятницу', 'пятницам'],
  ['каждую', 'субботу', 'субботам'],
  ['каждое', 'воскресенье', 'воскресеньям'],
] as const

export const monthNames = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
} as const

/** A place in the month: by grammatical gender in Russian (m, f, n). */
export const places = {
  en: { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', [-1]: 'last', [-2]: 'second to last' },
  каждый: {
    1: 'первый',
    2: 'второй',
    3: 'третий',
    4: 'четвёртый',
    5: 'пятый',
    [-1]: 'последний',
    [-2]: 'предпоследний',
  },
  каждую: {
    1: 'первую',
    2: 'вторую',
    3: 'третью',
    4: 'четвёртую',
    5: 'пятую',
    [-1]: 'последнюю',
    [-2]: 'предпоследнюю',
  },
  каждое: {
    1: 'первое',
    2: 'второе',
    3: 'третье',
    4: 'четвёртое',
    5: 'пятое',
    [-1]: 'последнее',
    [-2]: 'предпоследнее',
  },
} as const satisfies Record<string, Record<number, string>>

/** Russian plural: 1 час, 2 часа, 5 часов. */
export function russianPlural(count: number, forms: readonly [string, string, string]): string {
  const ten = count % 10
  const hundred = count % 100
  if (ten === 1 && hundred !== 11) return forms[0]
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? forms[1] : forms[2]
}
