import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Failure } from '../../contract/domain/failure'
import type { ModelsStatus } from '../../contract/domain/status'

/** The models process as main last reported it. */
export const useModelsStore = defineStore('models', () => {
  const status = shallowRef<ModelsStatus | null>(null)
  const failure = shallowRef<Failure | null>(null)
  return { status, failure }
})
