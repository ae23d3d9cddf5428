/** A run as lines of a terminal: the question it asks, or its steps with their marks and the answer. */
import type { Question, RunView, StepView } from '../../contract/domain/plan'

const marks = { done: '✓', failed: '✗', skipped: '–', waiting: '○', running: '…', asking: '?' } as const
/** Answered without acting or looking anything up: an open question, words outside the trade, "say it again with a day". */
const onlyAnswered = '·'

export function runLines(run: RunView): string {
  if (run.question) return questionLine(run.question)
  const steps =
    run.steps.length > 1 ? run.steps.map((step) => `  ${markOf(step)} ${step.title || step.text}\n`) : []
  return `${steps.join('')}${run.answer}`
}

/** A confirmation shows no numbers: a number never confirms. */
export function questionLine({ text, kind, options }: Question): string {
  const choices = options.map(({ label }, index) => (kind === 'clarify' ? `${index + 1}) ${label}` : label))
  return `${text} [${choices.join(' / ')}]`
}

export function markOf({ status, calls }: Pick<StepView, 'status' | 'calls'>): string {
  return status === 'done' && calls.length === 0 ? onlyAnswered : marks[status]
}
