/** The final words of a run: what happened in the real world first, then what did not and why. */
import type { RunView } from '../../contract/domain/plan'
import { cancelWords } from './words'

export function composeAnswer({ steps, unanswered, lang }: RunView, isCancelled: boolean): string {
  const done = steps.flatMap((step) => (step.result && step.result.answer !== '' ? [step.result.answer] : []))
  const failed = steps.flatMap((step) => (step.failure ? [step.failure.message] : []))
  const said = [...done, ...new Set(failed)]
  if (isCancelled && !said.includes(cancelWords[lang])) said.push(cancelWords[lang])
  said.push(...unanswered.map((question) => question.text))
  return said.join(' ')
}
