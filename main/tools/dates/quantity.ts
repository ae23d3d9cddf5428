/** Lengths of time: "an hour and a half", «полтора часа», "2h 15m", «час двадцать», «недели две». */
import type { Amount } from './amount'
import { readAmount } from './numbers'
import { phraseReader } from './phrases'
import { type Scene, wordAt } from './pieces'
import { readNumber } from './read-number'
import { type Unit, units } from './words/calendar-words'

export interface ReadQuantity {
  readonly amount: Amount
  readonly next: number
  /** No number was said: «через час», "the hour". */
  readonly bare: boolean
}

const minutesOf = { second: 1 / 60, minute: 1, hour: 60 } as const

export function amountOf(count: number, unit: Unit): Amount {
  const base = { minutes: 0, days: 0, months: 0, unit, count }
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return { ...base, minutes: count * minutesOf[unit] }
  if (unit === 'day' || unit === 'week') {
    const days = count * (unit === 'week' ? 7 : 1)
    if (Number.isInteger(days)) return { ...base, days }
    const whole = Math.floor(days)
    return { ...base, unit: 'hour', days: whole, minutes: Math.round((days - whole) * 1440) }
  }
  return { ...base, months: Math.round(count * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1)) }
}

export function addAmounts(a: Amount, b: Amount): Amount {
  return {
    minutes: a.minutes + b.minutes,
    days: a.days + b.days,
    months: a.months + b.months,
    unit: b.unit,
    count: 0,
  }
}

const wholePhrases = phraseReader<readonly [number, Unit]>([
  ['half an hour', [30, 'minute']],
  ['a half hour', [30, 'minute']],
  ['a half an hour', [30, 'minute']],
  ['half hour', [30, 'minute']],
  ['half - hour', [30, 'minute']],
  ['half a minute', [30, 'second']],
  ['half a day', [12, 'hour']],
  ['half a year', [6, 'month']],
  ['quarter of an hour', [15, 'minute']],
  ['a quarter of an hour', [15, 'minute']],
  ['quarter hour', [15, 'minute']],
  ['a quarter hour', [15, 'minute']],
  ['three quarters of an hour', [45, 'minute']],
  ['three - quarters of an hour', [45, 'minute']],
  ['an hour and a half', [90, 'minute']],
  ['hour and a half', [90, 'minute']],
  ['an hour and a quarter', [75, 'minute']],
  ['a day and a half', [36, 'hour']],
  ['a week and a half', [10, 'day']],
  ['a month and a half', [45, 'day']],
  ['a year and a half', [18, 'month']],
  ['полчаса', [30, 'minute']],
  ['получаса', [30, 'minute']],
  ['полчасика', [30, 'minute']],
  ['пол часа', [30, 'minute']],
  ['пол - часа', [30, 'minute']],
  ['полминуты', [30, 'second']],
  ['полгода', [6, 'month']],
  ['полугода', [6, 'month']],
  ['пол года', [6, 'month']],
  ['полтора месяца', [45, 'day']],
  ['четверть часа', [15, 'minute']],
  ['четверти часа', [15, 'minute']],
  ['три четверти часа', [45, 'minute']],
  ['час с половиной', [90, 'minute']],
  ['час с четвертью', [75, 'minute']],
  ['год с половиной', [18, 'month']],
])
const vague = new Map([
  ['few', 3],
  ['several', 3],
  ['couple', 2],
  ['pair', 2],
  ['пару', 2],
  ['пара', 2],
  ['пары', 2],
  ['парочку', 2],
  ['несколько', 3],
])
const aroundWords = new Set(
  'about around approximately roughly another примерно приблизительно около где то еще ровно exactly just'.split(
    ' ',
  ),
)
/** Amounts above this are noise or would leave the calendar. */
const maxCount = 100_000

/** A length of time at token `start`. With `bareAllowed`, a unit alone is one of it («через час»). */
export function readQuantity(scene: Scene, start: number, bareAllowed = false): ReadQuantity | null {
  let at = start
  while (aroundWords.has(wordAt(scene, at)) && at < start + 3) at += 1
  const first = readOne(scene, at, bareAllowed)
  return first ? withSmaller(scene, first) : null
}

