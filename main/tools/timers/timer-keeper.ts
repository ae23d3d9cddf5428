/**
 * Keeps time: rings the timers that ran out, each once. Of the processes that could (the app, a chat) one does; another takes over when it
 * is gone. A timer that ran out while nobody kept time is rung at the next start, with how long ago that was.
 */
import { systemAlarm, type Alarm } from '../../lib/alarm'
import type { Clock } from '../../lib/clock'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import { tryLock, type HeldLock } from '../../storage/file-lock'
import type { OwnTimer } from './own-timer'
import type { Timers } from './timers'

export interface TimerEnd {
  readonly timer: OwnTimer
  /** How long ago it ended. */
  readonly agoMs: number
}

export interface TimerKeeper {
  onEnd(listener: (end: TimerEnd) => void): Unsubscribe
  /** Begins to keep time, or to wait for the place. Listeners should be there before. */
  begin(): void
  dispose(): Promise<void>
}

/** Also how late a timer may ring after the machine slept: a system timer does not count the time asleep. */
const longestWaitMs = 5_000

export function createTimerKeeper(
  timers: Timers,
  clock: Clock,
  log: Log,
  alarm: Alarm = systemAlarm,
): TimerKeeper {
  const ended = createEmitter<TimerEnd>((error) => log.error({ err: error }, 'timer listener'))
  let lock: HeldLock | null = null
  let isOpen = false
  let callOff = (): void => undefined
  let working: Promise<void> = Promise.resolve()

  /** Rung, and still in a file that cannot be written. */
  const rung = new Set<string>()

  const untilNext = (): number => {
    const ends = timers.all().flatMap(({ id, endsAtMs }) => (rung.has(id) ? [] : (endsAtMs ?? [])))
    return Math.max(0, Math.min(longestWaitMs, ...ends.map((endsAtMs) => endsAtMs - clock.nowMs())))
  }

  const keep = async (): Promise<void> => {
    lock ??= await tryLock(timers.keeperLock)
    if (!lock) return
    const nowMs = clock.nowMs()
    const over = timers
      .all()
      .filter(({ id, endsAtMs }) => endsAtMs !== null && endsAtMs <= nowMs && !rung.has(id))
    if (over.length === 0) return
    const taken = await timers.takeEnded()
    for (const timer of taken.ok ? taken.value : over) {
      if (!taken.ok) rung.add(timer.id)
      ended.emit({ timer, agoMs: nowMs - (timer.endsAtMs ?? nowMs) })
    }
  }

  const arm = (): void => {
    callOff()
    if (isOpen) callOff = alarm(lock ? untilNext() : longestWaitMs, wake)
  }

  const wake = (): void => {
    working = working
      .then(keep)
      .catch((error: unknown) => log.warn({ err: error }, 'timers are not kept'))
      .then(arm)
  }
  const stopListening = timers.onChange(arm)

  return {
    onEnd: (listener) => ended.on(listener),
    begin: () => {
      isOpen = true
      wake()
    },
    dispose: async () => {
      isOpen = false
      callOff()
      stopListening()
      await working
      ended.clear()
      await lock?.release()
    },
  }
}
