/** What repeats, without "every": "on Mondays", «по вторникам и четвергам», "weekdays", daily, "twice a week", «через день». */
import { phraseReader } from '../phrases'
import { type Repeat, type Rule, type Scene, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { units, weekdays } from '../words/calendar-words'
import { type PartName, partNouns } from '../words/part-words'
import { readWeekendWords, readWorkdayWords, repeatEvery, repeatOf, weekly, workDays } from './every'
import { dayCode, monthly, readOfMonth } from './nth'
import { readWeekdayList } from './weekday-list'

const adverbs = phraseReader<Repeat>([
  ...many('daily|ежедневно|изо дня в день|day by day', repeatOf('DAILY')),
  ...many('nightly|еженощно', repeatOf('DAILY', { part: 'night' })),
  ...many('weekly|еженедельно', repeatOf('WEEKLY')),
  ...many('biweekly|bi - weekly|fortnightly|bimonthly', repeatOf('WEEKLY', { interval: 2 })),
  ...many('monthly|ежемесячно|помесячно', repeatOf('MONTHLY')),
  ...many('quarterly|ежеквартально|поквартально', repeatOf('MONTHLY', { interval: 3 })),
  ...many('yearly|annually|ежегодно', repeatOf('YEARLY')),
  ...many('hourly|ежечасно', repeatOf('HOURLY')),
  ...many('ежеминутно', repeatOf('MINUTELY')),
  ...many('через день', repeatOf('DAILY', { interval: 2 })),
  ...adjectives('ежедневн', repeatOf('DAILY')),
  ...adjectives('еженедельн', repeatOf('WEEKLY')),
  ...adjectives('ежемесячн', repeatOf('MONTHLY')),
  ...adjectives('ежеквартальн', repeatOf('MONTHLY', { interval: 3 })),
  ...adjectives('ежегодн', repeatOf('YEARLY')),
])

function many(phrases: string, repeat: Repeat): [string, Repeat][] {
  return phrases.split('|').map((phrase) => [phrase, repeat])
}
function adjectives(stem: string, repeat: Repeat): [string, Repeat][] {
  return ['ый', 'ая', 'ое', 'ые', 'ую', 'ого', 'ой', 'ых'].map((ending) => [stem + ending, repeat])
}

export const adverbRule: Rule = (scene, start) => {
  const hit = adverbs(scene.tokens, start)
  if (!hit || (wordAt(scene, start) === 'через' && ['после', 'недел'].includes(wordAt(scene, hit.next))))
    return null
  return { body: { kind: 'repeat', repeat: hit.value }, next: hit.next }
}

/** "Mondays and Thursdays", «по пн, ср и пт», "weekdays", «по будням», «в будни», "at weekends" */
export const pluralDaysRule: Rule = (scene, start) => {
  const po = wordAt(scene, start) === 'по'
  const at = po ? start + 1 : start
  const list = readWeekdayList(scene, at)
  if (list && (list.plural || (po && shortDays(scene, at))))
    return { body: { kind: 'repeat', repeat: weekly(list.dows) }, next: list.next }
  const word = wordAt(scene, at)
  const work = readWorkdayWords(scene.tokens, at)
  const habitual =
    po || /^(?:weekdays|workdays|будни)$/.test(word) || /(?:days|дни)$/.test(wordAt(scene, at + work - 1))
  if (work && habitual) return { body: { kind: 'repeat', repeat: weekly(workDays) }, next: at + work }
  const weekend = readWeekendWords(scene.tokens, at)
  if (weekend && (po || word === 'weekends'))
    return { body: { kind: 'repeat', repeat: weekly([6, 7]) }, next: at + weekend }
  return po ? readHabitParts(scene, at) : readPluralParts(scene, at)
}

function shortDays(scene: Scene, at: number): boolean {
  return weekdays.get(wordAt(scene, at))?.short === true
}

/** «по утрам», «по вечерам», «по первым числам», «по 15-м числам», «по первым понедельникам» */
function readHabitParts(scene: Scene, at: number): ReturnType<Rule> {
  const part = ({ утрам: 'morning', вечерам: 'evening', ночам: 'night' } as Record<string, PartName>)[
    wordAt(scene, at)
  ]
  if (part) return { body: { kind: 'repeat', repeat: repeatOf('DAILY', { part }) }, next: at + 1 }
  const place = readNumber(scene.tokens, at)
  if (!place?.ordinal && !place?.digits) return null
  if (wordAt(scene, place.next) === 'числам' && place.value <= 31)
    return {
      body: { kind: 'repeat', repeat: monthly({ byMonthDay: [place.value] }) },
      next: endOfMonthWords(scene, place.next + 1),
    }
  const list = readWeekdayList(scene, place.next)
  if (!list?.plural || place.value > 5) return null
  const byDay = list.dows.map((dow) => dayCode(dow, place.value))
  return { body: { kind: 'repeat', repeat: monthly({ byDay }) }, next: endOfMonthWords(scene, list.next) }
}

function endOfMonthWords(scene: Scene, index: number): number {
  const of = readOfMonth(scene, index)
  return of && of.of.kind !== 'month' ? of.next : index
}

/** "mornings", "in the evenings" */
function readPluralParts(scene: Scene, start: number): ReturnType<Rule> {
  let at = start
  if (wordAt(scene, at) === 'in') at += 1
  if (wordAt(scene, at) === 'the') at += 1
  const word = wordAt(scene, at)
  if (!/^(?:mornings|evenings|afternoons|nights)$/.test(word) || weekdays.has(wordAt(scene, start - 1)))
    return null
  const part = partNouns(scene.tokens, at)
  return (
    part && { body: { kind: 'repeat', repeat: repeatOf('DAILY', { part: part.value }) }, next: part.next }
  )
}

const counters = new Set([
  'once',
  'twice',
  'thrice',
  'times',
  'time',
  'дважды',
  'трижды',
  'раз',
  'раза',
  'однажды',
])

/** "once a week", «раз в месяц»; of "twice a week" only "a week" is used, so that "twice" is seen to be left over. */
export const perRule: Rule = (scene, start) => {
  const once =
    ['once', 'раз', 'однажды'].includes(wordAt(scene, start)) && !readNumber(scene.tokens, start - 1)
  const one =
    ['один', '1', 'one'].includes(wordAt(scene, start)) && ['раз', 'time'].includes(wordAt(scene, start + 1))
  const at = one ? start + 2 : once ? start + 1 : start
  if (!['a', 'an', 'per', 'в', 'each', 'every', 'за'].includes(wordAt(scene, at))) return null
  if (!one && !once && !counters.has(wordAt(scene, start - 1))) return null
  if (wordAt(scene, start - 1) === 'времени') return null
  const unit = units.get(wordAt(scene, at + 1))
  if (!unit || unit.unit === 'second') return null
  const repeat = repeatEvery(unit.times, unit.unit)
  return repeat && { body: { kind: 'repeat', repeat }, next: at + 2 }
}

/** "10 times", «5 раз», "for 8 occurrences" */
export const countRule: Rule = (scene, start) => {
  const at = wordAt(scene, start) === 'for' ? start + 1 : start
  const read = readNumber(scene.tokens, at)
  if (!read || read.ordinal || read.value < 2 || read.value > 999) return null
  if (
    !['times', 'раз', 'раза', 'occurrences', 'повторений', 'повтора', 'sessions', 'занятий'].includes(
      wordAt(scene, read.next),
    )
  )
    return null
  if (['a', 'per', 'в', 'each', 'every', 'за'].includes(wordAt(scene, read.next + 1))) return null
  return { body: { kind: 'count', count: read.value }, next: read.next + 1 }
}
