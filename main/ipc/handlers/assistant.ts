import { fail, ok } from '../../../contract/domain/failure'
import type { assistantRoutes } from '../../../contract/ipc/assistant'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'

export function assistantHandlers({ assistant }: Artel): Handlers<typeof assistantRoutes> {
  return {
    'assistant.ask': async ({ text, area }, { window }) => {
      const { runId } = assistant.ask({
        text,
        area: area ?? null,
        source: window === 'bar' ? 'bar' : 'window',
      })
      return Promise.resolve(ok({ runId }))
    },
    'assistant.preview': async ({ text }) => {
      const steps = await assistant.preview(text)
      return steps.ok ? ok([...steps.value]) : steps
    },
    'assistant.reply': ({ questionId, optionId }) => {
      assistant.reply(questionId, optionId)
      return Promise.resolve(ok(null))
    },
    'assistant.undo': ({ runId }, { window }) => {
      const begun = assistant.undo(runId, window === 'bar' ? 'bar' : 'window')
      return Promise.resolve(begun ? ok({ runId: begun.runId }) : fail('run.no_undo', ''))
    },
    'assistant.cancel': ({ runId }) => {
      assistant.cancel(runId)
      return Promise.resolve(ok(null))
    },
    'assistant.history': () => Promise.resolve(ok([...assistant.history()])),
    'assistant.clear': () => {
      assistant.clear()
      return Promise.resolve(ok(null))
    },
  }
}
