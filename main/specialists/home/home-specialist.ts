/**
 * Words about the home → calls on real devices. The model writes a frame of a few copied words; code aligns them with what was said,
 * binds them to the home's devices, and asks when two readings stay open. Never acts.
 */
import { fail, ok, type FailureCode } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { ModelTrace, Step, ToolCall } from '../../../contract/domain/plan'
import type { Engine } from '../../llm/engine'
import { titleOf } from '../../tools/home/say/title'
import { isNeverMind, withoutForbidden } from '../../lib/lang/orders/negated-order'
import { onlyNow } from '../../tools/home/say/problems'
import type { Proposal, Proposed, Specialist, SpecialistContext } from '../specialist'
import { bindMended } from './bind/mend'
import type { BoundCall } from './bind/bound'
import { indexOf } from './bind/home-index'
import { ordersByName } from './orders-by-name'
import { coreOf, withoutReasons } from './core-clause'
import { notNow } from './not-now'
import { readFrame } from './read-frame'
import type { GrammarOf } from './templates/grammar-store'
import { readSentence } from './templates/read-sentence'

export interface HomeSpecialistDeps {
  readonly engine: Engine
  /** The present home; cheap, asked once for each step. */
  readonly home: () => Home
  /** The sentence templates; null where only the models are to answer. */
  readonly grammar: GrammarOf | null
}

export function createHomeSpecialist({ engine, home, grammar }: HomeSpecialistDeps): Specialist {
  return {
    id: 'home',
    adapters: ['home'],
    proposeAtOnce: (step, { lang, area, clock }) => {
      const templates = grammar?.(lang) ?? null
      if (templates === null) return null
      const snapshot = home()
      const moment = { nowMs: clock.nowMs(), tz: clock.tz }
      const calls = readSentence(templates, step.text, snapshot, { lang, area }, moment)
      if (calls === null) return null
      return {
        kind: 'calls',
        title: titleOf(calls, snapshot, lang),
        calls: calls.map((call) => toCall(step, call)),
        traces: [],
      }
    },
    names: (text) => ordersByName(text, indexOf(home())),
    propose: async (step, context): Promise<Proposed> => {
      const traces: ModelTrace[] = []
      const allowed = withoutForbidden(step.text)
      if (allowed === null) return ok(nothingToDo(step))
      const ownStems = stemsOf(home())
      const text = withoutReasons(allowed, ownStems)
      const whole = await understand(text, step, context, traces)
      if (whole.ok || !misread.has(whole.failure.code)) return whole
      // What is told beside an order may be all that stood in its way.
      const core = coreOf(text, ownStems)
      const plain = core === null ? null : await understand(core, step, context, traces)
      return plain?.ok === true && plain.value.kind === 'calls' ? plain : whole
    },
  }

  async function understand(
    text: string,
    step: Step,
    context: SpecialistContext,
    traces: ModelTrace[],
  ): Promise<Proposed> {
    const { area, history, earlier, lang, clock } = context
    const snapshot = home()
    const frame = await readFrame(engine, snapshot, text, context, traces)
    if (!frame.ok) return { ...frame, traces }
    // Noise looks like "never mind" to a small model.
    if (frame.value.op === 'cancel' && !isNeverMind(text))
      return { ...fail('specialist.unreadable', 'no order'), traces }
    const when = notNow(frame.value, text, { nowMs: clock.nowMs(), tz: clock.tz, lang })
    if (when !== null) return { ...fail('home.not_now', onlyNow(when, lang)), traces }
    const bound = bindMended(frame.value, snapshot, { lang, area, history, earlier, utterance: text })
    switch (bound.kind) {
      case 'failed':
        return { ok: false, failure: bound.failure, traces }
      case 'clarify': {
        const calls = bound.options[0]?.calls.slice(0, 1).map((call) => ({ ...call, targets: [] })) ?? []
        const options = bound.options.map(({ id, label, calls: chosen }) => ({
          id,
          label,
          calls: chosen.map((call) => toCall(step, call)),
        }))
        return ok({
          kind: 'clarify',
          title: titleOf(calls, snapshot, lang),
          question: bound.question,
          options,
          traces,
        })
      }
      case 'calls':
        return ok({
          kind: 'calls',
          title: titleOf(bound.calls, snapshot, lang),
          calls: bound.calls.map((call) => toCall(step, call)),
          ...(bound.missing ? { missing: bound.missing } : {}),
          traces,
        })
    }
  }
}

/** What a remark can be to blame for. An order for later stays one. */
const misread = new Set<FailureCode>([
  'specialist.unreadable',
  'home.no_such_device',
  'home.unsupported_op',
  'home.missing_value',
])

function stemsOf(home: Home): ReadonlySet<string> {
  const { entities, areas, floors } = indexOf(home)
  const named = [...entities, ...areas, ...floors].flatMap(({ names }) => names)
  return new Set(named.flatMap(({ words }) => words.map(({ stem }) => stem)))
}

const toCall = ({ id }: Step, { op, slots, targets }: BoundCall): ToolCall => ({
  step: id,
  tool: 'home',
  op,
  slots: { ...slots },
  targets: [...targets],
})

/** What was forbidden or taken back: the call that changes nothing and says so. */
function nothingToDo({ id, text }: Step): Proposal {
  const calls: ToolCall[] = [{ step: id, tool: 'home', op: 'cancel', slots: {}, targets: [] }]
  return { kind: 'calls', title: text, calls, traces: [] }
}
