/** RunView → the output line of the evaluation interface (contract/domain/batch.ts). */
import type { BatchOutput } from '../../contract/domain/batch'
import type { RunView } from '../../contract/domain/plan'
import { mergedEffects } from '../tools/home/merged-effects'

export function toBatchOutput(id: string, run: RunView): BatchOutput {
  const effects = mergedEffects(run.steps.map((step) => step.result?.effects ?? {}))
  const ask = (kind: 'confirm' | 'clarify'): string | null =>
    run.unanswered.find((question) => question.kind === kind)?.text ?? null
  return {
    id,
    lang: run.lang,
    route: run.route,
    steps: run.steps.map(({ id: stepId, specialist, text, needs }) => ({
      id: stepId,
      specialist,
      text,
      needs,
    })),
    calls: run.steps.flatMap((step) => step.calls),
    effects,
    answer: run.answer,
    confirm: ask('confirm'),
    clarify: ask('clarify'),
    escalate: run.escalate,
    failure: run.failure ? { code: run.failure.code, message: run.failure.message } : null,
    ms: {
      dispatch: Math.round(run.ms.dispatch),
      specialist: Math.round(run.ms.specialist),
      total: Math.round(run.ms.total),
    },
    path: run.path,
    tokens: run.tokens,
  }
}
