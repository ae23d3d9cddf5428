/** The conversation: every run of the session as main last described it, and what the window knows on top of that. */
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { isOver } from '../format/run-words'
import type { RunView } from '../../contract/domain/plan'

/** As many as main keeps (`assistant.history`). */
const maxRuns = 200

export const useRunsStore = defineStore('runs', () => {
  const runs = ref<RunView[]>([])
  const selectedId = ref<string | null>(null)
  /** Sent, but no run has been announced for it yet. */
  const pending = ref<{ readonly text: string; readonly runId: string | null } | null>(null)
  /** A change that was under way while the conversation was cleared brings nothing back. */
  const cleared = new Set<string>()

  /** Touched tiles are shown on the Home page, not here. */
  const conversation = computed(() => runs.value.filter(({ source }) => source !== 'tile'))
  const active = computed(() => conversation.value.findLast((run) => !isOver(run)) ?? null)
  const selected = computed(
    () =>
      conversation.value.find((run) => run.runId === selectedId.value) ?? conversation.value.at(-1) ?? null,
  )
  const asking = computed(() => runs.value.filter((run) => run.question !== null && !isOver(run)))

  const byId = (runId: string): RunView | null => runs.value.find((run) => run.runId === runId) ?? null

  function replaceAll(next: readonly RunView[]): void {
    runs.value = [...next]
  }

  function apply(run: RunView): void {
    if (cleared.has(run.runId)) return
    const at = runs.value.findIndex((known) => known.runId === run.runId)
    if (at >= 0) {
      runs.value[at] = run
      return
    }
    runs.value = [...runs.value, run].slice(-maxRuns)
    // A new answer takes the plan panel, whatever was looked at before.
    if (run.source !== 'tile') selectedId.value = null
    const waiting = pending.value
    if (waiting && (waiting.runId === run.runId || waiting.text === run.utterance)) pending.value = null
  }

  /** Everything: main stops what still runs and says no more about it. */
  function clear(): void {
    for (const { runId } of runs.value) cleared.add(runId)
    runs.value = []
    selectedId.value = null
    pending.value = null
  }

  return {
    runs,
    conversation,
    active,
    selected,
    selectedId,
    asking,
    pending,
    byId,
    replaceAll,
    apply,
    clear,
  }
})
