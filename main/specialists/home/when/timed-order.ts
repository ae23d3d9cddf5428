/**
 * Takes the words for when out of an order: what is left is an ordinary order, and when it is meant for is plain data. Says null for an
 * order that is for now, and for words that name a time without ordering anything. Pure.
 */
import { withoutCourtesies } from '../../../lib/lang/orders/courtesies'
import { clausesOf, isOrderly, tidy, type Clause } from './clause'
import { readEvent } from './event-words'
import { maskNames } from './mask-names'
import { readSun, type FoundSun } from './sun-words'
import { withToldDelay } from './told-delay'
import { readTime, weekdaysOf, type FoundTime } from './time-words'
import type { Moment, SaidEvent, SaidTrigger, SaidWhen, SunWords, TimeCondition, TimedOrder } from './when'

/** Timers, reminders, lists and appointments bring times of their own. */
const others =
  /(?<!\p{L})(?:timers?|remind\p{L}*|(?:set|wake)\s.*\balarm|alarm\s+clock|wake\s+me|meeting|appointment|calendar|shopping\s+list|to-?do|announce|broadcast|таймер\p{L}*|напомн\p{L}*|напомин\p{L}*|будильник\p{L}*|разбуди\p{L}*|встреч\p{L}*|событи\p{L}*|календар\p{L}*|список|списк\p{L}*|объяви\p{L}*)(?!\p{L})/iu

/** @param names of the home's devices, scenes and rooms: "Good night" is no time of day */
export function readTimedOrder(
  text: string,
  moment: Moment,
  names: Iterable<string> = [],
): TimedOrder | null {
  const plain = withToldDelay(withoutCourtesies(text))
  if (others.test(plain) || /\?\s*$/u.test(plain)) return null
  const { masked, unmask } = maskNames(withFullHours(plain), names, moment)
  const read = timedOrder(masked, moment)
  return (
    read && {
      ...read,
      clause: unmask(read.clause),
      order: unmask(read.order),
      unread: unmask(read.unread),
      when: read.when && unmaskedWhen(read.when, unmask),
    }
  )
}

/** "On from 7 to 9", «с 7 до 9»: beside a switch bare numbers are hours; the dates layer wants them written so. */
function withFullHours(text: string): string {
  if (!switches.test(text)) return text
  return text.replace(
    /(?<!\p{L})(from|с|со)\s+([01]?\d|2[0-3])\s+(to|till|until|до)\s+([01]?\d|2[0-4])(?!\s*(?:[\d:%°]|am|pm|a\.m|p\.m|percent|degrees|процент|градус|утра|вечера|ночи|дня))/iu,
    '$1 $2:00 $3 $4:00',
  )
}
const switches =
  /(?<!\p{L})(?:(?:turn|switch)\s(?:.*\s)?(?:on|off)|open|close|(?:в|вы)ключ(?:и|ай)|(?:от|за)крой|(?:от|за)крывай)(?:те)?(?!\p{L})/iu

/** "…, unless somebody is home", «…, если только не открыто окно»: up to the end of its clause. */
const exempting =
  /[\s,]*(?<!\p{L})(?:unless|except\s+(?:when|if)|если\s+только\s+не|(?:кроме|за\s+исключением)\s+(?:тех\s+)?случа(?:ев|я),?\s+когда|кроме\s+как\s+когда|только\s+(?:если\s+не|не\s+когда))\s+([^,.!]+)/iu

function timedOrder(text: string, moment: Moment): TimedOrder | null {
  const spared = exempting.exec(text)
  if (!spared) return plainlyTimed(text, moment)
  const words = tidy(spared[0])
  const rest = tidy(`${text.slice(0, spared.index)} ${text.slice(spared.index + spared[0].length)}`)
  const [unless, ...more] = readEvents(tidy(spared[1] ?? ''), moment) ?? []
  const timed = plainlyTimed(rest, moment)
  // Of "unless it is dark and nobody is home" nobody can tell whether one is enough.
  if (!timed?.when || !unless || more.length > 0)
    return isOrderly(timed?.order ?? rest)
      ? { clause: words, order: timed?.order ?? rest, when: null, isCondition: true, unread: words }
      : null
  return {
    ...timed,
    clause: `${timed.clause}, ${words}`,
    when: { ...timed.when, unless },
    isCondition: true,
  }
}

