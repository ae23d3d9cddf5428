/** What repeats, with "every" or «каждый»: "every other Tuesday", «каждые две недели», «каждое первое число». */
import { phraseSet } from '../phrases'
import { type Hit, type PieceBody, type Repeat, type Rule, type Scene, wordAt } from '../pieces'
import { readQuantity } from '../quantity'
import { readNumber } from '../read-number'
import { months, type Unit, units } from '../words/calendar-words'
import { partNouns, partsOfDay } from '../words/part-words'
import { dayMonthRule, monthDayRule } from './date'
import { holidayRule } from './holiday'
import { dayCode, monthly, readOfMonth, readPlace } from './nth'
import { readWeekdayList } from './weekday-list'

export const workDays = [1, 2, 3, 4, 5] as const
const heads = phraseSet(
  'every|each|every single|once every|once each|on every|on each|one time every|все|раз в|один раз в|1 раз в|once in|once in every',
)
const workdayWords = phraseSet(
  'weekday|weekdays|workday|workdays|working day|working days|business day|business days|work day|будний день|будние дни|буднего дня|рабочий день|рабочие дни|рабочего дня|будни|будням|рабочим дням|будним дням|буднему дню',
)
const weekendWords = phraseSet(
  'weekend|weekends|weekend day|week - end|выходные|выходной|выходным|выходной день|выходным дням',
)
const exceptWords = phraseSet('except|except on|except for|but|excluding|кроме|за исключением|исключая')

export function repeatOf(freq: Repeat['freq'], fields: Partial<Repeat> = {}): Repeat {
  return { freq, interval: 1, byDay: [], byMonthDay: [], byMonth: [], part: null, ...fields }
}
export function weekly(dows: readonly number[], interval = 1): Repeat {
  return repeatOf('WEEKLY', { interval, byDay: dows.map((dow) => dayCode(dow)) })
}

export function repeatEvery(count: number, unit: Unit): Repeat | null {
  if (!Number.isInteger(count) || count < 1 || count > 999) return null
  switch (unit) {
    case 'second':
      return null
    case 'minute':
      return count % 60 === 0
        ? repeatOf('HOURLY', { interval: count / 60 })
        : repeatOf('MINUTELY', { interval: count })
    case 'hour':
      return repeatOf('HOURLY', { interval: count })
    case 'day':
      return repeatOf('DAILY', { interval: count })
    case 'week':
      return repeatOf('WEEKLY', { interval: count })
    case 'month':
      return repeatOf('MONTHLY', { interval: count })
    case 'quarter':
      return repeatOf('MONTHLY', { interval: 3 * count })
    case 'year':
      return repeatOf('YEARLY', { interval: count })
  }
}

/** The word that begins a repetition, and how many tokens it takes. */
function readHead(scene: Scene, start: number): number {
  const word = wordAt(scene, start)
  if (/^кажд(?:ый|ая|ое|ые|ую|ого|ой|ому|ым|ом|ых|ыми)$/.test(word)) return 1
  const length = heads(scene.tokens, start)
  // «все» is "all": only «все выходные» and the like, which are one period each, so not a head by itself.
  return word === 'все' ? 0 : length
}

export const everyRule: Rule = (scene, start) => {
  const head = readHead(scene, start)
  if (head === 0) return null
  const at = start + head
  const perUnit = wordAt(scene, at - 1) === 'в' || wordAt(scene, start) === 'once'
  const found = readTarget(scene, at, perUnit)
  return found && withException(scene, found)
}

function repeats(repeat: Repeat | null, next: number): Hit | null {
  return repeat && { body: { kind: 'repeat', repeat }, next }
}

function readTarget(scene: Scene, at: number, perUnit: boolean): Hit | null {
  const other = ['other', 'alternate'].includes(wordAt(scene, at))
  if (other) return readInterval(scene, at + 1, 2)
  const dated = dayMonthRule(scene, at) ?? monthDayRule(scene, at) ?? holidayRule(scene, at)
  if (dated) return yearlyOn(dated)
  const place = readPlace(scene, at)
  if (place) {
    const byPlace = readByPlace(scene, place)
    if (byPlace) return byPlace
  }
  return readSimple(scene, at) ?? readCounted(scene, at, perUnit)
}

/** "every second Tuesday" is every other one; "every first Monday" and "of the month" count in the month. */
function readByPlace(scene: Scene, { place, next }: { place: number; next: number }): Hit | null {
  const list = readWeekdayList(scene, next)
  if (list) {
    const of = readOfMonth(scene, list.next)
    const inMonth = of !== null && of.of.kind !== 'month'
    if (inMonth || place === 1 || place > 2 || place < 0)
      return repeats(
        monthly({ byDay: list.dows.map((dow) => dayCode(dow, place)) }),
        inMonth ? of.next : list.next,
      )
    return repeats(weekly(list.dows, place), list.next)
  }
  const unit = units.get(wordAt(scene, next))
  if (unit && unit.unit !== 'day' && place > 1 && !readOfMonth(scene, next + 1))
    return readInterval(scene, next, place)
  const dayWord = ['число', 'числа', 'day', 'день'].includes(wordAt(scene, next))
  if (dayWord || readOfMonth(scene, next) || place > 12 || /^\d/.test(wordAt(scene, next - 2))) {
    const isInterval = ['day', 'день'].includes(wordAt(scene, next)) && !readOfMonth(scene, next + 1)
    if (isInterval && place > 1) return repeats(repeatEvery(place, 'day'), next + 1)
    return readMonthDays(scene, place, dayWord ? next + 1 : next)
  }
  return place > 1 ? readInterval(scene, next, place) : null
}

