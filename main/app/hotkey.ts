/** The global hotkey: registered as set, off when set so; tells whether the system gave it. */
import { globalShortcut } from 'electron'
import type { Settings } from '../../contract/domain/settings'

export interface Hotkey {
  apply(settings: Settings['hotkey']): void
  isRegistered(): boolean
  dispose(): void
}

export function createHotkey(onPress: () => void): Hotkey {
  let current: string | null = null
  let registered = false
  const release = (): void => {
    if (current !== null && registered) globalShortcut.unregister(current)
    current = null
    registered = false
  }
  return {
    apply: ({ enabled, accelerator }) => {
      release()
      if (!enabled || accelerator === '') return
      current = accelerator
      try {
        registered = globalShortcut.register(accelerator, onPress)
      } catch {
        // Not a combination this system knows: shown in Settings as not registered.
        registered = false
      }
    },
    isRegistered: () => registered,
    dispose: release,
  }
}
