/**
 * The state of one run. Every change makes a new immutable view and announces it: to the window, the journal, the ledger.
 */
import type { Failure } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type {
  ModelTrace,
  Plan,
  Question,
  Route,
  RunSource,
  RunView,
  StepResult,
  StepView,
} from '../../contract/domain/plan'

export interface RunStart {
  readonly runId: string
  readonly source: RunSource
  readonly utterance: string
  readonly lang: Lang
  readonly nowMs: number
}

export class RunState {
  #view: RunView
  readonly #announce: (view: RunView) => void

  constructor({ runId, source, utterance, lang, nowMs }: RunStart, announce: (view: RunView) => void) {
    this.#announce = announce
    this.#view = {
      runId,
      source,
      utterance,
      lang,
      status: 'understanding',
      route: [],
      steps: [],
      question: null,
      unanswered: [],
      answer: '',
      failure: null,
      undoable: false,
      undone: false,
      escalate: false,
      path: 'model',
      dispatchTrace: null,
      startedAtMs: nowMs,
      ms: { dispatch: 0, specialist: 0, total: 0 },
      tokens: { prompt: 0, cached: 0, output: 0 },
    }
  }

  get view(): RunView {
    return this.#view
  }

  #set(patch: Partial<RunView>): void {
    this.#view = { ...this.#view, ...patch }
    this.#announce(this.#view)
  }

  announce(): void {
    this.#announce(this.#view)
  }

  planned(plan: Plan, trace: ModelTrace | null, path: RunView['path'] = 'model'): void {
    const blank = {
      status: 'waiting',
      title: '',
      calls: [],
      result: null,
      failure: null,
      traces: [],
      startedAtMs: null,
      ms: null,
      undoable: false,
      undone: false,
    } as const
    this.#set({
      status: 'running',
      path,
      route: [...plan.route],
      steps: plan.steps.map((step) => ({ ...step, ...blank, calls: [], traces: [] })),
      dispatchTrace: trace,
      tokens: addTokens(this.#view.tokens, trace ? [trace] : []),
      ms: { ...this.#view.ms, dispatch: trace?.ms ?? 0 },
    })
  }

  step(id: string, patch: Partial<StepView>): void {
    this.#set({ steps: this.#view.steps.map((step) => (step.id === id ? { ...step, ...patch } : step)) })
  }

  /** Books the model calls of a step: time and tokens of the whole run grow by them. */
  booked(id: string, traces: readonly ModelTrace[]): void {
    const { ms, tokens } = this.#view
    const spent = traces.reduce((sum, trace) => sum + trace.ms, 0)
    this.#view = {
      ...this.#view,
      ...(traces.length > 0 ? { path: 'model' as const } : {}),
      // A specialist that claimed the words may still have asked its model.
      path: traces.length > 0 ? 'model' : this.#view.path,
      ms: { ...ms, specialist: ms.specialist + spent },
      tokens: addTokens(tokens, traces),
    }
    this.step(id, { traces: [...traces] })
  }

  asked(question: Question | null): void {
    this.#set({ question, status: question ? 'asking' : 'running' })
  }

  leftOpen(question: Question): void {
    this.#set({ question: null, unanswered: [...this.#view.unanswered, question], status: 'running' })
  }

  escalate(): void {
    this.#set({ escalate: true })
  }

  ended(patch: {
    status: RunView['status']
    answer: string
    failure: Failure | null
    totalMs: number
    route?: Route[]
  }): void {
    const { totalMs, ...rest } = patch
    const steps = this.#view.steps.map((step) => ({
      ...step,
      undoable: step.result !== null && hasChanged(step.result),
    }))
    const undoable = steps.some((step) => step.undoable)
    this.#set({ ...rest, steps, undoable, question: null, ms: { ...this.#view.ms, total: totalMs } })
  }
}

/** Whether a step left something in the home or the calendar that could be taken back. */
const hasChanged = ({ before, calls, artifacts }: StepResult): boolean =>
  Object.keys(before).length > 0 ||
  typeof artifacts['uid'] === 'string' ||
  (Array.isArray(artifacts['undo']) && artifacts['undo'].length > 0) ||
  (Array.isArray(artifacts['before']) &&
    artifacts['before'].length > 0 &&
    calls.some(({ op }) => op !== 'list'))

function addTokens(sum: RunView['tokens'], traces: readonly ModelTrace[]): RunView['tokens'] {
  return traces.reduce(
    (total, { tokens }) => ({
      prompt: total.prompt + tokens.prompt,
      cached: total.cached + tokens.cached,
      output: total.output + tokens.output,
    }),
    sum,
  )
}
