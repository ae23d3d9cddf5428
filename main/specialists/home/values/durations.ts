/** Lengths of time as hours, minutes and seconds, kept as they were said: "90 minutes" stays 90 minutes. */
import { wordsOf } from '../../../lib/lang/fold'
import { firstAmount } from './amounts'

export interface Duration {
  readonly hours?: number
  readonly minutes?: number
  readonly seconds?: number
}

type UnitName = 'hours' | 'minutes' | 'seconds'
const unitWords: readonly (readonly [RegExp, UnitName])[] = [
  [
    /^(?:h|hr|hrs|hour|hours|ч|час|часа|часов|часик|часику|часика|часиков|часом|часов\p{L}{2,3}|часу)$/u,
    'hours',
  ],
  [/^(?:m|min|mins|minute|minutes|мин|минут\p{L}*|минутк\p{L}*|минутн\p{L}*)$/u, 'minutes'],
  [/^(?:s|sec|secs|second|seconds|сек|секунд\p{L}*|секундн\p{L}*)$/u, 'seconds'],
]

const unitOf = (word: string | undefined): UnitName | null =>
  unitWords.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? null

/** "An hour and a quarter", «час с четвертью». */
const parts: readonly (readonly [RegExp, number])[] = [
  [/^(?:and a half|с половиной)/u, 0.5],
  [/^(?:and a quarter|с четвертью)/u, 0.25],
  [/^(?:and three quarters|с тремя четвертями)/u, 0.75],
]

/** Null when no length is said. */
export function readDuration(span: string): Duration | null {
  const spaced = unitBehind(wordsOf(apart(span.replace(/(\d)(\p{L})/gu, '$1 $2'))).join(' '))
  const special = readSpecial(spaced)
  if (special) return special
  const sum: { hours?: number; minutes?: number; seconds?: number } = {}
  let rest = spaced
  for (let turn = 0; turn < 3; turn += 1) {
    const words = wordsOf(rest)
    const amount = firstAmount(rest)
    const bareAt = words.findIndex((word) => unitOf(word) !== null)
    if (bareAt < 0) break
    const unitAt = amount ? amount.after.findIndex((word) => unitOf(word) !== null) : -1
    const isBare = !amount || unitAt !== 0 || bareAt < amount.before.length
    const unit = unitOf(isBare ? words[bareAt] : amount.after[unitAt])
    if (!unit) break
    sum[unit] = (sum[unit] ?? 0) + (isBare ? 1 : amount.value)
    rest = (isBare ? words.slice(bareAt + 1) : amount.after.slice(unitAt + 1)).join(' ')
    const part = parts.find(([pattern]) => pattern.test(rest))
    if (part) {
      sum[unit] += part[1]
      rest = rest.replace(part[0], '').trim()
    }
  }
  return Object.keys(sum).length === 0 ? null : whole(sum)
}

/** «Минут двадцать» is about twenty minutes; «час сорок» an hour and forty minutes. */
function unitBehind(said: string): string {
  const words = said.split(' ')
  const at = words.findIndex((word) => /^(?:минут|минуток|часов|часа|часика|секунд)$/u.test(word))
  const unit = words[at]
  const amount = unit === undefined ? null : firstAmount(words.slice(at + 1).join(' '))
  const isCounted = at > 0 && firstAmount(words[at - 1] ?? '') !== null
  if (
    unit !== undefined &&
    !isCounted &&
    amount?.before.every((word) => /^(?:на|через|в)$/u.test(word)) === true
  ) {
    const count = String(amount.value)
    return [...words.slice(0, at), ...amount.before, count, unit, ...amount.after].join(' ')
  }
  const hour = words.findIndex((word) => /^(?:час|часа|часов|hour|hours)$/u.test(word))
  const rest = firstAmount(words.slice(hour + 1).join(' '))
  const isMinutes =
    hour >= 0 &&
    rest?.before.every((word) => word === 'and') === true &&
    rest.after.length === 0 &&
    rest.value >= 5
  return isMinutes && rest.value < 60
    ? `${said} ${/\p{Script=Cyrillic}/u.test(said) ? 'минут' : 'minutes'}`
    : said
}

/** «Восьмиминутный», «двухчасовой»: the count stands inside the word, in the genitive. */
const counts = [
  ...['одно', 'двух', 'тр[её]х', 'четыр[её]х', 'пяти', 'шести', 'семи', 'восьми', 'девяти', 'десяти'],
  ...['одиннадцати', 'двенадцати', 'тринадцати', 'четырнадцати', 'пятнадцати'],
]
const tens: Readonly<Record<string, number>> = {
  двадцати: 20,
  двадцатипяти: 25,
  тридцати: 30,
  сорока: 40,
  сорокапяти: 45,
  пятидесяти: 50,
  шестидесяти: 60,
  девяноста: 90,
}
const compound = new RegExp(
  `(?<!\\p{L})(${[...counts, ...Object.keys(tens)].join('|')})-?(?=минутн|часов|секундн)`,
  'giu',
)
const apart = (span: string): string =>
  span.replace(compound, (count: string) => {
    const folded = count.toLowerCase()
    const small = counts.findIndex((pattern) => new RegExp(`^${pattern}$`, 'u').test(folded)) + 1
    return `${String(tens[folded] ?? small)} `
  })

function readSpecial(text: string): Duration | null {
  if (
    /^(?:for |на |через |in )?(?:half an hour|half hour|a half hour|полчаса|полчасика|получаса|пол часа|получасовой)$/u.test(
      text,
    )
  )
    return { minutes: 30 }
  if (/^(?:for |на |через |in )?(?:a |one )?(?:quarter of an hour|quarter hour|четверть часа)$/u.test(text))
    return { minutes: 15 }
  if (/(?:three quarters of an hour|три четверти часа)$/u.test(text)) return { minutes: 45 }
  if (/(?:an hour and a half|hour and a half|полтора часа|полутора часов)$/u.test(text))
    return { hours: 1, minutes: 30 }
  if (/(?:полминуты|полминутки|half a minute|пол минуты)$/u.test(text)) return { seconds: 30 }
  if (/(?:полторы минуты|a minute and a half|minute and a half)$/u.test(text))
    return { minutes: 1, seconds: 30 }
  return null
}

/** Half an hour is thirty minutes. */
function whole({ hours = 0, minutes = 0, seconds = 0 }: Duration): Duration {
  const wholeHours = Math.trunc(hours)
  const allMinutes = minutes + (hours - wholeHours) * 60
  const wholeMinutes = Math.trunc(allMinutes)
  const allSeconds = Math.round(seconds + (allMinutes - wholeMinutes) * 60)
  return {
    ...(wholeHours > 0 ? { hours: wholeHours } : {}),
    ...(wholeMinutes > 0 ? { minutes: wholeMinutes } : {}),
    ...(allSeconds > 0 ? { seconds: allSeconds } : {}),
  }
}
