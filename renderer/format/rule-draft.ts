/** A rule as its editor holds it: fields that a form can bind, and back. Fields that a rule of its kind does not have are null. */
import { clockTime } from './clock-time'
import type { Rule, RuleEdit, RuleEnd } from '../../contract/domain/rule'

export interface RuleFields {
  /** "07:30" */
  time: string | null
  /** "2026-11-23", of a rule that runs once. */
  date: string | null
  /** ISO weekdays; empty: every day. Null: it repeats in another way. */
  days: number[] | null
  offsetMin: number | null
  forMin: number | null
  /** How long it lasts, in minutes; it may be gone with `endTime` once the person takes its end away. */
  endMin: number | null
  /** "09:00", until which it lasts. */
  endTime: string | null
  /** Indexes of those that stay. */
  conditions: number[]
  actions: number[]
  missed: 'skip' | 'late'
  withinMin: number
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const usualWithinMin = 30

export function draftOf({ trigger, conditions, actions, end, missed }: Rule): RuleFields {
  const isTime = trigger.kind === 'time'
  const hasHour = isTime && !/FREQ=(?:HOURLY|MINUTELY|SECONDLY)/u.test(trigger.rrule ?? '')
  return {
    time: hasHour ? trigger.start.slice(11, 16) : null,
    date: isTime && trigger.rrule === null ? trigger.start.slice(0, 10) : null,
    days: isTime ? daysOf(trigger.rrule) : trigger.kind === 'sun' ? [...trigger.days] : null,
    offsetMin: trigger.kind === 'sun' ? trigger.offsetMin : null,
    forMin: trigger.kind === 'state' ? trigger.forMin : null,
    endMin: end?.kind === 'after' ? end.minutes : null,
    endTime: end?.kind === 'at' ? end.time : null,
    conditions: conditions.map((_, at) => at),
    actions: actions.map((_, at) => at),
    missed: missed.kind,
    withinMin: missed.kind === 'late' ? missed.withinMin : usualWithinMin,
  }
}

/** Null: a field holds what cannot be used. */
export function editOf(rule: Rule, fields: RuleFields): RuleEdit | null {
  const trigger = triggerOf(rule, fields)
  const { withinMin, missed, actions, conditions } = fields
  const isLate = missed === 'late'
  const end = endOf(fields)
  if (!trigger || end === 'bad' || (isLate && !isWhole(withinMin, 1, 1440))) return null
  return {
    trigger,
    conditions: rule.conditions.filter((_, at) => conditions.includes(at)),
    ...(rule.end === null ? {} : { end }),
    missed: isLate ? { kind: 'late', withinMin } : { kind: 'skip' },
    keepActions: actions,
  }
}

function triggerOf(
  { trigger }: Rule,
  { time, date, days, offsetMin, forMin }: RuleFields,
): Rule['trigger'] | null {
  switch (trigger.kind) {
    case 'time': {
      const clock = clockTime(time ?? trigger.start.slice(11, 16))
      const day = date ?? trigger.start.slice(0, 10)
      if (clock === null || !/^\d{4}-\d\d-\d\d$/u.test(day)) return null
      const rrule = days === null || trigger.rrule === null ? trigger.rrule : ruleOf(days)
      return { ...trigger, start: `${day}T${clock}:00`, rrule }
    }
    case 'sun':
      return isWhole(offsetMin, -720, 720) ? { ...trigger, offsetMin, days: days ?? [] } : null
    case 'state':
      return typeof forMin === 'number' && forMin >= 0 && forMin <= 1440 ? { ...trigger, forMin } : null
  }
}

function endOf({ endMin, endTime }: RuleFields): RuleEnd | null | 'bad' {
  if (endTime !== null) {
    const time = clockTime(endTime)
    return time === null ? 'bad' : { kind: 'at', time }
  }
  if (endMin === null) return null
  return typeof endMin === 'number' && endMin > 0 && endMin <= 10_080
    ? { kind: 'after', minutes: endMin }
    : 'bad'
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most

/** Only rules of days of the week can be edited so; "every other Tuesday" stays what it is. */
function daysOf(rrule: string | null): number[] | null {
  if (rrule === 'FREQ=DAILY') return []
  const days = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/u.exec(rrule ?? '')?.[1]
  return days === undefined ? null : days.split(',').map((code) => codes.indexOf(code) + 1)
}

const ruleOf = (days: readonly number[]): string =>
  days.length === 0 || days.length === 7
    ? 'FREQ=DAILY'
    : `FREQ=WEEKLY;BYDAY=${days.map((day) => codes[day - 1]).join(',')}`
