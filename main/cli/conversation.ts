/** What is said in turn: each line is a request or the answer to the open question; the text that comes back is to be printed. */
import type { Question, RunView } from '../../contract/domain/plan'
import type { Assistant } from '../dispatcher/assistant'
import { isUnclear, readTypedAnswer } from '../dispatcher/ask-person'
import { questionLine, runLines } from './run-lines'

type Run = ReturnType<Assistant['ask']>
type Talk = Pick<Assistant, 'ask' | 'reply' | 'cancel' | 'onRun'>

export interface Conversation {
  say(text: string): Promise<string>
  /** Whether the words answer the question that is open. */
  answers(text: string): boolean
  openQuestion(): string | null
  /** Stops what runs; false when nothing does. */
  stop(): boolean
  /** Answers what is still open with no, and tells how that ended. Null when nothing was open. */
  end(): Promise<string | null>
}

export function createConversation(assistant: Talk): Conversation {
  let running: string | null = null
  let open: { readonly question: Question; readonly run: Run } | null = null

  const follow = async (run: Run): Promise<string> => {
    running = run.runId
    const view = await untilItAsks(assistant, run)
    running = null
    open = view.question ? { question: view.question, run } : null
    return runLines(view)
  }
  const answers = (text: string): boolean => open !== null && readTypedAnswer(text, open.question) !== null

  return {
    say: (text) => {
      // Said again here, so that words in doubt never pass over what the person is asked.
      if (open && !answers(text) && isUnclear(text)) return Promise.resolve(questionLine(open.question))
      return follow(assistant.ask({ text, source: 'cli' }))
    },
    answers,
    openQuestion: () => open && questionLine(open.question),
    stop: () => {
      if (running === null) return false
      assistant.cancel(running)
      return true
    },
    end: async () => {
      let last: string | null = null
      for (let asked = open; asked !== null; asked = open) {
        const { question, run } = asked
        const ended = follow(run)
        assistant.reply(question.id, question.kind === 'clarify' ? 'none' : 'no')
        last = await ended
      }
      return last
    },
  }
}

/** The finished run, or the run at the moment it asks something: the next typed line answers it. */
function untilItAsks(assistant: Pick<Assistant, 'onRun'>, { runId, done }: Run): Promise<RunView> {
  return new Promise((resolve, reject) => {
    const stop = assistant.onRun((view) => {
      if (view.runId !== runId || view.status !== 'asking') return
      stop()
      resolve(view)
    })
    done.then((view) => {
      stop()
      resolve(view)
    }, reject)
  })
}
