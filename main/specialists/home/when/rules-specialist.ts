/**
 * The home specialist, with an ear for orders that are for later, for a while, or for when something happens: the words for when are taken
 * out by code, the order that is left is understood as always, and what is proposed is a rule. Never acts.
 */
import { fail, ok, type Failure, type Result } from '../../../../contract/domain/failure'
import type { Home } from '../../../../contract/domain/home'
import type { Rule } from '../../../../contract/domain/rule'
import type { ModelTrace, Step, ToolCall } from '../../../../contract/domain/plan'
import { withoutForbidden } from '../../../lib/lang/orders/negated-order'
import { whenUnclear } from '../../../tools/rules/say-problems'
import type { CertainProposal, Proposal, Proposed, Specialist, SpecialistContext } from '../../specialist'
import { splitSteps } from '../own-words/split-steps'
import { readRuleOrder, type RuleOrder } from './rule-orders'
import { delayedCall, timedCalls } from './timed-calls'
import { readTimedOrder } from './timed-order'
import type { Moment, TimedOrder } from './when'
import { isEffectOp } from '../../../tools/home/effects'
import { namesThing } from './names-thing'

type Heard = Pick<SpecialistContext, 'lang' | 'clock' | 'area'>

export function withRules(base: Specialist, home: () => Home, rules: () => readonly Rule[]): Specialist {
  const timedIn = (text: string, { lang, clock }: Pick<Heard, 'lang' | 'clock'>): TimedOrder | null => {
    const moment: Moment = { nowMs: clock.nowMs(), tz: clock.tz, lang }
    const allowed = withoutForbidden(text)
    return allowed === null ? null : readTimedOrder(allowed, moment, namesOf(home()))
  }

  /** The orders of a timed sentence without a model; null where one of them needs it. */
  const certainCalls = (order: string, heard: Heard): ToolCall[] | null => {
    const calls: ToolCall[] = []
    for (const part of splitSteps(order)) {
      const certain = part.kind === 'do' ? base.proposeAtOnce?.(partStep(base, part.text), heard) : null
      if (!certain || certain.missing || !certain.calls.every(({ op }) => isEffectOp(op))) return null
      calls.push(...certain.calls)
    }
    return calls
  }

  const atOnce = (step: Step, heard: Heard): CertainProposal | null => {
    const asked = readRuleOrder(step.text, rules(), home(), { ...heard, history: [] })
    if (asked) return null
    const timed = timedIn(step.text, heard)
    if (!timed) return withoutCommand(base.proposeAtOnce?.(step, heard) ?? null)
    const calls = timed.when && certainCalls(timed.order, heard)
    const made = calls && timedCalls(timed, calls, step, home(), heard)
    return made?.ok ? { kind: 'calls', ...made.value, traces: [] } : null
  }

  return {
    ...base,
    proposeAtOnce: atOnce,
    claims: (text, heard) => {
      if (base.claims?.(text, heard) === true) return true
      if (readRuleOrder(text, rules(), home(), heard)) return true
      const timed = timedIn(text, heard)
      if (!timed || !namesThing(timed.order, home())) return false
      // What no model is needed for is read at once.
      return timed.when === null
        ? timed.isCondition
        : atOnce({ ...partStep(base, text), id: 's1' }, heard) === null
    },
    propose: async (step, context): Promise<Proposed> => {
      const asked = readRuleOrder(step.text, rules(), home(), context)
      if (asked?.kind === 'none') return failed(asked.failure)
      if (asked) return ok(proposalOf(asked, step))
      const timed = timedIn(step.text, context)
      if (!timed || (timed.when === null && !timed.isCondition))
        return withCommand(await base.propose(step, context), step, base, home(), context)
      if (timed.when === null)
        return fail('home.not_now', whenUnclear(timed.order, timed.unread, context.lang))
      return proposeTimed(timed, step, base, home(), context)
    },
  }
}

