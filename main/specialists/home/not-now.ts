/**
 * Orders for later or on a condition ("at 11pm", «когда уйду», "for ten minutes") that no rule was made of (when/): they are refused in words
 * instead of being carried out at the wrong moment. Pure.
 */
import type { Lang } from '../../../contract/domain/home'
import { isOrder, switchesIn } from '../../lib/lang/orders/order-verbs'
import { readDates } from '../../tools/dates'
import type { HomeFrame, HomeWord } from './frame'

/** Orders whose moment matters. Questions, timers, lists and announcements bring times of their own. */
const orders = new Set<HomeWord>([
  ...(['on', 'off', 'toggle', 'light', 'open', 'close', 'stop', 'position', 'lock', 'unlock'] as const),
  ...([
    'temperature',
    'mode',
    'fan',
    'volume',
    'vacuum',
    'dock',
    'clean',
    'mow',
    'park',
    'scene',
    'script',
  ] as const),
  ...(['pause', 'resume', 'mute', 'unmute'] as const),
])

/** A time that is no name and no number of percent or degrees: "at 11pm", «в 22:00», «завтра утром», "every evening". */
const unmistakable =
  /\d[:.]\d\d|(?<!\p{L})(?:\d+\s*(?:am|pm|a\.m|p\.m|h)|o[’']?clock|noon|midnight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day\p{L}*|every|each|weekend\p{L}*|hours?|minutes?|seconds?|час\p{L}*|полчаса|полтора|минут\p{L}*|секунд\p{L}*|утра|вечера|ночи|дня|утром|вечером|ночью|полдень|полночь|завтра|послезавтра|понедельник\p{L}*|вторник\p{L}*|сред[уы]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|кажд\p{L}*|будн\p{L}*|выходн\p{L}*)(?!\p{L})/iu
const soonMs = 5 * 60_000

const clause =
  "(?!(?:you|possible|not|it[’']?s\\s+(?:not|ok|possible|no)|that|можно|не\\s+(?:трудно|сложно|затруднит|против|жалко|занят)|получится|возможно|удобно|сможешь|можешь)(?!\\p{L}))"
const condition = new RegExp(
  `(?<!\\p{L})(?:(?:when|whenever|once|as\\s+soon\\s+as|if|unless|until|till|after|before)\\s+${clause}(?:i|we|he|she|they|someone|somebody|anyone|anybody|nobody|everyone|everybody|it|the|my|our|there|sun(?:set|rise|down))|(?:at|by)\\s+(?:sunset|sunrise|dusk|dawn)|(?:когда|как\\s+только|если|пока\\s+не|до\\s+того\\s+как|после\\s+того\\s+как)\\s+${clause}|(?:на|после|до|перед)\\s+(?:закат|рассвет)\\p{L}*)`,
  'iu',
)

const announces =
  /(?<!\p{L})(?:announce|broadcast|tell|say|объяви\p{L}*|скажи\p{L}*|передай\p{L}*|сообщи\p{L}*)(?!\p{L})/iu

/** The words that say when, or null for an order to be carried out now. `nowMs`: epoch; `tz`: IANA zone of the person. */
export function notNow(
  { op, value }: HomeFrame,
  text: string,
  { nowMs, tz, lang }: { nowMs: number; tz: string; lang: Lang },
): string | null {
  // An order that names its hour is easily taken for an announcement.
  const isOrderAfterAll = op === 'broadcast' && switchesIn(text) && !announces.test(text)
  if (!orders.has(op) && !isOrderAfterAll) return null
  const when = conditionIn(text)
  if (when !== null) return when
  const at = { ref: new Date(nowMs).toISOString(), tz }
  const reading = readDates(text, { ...at, lang })
  const said = reading.matched.join(' ')
  // "Until 7" begins now and ends some day; «до 7» beside a value is a volume.
  if (/^(?:until|till|до)\s/iu.test(said) && value.length === 0) return said
  if (!unmistakable.test(said)) return null
  // "Open the blinds for an hour", «включи вентилятор на 10 минут».
  if (reading.recurrence !== null || reading.durationMin !== null) return said
  if (reading.start === null) return null
  return value.includes(said) || isSoon(reading.start, readDates('now', { ...at, lang: 'en' }).start)
    ? null
    : said
}

/** A condition belongs to the order before it or right behind it; in a story ("when I read, it is too dark") it does not. */
function conditionIn(text: string): string | null {
  const found = condition.exec(text)
  if (!found) return null
  const clauses = text.slice(0, found.index).split(/[,.;!?]\s*/u)
  const before = clauses.findLast((part) => part.trim() !== '') ?? ''
  const [own = '', ...behind] = text.slice(found.index).split(/[,;]\s*/u)
  const belongs = before === '' ? isOrder(behind[0] ?? '') : isOrder(before)
  return belongs ? own.replace(/[.!?\s]+$/u, '') : null
}

/** A start that is over or nearly there asks for nothing but now. Both are local ISO times of one zone. */
function isSoon(start: string, now: string | null): boolean {
  return now === null || Date.parse(`${start}Z`) - Date.parse(`${now}Z`) < soonMs
}
