/** Touching a device: the same calls and the same risk gate as words, so a risky touch comes back as a run that asks. */
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { useHomeStore } from '../stores/home'
import { useRunsStore } from '../stores/runs'
import { useUiStore } from '../stores/ui'
import { isOver } from '../format/run-words'
import type { Touch } from '../format/controls/touch'

/** A tile shows "working" at most this long, whatever main reports. */
const workingForMs = 10_000

export function useHome() {
  const api = useApi()
  const home = useHomeStore()
  const runs = useRunsStore()
  const ui = useUiStore()
  const say = useFailureWords()

  async function load(): Promise<void> {
    const loaded = await api.call('home.get', null)
    if (loaded.ok) home.apply(loaded.value)
    else {
      home.hasFailed = true
      ui.toast('failed', say(loaded.failure, 'home.loadFailed'))
    }
  }

  async function touch(entityId: string, { op, slots }: Touch): Promise<void> {
    home.setWorking(entityId, '')
    setTimeout(() => home.clearWorking(entityId), workingForMs)
    const acted = await api.call('home.act', { entityId, op, slots: slots ?? {} })
    if (!acted.ok) {
      home.clearWorking(entityId)
      ui.toast('failed', say(acted.failure))
      return
    }
    const { runId } = acted.value
    const known = runs.byId(runId)
    if (!known || !isOver(known)) {
      if (home.working.has(entityId)) home.setWorking(entityId, runId)
      return
    }
    home.clearWorking(entityId)
    if (known.failure && known.status === 'failed') ui.toast('failed', say(known.failure))
  }

  return { load, touch }
}
