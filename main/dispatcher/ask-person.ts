/** Who answers the questions of a run: the window, a terminal, or nobody (`batch`). One question is open at a time. */
import type { Question } from '../../contract/domain/plan'

/** Resolves to an option id, or null when nobody will answer (the step then stays unanswered and nothing is done). */
export type AskPerson = (question: Question, signal: AbortSignal) => Promise<string | null>

/** `--yes`: confirmations are answered with yes; a choice between readings is never guessed. */
export const alwaysYes: AskPerson = (question) => Promise.resolve(question.kind === 'confirm' ? 'yes' : null)
export const nobody: AskPerson = () => Promise.resolve(null)

const yesWords =
  /^(?:y|yes|yeah|yep|sure|ok|okay|do it|go ahead|confirm|да|ага|угу|давай|конечно|подтверждаю|ок|хорошо)[.!]*$/iu
const noWords =
  /^(?:n|no|nope|don'?t|stop|cancel|never ?mind|нет|не надо|не нужно|отмена|отмени|стоп)[.!]*$/iu

/**
 * Reads a typed answer to a question: yes/no, and for a choice also an option's number or its label. Null when it is something else.
 * A number never confirms: one meant for the choice before would.
 */
export function readTypedAnswer(text: string, question: Question): string | null {
  const clean = text.trim()
  const has = (id: string): boolean => question.options.some((option) => option.id === id)
  if (yesWords.test(clean)) return has('yes') ? 'yes' : null
  // "No" to a choice is none of them.
  if (noWords.test(clean)) return has('no') ? 'no' : 'none'
  if (question.kind === 'confirm') return null
  const number = /^\d+$/u.test(clean) ? Number(clean) : NaN
  const byNumber = question.options[number - 1]
  if (byNumber) return byNumber.id
  const said = wordsOf(clean)
  const byLabel = question.options.filter(({ label }) => wordsOf(label).includes(said))
  return said.length >= 4 && byLabel.length === 1 ? (byLabel[0]?.id ?? null) : null
}

/** Between spaces, so that only whole words are found in whole words. */
function wordsOf(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}:.]+/gu)
      ?.join(' ') ?? ''
  } `
}
