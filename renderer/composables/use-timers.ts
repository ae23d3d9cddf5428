/** The timers that Artel keeps: what is left of them, second by second, and touching them. */
import { computed, onScopeDispose, ref } from 'vue'
import { useApi } from './use-api'
import { useFailureWords } from './use-failure-words'
import { useHomeStore } from '../stores/home'
import { useUiStore } from '../stores/ui'
import type { AppRoutes } from '../../contract/ipc/contract'
import type { In } from '../../contract/ipc/route'

type TimerTouch = In<AppRoutes['home.timer']>['op']

export interface ShownTimer {
  readonly id: string
  readonly name: string | null
  readonly leftMs: number
  readonly startMs: number
  readonly isRunning: boolean
  /** Of its room; null: none. */
  readonly room: string | null
}

export function useTimers() {
  const api = useApi()
  const home = useHomeStore()
  const ui = useUiStore()
  const say = useFailureWords()
  const nowMs = ref(Date.now())
  const ticking = setInterval(() => (nowMs.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(ticking))

  const timers = computed(() =>
    (home.home?.timers ?? [])
      .flatMap((timer): ShownTimer[] => {
        if (typeof timer.id !== 'string') return []
        const { id, name = null, ends_at_ms: endsAtMs, total_seconds_left: seconds } = timer
        const hours = timer.start_hours ?? 0
        const minutes = hours * 60 + (timer.start_minutes ?? 0)
        return [
          {
            id,
            name,
            isRunning: typeof endsAtMs === 'number',
            leftMs: typeof endsAtMs === 'number' ? endsAtMs - nowMs.value : (seconds ?? 0) * 1000,
            startMs: (minutes * 60 + (timer.start_seconds ?? 0)) * 1000,
            room: home.home?.areas.find((area) => area.id === timer.area)?.name ?? null,
          },
        ]
      })
      .sort((a, b) => a.leftMs - b.leftMs),
  )

  async function touch(timerId: string, op: TimerTouch): Promise<void> {
    const acted = await api.call('home.timer', { timerId, op })
    if (!acted.ok) ui.toast('failed', say(acted.failure))
  }

  return { timers, touch }
}
