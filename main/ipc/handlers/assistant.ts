import { fail, ok } from '../../../contract/domain/failure'
import type { assistantRoutes } from '../../../contract/ipc/assistant'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import { inWords } from '../../dispatcher/words'
import type { SettingsStore } from '../../storage/settings-store'

export function assistantHandlers(
  { assistant }: Artel,
  settings: SettingsStore,
): Handlers<typeof assistantRoutes> {
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
    'assistant.undo': ({ runId, stepId }, { window }) => {
      const begun = assistant.undo({ runId, stepId: stepId ?? null }, window === 'bar' ? 'bar' : 'window')
      return Promise.resolve(
        begun
          ? ok({ runId: begun.runId })
          : { ok: false, failure: inWords(fail('run.no_undo', '').failure, settings.lang()) },
      )
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
