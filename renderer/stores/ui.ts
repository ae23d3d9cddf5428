/** What is only the window's business: the page shown, the panel, the words being typed, toasts. */
import { defineStore } from 'pinia'
import { ref } from 'vue'

export const views = ['talk', 'home', 'calendar', 'rules', 'journal', 'models', 'settings'] as const
export type ViewName = (typeof views)[number]

export interface Toast {
  readonly id: number
  readonly kind: 'done' | 'failed'
  readonly text: string
}

export const useUiStore = defineStore('ui', () => {
  const view = ref<ViewName>('talk')
  const isPlanOpen = ref(true)
  const draft = ref('')
  /** Grows when the composer should take the focus. */
  const composerCalls = ref(0)
  const toasts = ref<Toast[]>([])
  const dismissedBanner = ref<string | null>(null)
  const brokenBy = ref<string | null>(null)
  let nextToastId = 1

  function show(next: ViewName): void {
    view.value = next
  }

  /** Opens Talk with the words in the composer: examples, the tray, the command bar. */
  function compose(text: string): void {
    view.value = 'talk'
    draft.value = text
    composerCalls.value += 1
  }

  function dismissToast(id: number): void {
    toasts.value = toasts.value.filter((toast) => toast.id !== id)
  }

  /** A success goes by itself; what one may have to come back to the screen for stays longer. */
  function toast(kind: Toast['kind'], text: string, shownMs = kind === 'done' ? 3000 : 12_000): void {
    const id = nextToastId++
    toasts.value = [...toasts.value.filter((old) => old.text !== text), { id, kind, text }].slice(-3)
    setTimeout(() => dismissToast(id), shownMs)
  }

  return {
    view,
    isPlanOpen,
    draft,
    composerCalls,
    toasts,
    dismissedBanner,
    brokenBy,
    show,
    compose,
    toast,
    dismissToast,
  }
})
