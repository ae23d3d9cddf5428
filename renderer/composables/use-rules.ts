/** The rules page: loads, hears of changes, and asks main for what the person does to a rule. */
import { onScopeDispose } from 'vue'
import { useApi } from './use-api'
import { useFailureWords } from './use-failure-words'
import { useRulesStore } from '../stores/rules'
import { useUiStore } from '../stores/ui'
import type { Failure, Result } from '../../contract/domain/failure'
import type { RuleEdit, ShownRule } from '../../contract/domain/rule'

export function useRules() {
  const api = useApi()
  const store = useRulesStore()
  const ui = useUiStore()
  const say = useFailureWords()
  onScopeDispose(api.on('rules.changed', (next) => store.apply(next)))

  async function load(): Promise<void> {
    const loaded = await api.call('rules.list', null)
    if (loaded.ok) store.apply(loaded.value)
    else store.failure = loaded.failure
  }

  /** What main did comes back as an event; what it could not is said. */
  async function told(asked: Promise<Result<unknown>>): Promise<Failure | null> {
    const answer = await asked
    if (answer.ok) await load()
    else ui.toast('failed', say(answer.failure))
    return answer.ok ? null : answer.failure
  }

  return {
    load,
    pause: (id: string, isPaused: boolean) => told(api.call('rules.pause', { id, isPaused })),
    pauseAll: (isPaused: boolean) => told(api.call('rules.pauseAll', { isPaused })),
    /** Its run is shown, and asks, in Talk. */
    run: async (id: string): Promise<void> => {
      const begun = await api.call('rules.run', { id })
      if (begun.ok) ui.show('talk')
      else ui.toast('failed', say(begun.failure))
    },
    edit: (id: string, edit: RuleEdit) => told(api.call('rules.edit', { id, edit })),
    remove: async ({ rule, title }: ShownRule): Promise<void> => {
      if ((await told(api.call('rules.remove', { id: rule.id }))) === null)
        store.removed = { id: rule.id, title }
    },
    restore: async (): Promise<void> => {
      const { removed } = store
      store.removed = null
      if (removed) await told(api.call('rules.restore', { id: removed.id }))
    },
  }
}
