/** A rule in words, made from what it is and not from what was said, so that a misreading is seen: "Every weekday at 23:00: turn off · Heating". */
import type { Home, Lang } from '../../../contract/domain/home'
import type { Condition, Rule, RuleDraft, RuleEnd, Trigger } from '../../../contract/domain/rule'
import { capitalised, joined, nbsp } from '../../lib/lang/say-lists'
import { sayDateTime, sayRecurrence } from '../dates'
import { saidLength } from '../home/say/durations'
import { titleOf } from '../home/say/title'
import { holdsIn, saidTest } from './say-test'

type Sayable = Pick<RuleDraft, 'trigger' | 'conditions' | 'actions' | 'end' | 'once'>

export function titleOfRule(rule: Sayable, home: Home, lang: Lang): string {
  const actions = actionsOf(rule, home, lang).map((title) => title.slice(0, 1).toLowerCase() + title.slice(1))
  const end = rule.end === null ? '' : `, ${saidEnd(rule.end, lang)}`
  return `${whenOf(rule, home, lang)}: ${actions.join('; ')}${end}`
}

export const actionsOf = ({ actions }: Pick<Sayable, 'actions'>, home: Home, lang: Lang): string[] =>
  actions.map((call) => titleOf([call], home, lang) + saidValue(call.slots, lang))

/** "Every weekday at 23:00", "When Front door is open, between sunset and sunrise". */
export function whenOf({ trigger, conditions, once }: Sayable, home: Home, lang: Lang): string {
  const said = [
    saidTrigger(trigger, once, home, lang),
    ...conditions.map((one) => saidCondition(one, home, lang)),
  ]
  return capitalised(said.join(', '))
}

function saidTrigger(trigger: Trigger, once: boolean, home: Home, lang: Lang): string {
  const isRussian = lang === 'ru'
  switch (trigger.kind) {
    case 'time': {
      if (trigger.rrule === null) return sayDateTime(trigger.start, nextMinute(trigger.start), false, lang)
      const often = sayRecurrence(trigger.rrule, lang)
      const time = trigger.start.slice(11, 16)
      // "Every 2 hours" has no time of day.
      if (/FREQ=(?:HOURLY|MINUTELY|SECONDLY)/u.test(trigger.rrule))
        return isRussian ? `${often}, начиная с${nbsp}${time}` : `${often}, from ${time}`
      return isRussian ? `${often} в${nbsp}${time}` : `${often} at ${time}`
    }
    case 'sun': {
      const when = saidSun(trigger, lang)
      const { days } = trigger
      const often = once
        ? isRussian
          ? 'один раз'
          : 'once'
        : days.length === 0
          ? isRussian
            ? 'каждый день'
            : 'every day'
          : saidDays(days, lang)
      return `${often} ${when}`
    }
    case 'state': {
      const stays =
        trigger.forMin === 0
          ? ''
          : isRussian
            ? ` уже ${lengthOf(trigger.forMin, lang)}`
            : ` for ${lengthOf(trigger.forMin, lang)}`
      const first = once ? (isRussian ? 'один раз, ' : 'once, ') : ''
      return `${first}${isRussian ? 'когда' : 'when'} ${saidTest(trigger.test, home, lang)}${stays}`
    }
  }
}

function saidSun({ event, offsetMin }: Extract<Trigger, { kind: 'sun' }>, lang: Lang): string {
  const length = lengthOf(Math.abs(offsetMin), lang)
  if (lang === 'ru') {
    const [at, of, to] =
      event === 'sunset' ? ['на закате', 'заката', 'до'] : ['на рассвете', 'рассвета', 'до']
    if (offsetMin === 0) return at
    return offsetMin < 0 ? `за${nbsp}${length} ${to} ${of}` : `через${nbsp}${length} после ${of}`
  }
  if (offsetMin === 0) return `at ${event}`
  return `${length} ${offsetMin < 0 ? 'before' : 'after'} ${event}`
}

export function saidCondition(condition: Condition, home: Home, lang: Lang): string {
  const isRussian = lang === 'ru'
  switch (condition.kind) {
    case 'between':
      return isRussian
        ? `с${nbsp}${condition.from} до${nbsp}${condition.to}`
        : `between ${condition.from} and ${condition.to}`
    case 'sun':
      if (condition.is === 'dark') return isRussian ? 'от заката до рассвета' : 'between sunset and sunrise'
      return isRussian ? 'от рассвета до заката' : 'between sunrise and sunset'
    case 'days':
      return saidDays(condition.days, lang)
    case 'state':
      if (condition.negated === true)
        return `${isRussian ? 'кроме случаев, когда' : 'unless'} ${saidTest(condition.test, home, lang)}`
      return `${isRussian ? 'если' : 'if'} ${saidTest(condition.test, home, lang)}`
  }
}

export function saidEnd(end: RuleEnd, lang: Lang): string {
  if (end.kind === 'at') return lang === 'ru' ? `до${nbsp}${end.time}` : `until ${end.time}`
  return lang === 'ru' ? `на${nbsp}${lengthOf(end.minutes, lang)}` : `for ${lengthOf(end.minutes, lang)}`
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const saidDays = (days: readonly number[], lang: Lang): string =>
  sayRecurrence(
    `FREQ=WEEKLY;BYDAY=${[...days]
      .sort((a, b) => a - b)
      .map((day) => codes[day - 1])
      .join(',')}`,
    lang,
  )

/** In the accusative: «на 1 минуту», «за 30 минут». */
function lengthOf(minutes: number, lang: Lang): string {
  const seconds = Math.round(minutes * 60)
  const parts = {
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor((seconds % 3600) / 60),
    seconds: seconds % 60,
  }
  return saidLength(parts, lang, 'accusative')
}

/** A title names the device and not the value: "Set temperature · Bedroom thermostat, 21". */
function saidValue(slots: Readonly<Record<string, unknown>>, lang: Lang): string {
  const percent = ['brightness', 'position', 'percentage', 'volume_level'].flatMap((key) =>
    typeof slots[key] === 'number' ? [lang === 'ru' ? `${slots[key]}${nbsp}%` : `${slots[key]}%`] : [],
  )
  const degrees = typeof slots['temperature'] === 'number' ? [`${slots['temperature']}°`] : []
  const words = ['color', 'mode'].flatMap((key) => (typeof slots[key] === 'string' ? [slots[key]] : []))
  const said = [...percent, ...degrees, ...words]
  return said.length === 0 ? '' : `, ${joined(said, lang)}`
}

const nextMinute = (start: string): string => start.slice(0, 17).padEnd(17, ':') + '59'

/** Names of the entities that it needs and that are not in the home. */
export const goneFrom = (rule: Pick<Rule, 'trigger' | 'conditions' | 'actions'>, home: Home): string[] =>
  [...new Set([...rule.actions.flatMap(({ targets }) => targets), ...holdsIn(rule)])].filter(
    (id) => !home.entities.some((entity) => entity.id === id),
  )
