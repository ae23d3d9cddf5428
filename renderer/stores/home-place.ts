/** Where on the Home page one is: the rooms, one device, or the diagnostics. Other pages lead here too. */
import { defineStore } from 'pinia'
import { ref } from 'vue'

export type HomePlace =
  | { readonly kind: 'rooms' }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'diagnostics' }

export const useHomePlaceStore = defineStore('home-place', () => {
  const place = ref<HomePlace>({ kind: 'rooms' })
  /** The device that was looked at last: its tile takes the focus on the way back. */
  const lastDevice = ref<string | null>(null)

  function openDevice(id: string): void {
    place.value = { kind: 'device', id }
    lastDevice.value = id
  }
  const openDiagnostics = (): void => void (place.value = { kind: 'diagnostics' })
  const back = (): void => void (place.value = { kind: 'rooms' })

  return { place, lastDevice, openDevice, openDiagnostics, back }
})
