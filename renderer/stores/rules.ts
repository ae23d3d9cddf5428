/** The rules as main last told them. */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Failure } from '../../contract/domain/failure'
import type { RulesView } from '../../contract/ipc/rules'

export const useRulesStore = defineStore('rules', () => {
  const view = shallowRef<RulesView | null>(null)
  const failure = ref<Failure | null>(null)
  /** Deleted last on this page: it can be brought back until another one is. */
  const removed = ref<{ readonly id: string; readonly title: string } | null>(null)

  function apply(next: RulesView): void {
    view.value = next
    failure.value = null
  }

  return { view, failure, removed, apply }
})
