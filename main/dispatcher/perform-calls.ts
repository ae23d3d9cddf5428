/** Calls that no model proposed (a touched tile, an undo), through the same plan runner and risk gate. */
import type { Lang } from '../../contract/domain/home'
import type { Route, RunSource, RunView, Step } from '../../contract/domain/plan'
import type { UnboundCall } from '../tools/tool'
import { composeAnswer } from './answer'
import type { AskPerson } from './ask-person'
import type { Crew } from './perform'
import { specialistsThatKnow } from './known-proposals'
import { runPlan } from './run-plan'
import { RunState } from './run-state'

export interface KnownStep {
  /** What is done, as the person sees it. */
  readonly title: string
  /** At least one, all of one tool. */
  readonly calls: readonly UnboundCall[]
}

export interface KnownRun {
  readonly runId: string
  /** What was said or touched. */
  readonly utterance: string
  readonly steps: readonly KnownStep[]
  /** Said behind the answer. */
  readonly remark?: string
  readonly lang: Lang
  readonly source: RunSource
  readonly ask: AskPerson
  readonly signal: AbortSignal
  readonly onChange: (view: RunView) => void
}

export async function performCalls(crew: Crew, run: KnownRun): Promise<RunView> {
  const { runId, utterance, lang, source, signal, ask } = run
  const started = performance.now()
  const state = new RunState({ runId, source, utterance, lang, nowMs: crew.clock.nowMs() }, run.onChange)
  const known = new Map(run.steps.map((step, index) => [`s${index + 1}`, step]))
  const steps = [...known].map(([id, { title, calls }]): Step => ({
    id,
    specialist: calls[0]?.tool ?? '',
    text: title,
    needs: [],
  }))
  const route = [
    ...new Set(steps.map(({ specialist }): Route => (specialist === 'calendar' ? 'calendar' : 'home'))),
  ]
  state.planned({ route, steps }, null)
  const proposals = new Map(
    [...known].map(([step, { title, calls }]) => [
      step,
      { kind: 'calls' as const, title, calls: calls.map((call) => ({ ...call, step })), traces: [] },
    ]),
  )
  const specialists = specialistsThatKnow(steps, proposals)
  await runPlan(
    { route, steps },
    state,
    { ...crew, specialists, ask },
    { runId, lang, clock: crew.clock, area: null, signal, historyFor: () => [] },
  )
  const failure = state.view.steps.find((step) => step.failure)?.failure ?? null
  const isDone = state.view.steps.some(({ status }) => status === 'done')
  state.ended({
    status: signal.aborted ? 'cancelled' : failure && !isDone ? 'failed' : 'done',
    answer: [composeAnswer(state.view, signal.aborted), run.remark ?? ''].filter(Boolean).join(' '),
    failure,
    totalMs: performance.now() - started,
  })
  return state.view
}
