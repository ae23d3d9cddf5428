/** The final words of a run: what happened in the real world first, then what did not and why. */
import type { RunView } from '../../contract/domain/plan'
import { withoutNothingChanged } from '../lib/lang/say-lists'
import { cancelWords } from './words'

export function composeAnswer({ steps, unanswered, lang }: RunView, isCancelled: boolean): string {
  const done = steps.flatMap((step) => (step.result && step.result.answer !== '' ? [step.result.answer] : []))
  // A question about the rest has told already what is missing.
  const isAsked = (text: string): boolean =>
    unanswered.some((question) => question.text.startsWith(withoutNothingChanged(text)))
  const failed = steps.flatMap((step) =>
    step.failure && !isAsked(step.failure.message) ? [step.failure.message] : [],
  )
  // "Nothing was changed" is said of a part; beside a part that was done it would be false of the whole.
  const isMixed = done.length > 0 && failed.length > 0
  const said = [...done, ...new Set(failed.map((text) => (isMixed ? withoutNothingChanged(text) : text)))]
  if (isCancelled && !said.includes(cancelWords[lang])) said.push(cancelWords[lang])
  said.push(...unanswered.map((question) => question.text))
  return said.join(' ')
}
