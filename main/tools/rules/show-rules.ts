/** The rules as the window shows them, in its language. Pure. */
import type { Home, Lang } from '../../../contract/domain/home'
import type { Rule, ShownRule } from '../../../contract/domain/rule'
import { saidMoment } from './say-rules'
import { noPlaceForSun, sunIsAway } from './say-problems'
import { actionsOf, goneFrom, saidCondition, titleOfRule, whenOf } from './say-rule'
import type { Rules } from './rules'

/** Sunset is once a day; further ahead the sun stays up or down, or the days are restricted. */
const usualMs = 8 * 86_400_000

export function shownRules(
  rules: Rules,
  home: Home,
  { nowMs, tz, lang }: { readonly nowMs: number; readonly tz: string; readonly lang: Lang },
): ShownRule[] {
  const troubleOf = ({ trigger, conditions, nextRunMs, paused }: Rule): string | null => {
    const needsSun = trigger.kind === 'sun' || conditions.some(({ kind }) => kind === 'sun')
    if (needsSun && rules.place() === null) return noPlaceForSun(lang)
    return trigger.kind === 'sun' && !paused && nextRunMs !== null && nextRunMs - nowMs > usualMs
      ? sunIsAway(trigger.event, saidMoment(nextRunMs, tz, lang), lang)
      : null
  }
  return rules.all().map((rule) => ({
    rule,
    title: titleOfRule(rule, home, lang),
    when: whenOf(rule, home, lang),
    actions: actionsOf(rule, home, lang),
    conditions: rule.conditions.map((one) => saidCondition(one, home, lang)),
    gone: home.entities.length === 0 ? [] : goneFrom(rule, home),
    trouble: troubleOf(rule),
  }))
}
