/** Answers about rules: made, listed, paused, deleted. What a rule does is always said in full. */
import type { Home, Lang } from '../../../contract/domain/home'
import type { Rule, RuleDraft } from '../../../contract/domain/rule'
import { joined, nbsp, pluralOf } from '../../lib/lang/say-lists'
import { sayDateTime } from '../dates'
import { titleOfRule } from './say-rule'
import { momentIn } from './next-run'
import { noRules } from './say-problems'

/** "Monday 23 November, 23:00" in the zone of the person. */
export function saidMoment(atMs: number, tz: string, lang: Lang): string {
  const start = momentIn(atMs, tz).toString({ smallestUnit: 'minute' })
  return sayDateTime(start, start, false, lang)
}

export function made(rule: Rule, home: Home, tz: string, lang: Lang): string {
  const { trigger, nextRunMs, restores, once } = rule
  const title = titleOfRule(rule, home, lang)
  if (restores && nextRunMs !== null)
    return lang === 'ru'
      ? `Вернётся как было: ${saidMoment(nextRunMs, tz, lang)}.`
      : `Back to how it was: ${saidMoment(nextRunMs, tz, lang)}.`
  const next =
    nextRunMs === null || (once && trigger.kind === 'time')
      ? ''
      : lang === 'ru'
        ? ` Ближайший раз: ${saidMoment(nextRunMs, tz, lang)}.`
        : ` Next: ${saidMoment(nextRunMs, tz, lang)}.`
  return `${lang === 'ru' ? 'Новое правило. ' : 'New rule. '}${title}.${next}`
}

/** Where nobody is there to run it. */
export const nobodyRunsRules = (lang: Lang): string =>
  lang === 'ru'
    ? 'Artel сейчас закрыт: правила работают, только пока он открыт.'
    : 'Artel is not open now: rules run only while it is.'

export const allRest = (lang: Lang): string =>
  lang === 'ru' ? 'Все правила сейчас на паузе.' : 'All rules are paused now.'

export function listed(rules: readonly Rule[], home: Home, tz: string, lang: Lang): string {
  if (rules.length === 0) return noRules(lang)
  const ru = lang === 'ru'
  return rules
    .map((rule) => {
      const paused = ru ? ' (на паузе)' : ' (paused)'
      const repeats = !(rule.once && rule.trigger.kind === 'time')
      const next =
        rule.paused || rule.nextRunMs === null || !repeats
          ? ''
          : ru
            ? `, ближайший раз ${saidMoment(rule.nextRunMs, tz, lang)}`
            : `, next ${saidMoment(rule.nextRunMs, tz, lang)}`
      return `${titleOfRule(rule, home, lang)}${rule.paused ? paused : next}.`
    })
    .join(' ')
}

export function paused(rules: readonly Rule[], home: Home, lang: Lang): string {
  if (rules.length > 1)
    return lang === 'ru' ? `На паузе: ${counted(rules, lang)}.` : `${counted(rules, lang)} are paused.`
  return lang === 'ru' ? `На паузе: ${quoted(rules, home, lang)}.` : `Paused: ${quoted(rules, home, lang)}.`
}

export function resumed(rules: readonly Rule[], home: Home, lang: Lang): string {
  if (rules.length > 1)
    return lang === 'ru' ? `Снова работают: ${counted(rules, lang)}.` : `${counted(rules, lang)} run again.`
  return lang === 'ru'
    ? `Снова работает: ${quoted(rules, home, lang)}.`
    : `Runs again: ${quoted(rules, home, lang)}.`
}

export function deleted(rules: readonly Rule[], home: Home, lang: Lang): string {
  if (rules.length > 1)
    return lang === 'ru' ? `Удалено: ${counted(rules, lang)}.` : `${counted(rules, lang)} are deleted.`
  return lang === 'ru'
    ? `Правило удалено: ${quoted(rules, home, lang)}.`
    : `Rule deleted: ${quoted(rules, home, lang)}.`
}

export const changed = (rule: Rule, home: Home, lang: Lang): string =>
  lang === 'ru'
    ? `Правило изменено. ${titleOfRule(rule, home, lang)}.`
    : `Rule changed. ${titleOfRule(rule, home, lang)}.`

/** Before a rule that does something risky is kept. */
export const confirmRisky = (rule: RuleDraft, home: Home, lang: Lang): string =>
  lang === 'ru'
    ? `Завести такое правило? ${titleOfRule(rule, home, lang)}. Перед каждым разом оно ещё спросит.`
    : `Make this rule? ${titleOfRule(rule, home, lang)}. It asks again before every run.`

export const confirmDelete = (count: number, lang: Lang): string =>
  lang === 'ru'
    ? `Удалить ${count}${nbsp}${pluralOf(count, forms, lang)}?`
    : `Delete ${count} ${pluralOf(count, forms, lang)}?`

const forms = { en: ['rule', 'rules'], ru: ['правило', 'правила', 'правил'] } as const
const counted = ({ length }: readonly Rule[], lang: Lang): string =>
  `${length}${nbsp}${pluralOf(length, forms, lang)}`
const quoted = (rules: readonly Rule[], home: Home, lang: Lang): string =>
  joined(
    rules.map((rule) => {
      const title = titleOfRule(rule, home, lang)
      return lang === 'ru' ? `«${title}»` : `“${title}”`
    }),
    lang,
  )
