/** Touching a device: the same calls and the same risk gate as words, so a risky touch comes back as a run that asks. */
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { useHomeStore } from '../stores/home'
import { useRunsStore } from '../stores/runs'
import { useUiStore } from '../stores/ui'
import { isOver } from '../format/run-words'
import type { Touch } from '../format/controls/touch'
import type { Result } from '../../contract/domain/failure'

/** A tile shows "working" at most this long, whatever main reports. */
const workingForMs = 10_000
/** A tile offers to take its last touch back for this long. */
const undoForMs = 8_000

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
    const runId = await begun(entityId, api.call('home.act', { entityId, op, slots: slots ?? {} }))
    if (runId === null) return
    home.touched.set(entityId, runId)
    setTimeout(() => {
      if (home.touched.get(entityId) === runId) home.touched.delete(entityId)
    }, undoForMs)
  }

  /** Takes the last touch of a device back. */
  async function undo(entityId: string): Promise<void> {
    const runId = home.touched.get(entityId)
    home.touched.delete(entityId)
    if (runId !== undefined) await begun(entityId, api.call('assistant.undo', { runId }))
  }

  /** The tile works until the run is over or the device reports. Its id; null when main refused. */
  async function begun(
    entityId: string,
    asked: Promise<Result<{ readonly runId: string }>>,
  ): Promise<string | null> {
    home.setWorking(entityId, '')
    setTimeout(() => home.clearWorking(entityId), workingForMs)
    const acted = await asked
    if (!acted.ok) {
      home.clearWorking(entityId)
      ui.toast('failed', say(acted.failure))
      return null
    }
    const { runId } = acted.value
    const known = runs.byId(runId)
    if (!known || !isOver(known)) {
      if (home.working.has(entityId)) home.setWorking(entityId, runId)
      return runId
    }
    home.clearWorking(entityId)
    if (known.failure && known.status === 'failed') ui.toast('failed', say(known.failure))
    return runId
  }

  return { load, touch, undo }
}
