/** Wires main's events to the stores for as long as the page lives, and loads what they start from. */
import { onScopeDispose } from 'vue'
import { useFailureWords } from './use-failure-words'
import { useApi } from './use-api'
import { useHome } from './use-home'
import { useRuns } from './use-runs'
import { useModels } from './use-models'
import { useSettings } from './use-settings'
import { useHomeStore } from '../stores/home'
import { useModelsStore } from '../stores/models'
import { useRunsStore } from '../stores/runs'
import { useUiStore } from '../stores/ui'
import { isOver } from '../format/run-words'
import type { RunView } from '../../contract/domain/plan'

/** Whoever set a timer is often in another room when it ends. */
const timerShownMs = 10 * 60_000

export function useLive(): void {
  const api = useApi()
  const runs = useRunsStore()
  const home = useHomeStore()
  const models = useModelsStore()
  const ui = useUiStore()
  const settings = useSettings()
  const say = useFailureWords()

  function onRun(run: RunView): void {
    runs.apply(run)
    if (!isOver(run)) return
    home.clearRun(run.runId)
    if (run.source === 'tile' && run.status === 'failed') ui.toast('failed', say(run.failure))
  }

  const stops = [
    api.on('run.changed', onRun),
    api.on('home.changed', (next) => home.apply(next)),
    api.on('home.patched', (patch) => home.patch(patch)),
    api.on('home.timerEnded', ({ text }) => ui.toast('done', text, timerShownMs)),
    api.on('models.changed', (next) => (models.status = next)),
    api.on('settings.changed', (next) => settings.applyChanged(next)),
    api.on('app.navigate', ({ view, text }) => (view === 'talk' && text ? ui.compose(text) : ui.show(view))),
  ]
  onScopeDispose(() => stops.forEach((stop) => stop()))

  void settings.load().then(() => api.call('app.ready', null))
  void useRuns().load()
  void useHome().load()
  void useModels().load()
}