function plainlyTimed(text: string, moment: Moment): TimedOrder | null {
  const sun = readSun(text)
  const left = sun?.rest ?? text
  const clauses = clausesOf(left)
  if (clauses.length > 0) return conditional(clauses, sun, moment)
  const time = readTime(left, moment)
  if (!sun && !time) return null
  const order = tidy(time?.rest ?? left)
  if (!isOrderly(order) || !isOneScope(text, [sun?.words, ...(time ? [time.words] : [])])) return null
  const when = time === null && sun ? bySun(sun, null, moment) : time ? byTime(time, sun, moment) : null
  const clause = [time?.words, sun?.words].filter(Boolean).join(' ')
  return { clause, order, when, isCondition: false, unread: when === null ? clause : '' }
}

/** "Turn it on and in ten minutes turn it off": the time belongs to the second order alone. */
function isOneScope(text: string, said: readonly (string | undefined)[]): boolean {
  return said.every((words) => {
    const at = words === undefined ? -1 : text.indexOf(words)
    if (words === undefined || at < 0) return true
    const before = tidy(text.slice(0, at))
    const behind = tidy(text.slice(at + words.length))
    if (before !== '' && isOrderly(before) && isOrderly(behind)) return false
    // "Turn on the heater and turn it off at 8".
    return !/(?<!\p{L})(?:and|и|then|потом)\s+(?:then\s+|потом\s+)?(?:turn|switch|выключи|включи|закрой|открой)\p{L}*\s+(?:it|them|его|е[её]|их)(?!\p{L})/iu.test(
      before,
    )
  })
}

function byTime(time: FoundTime, sun: FoundSun | null, moment: Moment): SaidWhen | null {
  const plain = { conditions: [], events: [], end: time.end }
  if (sun && time.start === null) return time.delay || time.isEndOnly ? null : bySun(sun, time, moment)
  const conditions = sun ? [darkness(sun.sun)] : []
  if (time.delay) return { ...plain, trigger: { kind: 'delay', length: time.delay }, once: true }
  if (time.isEndOnly) return sun ? null : { ...plain, trigger: { kind: 'now' }, once: true }
  if (time.start === null) return null
  const trigger = { kind: 'time', start: time.start, rrule: time.rrule, tz: moment.tz } as const
  return { ...plain, trigger, conditions, once: time.rrule === null }
}

/** «После заката» alone means once it is dark; "before sunset" alone is no moment. */
function bySun({ sun, words }: FoundSun, time: FoundTime | null, { tz }: Moment): SaidWhen | null {
  if (sun.relation === 'before' && sun.offsetMin === 0) return null
  const repeats = time?.rrule ?? null
  const days = weekdaysOf(repeats)
  if (repeats !== null && days.length === 0 && repeats !== 'FREQ=DAILY') return null
  return {
    trigger: { kind: 'sun', event: sun.event, offsetMin: sun.offsetMin, days, tz },
    conditions: [],
    events: [],
    end: time?.end ?? null,
    // «Когда стемнеет» is every evening; "at sunset" the next one.
    once: repeats === null && !repeating.test(words),
  }
}

const repeating = /^(?:when|whenever|every|if|while|когда|если|пока)(?!\p{L})/iu

const darkness = ({ event, relation }: SunWords): TimeCondition => ({
  kind: 'sun',
  is: (event === 'sunset') === (relation !== 'before') ? 'dark' : 'light',
})

