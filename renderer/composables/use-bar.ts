/** The command bar's life: one run at a time, cleared whenever the bar is shown again, its window as tall as its words. */
import { computed, onScopeDispose, ref, type Ref } from 'vue'
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { isOver } from '../format/run-words'
import type { RunView } from '../../contract/domain/plan'

export function useBar(onShown: () => void) {
  const api = useApi()
  const say = useFailureWords()
  const text = ref('')
  const run = ref<RunView | null>(null)
  const runId = ref<string | null>(null)
  /** Refused before a run began, for example too long. */
  const refusal = ref('')
  const isSending = ref(false)
  /** Also between the reply that names our run and its first change. */
  const isRunning = computed(() => isSending.value || (run.value ? !isOver(run.value) : runId.value !== null))
  /** Changes may arrive before the reply that says which run is ours. */
  const early = new Map<string, RunView>()
  /** Counts the showings: a reply to words of an earlier one changes nothing here. */
  let showing = 0

  function reset(): void {
    showing += 1
    text.value = ''
    run.value = null
    runId.value = null
    refusal.value = ''
    isSending.value = false
    early.clear()
  }

  async function ask(words: string): Promise<void> {
    if (words.trim() === '' || isSending.value) return
    refusal.value = ''
    isSending.value = true
    // A typed yes or no answers the open question, so that run stays on show.
    if (!run.value?.question) run.value = null
    const askedIn = showing
    const asked = await api.call('assistant.ask', { text: words.trim() })
    if (askedIn !== showing) return
    isSending.value = false
    if (!asked.ok) {
      refusal.value = say(asked.failure)
      return
    }
    runId.value = asked.value.runId
    run.value = early.get(asked.value.runId) ?? run.value
    early.clear()
  }

  async function reply(questionId: string, optionId: string): Promise<void> {
    await api.call('assistant.reply', { questionId, optionId })
  }
  async function stop(): Promise<void> {
    if (run.value && !isOver(run.value)) await api.call('assistant.cancel', { runId: run.value.runId })
  }
  const close = (): void => void api.call('bar.close', null)
  const openMain = (): void => void api.call('bar.openMain', { text: text.value.trim() })

  const stops = [
    api.on('run.changed', (next) => {
      if (next.runId === runId.value) run.value = next
      else if (isSending.value) early.set(next.runId, next)
    }),
    api.on('bar.shown', () => {
      reset()
      onShown()
    }),
  ]
  onScopeDispose(() => stops.forEach((stopListening) => stopListening()))

  return { text, run, refusal, isRunning, ask, reply, stop, close, openMain }
}

/** Keeps the bar's window as tall as the page, within what main allows. */
export function useBarHeight(page: Ref<HTMLElement | null>) {
  const api = useApi()
  let told = 0
  const heightPx = (): number => Math.min(600, Math.max(56, Math.ceil(page.value?.offsetHeight ?? 0)))
  function tellHeight(): void {
    told = heightPx()
    void api.call('bar.resize', { heightPx: told })
  }
  const observer = new ResizeObserver(() => {
    if (heightPx() !== told) tellHeight()
  })
  onScopeDispose(() => observer.disconnect())
  return { watchHeight: () => page.value && observer.observe(page.value), tellHeight }
}
