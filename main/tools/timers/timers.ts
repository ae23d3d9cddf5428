/**
 * The timers of a profile, in one file that the app and the command line share. They are kept here and rung elsewhere (timer-keeper.ts).
 */
import { z } from 'zod'
import type { Result } from '../../../contract/domain/failure'
import type { Clock } from '../../lib/clock'
import { newId } from '../../lib/ids'
import type { Log } from '../../lib/log'
import type { Unsubscribe } from '../../lib/emitter'
import { isLocked } from '../../storage/file-lock'
import { openSharedJson } from '../../storage/shared-json'
import type { HomeLayer } from '../home/home-layer'
import { leftOf, OwnTimer, toHomeTimer } from './own-timer'

export interface Timers {
  all(): readonly OwnTimer[]
  /** Failure code of all that write: io.failed. */
  start(timer: Omit<OwnTimer, 'id'>): Promise<Result<OwnTimer>>
  /** Those of `ids` that are still there, as they were before; `edit` gives null to take one away. */
  change(
    ids: readonly string[],
    edit: (timer: OwnTimer, nowMs: number) => OwnTimer | null,
  ): Promise<Result<readonly OwnTimer[]>>
  /** Takes away the timers that ran out, and gives them: whoever gets one is to ring it. */
  takeEnded(): Promise<Result<readonly OwnTimer[]>>
  /** Whether a process is there to ring them: the app, or a chat. */
  isKept(): Promise<boolean>
  readonly keeperLock: string
  readonly layer: HomeLayer
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

export interface TimersOptions {
  readonly file: string
  /** Hears of timers that other processes start. */
  readonly isWatching: boolean
  readonly clock: Clock
  readonly log: Log
}

const Stored = z.object({ timers: z.array(OwnTimer) })

export async function openTimers({ file, isWatching, clock, log }: TimersOptions): Promise<Timers> {
  const stored = await openSharedJson<z.infer<typeof Stored>>({
    file,
    schema: Stored,
    fallback: () => ({ timers: [] }),
    isWatching,
    log,
  })
  const keeperLock = `${file}.keeper`

  const change: Timers['change'] = (ids, edit) =>
    stored.change(({ timers }) => {
      const nowMs = clock.nowMs()
      const found = timers.filter(({ id }) => ids.includes(id))
      const left = timers.flatMap((timer) => (found.includes(timer) ? (edit(timer, nowMs) ?? []) : timer))
      return { value: { timers: left }, result: found }
    })

  return {
    all: () => stored.get().timers,
    start: (draft) =>
      stored.change(({ timers }) => {
        const timer = { ...draft, id: newId('timer') }
        return { value: { timers: [...timers, timer] }, result: timer }
      }),
    change,
    takeEnded: () =>
      stored.change(({ timers }) => {
        const nowMs = clock.nowMs()
        const isOver = (timer: OwnTimer): boolean => timer.endsAtMs !== null && leftOf(timer, nowMs) === 0
        return { value: { timers: timers.filter((timer) => !isOver(timer)) }, result: timers.filter(isOver) }
      }),
    isKept: () => isLocked(keeperLock),
    keeperLock,
    layer: {
      apply: (home) => {
        const nowMs = clock.nowMs()
        return {
          ...home,
          timers: [...home.timers, ...stored.get().timers.map((timer) => toHomeTimer(timer, nowMs))],
        }
      },
      onChange: (listener) => stored.onChange(listener),
    },
    onChange: (listener) => stored.onChange(listener),
    dispose: () => stored.dispose(),
  }
}
