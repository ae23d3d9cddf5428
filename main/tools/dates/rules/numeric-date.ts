/** Dates in digits: ISO 2026-02-03, day first 03.02.2026, 3/2/26, 15.02. */
import { dateOrNull, daysBetween, nextMonthDay, oneDay } from '../calendar-math'
import { type Hit, type Rule, type Scene, wordAt } from '../pieces'

export const numericDateRule: Rule = (scene, start) =>
  readIso(scene, start) ?? readYearMonth(scene, start) ?? readDayFirst(scene, start)

/** 2026-10, 2026/10 */
function readYearMonth(scene: Scene, start: number): Hit | null {
  const read = readNumbers(scene, start)
  if (read?.values.length !== 2 || read.widths[0] !== 4 || read.widths[1] !== 2 || read.mark === '.')
    return null
  const from = dateOrNull(read.values[0] ?? 0, read.values[1] ?? 0, 1)
  if (!from || from.year < 1900 || from.year > 2199) return null
  return { body: daysBetween(from, from.add({ months: 1 }), 'month', 'month'), next: read.next }
}

interface Numbers {
  readonly values: readonly number[]
  readonly widths: readonly number[]
  readonly mark: string
  readonly next: number
}

/** Two or three numbers glued by the same mark. */
function readNumbers(scene: Scene, start: number): Numbers | null {
  const values: number[] = []
  const widths: number[] = []
  let mark = ''
  let at = start
  while (values.length < 3) {
    const token = scene.tokens[at]
    if (!token || !/^\d{1,4}$/.test(token.text) || (values.length > 0 && !token.glued)) break
    values.push(Number(token.text))
    widths.push(token.text.length)
    const link = scene.tokens[at + 1]
    const usable = link?.glued === true && /^[.\-/]$/.test(link.text) && (mark === '' || link.text === mark)
    const more = scene.tokens[at + 2]
    at += 1
    if (!usable || !more?.glued || !/^\d/.test(more.text)) break
    mark = link.text
    at += 1
  }
  return values.length >= 2 ? { values, widths, mark, next: at } : null
}

function readIso(scene: Scene, start: number): Hit | null {
  const read = readNumbers(scene, start)
  if (read?.widths[0] !== 4 || read.values.length !== 3) return null
  const [year = 0, month = 0, day = 0] = read.values
  const date = dateOrNull(year, month, day)
  if (!date || year < 1900) return null
  const joined = wordAt(scene, read.next) === 't' && /^\d/.test(wordAt(scene, read.next + 1))
  return { body: oneDay(date, 'date'), next: joined ? read.next + 1 : read.next }
}

function readDayFirst(scene: Scene, start: number): Hit | null {
  const read = readNumbers(scene, start)
  if (!read || (read.widths[0] ?? 3) > 2 || (read.widths[1] ?? 3) > 2) return null
  const before = wordAt(scene, start - 1)
  if (/^[.:/\-]$/.test(before) && scene.tokens[start]?.glued && before !== '-') return null
  return read.values.length === 3 ? withYear(scene, read) : withoutYear(scene, start, read)
}

function withYear(scene: Scene, { values, widths, next }: Numbers): Hit | null {
  const [first = 0, second = 0, last = 0] = values
  const width = widths[2]
  if (width !== 2 && width !== 4) return null
  const year = width === 4 ? last : last + (last < 70 ? 2000 : 1900)
  const swapped = second > 12 && first <= 12
  const date = swapped ? dateOrNull(year, first, second) : dateOrNull(year, second, first)
  if (!date || year < 1900 || year > 2199) return null
  const named = ['г', 'года', 'год'].includes(wordAt(scene, next))
  const dotted = named && wordAt(scene, next + 1) === '.'
  return { body: oneDay(date, 'date'), next: next + Number(named) + Number(dotted) }
}

const unitAfter =
  /^(?:%|°|градус\S*|процент\S*|час\S*|ч|мин\S*|км|кг|рубл\S*|hours?|degrees?|percent|hrs?|minutes?|x|am|pm)$/

function withoutYear(scene: Scene, start: number, { values, widths, mark, next }: Numbers): Hit | null {
  const [day = 0, month = 0] = values
  if (mark === '-' || unitAfter.test(wordAt(scene, next)) || (day === 24 && month === 7)) return null
  const before = wordAt(scene, start - 1)
  const trailingDot = mark === '.' && wordAt(scene, next) === '.' && scene.tokens[next]?.glued === true
  const introduced = [
    'on',
    'by',
    'until',
    'before',
    'after',
    'from',
    'to',
    'till',
    'for',
    'к',
    'до',
    'с',
    'по',
    'на',
    'после',
  ].includes(before)
  if (mark === '.' && widths[1] !== 2 && !trailingDot && scene.tokens.length > 3) return null
  if (mark === '.' && (before === 'в' || before === 'at')) return null
  if (mark === '/' && !introduced && (scene.lang === 'ru' || widths[0] === 1) && scene.tokens.length > 2)
    return null
  if (mark === '.' && scene.lang === 'en' && !introduced && scene.tokens.length > 4) return null
  const swapped = month > 12 && day <= 12 && mark === '/'
  const date = swapped ? nextMonthDay(scene.today, day, month) : nextMonthDay(scene.today, month, day)
  if (!date) return null
  // "15.02." keeps its dot unless the sentence ends there.
  return {
    body: oneDay(date, 'date', false),
    next: trailingDot && next + 1 < scene.tokens.length ? next + 1 : next,
  }
}

/** "14-15.10", «с 14 по 15.10.2026» */
export const numericRangeRule: Rule = (scene, start) => {
  const at = ['from', 'с'].includes(wordAt(scene, start)) ? start + 1 : start
  const first = wordAt(scene, at)
  if (!/^\d{1,2}$/.test(first)) return null
  let link = at + 1
  if (wordAt(scene, link) === '.') link += 1
  if (!['-', 'по', 'to', 'до', '/'].includes(wordAt(scene, link))) return null
  const right = readDayFirst(scene, link + 1)
  if (right?.body.kind !== 'days') return null
  const from = dateOrNull(right.body.from.year, right.body.from.month, Number(first))
  if (!from || from.day >= right.body.from.day) return null
  return { body: daysBetween(from, right.body.to, 'day', 'range'), next: right.next }
}
