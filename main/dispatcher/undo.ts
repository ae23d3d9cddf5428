/** Takes back what a run changed, as far as the devices and the files allow, and says what could not be taken back. */
import { fail } from '../../contract/domain/failure'
import type { Lang } from '../../contract/domain/home'
import type { RunView, StepView } from '../../contract/domain/plan'
import { joined } from '../lib/lang/say-lists'
import { hasChanged, RunState } from './run-state'
import { performCalls, type KnownRun, type KnownStep } from './perform-calls'
import type { Crew } from './perform'

export async function performUndo(
  crew: Crew,
  target: RunView,
  run: Omit<KnownRun, 'steps' | 'remark'>,
): Promise<RunView> {
  const lost: string[] = []
  const steps: KnownStep[] = []
  // What was done last is taken back first.
  for (const step of target.steps.toReversed()) {
    const tool = crew.tools.get(step.result?.calls[0]?.tool ?? '')
    const inverse = step.result && hasChanged(step.result) ? tool?.inverse?.(step.result) : undefined
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
