/**
 * Words about the home → calls on real devices. The model writes a frame of a few copied words; code aligns them with what was said,
 * binds them to the home's devices, and asks when two readings stay open. Never acts.
 */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { ModelTrace, Step, ToolCall } from '../../../contract/domain/plan'
import type { Engine } from '../../llm/engine'
import { titleOf } from '../../tools/home/say/title'
import { isNeverMind, withoutForbidden } from '../../lib/lang/orders/negated-order'
import { onlyNow } from '../../tools/home/say/problems'
import type { Proposal, Proposed, Specialist, SpecialistContext } from '../specialist'
import { alignFrame } from './align'
import { bindMended } from './bind/mend'
import type { BoundCall } from './bind/bound'
import { notNow } from './not-now'
import { homeGrammar, homePrompt, parseHomeFrame, type HomeFrame, type HomeWord } from './frame'
import { isEvident, namedDomain } from './op-evidence'
import type { GrammarOf } from './templates/grammar-store'
import { readSentence } from './templates/read-sentence'

const deadlineMs = 8000
/** How often the model may write something unreadable, and how often something that nothing speaks for. */
const attempts = 2
const refusals = 3
const maxTokens = 48

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
    propose: async (step, context): Promise<Proposed> => {
      const traces: ModelTrace[] = []
      const { area, history, lang, clock } = context
      const text = withoutForbidden(step.text)
      const snapshot = home()
      if (text === null) return ok(nothingToDo(step))
      const frame = await readFrame(engine, snapshot, text, context, traces)
      if (!frame.ok) return { ...frame, traces }
      // Noise looks like "never mind" to a small model.
      if (frame.value.op === 'cancel' && !isNeverMind(text))
        return { ...fail('specialist.unreadable', 'no order'), traces }
      const when = notNow(frame.value, text, { nowMs: clock.nowMs(), tz: clock.tz, lang })
      if (when !== null) return { ...fail('home.not_now', onlyNow(when, lang)), traces }
      const bound = bindMended(frame.value, snapshot, { lang, area, history, utterance: text })
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
    },
  }
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

async function readFrame(
  engine: Engine,
  { entities }: Home,
  text: string,
  { history, signal }: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<HomeFrame>> {
  const before = history.at(-1) ?? null
  const texts = before === null ? [text] : [text, before]
  /** Ops that nothing in the words speaks for; the model is asked again without them. */
  const refused: HomeWord[] = []
  let unreadable = 0
  while (unreadable < attempts && refused.length < refusals) {
    const completion = await engine.complete({
      adapter: 'home',
      prompt: homePrompt(text, before),
      grammar: homeGrammar(texts, refused),
      // Lists and announcements repeat more of the sentence than devices do.
      maxTokens: Math.max(maxTokens, Math.min(160, 16 + Math.ceil(text.length / 2))),
      deadlineMs,
      signal,
    })
    if (!completion.ok) return completion
    traces.push(completion.value.trace)
    const frame = parseHomeFrame(completion.value.text)
    const aligned = frame && alignFrame(frame, texts)
    if (!aligned) {
      unreadable += 1
      continue
    }
    const domain = namedDomain(aligned.op)
    const names = entities.flatMap((one) => (one.domain === domain ? [one.name, ...one.aliases] : []))
    if (isEvident(aligned.op, texts, names)) return ok(aligned)
    refused.push(aligned.op)
  }
  return fail('specialist.unreadable', 'the home frame could not be read')
}
