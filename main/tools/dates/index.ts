/**
 * Dates, times, lengths and repetitions as people say them in English and Russian. Pure and deterministic: text, a
 * reference moment and a zone in, one reading out; no clock, no machine zone, no locale of the machine.
 * The rules for words that can mean two things are in README.md beside this file.
 */
import type { Temporal } from 'temporal-polyfill'
import { cutSpans, usedTokens } from './absorb'
import { detectLang } from './detect-lang'
import type { Grain, Scene } from './pieces'
import type { Amount } from './amount'
import { resolve } from './resolve/resolve'
import { scan } from './scan'
import { tokenize } from './tokens'
import { localReference } from './zone'

export { detectLang } from './detect-lang'
export { parseNumber } from './numbers'
export { sayDateTime, sayRecurrence } from './say'

export interface DateContext {
  /** ISO 8601, local in `tz`, or with an offset, which is honoured. */
  readonly ref: string
  /** IANA name or ±HH:MM. */
  readonly tz: string
  readonly lang?: 'en' | 'ru'
  /** "Next Friday": in the week after this one (default), or the nearest Friday ahead. */
  readonly nextWeekday?: 'following-week' | 'nearest'
}

export interface DateReading {
  /** ISO local 'YYYY-MM-DDTHH:MM:SS' in `tz`; T00:00:00 for whole days. Null: no date, or only a length. */
  readonly start: string | null
  /** Exclusive; null with a start: open-ended ("after 5pm"). A point ends one grain after its start. */
  readonly end: string | null
  readonly grain: Grain | null
  readonly allDay: boolean
  /** RFC 5545 RRULE value; `start` is then the first occurrence. */
  readonly recurrence: string | null
  /** A day was named, not only a time of day: "at 16:00" says none. */
  readonly daySaid: boolean
  /** A length that was stated ("for an hour"). */
  readonly durationMin: number | null
  readonly matched: readonly string[]
  /** The words not used, in order. */
  readonly rest: string
  /** Character offsets of what was used, `to` exclusive. */
  readonly spans: readonly { readonly from: number; readonly to: number }[]
}

/** Characters and tokens read; what stands behind goes to `rest`. Two thousand characters of prose are about 350 words. */
const maxLength = 2000
const maxTokens = 300

/** Never throws on any text; throws RangeError when `ref` or `tz` is not valid. */
export function readDates(text: string, context: DateContext): DateReading {
  const start = text.slice(0, maxLength)
  const now = localReference(context.ref, context.tz)
  const lang = context.lang ?? detectLang(start)
  const tokens = tokenize(start, lang)
  const head = start.slice(0, tokens[maxTokens]?.from ?? maxLength)
  const scene: Scene = {
    tokens: tokens.slice(0, maxTokens),
    now,
    today: now.toPlainDate(),
    tz: context.tz,
    lang,
    nextWeekday: context.nextWeekday ?? 'following-week',
  }
  const found = resolve(scene, scan(scene))
  return {
    start: found.start && iso(found.start),
    end: found.end && iso(found.end),
    grain: found.grain,
    allDay: found.allDay,
    recurrence: found.recurrence,
    daySaid: found.daySaid,
    durationMin: found.length && minutesOf(found.length),
    ...cutSpans(scene, head, text.slice(head.length), usedTokens(scene, found.used)),
  }
}

function iso(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'second' })
}

/** A month counts as 30 days here: only the end of the reading is exact. */
function minutesOf(amount: Amount): number {
  return amount.minutes + amount.days * 1440 + amount.months * 43_200
}
