/** Orders and questions about the rules themselves: "what rules do I have?", «отмени правило про шторы», "make it 22:30". Without a model. */
import type { Home, Lang } from '../../../../contract/domain/home'
import type { Rule } from '../../../../contract/domain/rule'
import { withoutCourtesies } from '../../../lib/lang/orders/courtesies'
import { readDates } from '../../../tools/dates'
import { titleOfRule } from '../../../tools/rules/say-rule'
import { whichRule } from '../../../tools/rules/say-problems'
import type { UnboundCall } from '../../../tools/tool'
import type { SpecialistContext } from '../../specialist'
import { rulesAbout } from './rules-about'
import { ruleVerbs, type RuleVerb } from './rule-verbs'

export type RuleOrder =
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
        : order(verb, about, rules, home, context.lang)
    }
  return null
}

function order(
  verb: Exclude<RuleVerb, 'status'>,
  about: string,
  rules: readonly Rule[],
  home: Home,
  lang: Lang,
): RuleOrder {
  if (verb === 'list_rules') {
    const asked = about === '' ? [] : rulesAbout(about, rules, home)
    return { kind: 'calls', title: titles.list_rules[lang], calls: [call(verb, about, asked)] }
  }
  const isAll = everything.test(about)
  const fitting = isAll
    ? rules
    : about === ''
      ? rules.length === 1
        ? rules
        : []
      : rulesAbout(about, rules, home)
  const title = titles[verb][lang]
  if (about === '' && rules.length > 1) return clarified(verb, title, rules.slice(0, mostOptions), home, lang)
  if (fitting.length > 1 && !isAll) return clarified(verb, title, fitting.slice(0, mostOptions), home, lang)
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

function clarified(verb: RuleVerb, title: string, rules: readonly Rule[], home: Home, lang: Lang): RuleOrder {
  return {
    kind: 'clarify',
    title,
    question: whichRule(lang),
    options: rules.map((rule) => ({
      id: rule.id,
      label: titleOfRule(rule, home, lang),
      calls: [call(verb, '', [rule])],
    })),
  }
}

const call = (op: string, about: string, rules: readonly Rule[]): UnboundCall => ({
  tool: 'home',
  op,
  slots: about === '' ? {} : { name: about },
  targets: rules.map(({ id }) => id),
})

const titles: Readonly<Record<Exclude<RuleVerb, 'status'> | 'change_rule', Readonly<Record<Lang, string>>>> =
  {
    list_rules: { en: 'Rules', ru: 'Правила' },
    pause_rule: { en: 'Pause rule', ru: 'Приостановить правило' },
    resume_rule: { en: 'Resume rule', ru: 'Возобновить правило' },
    delete_rule: { en: 'Delete rule', ru: 'Удалить правило' },
    change_rule: { en: 'Change rule', ru: 'Изменить правило' },
  }
