/** The rule that brings back what an order or another rule changed: "for ten minutes", "until 7". Pure. */
import { Temporal } from 'temporal-polyfill'
import type { RuleDraft, RuleEnd, Trigger } from '../../../contract/domain/rule'
import type { Clock } from '../../lib/clock'
import type { UnboundCall } from '../tool'
import { usualPolicy } from './missed'

/** Null: there is no end, or nothing to bring back. */
export function restoringRule(
  { words, lang, end }: Pick<RuleDraft, 'words' | 'lang' | 'end'>,
  undo: readonly UnboundCall[],
  clock: Clock,
): RuleDraft | null {
  if (end === null || undo.length === 0) return null
  const kind = { trigger: onceAt(end, clock), once: true, restores: true }
  return { ...kind, words, lang, conditions: [], actions: [...undo], end: null, missed: usualPolicy(kind) }
}

/** A moment told from now: so many minutes ahead in real time, or the next time that the clock shows it. */
export function onceAt(end: RuleEnd, clock: Clock): Extract<Trigger, { kind: 'time' }> {
  const { tz } = clock
  const now = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(tz)
  const today = now.withPlainTime(end.kind === 'at' ? end.time : '00:00')
  const at =
    end.kind === 'after'
      ? now.add({ seconds: Math.round(end.minutes * 60) })
      : Temporal.ZonedDateTime.compare(today, now) > 0
        ? today
        : today.add({ days: 1 })
  const local = at.toPlainDateTime()
  // In the night when an hour comes twice the local time alone would be the earlier of the two.
  const isTwice = local.toZonedDateTime(tz).epochMilliseconds !== at.epochMilliseconds
  return {
    kind: 'time',
    start: local.toString({ smallestUnit: 'second' }),
    rrule: null,
    tz: isTwice ? at.offset : tz,
  }
}
