/** Asking, answering, stopping: the conversation's calls. */
import { useI18n } from 'vue-i18n'
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { useRunsStore } from '../stores/runs'
import { useUiStore } from '../stores/ui'

/**
 * The limit of `assistant.ask`. The same number as `maxUtteranceChars` in contract/ipc/assistant.ts (a test holds them
 * together); importing the value itself would carry zod into the page.
 */
export const maxUtteranceChars = 2000

/** How long the words stay on screen as "understanding" when main announces no run for them. */
const pendingForMs = 3000

export function useRuns() {
  const api = useApi()
  const runs = useRunsStore()
  const ui = useUiStore()
  const { t } = useI18n()
  const say = useFailureWords()

  async function load(): Promise<void> {
    const history = await api.call('assistant.history', null)
    if (history.ok) runs.replaceAll(history.value)
    else ui.toast('failed', t('talk.historyFailed'))
  }

  /** False when main refused the words; they then belong back in the composer. */
  async function ask(text: string): Promise<boolean> {
    runs.pending = { text, runId: null }
    const asked = await api.call('assistant.ask', { text })
    if (!asked.ok) {
      runs.pending = null
      ui.toast('failed', say(asked.failure))
      return false
    }
    const { runId } = asked.value
    if (runs.byId(runId)) runs.pending = null
    else {
      runs.pending = { text, runId }
      setTimeout(() => {
        if (runs.pending?.runId === runId) runs.pending = null
      }, pendingForMs)
    }
    return true
  }

  async function reply(questionId: string, optionId: string): Promise<void> {
    const replied = await api.call('assistant.reply', { questionId, optionId })
    if (!replied.ok) ui.toast('failed', say(replied.failure))
  }

  /** Of the whole run, or of one step. Its progress arrives as a run of its own. */
  async function undo(runId: string, stepId?: string): Promise<void> {
    const undone = await api.call('assistant.undo', { runId, ...(stepId === undefined ? {} : { stepId }) })
    if (!undone.ok) ui.toast('failed', say(undone.failure))
  }

  async function cancel(runId: string): Promise<void> {
    const cancelled = await api.call('assistant.cancel', { runId })
    if (!cancelled.ok) ui.toast('failed', say(cancelled.failure))
  }

  async function clear(): Promise<void> {
    const cleared = await api.call('assistant.clear', null)
    if (!cleared.ok) {
      ui.toast('failed', say(cleared.failure))
      return
    }
    runs.clear()
    ui.toast('done', t('talk.cleared'))
  }

  return { load, ask, reply, undo, cancel, clear }
}
