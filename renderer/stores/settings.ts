/** The settings as stored by main. The window never holds the password, only whether there is one. */
import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Settings } from '../../contract/domain/settings'
import type { AppInfo } from '../../contract/domain/status'
import type { Failure } from '../../contract/domain/failure'

export const useSettingsStore = defineStore('settings', () => {
  const settings = ref<Settings | null>(null)
  const hasPassword = ref(false)
  const info = ref<AppInfo | null>(null)
  const failure = ref<Failure | null>(null)
  return { settings, hasPassword, info, failure }
})
