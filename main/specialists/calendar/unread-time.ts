/**
 * Time words that no calendar has ("25:00", «31 апреля») or that were not understood ("until the end of term"): while they stand, nothing
 * is written, because the event would be another one than was asked for. Pure.
 */
import { parseNumber, type DateReading } from '../../tools/dates'
import { dateOrNull } from './resolve-time'

const monthNames =
  'jan\\p{L}*|feb\\p{L}*|mar(?:ch)?|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const starts =
  'jan feb mar apr may jun jul aug sep oct nov dec янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ')
const spelled =
  '(?:thirt|тридцат)\\p{L}*(?:[\\s-]+(?!of\\s)\\p{L}+)?|twenty[\\s-]ninth|двадцать\\s+девят\\p{L}+'
const dayThenMonth = new RegExp(
  `(?<![\\d.:\\p{L}])(?:(\\d{1,2})(?:st|nd|rd|th|-?го|-?е)?|(${spelled}))\\s+(?:of\\s+|числа\\s+)?(${monthNames})(?!\\p{L})(?:\\s+(\\d{4}))?`,
  'giu',
)
const monthThenDay = new RegExp(
  `(?<!\\p{L})(${monthNames})\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:\\p{L}])(?:,?\\s+(\\d{4}))?`,
  'giu',
)
const isoDate = /(?<![\d.:/-])(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?![\d/-])/gu
const dottedDate = /(?<![\d.:/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-])/gu
const shortDate = /(?<![\d.:])(\d{2})\.(0\d|1[0-2])(?![\d.:])/gu
const loneDay =
  /(?<=(?<!\p{L})(?:on\s+the|to\s+the|for\s+the|the)\s+)(\d{2})(?:st|nd|rd|th)(?=\s*(?:$|[,.;!?]|(?:at|from|with)(?!\p{L})))|(?<![\d.:])(\d{2})-?(?:го)?\s+числа(?!\p{L})/giu
const clock = /(?<![\d.:])(\d{1,3}):(\d{2})(?![\d.:])/gu
const dottedClock = /(?<=(?<!\p{L})(?:at|from|till|until|в|во|с|до|на)\s+)(\d{1,2})[.](\d{2})(?![\d.:])/giu
const half =
  /(?<![\d.:])(\d{1,3})\s*(?:[ap]\.?m\.?|in\s+the\s+(?:morning|afternoon|evening)|at\s+night|утра|вечера|ночи|дня)(?!\p{L})/giu
const hours = /(?<![\d.:])(\d{1,3})\s*(?:o[’']?clock|h|час(?:ов|а|у|ам)?)(?!\p{L})/giu
/** A bare hour counts only behind its preposition and with nothing that it could count: "at 25", not "at 25 Main Street". */
const bare =
  /(?<=(?<!\p{L})(?:at|в|@)\s+)(\d{2,3})(?=\s*(?:$|[,.;!?](?!\d)|(?:with|and|for|about|и|с|со|про|об?)(?!\p{L})))/giu

/**
 * What names a day or a time that does not exist; null: nothing.
 * @param text what was said around the names
 * @param rest its words that a reading left over
 */
export function impossibleTime(text: string, rest: string): string | null {
  return noSuchDay(text) ?? noSuchClock(rest)
}

function noSuchClock(rest: string): string | null {
  for (const pattern of [clock, dottedClock])
    for (const [said, hour, minute] of rest.matchAll(pattern))
      if (Number(hour) > 24 || Number(minute) > 59) return said
  for (const [said, hour] of rest.matchAll(half)) if (Number(hour) > 12) return said
  for (const pattern of [hours, bare])
    for (const [said, hour] of rest.matchAll(pattern)) if (Number(hour) > 24) return said
  return null
}

function noSuchDay(rest: string): string | null {
  for (const [said, day, inWords = '', month = '', year] of rest.matchAll(dayThenMonth)) {
    const number = day ?? parseNumber(inWords)?.toString()
    if (number !== undefined && !exists(year, monthNumber(month), number)) return said
  }
  for (const [said, month = '', day, year] of rest.matchAll(monthThenDay))
    if (Number(day) < 40 && !exists(year, monthNumber(month), day)) return said
  for (const [said, year, , month, day] of rest.matchAll(isoDate))
    if (!exists(year, Number(month), day)) return said
  for (const [said, day, , month, year] of rest.matchAll(dottedDate))
    if (!exists(year, Number(month), day) && !exists(year, Number(day), month)) return said
  for (const [said, day, month] of rest.matchAll(shortDate))
    if (Number(day) > 24 && !exists(undefined, Number(month), day)) return said
  for (const [said, day, counted] of rest.matchAll(loneDay)) if (Number(day ?? counted) > 31) return said
  return null
}

/** A leap year where none was said. */
function exists(year: string | undefined, month: number, day: string | undefined): boolean {
  const said = Number(year ?? 2028)
  return dateOrNull(said < 100 ? 2000 + said : said, month, Number(day)) !== null
}

const monthNumber = (word: string): number => (starts.indexOf(word.slice(0, 3).toLowerCase()) % 12) + 1

const bound =
  /(?<!\p{L})(?:(?:until|till|til|up\s+(?:to|until)|ending|ends?|finish(?:es|ing)|as\s+long\s+as|до|вплоть\s+до|пока|кончая|заканчивая)\s+\p{L}|(?:through|thru|throughout|during|for|before)\s+(?:the\s+|all\s+(?:of\s+)?(?:the\s+)?|this\s+)?(?:whole|entire|end|rest|holidays?|season|semester|term|school|summer|winter|spring|autumn|fall|quarter|exams?)|(?:весь|всю|вс[её])\s+(?:семестр|четверть|сезон|зиму|весну|лето|осень|год|месяц|каникулы|время)|по\s+конец\s+\p{L})[^,.;!?]*/iu

/** The end of a repetition that was said and not understood; null: none. An endless series is not what was asked for. */
export function unreadBound({ recurrence, rest }: DateReading): string | null {
  if (recurrence === null || isBounded(recurrence)) return null
  return bound.exec(rest)?.[0].trim() ?? null
}

export const isBounded = (recurrence: string): boolean => /(?:^|;)(?:UNTIL|COUNT)=/u.test(recurrence)

/** "Every Monday until yesterday": a series of nothing. */
export function endsBeforeStart(
  recurrence: string | null | undefined,
  start: string | null | undefined,
): boolean {
  const until = /UNTIL=(\d{8})/u.exec(recurrence ?? '')?.[1]
  return until !== undefined && typeof start === 'string' && until < start.slice(0, 10).replaceAll('-', '')
}