function conditional(clauses: readonly Clause[], sun: FoundSun | null, moment: Moment): TimedOrder | null {
  for (const clause of clauses) {
    const read = readClause(clause, sun, moment)
    if (read)
      return { clause: said(clause, sun), order: read.order, when: read.when, isCondition: true, unread: '' }
  }
  const [likeliest] = clauses
  return likeliest && isOrderly(likeliest.order)
    ? {
        clause: said(likeliest, sun),
        order: likeliest.order,
        when: null,
        isCondition: true,
        unread: likeliest.words,
      }
    : null
}

const said = ({ words }: Clause, sun: FoundSun | null): string =>
  [words, sun?.words].filter(Boolean).join(' ')

function readClause(
  { clause, order, isIf, isOnce }: Clause,
  sun: FoundSun | null,
  moment: Moment,
): { order: string; when: SaidWhen } | null {
  // Times inside the clause, "when motion is detected after 22:00"; a length of time is the event's own.
  const inside = readTime(clause, moment)
  const isInside = inside !== null && (inside.conditions !== null || (isIf && inside.start !== null))
  const events = (isInside ? readEvents(tidy(inside.rest), moment) : null) ?? readEvents(clause, moment)
  const beside = readTime(order, moment)
  const left = beside ? tidy(beside.rest) : order
  if (!events || !isOrderly(left)) return null
  const point = isIf ? [beside, isInside ? inside : null].find(isPoint) : null
  const others = [...(isInside ? (inside.conditions ?? []) : []), ...(beside?.conditions ?? [])]
  if (point) {
    const timed = byTime(point, sun, moment)
    return timed && { order: left, when: { ...timed, conditions: [...timed.conditions, ...others], events } }
  }
  const [first, ...more] = events
  const isPlain = beside === null || beside.isEndOnly || (beside.delay ?? beside.conditions) !== null
  if (!first || !isPlain) return null
  const forMin = Math.max(first.forMin, beside?.delay ? minutesOf(beside.delay) : 0)
  const trigger: SaidTrigger = { kind: 'event', said: { ...first, forMin } }
  return {
    order: left,
    when: {
      trigger,
      conditions: [...(beside?.isEndOnly ? [] : others), ...(sun ? [darkness(sun.sun)] : [])],
      events: more,
      end: beside?.isEndOnly ? beside.end : null,
      once: isOnce,
    },
  }
}

const isPoint = (time: FoundTime | null): time is FoundTime & { readonly start: string } =>
  typeof time?.start === 'string' && time.conditions === null

const minutesOf = ({ hours = 0, minutes = 0, seconds = 0 }): number => hours * 60 + minutes + seconds / 60

/** "The door opens and nobody is home": what happens first, and what has to hold then. */
function readEvents(clause: string, moment: Moment): SaidEvent[] | null {
  const whole = readEvent(clause, moment)
  if (whole && !/(?<!\p{L})(?:and|и|but|а)(?!\p{L})/iu.test(clause)) return [whole]
  const parts = clause.split(/\s*,?\s+(?:and|but|и|а|при\s+этом)\s+(?:if\s+|если\s+|при\s+этом\s+)?/iu)
  const events = parts.map((part) => readEvent(tidy(part), moment))
  if (parts.length > 1 && events.every((one) => one !== null)) return events
  return whole && [whole]
}

function unmaskedWhen(when: SaidWhen, unmask: (text: string) => string): SaidWhen {
  const open = (one: SaidEvent): SaidEvent => ({
    ...one,
    words: unmask(one.words),
    event: 'thing' in one.event ? { ...one.event, thing: unmask(one.event.thing) } : one.event,
  })
  const { trigger, unless } = when
  return {
    ...when,
    events: when.events.map(open),
    ...(unless ? { unless: open(unless) } : {}),
    trigger: trigger.kind === 'event' ? { ...trigger, said: open(trigger.said) } : trigger,
  }
}