function readOne(scene: Scene, start: number, bareAllowed: boolean): ReadQuantity | null {
  const whole = wholePhrases(scene.tokens, start)
  if (whole) return { amount: amountOf(whole.value[0], whole.value[1]), next: whole.next, bare: false }
  const counted = readCount(scene, start)
  if (counted) {
    const unit = unitAt(scene, counted.next)
    // "15 m": the one-letter minute only beside digits.
    if (unit) return { amount: amountOf(counted.value * unit.times, unit.unit), next: unit.next, bare: false }
    if (
      /^\d/.test(wordAt(scene, start)) &&
      wordAt(scene, counted.next) === 'm' &&
      scene.tokens[counted.next]?.glued
    )
      return { amount: amountOf(counted.value, 'minute'), next: counted.next + 1, bare: false }
    // "every quarter": a fraction's word can itself be the unit.
    if (!units.has(wordAt(scene, start))) return null
  }
  const alone = units.get(wordAt(scene, start))
  if (!alone || !bareAllowed) return null
  // «минут двадцать», «недели две»: the number after the unit makes it approximate.
  const after = readAmount(scene.tokens, start + 1)
  const nextWord = after ? wordAt(scene, after.next) : ''
  if (after && isInverted(wordAt(scene, start)) && !units.has(nextWord) && after.value <= 60)
    return { amount: amountOf(after.value * alone.times, alone.unit), next: after.next, bare: false }
  return { amount: amountOf(alone.times, alone.unit), next: start + 1, bare: true }
}

function isInverted(word: string): boolean {
  return ['минут', 'часа', 'часов', 'дня', 'дней', 'недели', 'недель', 'месяца', 'месяцев', 'года'].includes(
    word,
  )
}

function readCount(scene: Scene, start: number): { value: number; next: number } | null {
  const word = wordAt(scene, start)
  const article = word === 'a' || word === 'an' || word === 'one' ? start + 1 : start
  const some = vague.get(wordAt(scene, article))
  if (some !== undefined)
    return { value: some, next: wordAt(scene, article + 1) === 'of' ? article + 2 : article + 1 }
  // «12-й неделе» is a place, not a count.
  if (readNumber(scene.tokens, start)?.ordinal) return null
  const amount = readAmount(scene.tokens, start)
  if (amount && amount.value <= maxCount) return amount
  if (article > start) return { value: 1, next: article }
  return null
}

function unitAt(scene: Scene, index: number): { unit: Unit; times: number; next: number } | null {
  let at = index
  if (wordAt(scene, at) === '-' && scene.tokens[at]?.glued) at += 1
  if (['more', 'whole', 'full', 'целых', 'полных'].includes(wordAt(scene, at))) at += 1
  const unit = units.get(wordAt(scene, at))
  return unit ? { ...unit, next: at + 1 } : null
}

/** "2 hours and 15 minutes", "1h30", «час двадцать». */
function withSmaller(scene: Scene, read: ReadQuantity): ReadQuantity {
  const { unit } = read.amount
  if (
    !['hour', 'day', 'week', 'month', 'year'].includes(unit) ||
    read.amount.count !== Math.floor(read.amount.count)
  )
    return read
  let at = read.next
  if ([',', 'and', 'и'].includes(wordAt(scene, at))) at += 1
  const second = readOne(scene, at, false)
  if (second && rank(second.amount.unit) < rank(unit))
    return { amount: addAmounts(read.amount, second.amount), next: second.next, bare: false }
  if (unit !== 'hour' || at !== read.next) return read
  const minutes = readAmount(scene.tokens, at)
  const token = scene.tokens[at]
  const plain = minutes && Number.isInteger(minutes.value) && minutes.value >= 5 && minutes.value < 60
  const shortForm = token?.glued === true && /^\d\d$/.test(token.text)
  const spoken = scene.lang === 'ru' && wordAt(scene, read.next - 1) === 'час' && read.bare
  if (plain && (shortForm || spoken) && !units.has(wordAt(scene, minutes.next)))
    return {
      amount: addAmounts(read.amount, amountOf(minutes.value, 'minute')),
      next: minutes.next,
      bare: false,
    }
  return read
}

const order: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']
function rank(unit: Unit): number {
  return order.indexOf(unit)
}
