/// <reference types="vite/client" />
import type { ArtelApi } from '../contract/ipc/contract'

declare global {
  interface Window {
    /** Put there by the preload; called from composables only. */
    readonly artel: ArtelApi
  }
}
