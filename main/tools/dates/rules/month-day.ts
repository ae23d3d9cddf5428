/** A day of the month with no month: "on the 25th", «25 числа», «двадцать пятого», "from the 10th to the 12th". */
import { type Rule, type Scene, wordAt } from '../pieces'
import { readNumber } from '../read-number'
import { months, units, weekdays } from '../words/calendar-words'
import { readClock } from './read-clock'

/** What may follow "the 25th" when it is a date: nothing, a mark, a small word, a time. */
const follower =
  /^(?:|[,.;!?)\-]|at|in|on|from|to|till|until|for|of|and|or|with|by|through|this|next|every|в|во|с|со|до|по|к|на|и|или|утром|днем|вечером|ночью|после|числа|число|у|около|morning|afternoon|evening|noon|midnight|@|\d+)$/

export const monthDayAloneRule: Rule = (scene, start) => {
  const range = readRange(scene, start)
  if (range) return range
  const read = readDay(scene, start)
  return read && { body: { kind: 'monthDay', day: read.day, to: null }, next: read.next }
}

function readDay(scene: Scene, start: number): { day: number; next: number } | null {
  const at = wordAt(scene, start) === 'the' ? start + 1 : start
  const read = readNumber(scene.tokens, at)
  if (!read || read.value < 1 || read.value > 31 || (read.digits && read.width > 2)) return null
  if (['числа', 'число', 'числу', 'числе'].includes(wordAt(scene, read.next)))
    return { day: read.value, next: read.next + 1 }
  if (!read.ordinal || months.has(wordAt(scene, read.next)) || weekdays.has(wordAt(scene, read.next)))
    return null
  if (!follower.test(wordAt(scene, read.next))) return null
  return scene.lang === 'ru' ? russian(scene, start, read) : english(scene, start, at, read)
}

interface Ordinal {
  readonly value: number
  readonly next: number
  readonly digits: boolean
}

function english(
  scene: Scene,
  start: number,
  at: number,
  read: Ordinal,
): { day: number; next: number } | null {
  const before = wordAt(scene, start - 1)
  const the = at > start
  const weekday = weekdays.has(before) || before === ','
  const placed = [
    'on',
    'by',
    'until',
    'till',
    'before',
    'after',
    'from',
    'to',
    'since',
    'through',
    'for',
    '-',
  ].includes(before)
  if (
    read.digits ? the || placed || weekday : the && ['on', 'by', 'until', 'before', 'after'].includes(before)
  )
    return { day: read.value, next: read.next }
  return null
}

/** Genitive «двадцать пятого», «25-го», «на 25-е»; never «у первого», «второго этажа». */
function russian(scene: Scene, start: number, read: Ordinal): { day: number; next: number } | null {
  const before = wordAt(scene, start - 1)
  const ending = wordAt(scene, read.next - 1)
  if (['для', 'у', 'без', 'из', 'от', 'около', 'половина', 'половине', 'четверть'].includes(before))
    return null
  const genitive = /(?:го)$/.test(ending)
  const accusative = /(?:ое|е|ье)$/.test(ending) && ['на', 'по', 'за'].includes(before)
  // One spoken word («второго») is a date only when a time or a range stands beside it.
  const small = !read.digits && read.value < 20
  if (
    small &&
    !readClockAfter(scene, read.next) &&
    !['с', 'до', 'по', 'на', 'к'].includes(before) &&
    scene.tokens.length > 3
  )
    return null
  return genitive || accusative ? { day: read.value, next: read.next } : null
}

function readClockAfter(scene: Scene, index: number): boolean {
  const at = ['в', 'с', 'к', 'до', 'на'].includes(wordAt(scene, index)) ? index + 1 : index
  return readClock(scene, at) !== null || ['утром', 'днем', 'вечером'].includes(wordAt(scene, index))
}

/** «с 10 по 12 число», "from the 10th to the 12th", «10–12 числа» */
function readRange(scene: Scene, start: number): ReturnType<Rule> {
  const intro = wordAt(scene, start)
  const hasIntro = ['from', 'between', 'с', 'со'].includes(intro)
  const at = hasIntro ? start + 1 : start
  const first = readNumber(scene.tokens, wordAt(scene, at) === 'the' ? at + 1 : at)
  if (!first || first.value < 1 || first.value > 31) return null
  const link = wordAt(scene, first.next)
  if (
    !['to', '-', 'till', 'until', 'through', 'по', 'до', 'and'].includes(link) ||
    (link === 'and' && intro !== 'between')
  )
    return null
  const the = wordAt(scene, first.next + 1) === 'the'
  const second = readNumber(scene.tokens, the ? first.next + 2 : first.next + 1)
  if (!second || second.value <= first.value || second.value > 31) return null
  const word = wordAt(scene, second.next)
  const named = ['числа', 'число', 'числам'].includes(word)
  if (months.has(word) || units.has(word) || (word === 'of' && months.has(wordAt(scene, second.next + 1))))
    return null
  const ordinals = first.ordinal && second.ordinal && (hasIntro || the) && follower.test(word)
  const spokenDates =
    scene.lang === 'ru' && intro === 'с' && link === 'по' && follower.test(word) && !/^[:.]$/.test(word)
  if (!named && !ordinals && !spokenDates) return null
  return {
    body: { kind: 'monthDay', day: first.value, to: second.value },
    next: named ? second.next + 1 : second.next,
  }
}
