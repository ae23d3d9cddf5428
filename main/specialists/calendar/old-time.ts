/**
 * "The Thursday stand-up to 10", «стендап в четверг на 10», "from 9 to 10": which words of a move say when the event stands now, and which
 * where it goes. In Russian «в четверг … на 10» is the day it has and the hour it gets, «на четверг» the day it gets. Pure.
 */
import type { Occurrence } from '../../../contract/domain/calendar'
import type { DateReading } from '../../tools/dates'
import { without } from './draft'
import type { CalendarFrame } from './frame'

type Read = (text: string) => DateReading

const opensNext = /^(?:на|to)\s/iu
const opensSpan = /^(?:from|с|со)\s/iu
const fromTo = /^(?:from|с|со)\s+(.+?)\s+((?:to|на)\s+\S.*)$/iu
const shifts =
  /(?<!\p{L})(?:later|earlier|sooner|forward|позже|попозже|раньше|пораньше|впер[её]д|назад)(?!\p{L})/iu

/** @param text the whole step: a day that the model left out still says which one is meant */
export function withOldTime(frame: CalendarFrame, text: string, read: Read): CalendarFrame {
  if (frame.from.length > 0) return { ...frame, from: frame.from.map(asNouns) }
  const said = asNouns(frame.when.join(' '))
  const parted = parts(said, read)
  if (parted !== null) return { ...frame, ...parted }
  const apart = shiftApart(frame, text, read)
  if (apart !== null) return { ...frame, ...apart }
  const { title, when, location, attendees, reminder } = frame
  const around = asNouns(without(text, [title, ...when, location, ...attendees, reminder]))
  const { daySaid, start, matched } = read(around)
  if (!daySaid || start === null) return frame
  const day = matched.join(' ')
  return opensNext.test(day) ? { ...frame, when: [day, ...when] } : { ...frame, from: [day] }
}

/** "On Thursday to 10", "on Thursday from 9 to 10", "from Monday to Thursday at 10"; null: the words name one time. */
function parts(when: string, read: Read): Pick<CalendarFrame, 'from' | 'when'> | null {
  const [, old = '', next = ''] = fromTo.exec(when) ?? []
  if (next !== '' && isDay(read(old)) && isTime(next, read)) return { from: [old], when: [next] }
  if (opensNext.test(when) || opensSpan.test(when)) return null
  for (const { index } of when.matchAll(/\s(?:на|to|from|со?)\s/giu)) {
    const [day, tail] = [when.slice(0, index), when.slice(index + 1)]
    const reading = read(day)
    if (!isDay(reading) || reading.rest !== '') continue
    const isNext = opensNext.test(tail) ? isTime(tail, read) || isLength(tail, read) : fromTo.test(tail)
    if (isNext) return { from: [day], when: [tail] }
  }
  return null
}

/** "Push the one on Thursday back an hour": by how much stands apart from which one, and the model may keep only that. */
function shiftApart(
  { title, when }: CalendarFrame,
  text: string,
  read: Read,
): Pick<CalendarFrame, 'from' | 'when'> | null {
  const around = without(text, [title])
  const by = byLength.exec(around)?.[0]
  if (by === undefined || !shiftVerb.test(text)) return null
  const { daySaid, start, allDay, matched } = read(asNouns(around.replace(by, ' , ')))
  const day = matched.join(' ')
  if (!daySaid || start === null || !allDay || opensNext.test(day)) return null
  const sense = shifts.exec(when.join(' '))?.[0] ?? ''
  return { from: [day], when: [`${by} ${sense}`.trim()] }
}
const byLength =
  /(?<!\p{L})(?:by\s+|на\s+)?(?:(?:an?|one|two|three|half\s+an?|\d+)\s+(?:\p{L}+\s+)?(?:minutes?|mins?|hours?|days?|weeks?)|(?:\d+\s+)?(?:полчаса|час|минут\p{L}*|часа|часов))(?!\p{L})/iu
const shiftVerb =
  /(?<!\p{L})(?:back|forward|later|earlier|sooner|postpone|delay|push|shift|сдвин\p{L}*|подвин\p{L}*|отлож\p{L}*|отсроч\p{L}*|позже|попозже|раньше|пораньше)(?!\p{L})/iu

const isLength = (text: string, read: Read): boolean =>
  [text, `for ${text}`].some((phrase) => {
    const { durationMin, start } = read(phrase)
    return durationMin !== null && start === null
  })

const isDay = ({ daySaid, start }: DateReading): boolean => daySaid && start !== null

/** A day or an hour after "to" and «на», or a length with "later". */
function isTime(next: string, read: Read): boolean {
  if (shifts.test(next)) return true
  return [next, next.replace(opensNext, 'at '), next.replace(opensNext, 'в ')].some(
    (text) => read(text).start !== null,
  )
}

/** "From 9 to 10" of an event that begins at nine is a move to ten; of any other it is its new beginning and end. */
export function withoutOldHour(when: string, target: Occurrence, read: Read): string {
  const [, old = '', next = ''] = fromTo.exec(when) ?? []
  if (next === '' || target.allDay) return when
  const { start } = [`at ${old}`, `в ${old}`].map(read).find((reading) => reading.start !== null) ?? {}
  return start?.slice(11) === target.start.slice(11) || isHalfDayOff(start, target.start) ? next : when
}

/** "From 9" of an event at 21:00. */
const isHalfDayOff = (said: string | null | undefined, stands: string): boolean =>
  typeof said === 'string' &&
  said.slice(13) === stands.slice(13) &&
  Number(stands.slice(11, 13)) - Number(said.slice(11, 13)) === 12

const adjectives: readonly (readonly [RegExp, string])[] = [
  ['понедельничн', 'понедельника'],
  ['вторничн', 'вторника'],
  ['четвергов', 'четверга'],
  ['пятничн', 'пятницы'],
  ['субботн', 'субботы'],
  ['воскресн', 'воскресенья'],
].map(([stem, noun]) => [
  new RegExp(
    `(?<!\\p{L})${stem ?? ''}(?:ый|ая|ое|ую|ого|ому|ой|ым|ом|ие|ий|яя|ее|юю|его|ему|ей|им|ем|ые|ых)(?!\\p{L})`,
    'giu',
  ),
  noun ?? '',
])

/** «Четверговый стендап» is the one of Thursday. */
export function asNouns(text: string): string {
  return adjectives.reduce((left, [pattern, noun]) => left.replace(pattern, noun), text)
}

const weekday =
  /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!s)|(?<!\p{L})(?:понедельник|вторник|сред[аыеу]|четверг|пятниц|суббот|воскресень)/iu
const moved =
  /(?<!\p{L})(?:next|this|last|coming|following|after|week|следующ|эт(?:от|у|ого|о)|прошл|ближайш|через|недел)/iu

/** A weekday, with an hour or without, and nothing that says of which week. */
export const isBareWeekday = (text: string): boolean =>
  weekday.test(text) &&
  !moved.test(text) &&
  !/\d{1,2}(?:st|nd|rd|th|[./]\d|\s+(?:of\s+)?[a-zа-я]{3})/iu.test(text)

/** A weekday, today or tomorrow; holidays are names of things as often as days ("Christmas shopping"). */
export const isNearDay = (text: string): boolean =>
  weekday.test(text) ||
  /(?<!\p{L})(?:today|tonight|tomorrow|сегодня|завтра|послезавтра)(?!\p{L})/iu.test(text)
