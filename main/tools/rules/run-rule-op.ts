/** The rule ops of the home tool on the profile's rules. What undoes each lies in `artifacts.undo`. */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { RuleDraft, type Rule } from '../../../contract/domain/rule'
import type { RiskVerdict, ToolContext, UnboundCall } from '../tool'
import { nextRun } from './next-run'
import type { Rules } from './rules'
import { atTime } from './at-time'
import { isPast, noPlaceForSun, noSuchRule } from './say-problems'
import * as say from './say-rules'
import { titleOfRule } from './say-rule'

export const ruleOps = [
  'create_rule',
  'list_rules',
  'pause_rule',
  'resume_rule',
  'delete_rule',
  'change_rule',
] as const
export type RuleOp = (typeof ruleOps)[number]
export const isRuleOp = (op: string): op is RuleOp => (ruleOps as readonly string[]).includes(op)

/** The rule that a call makes; null: it makes none. */
export function ruleIn({ op, slots }: Pick<ToolCall, 'op' | 'slots'>): RuleDraft | null {
  return op === 'create_rule' || op === 'start_timer'
    ? (RuleDraft.safeParse(slots['rule']).data ?? null)
    : null
}

/** @param isRisky of one action of a new rule. Deleting several at once asks, too. */
export function assessRuleOp(
  call: ToolCall,
  isRisky: (action: ToolCall) => boolean,
  home: Home,
  lang: Lang,
): RiskVerdict {
  const rule = ruleIn(call)
  if (rule?.actions.some((action) => isRisky({ ...action, step: call.step })) === true)
    return { risk: 'confirm', question: say.confirmRisky(rule, home, lang) }
  if (call.op === 'delete_rule' && call.targets.length > 1)
    return { risk: 'confirm', question: say.confirmDelete(call.targets.length, lang) }
  return { risk: 'none', question: '' }
}

type RuleCall = ToolCall & { readonly op: RuleOp | 'start_timer' }

/** `call.targets` of all but `create_rule` are ids of rules. Failure codes: home.no_such_rule, home.not_now, io.failed. */
export async function runRuleOp(
  call: RuleCall,
  rules: Rules,
  home: Home,
  { lang, clock }: ToolContext,
): Promise<Result<StepResult>> {
  const { op, slots, targets } = call
  const done = (answer: string, undo: readonly UnboundCall[] = []): Result<StepResult> =>
    ok({ calls: [call], effects: {}, before: {}, answer, artifacts: { undo } })
  if (op === 'create_rule' || op === 'start_timer') {
    const rule = ruleIn(call)
    if (!rule) return fail('internal', 'a rule without a draft')
    const added = await add(rule, rules, clock.nowMs(), lang)
    if (!added.ok) return added
    const told = [say.made(added.value, home, clock.tz, lang), await honestly(rules, lang)].filter(Boolean)
    return done(told.join(' '), [order('delete_rule', [added.value.id])])
  }
  if (op === 'list_rules') {
    const asked = targets.length === 0 ? rules.all() : rules.all().filter(({ id }) => targets.includes(id))
    const told = [
      say.listed(asked, home, clock.tz, lang),
      asked.length > 0 ? await honestly(rules, lang) : '',
    ]
    return done(told.filter(Boolean).join(' '))
  }
  const before = await rules.change(targets, (rule) => edited(op, rule, slots, rules, clock.nowMs()))
  if (!before.ok) return before
  const [first] = before.value
  if (!first) {
    const titles = rules.all().map((rule) => titleOfRule(rule, home, lang))
    const said = typeof slots['name'] === 'string' ? slots['name'] : ''
    return fail('home.no_such_rule', noSuchRule(said, titles, lang))
  }
  const ids = before.value.map(({ id }) => id)
  switch (op) {
    case 'pause_rule':
      return done(say.paused(before.value, home, lang), [order('resume_rule', ids)])
    case 'resume_rule':
      return done(say.resumed(before.value, home, lang), [order('pause_rule', ids)])
    case 'delete_rule':
      return done(
        say.deleted(before.value, home, lang),
        before.value.map((rule) => order('create_rule', [], { rule })),
      )
    case 'change_rule': {
      const now = rules.all().find(({ id }) => id === first.id) ?? first
      const time = first.trigger.kind === 'time' ? first.trigger.start.slice(11, 16) : ''
      return done(say.changed(now, home, lang), [order('change_rule', [first.id], { time })])
    }
  }
}

async function add(draft: RuleDraft, rules: Rules, nowMs: number, lang: Lang): Promise<Result<Rule>> {
  const { trigger, conditions } = draft
  const needsSun = trigger.kind === 'sun' || conditions.some(({ kind }) => kind === 'sun')
  if (needsSun && rules.place() === null) return fail('home.not_now', noPlaceForSun(lang))
  if (trigger.kind === 'time' && nextRun(trigger, nowMs, null) === null)
    return fail('home.not_now', isPast(lang))
  return rules.add(draft)
}

function edited(
  op: Exclude<RuleOp, 'create_rule' | 'list_rules'>,
  rule: Rule,
  slots: ToolCall['slots'],
  rules: Rules,
  nowMs: number,
): Rule | null {
  switch (op) {
    case 'delete_rule':
      return null
    case 'pause_rule':
      return rules.planned({ ...rule, paused: true })
    case 'resume_rule':
      return rules.planned({ ...rule, paused: false })
    case 'change_rule': {
      const time = slots['time']
      if (rule.trigger.kind !== 'time' || typeof time !== 'string') return rule
      return rules.planned({ ...rule, trigger: atTime(rule.trigger, time, nowMs) })
    }
  }
}

/** What keeps a rule from running, said beside every answer about one. */
async function honestly(rules: Rules, lang: Lang): Promise<string> {
  if (!(await rules.isKept())) return say.nobodyRunsRules(lang)
  return rules.isPaused() ? say.allRest(lang) : ''
}

const order = (op: RuleOp, targets: readonly string[], slots: ToolCall['slots'] = {}): UnboundCall => ({
  tool: 'home',
  op,
  slots,
  targets: [...targets],
})
