/** Takes back what steps of a run changed, as far as the devices and the files allow, and says what could not be taken back. */
import { fail } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { RunView, StepView } from '../../contract/domain/plan'
import { joined } from '../lib/lang/say-lists'
import { RunState } from './run-state'
import { performCalls, type KnownRun, type KnownStep } from './perform-calls'
import type { Crew } from './perform'

/** Null: all steps of the run. */
export const undoableSteps = ({ steps }: RunView, stepId: string | null): readonly StepView[] =>
  steps.filter(({ id, undoable }) => undoable && (stepId === null || id === stepId))

/** The run with these steps marked; what is said of the whole run follows from its steps. */
export function withUndo(
  run: RunView,
  marked: readonly StepView[],
  mark: Pick<StepView, 'undoable' | 'undone'>,
): RunView {
  const ids = new Set(marked.map(({ id }) => id))
  const steps = run.steps.map((step) => (ids.has(step.id) ? { ...step, ...mark } : step))
  const undoable = steps.some((step) => step.undoable)
  return { ...run, steps, undoable, undone: !undoable && steps.some((step) => step.undone) }
}

export async function performUndo(
  crew: Crew,
  undone: readonly StepView[],
  run: Omit<KnownRun, 'steps' | 'remark'>,
): Promise<RunView> {
  const lost: string[] = []
  const steps: KnownStep[] = []
  // What was done last is taken back first.
  for (const step of undone.toReversed()) {
    const tool = crew.tools.get(step.result?.calls[0]?.tool ?? '')
    const inverse = step.result && tool?.inverse?.(step.result)
    if (!inverse) continue
    lost.push(...inverse.lost)
    if (inverse.calls.length > 0) steps.push({ title: undoTitle(step, run.lang), calls: inverse.calls })
  }
  const remark = lost.length === 0 ? '' : cannotReturn(lost, run.lang)
  if (steps.length > 0) return performCalls(crew, { ...run, steps, remark })
  const { runId, source, utterance, lang } = run
  const state = new RunState({ runId, source, utterance, lang, nowMs: crew.clock.nowMs() }, run.onChange)
  const { failure } = fail('run.not_undone', remark)
  state.ended({ status: 'failed', answer: remark, failure, totalMs: 0 })
  return state.view
}

const undoTitle = ({ title, text }: StepView, lang: Lang): string =>
  `${lang === 'ru' ? 'Вернуть' : 'Undo'} · ${title || text}`

function cannotReturn(names: readonly string[], lang: Lang): string {
  const list = joined(
    [...new Set(names)].map((name) => (lang === 'ru' ? `«${name}»` : name)),
    lang,
  )
  return lang === 'ru' ? `Вернуть нельзя: ${list}.` : `This cannot be undone: ${list}.`
}