async function proposeTimed(
  timed: TimedOrder,
  step: Step,
  base: Specialist,
  home: Home,
  context: SpecialistContext,
): Promise<Proposed> {
  const traces: ModelTrace[] = []
  const parts = splitSteps(timed.order)
  const calls: ToolCall[] = []
  for (const part of parts) {
    if (part.kind === 'wait')
      return fail('home.not_now', whenUnclear(timed.order, timed.clause, context.lang))
    const proposed = await readOrder(part.text, base, context)
    traces.push(...((proposed.ok ? proposed.value.traces : proposed.traces) ?? []))
    if (!proposed.ok) return { ...proposed, traces }
    const { value } = proposed
    if (value.kind === 'clarify' && parts.length === 1)
      return clarified(value, timed, step, home, context, traces)
    if (value.kind === 'clarify') return { ...fail('home.missing_value', value.question), traces }
    if (value.kind === 'calls' && value.missing) return { ...failed(value.missing), traces }
    // No order to a device after all (a question, a list): the sentence as a whole may mean another thing.
    if (value.kind !== 'calls' || !value.calls.every(({ op }) => isEffectOp(op)))
      return timed.isCondition
        ? { ...fail('home.not_now', whenUnclear(timed.order, timed.clause, context.lang)), traces }
        : base.propose(step, context)
    calls.push(...value.calls)
  }
  const made = timedCalls(timed, calls, step, home, context)
  return made.ok ? ok({ kind: 'calls', ...made.value, traces }) : { ...made, traces }
}

/** Which device it is for is asked first; every answer is a rule. */
function clarified(
  { question, options }: Extract<Proposal, { kind: 'clarify' }>,
  timed: TimedOrder,
  step: Step,
  home: Home,
  context: SpecialistContext,
  traces: readonly ModelTrace[],
): Proposed {
  const choices: { id: string; label: string; calls: readonly ToolCall[] }[] = []
  for (const { id, label, calls } of options) {
    const made = timedCalls(timed, calls, step, home, context)
    if (!made.ok) return { ...made, traces }
    choices.push({ id, label, calls: made.value.calls })
  }
  return ok({ kind: 'clarify', title: timed.order, question, options: choices, traces })
}

/** What the model itself read as "in ten minutes: …" has its order understood at once, too. */
async function withCommand(
  proposed: Proposed,
  step: Step,
  base: Specialist,
  home: Home,
  context: SpecialistContext,
): Promise<Proposed> {
  if (!proposed.ok || proposed.value.kind !== 'calls') return proposed
  const [call] = proposed.value.calls
  const command = call?.op === 'start_timer' ? call.slots['conversation_command'] : undefined
  if (!call || typeof command !== 'string') return proposed
  const inner = await readOrder(command, base, context)
  const traces = [...proposed.value.traces, ...((inner.ok ? inner.value.traces : inner.traces) ?? [])]
  if (!inner.ok) return { ...inner, traces }
  const { value } = inner
  if (value.kind !== 'calls' || value.missing || !value.calls.every(({ op }) => isEffectOp(op)))
    return { ...fail('home.not_now', whenUnclear(command, step.text, context.lang)), traces }
  const made = delayedCall(call, value.calls, step, home, context)
  return ok({ kind: 'calls', ...made, traces })
}

/** A template reads "in ten minutes" with a command of free words: those need understanding. */
const withoutCommand = (certain: CertainProposal | null): CertainProposal | null =>
  certain?.calls.some(({ slots }) => typeof slots['conversation_command'] === 'string') === true
    ? null
    : certain

async function readOrder(text: string, base: Specialist, context: SpecialistContext): Promise<Proposed> {
  const part = partStep(base, text)
  const certain = base.proposeAtOnce?.(part, context)
  return certain ? ok(certain) : base.propose(part, context)
}

const partStep = ({ id }: Specialist, text: string): Step => ({ id: 'part', specialist: id, text, needs: [] })

const failed = (failure: Failure): Result<never> => ({ ok: false, failure })

const proposalOf = (asked: Exclude<RuleOrder, { kind: 'none' }>, step: Step): Proposal =>
  asked.kind === 'calls'
    ? {
        kind: 'calls',
        title: asked.title,
        calls: asked.calls.map((call) => ({ ...call, step: step.id })),
        traces: [],
      }
    : {
        kind: 'clarify',
        title: asked.title,
        question: asked.question,
        options: asked.options.map((option) => ({
          ...option,
          calls: option.calls.map((call) => ({ ...call, step: step.id })),
        })),
        traces: [],
      }

function* namesOf({ entities, areas }: Home): Generator<string> {
  for (const { name, aliases } of [...entities, ...areas]) {
    yield name
    yield* aliases
  }
}
