/** How long something lasts: "for an hour", «на полтора часа», "a 30-minute call", «получасовая». */
import { phraseSet } from '../phrases'
import { type Rule, wordAt } from '../pieces'
import { readHolidayName } from '../words/holidays'
import type { Amount } from '../amount'
import { amountOf, readQuantity } from '../quantity'

const introducers = phraseSet(
  'for|for about|lasting|for the duration of|lasts|takes|на|в течение|длительностью|продолжительностью|длиной|длится|займет|длительность|на протяжении|примерно на|где - то на',
)
const tails = phraseSet('long|in length|in duration|длиной|длительностью')
const adjectives = new Map<string, Amount>()
for (const [stem, minutes] of [
  ['получасов', 30],
  ['часов', 60],
  ['полуторачасов', 90],
  ['двухчасов', 120],
  ['трехчасов', 180],
  ['четырехчасов', 240],
  ['пятиминутн', 5],
  ['десятиминутн', 10],
  ['пятнадцатиминутн', 15],
  ['двадцатиминутн', 20],
  ['тридцатиминутн', 30],
  ['сорокаминутн', 40],
  ['сорокапятиминутн', 45],
] as const)
  for (const ending of ['ая', 'ую', 'ой', 'ый', 'ого', 'ое', 'ые', 'ых'])
    adjectives.set(stem + ending, amountOf(minutes, 'minute'))

/** After a bare «на день» something else must begin: never «на день рождения». */
const boundary =
  /^(?:|[,.;!?)]|в|во|с|со|на|по|от|и|к|завтра|сегодня|послезавтра|каждый|каждую|каждое|утром|днем|вечером|\d+)$/

export const lengthRule: Rule = (scene, start) => {
  const adjective = adjectives.get(wordAt(scene, start))
  if (adjective) return { body: { kind: 'length', amount: adjective, sure: true }, next: start + 1 }
  const intro = introducers(scene.tokens, start)
  const at = wordAt(scene, start + intro) === 'the' ? start + intro + 1 : start + intro
  const russian = scene.lang === 'ru'
  const read = readQuantity(scene, at, intro > 0 && russian)
  if (!read) return null
  // «на неделе», «на год»: a bare unit needs a form that can only be a length.
  if (
    read.bare &&
    !/^(?:час|минуту|минутку|день|неделю|месяц|год|сутки|часик|часок)$/.test(wordAt(scene, at))
  )
    return null
  if (read.bare && (readHolidayName(scene.tokens, at) || !boundary.test(wordAt(scene, read.next))))
    return null
  // "15 minutes before the call" is how early to remind, not how long.
  if (
    intro === 0 &&
    (wordAt(scene, start - 1) === 'за' ||
      /^(?:before|after|until|till|до|перед|после|prior)$/.test(wordAt(scene, read.next)))
  )
    return null
  const tail = tails(scene.tokens, read.next)
  const dashed = wordAt(scene, read.next - 2) === '-'
  if (russian && intro > 0 && wordAt(scene, read.next) === 'назад') return null
  return {
    body: { kind: 'length', amount: read.amount, sure: intro > 0 || tail > 0 || dashed },
    next: read.next + tail,
  }
}