/** "every 1st and 15th of the month", «каждое 1 и 15 число» */
function readMonthDays(scene: Scene, first: number, start: number): Hit | null {
  const days = [first]
  let next = start
  while (['and', 'и', ',', '&'].includes(wordAt(scene, next)) && days.length < 10) {
    const more = readNumber(scene.tokens, wordAt(scene, next + 1) === 'the' ? next + 2 : next + 1)
    if (!more || more.value < 1 || more.value > 31) break
    if (!more.ordinal && !['число', 'числа'].includes(wordAt(scene, more.next))) break
    days.push(more.value)
    next = ['число', 'числа', 'день', 'day'].includes(wordAt(scene, more.next)) ? more.next + 1 : more.next
  }
  if (days.some((day) => day > 31)) return null
  const of = readOfMonth(scene, next)
  return repeats(monthly({ byMonthDay: days }), of && of.of.kind !== 'month' ? of.next : next)
}

/** What stands after "every other", "every third". */
function readInterval(scene: Scene, at: number, interval: number): Hit | null {
  const list = readWeekdayList(scene, at)
  if (list) return repeats(weekly(list.dows, interval), list.next)
  const weekend = weekendWords(scene.tokens, at)
  if (weekend) return repeats(weekly([6, 7], interval), at + weekend)
  const unit = units.get(wordAt(scene, at))
  return unit ? repeats(repeatEvery(interval * unit.times, unit.unit), at + 1) : null
}

function readSimple(scene: Scene, at: number): Hit | null {
  const list = readWeekdayList(scene, at)
  if (list) return repeats(weekly(list.dows), list.next)
  const work = workdayWords(scene.tokens, at)
  if (work) return repeats(weekly(workDays), at + work)
  const weekend = weekendWords(scene.tokens, at)
  if (weekend) return repeats(weekly([6, 7]), at + weekend)
  const part = partNouns(scene.tokens, at)
  if (part && part.value in partsOfDay) return repeats(repeatOf('DAILY', { part: part.value }), part.next)
  const month = months.get(wordAt(scene, at))
  if (month && !month.genitive) return repeats(repeatOf('YEARLY', { byMonth: [month.month] }), at + 1)
  const season = ['spring', 'весну', 'summer', 'лето', 'autumn', 'fall', 'осень', 'winter', 'зиму'].indexOf(
    wordAt(scene, at),
  )
  if (season >= 0) {
    const first = season < 2 ? 3 : season < 4 ? 6 : season < 7 ? 9 : 12
    return repeats(repeatOf('YEARLY', { byMonth: [first] }), at + 1)
  }
  return null
}

/** "every 2 weeks", «каждые полчаса», "every day", «раз в две недели» */
function readCounted(scene: Scene, at: number, perUnit: boolean): Hit | null {
  const read = readQuantity(scene, at, true)
  if (!read) return null
  const { amount } = read
  if (amount.count === 0) return null
  if (perUnit && read.bare && amount.unit === 'second') return null
  return repeats(repeatEvery(amount.count, amount.unit), read.next)
}

function yearlyOn(dated: Hit): Hit | null {
  if (dated.body.kind !== 'days') return null
  const { from, to } = dated.body
  const single = from.add({ days: 1 }).equals(to)
  if (!single || !isFixed(dated.body)) return null
  return repeats(repeatOf('YEARLY', { byMonth: [from.month], byMonthDay: [from.day] }), dated.next)
}

function isFixed(body: Extract<PieceBody, { kind: 'days' }>): boolean {
  return body.sort === 'date' || body.sort === 'holiday'
}

/** "every day except Sunday" */
function withException(scene: Scene, found: Hit): Hit {
  if (found.body.kind !== 'repeat') return found
  const { repeat } = found.body
  const length = exceptWords(scene.tokens, found.next)
  if (!length || (repeat.freq !== 'DAILY' && repeat.freq !== 'WEEKLY')) return found
  const at = found.next + length
  const weekend = weekendWords(scene.tokens, at) || workEnd(scene, at)
  const list = readWeekdayList(scene, at)
  const dropped = weekend ? [6, 7] : list?.dows
  if (!dropped) return found
  const base = repeat.byDay.length > 0 ? repeat.byDay : [1, 2, 3, 4, 5, 6, 7].map((dow) => dayCode(dow))
  const byDay = base.filter((code) => !dropped.map((dow) => dayCode(dow)).includes(code))
  if (byDay.length === 0 || byDay.length === base.length) return found
  return {
    body: { kind: 'repeat', repeat: { ...repeat, freq: 'WEEKLY', byDay } },
    next: weekend ? at + weekend : (list?.next ?? at),
  }
}

function workEnd(scene: Scene, at: number): number {
  return ['выходных'].includes(wordAt(scene, at)) ? 1 : 0
}
export { weekendWords as readWeekendWords, workdayWords as readWorkdayWords }
