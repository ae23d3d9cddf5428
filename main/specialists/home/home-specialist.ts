/**
 * Words about the home → calls on real devices. The model writes a frame of a few copied words; code aligns them with what was said,
 * binds them to the home's devices, and asks when two readings stay open. Never acts.
 */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { ModelTrace, Step, ToolCall } from '../../../contract/domain/plan'
import type { Engine } from '../../llm/engine'
import { titleOf } from '../../tools/home/say/title'
import type { Proposed, Specialist, SpecialistContext } from '../specialist'
import { alignFrame } from './align'
import { bindMended } from './bind/mend'
import type { BoundCall } from './bind/bound'
import { homeGrammar, homePrompt, parseHomeFrame, type HomeFrame } from './frame'

const deadlineMs = 8000
const attempts = 2
const maxTokens = 48

export interface HomeSpecialistDeps {
  readonly engine: Engine
  /** The present home; cheap, asked once for each step. */
  readonly home: () => Home
}

export function createHomeSpecialist({ engine, home }: HomeSpecialistDeps): Specialist {
  return {
    id: 'home',
    adapters: ['home'],
    propose: async (step, context): Promise<Proposed> => {
      const traces: ModelTrace[] = []
      const frame = await readFrame(engine, step, context, traces)
      if (!frame.ok) return { ...frame, traces }
      const { area, history, lang } = context
      const snapshot = home()
      const bound = bindMended(frame.value, snapshot, { lang, area, history, utterance: step.text })
      const toCall = (call: BoundCall): ToolCall => ({
        step: step.id,
        tool: 'home',
        op: call.op,
        slots: { ...call.slots },
        targets: [...call.targets],
      })
      switch (bound.kind) {
        case 'failed':
          return { ok: false, failure: bound.failure, traces }
        case 'clarify': {
          const calls = bound.options[0]?.calls.slice(0, 1).map((call) => ({ ...call, targets: [] })) ?? []
          const options = bound.options.map(({ id, label, calls: chosen }) => ({
            id,
            label,
            calls: chosen.map(toCall),
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
            calls: bound.calls.map(toCall),
            traces,
          })
      }
    },
  }
}

async function readFrame(
  engine: Engine,
  step: Step,
  { history, signal }: SpecialistContext,
  traces: ModelTrace[],
): Promise<Result<HomeFrame>> {
  const before = history.at(-1) ?? null
  const texts = before === null ? [step.text] : [step.text, before]
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const completion = await engine.complete({
      adapter: 'home',
      prompt: homePrompt(step.text, before),
      grammar: homeGrammar(texts),
      // Lists and announcements repeat more of the sentence than devices do.
      maxTokens: Math.max(maxTokens, Math.min(160, 16 + Math.ceil(step.text.length / 2))),
      deadlineMs,
      signal,
    })
    if (!completion.ok) return completion
    traces.push(completion.value.trace)
    const frame = parseHomeFrame(completion.value.text)
    const aligned = frame && alignFrame(frame, texts)
    if (aligned) return ok(aligned)
  }
  return fail('specialist.unreadable', 'the home frame could not be read')
}
