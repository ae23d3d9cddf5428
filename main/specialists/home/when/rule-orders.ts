/** Orders and questions about the rules themselves: "what rules do I have?", «отмени правило про шторы», "make it 22:30". Without a model. */
import { fail, type Failure } from '../../../../contract/domain/failure'
import type { Home, Lang } from '../../../../contract/domain/home'
import type { Rule } from '../../../../contract/domain/rule'
import { withoutCourtesies } from '../../../lib/lang/orders/courtesies'
import { readDates } from '../../../tools/dates'
import { stepsNow } from '../../../tools/rules/run-now'
import { titleOfRule } from '../../../tools/rules/say-rule'
import { noSuchRule, whichRule } from '../../../tools/rules/say-problems'
import type { UnboundCall } from '../../../tools/tool'
import type { SpecialistContext } from '../../specialist'
import { rulesAbout } from './rules-about'
import { ruleVerbs, type RuleVerb } from './rule-verbs'

export type RuleOrder =
  | { readonly kind: 'none'; readonly failure: Failure }
  | { readonly kind: 'calls'; readonly title: string; readonly calls: readonly UnboundCall[] }
  | {
      readonly kind: 'clarify'
      readonly title: string
      readonly question: string
      readonly options: readonly {
        readonly id: string
        readonly label: string
        readonly calls: readonly UnboundCall[]
      }[]
    }

type Context = Pick<SpecialistContext, 'lang' | 'clock' | 'history'>

/** More than these are named in a question only by saying more. */
const mostOptions = 6

export function readRuleOrder(
  text: string,
  rules: readonly Rule[],
  home: Home,
  context: Context,
): RuleOrder | null {
  const said = withoutCourtesies(text)
  const moved = moveLast(said, rules, context)
  if (moved) return moved
  for (const { verb, patterns } of ruleVerbs)
    for (const pattern of patterns) {
      const found = pattern.exec(said)
      if (!found) continue
      const about = (found.groups?.['about'] ?? '').trim()
      return verb === 'status'
        ? status(about, rules, home, context.lang)
        : order(verb, about, rules, home, context)
    }
  return null
}

function order(
  said: Exclude<RuleVerb, 'status'>,
  about: string,
  rules: readonly Rule[],
  home: Home,
  { lang, clock }: Context,
): RuleOrder {
  if (said === 'list_rules') {
    const asked = about === '' ? [] : rulesAbout(about, rules, home)
    return { kind: 'calls', title: titles.list_rules[lang], calls: [call(said, about, asked)] }
  }
  const isAll = everything.test(about)
  const fitting = isAll
    ? rules
    : about === ''
      ? rules.length === 1
        ? rules
        : []
      : rulesAbout(about, rules, home)
  const verb =
    said !== 'start_rule' ? said : fitting.some(({ paused }) => paused) ? 'resume_rule' : 'run_rule'
  const title = titles[verb][lang]
  if (verb === 'run_rule') {
    const calls = (rule: Rule): readonly UnboundCall[] =>
      stepsNow(rule, home, clock, lang).flatMap((step) => step.calls)
    const [only, ...others] = about === '' ? rules : fitting
    if (only && others.length === 0) return { kind: 'calls', title, calls: calls(only) }
    if (only) return clarified(title, [only, ...others], home, lang, calls)
    const names = rules.map((rule) => titleOfRule(rule, home, lang))
    return { kind: 'none', failure: fail('home.no_such_rule', noSuchRule(about, names, lang)).failure }
  }
  const same = (rule: Rule): readonly UnboundCall[] => [call(verb, '', [rule])]
  if (about === '' && rules.length > 1) return clarified(title, rules, home, lang, same)
  if (fitting.length > 1 && !isAll) return clarified(title, fitting, home, lang, same)
  return { kind: 'calls', title, calls: [call(verb, about, fitting)] }
}

/** "When will the lights turn off" is a question to a rule only where one answers it. */
function status(about: string, rules: readonly Rule[], home: Home, lang: Lang): RuleOrder | null {
  const fitting = rulesAbout(about, rules, home)
  return fitting.length === 0
    ? null
    : { kind: 'calls', title: titles.list_rules[lang], calls: [call('list_rules', about, fitting)] }
}

const everything = /^(?:all|every|everything|все|всех|всё)$/iu
const shift =
  /^(?:(?:make|change|move|set|shift)\s+(?:it|that|this)(?:\s+(?:to|for|at))?|(?:сделай|перенеси|поменяй|измени|передвинь|поставь)(?:те)?(?:\s+(?:это|его|е[её]))?(?:\s+на)?|(?:no|нет),?\s*(?:at|в)?|лучше(?:\s+в)?)\s+(?<time>.+)$/iu
const isClock = /\d[:.]\d\d|\d\s*(?:am|pm|a\.m|p\.m)|o[’']?clock|утра|вечера|ночи|часов/iu
const freshMs = 10 * 60_000

/** Behind the sentence that made a rule: another time for it. */
function moveLast(said: string, rules: readonly Rule[], { lang, clock, history }: Context): RuleOrder | null {
  const time = shift.exec(said)?.groups?.['time'] ?? ''
  const last = rules.findLast(
    ({ words, createdMs }) => words === history.at(-1) && clock.nowMs() - createdMs < freshMs,
  )
  if (last?.trigger.kind !== 'time' || !isClock.test(time)) return null
  const ref = new Date(clock.nowMs()).toISOString()
  const { start, allDay } = readDates(
    `${lang === 'ru' ? 'в' : 'at'} ${time.replace(/^(?:at|в|на)\s+/iu, '')}`,
    { ref, tz: last.trigger.tz, lang },
  )
  if (start === null || allDay) return null
  const title = titles.change_rule[lang]
  return {
    kind: 'calls',
    title,
    calls: [{ tool: 'home', op: 'change_rule', slots: { time: start.slice(11, 16) }, targets: [last.id] }],
  }
}

function clarified(
  title: string,
  rules: readonly Rule[],
  home: Home,
  lang: Lang,
  calls: (rule: Rule) => readonly UnboundCall[],
): RuleOrder {
  return {
    kind: 'clarify',
    title,
    question: whichRule(lang),
    options: rules.slice(0, mostOptions).map((rule) => ({
      id: rule.id,
      label: titleOfRule(rule, home, lang),
      calls: calls(rule),
    })),
  }
}

const call = (op: string, about: string, rules: readonly Rule[]): UnboundCall => ({
  tool: 'home',
  op,
  slots: about === '' ? {} : { name: about },
  targets: rules.map(({ id }) => id),
})

const titles: Readonly<
  Record<Exclude<RuleVerb, 'status' | 'start_rule'> | 'change_rule', Readonly<Record<Lang, string>>>
> = {
  list_rules: { en: 'Rules', ru: 'Правила' },
  run_rule: { en: 'Run rule', ru: 'Выполнить правило' },
  pause_rule: { en: 'Pause rule', ru: 'Приостановить правило' },
  resume_rule: { en: 'Resume rule', ru: 'Возобновить правило' },
  delete_rule: { en: 'Delete rule', ru: 'Удалить правило' },
  change_rule: { en: 'Change rule', ru: 'Изменить правило' },
}
