/** A direct touch of a device (a tile, a quick command): one call without words, through the same plan runner and risk gate. */
import { ok } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { RunSource, RunView, ToolCall } from '../../contract/domain/plan'
import { composeAnswer } from './answer'
import type { AskPerson } from './ask-person'
import type { Crew } from './perform'
import { runPlan } from './run-plan'
import { RunState } from './run-state'

export interface Touch {
  readonly runId: string
  /** What was touched, as the person sees it. */
  readonly title: string
  readonly call: Omit<ToolCall, 'step'>
  readonly lang: Lang
  readonly source: RunSource
  readonly ask: AskPerson
  readonly signal: AbortSignal
  readonly onChange: (view: RunView) => void
}

export async function performTouch(crew: Crew, touch: Touch): Promise<RunView> {
  const { runId, title, call, lang, source, signal } = touch
  const started = performance.now()
  const state = new RunState(
    { runId, source, utterance: title, lang, nowMs: crew.clock.nowMs() },
    touch.onChange,
  )
  const step = { id: 's1', specialist: call.tool, text: title, needs: [] }
  state.planned({ route: ['home'], steps: [step] }, null)
  const proposer = {
    id: call.tool,
    adapters: [],
    propose: () =>
      Promise.resolve(ok({ kind: 'calls' as const, title, calls: [{ ...call, step: step.id }], traces: [] })),
  }
  await runPlan(
    { route: ['home'], steps: [step] },
    state,
    { ...crew, specialists: new Map([[call.tool, proposer]]), ask: touch.ask },
    { runId, lang, clock: crew.clock, area: null, signal, historyFor: () => [] },
  )
  const failure = state.view.steps[0]?.failure ?? null
  state.ended({
    status: signal.aborted ? 'cancelled' : failure ? 'failed' : 'done',
    answer: composeAnswer(state.view, signal.aborted),
    failure,
    totalMs: performance.now() - started,
  })
  return state.view
}
