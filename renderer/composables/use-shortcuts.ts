/** Ctrl+1…7 opens a page. Cmd on macOS. */
import { onScopeDispose } from 'vue'
import { useUiStore, views } from '../stores/ui'

export function useShortcuts(): void {
  const ui = useUiStore()
  function onKey(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const view = /^Digit[1-9]$/.test(event.code) ? views[Number(event.code.slice(5)) - 1] : undefined
    if (!view) return
    event.preventDefault()
    ui.show(view)
  }
  window.addEventListener('keydown', onKey)
  onScopeDispose(() => window.removeEventListener('keydown', onKey))
}
