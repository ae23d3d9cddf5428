/**
 * Runs the rules of the profile: by the clock, by the sun, by what happens in the home. One process does, by a lock; another takes over
 * when it is gone. It decides when, and never acts itself: `fire` goes through the plan runner, and so past the risk gate.
 */
import type { Rule, RuleResult } from '../../../contract/domain/rule'
import { systemAlarm, type Alarm } from '../../lib/alarm'
import type { SteadyClock } from '../../lib/clock'
import { createEmitter, type Unsubscribe } from '../../lib/emitter'
import type { Log } from '../../lib/log'
import { tryLock, type HeldLock } from '../../storage/file-lock'
import type { HomePort } from '../home/home-port'
import type { UnboundCall } from '../tool'
import { isMet } from './conditions'
import { holds } from './entity-test'
import { createLoopGuard } from './loop-guard'
import { dueRun, lostRunMs } from './missed'
import { restoringRule } from './restoring-rule'
import { isOver, type Rules } from './rules'
import { afterSleep, unwatched, watched, type StateWatch } from './state-watch'

export interface Fired {
  readonly result: RuleResult
  /** What was told. */
  readonly text: string
  /** Calls that bring back the states before it. */
  readonly undo: readonly UnboundCall[]
}

/** What a person should hear of though nobody asked. */
export interface RuleNote {
  readonly rule: Rule
  readonly kind: 'missed' | 'looped' | 'failed'
  readonly text: string
}

export interface RuleEngine {
  onNote(listener: (note: RuleNote) => void): Unsubscribe
  /** Begins to run rules, or to wait for the place. */
  begin(): void
  /** Looks at once: the computer woke up, the place of the sun changed. */
  wake(): void
  /** Resolves when what is due now is done. */
  settled(): Promise<void>
  dispose(): Promise<void>
}

export interface RuleEngineDeps {
  readonly rules: Rules
  readonly home: Pick<HomePort, 'snapshot' | 'status' | 'onChange'>
  readonly fire: (rule: Rule) => Promise<Fired>
  readonly clock: SteadyClock
  readonly log: Log
  readonly alarm?: Alarm
}

/** Also how late a run may be after the machine slept: a system timer does not count the time asleep. */
const longestWaitMs = 60_000
/** What is due has been done before the next alarm is set; what could not be written is tried again, and not at once. */
const shortestWaitMs = 1_000
/** The time of day and the time awake drift apart by this much only in a sleep, or where the clock was set. */
const sleepMs = 5_000

export function createRuleEngine({
  rules,
  home,
  fire,
  clock,
  log,
  alarm = systemAlarm,
}: RuleEngineDeps): RuleEngine {
  const noted = createEmitter<RuleNote>((error) => log.error({ err: error }, 'rule listener'))
  const watches = new Map<string, StateWatch>()
  const guard = createLoopGuard()
  /** Runs under way, by rule: one that still asks is not begun again. */
  const firing = new Map<string, Promise<void>>()
  let lock: HeldLock | null = null
  let isOpen = false
  let callOff = (): void => undefined
  let working: Promise<void> = Promise.resolve()
  let dueMs: number | null = null
  let isQueued = false
  let last = { nowMs: clock.nowMs(), steadyMs: clock.steadyMs() }

  const keep = async (): Promise<void> => {
    lock ??= await tryLock(rules.keeperLock)
    if (!lock) return
    const nowMs = clock.nowMs()
    const hasSlept = Math.abs(nowMs - last.nowMs - (clock.steadyMs() - last.steadyMs)) > sleepMs
    last = { nowMs, steadyMs: clock.steadyMs() }
    if (hasSlept) for (const [id, watch] of watches) watches.set(id, afterSleep(watch, nowMs))
    if (rules.isPaused()) {
      watches.clear()
      dueMs = null
    } else {
      await runDue(nowMs)
      watchStates(nowMs)
    }
  }

  const runDue = async (nowMs: number): Promise<void> => {
    for (const rule of rules.all()) {
      if (!firing.has(rule.id)) await noteLost(rule)
      const due = rule.paused || firing.has(rule.id) ? null : dueRun(rule, nowMs, rules.place())
      if (!due) continue
      // Planned on before it runs: a crash in the middle never runs it twice.
      const taken = await rules.change([rule.id], (one) => ({
        ...one,
        nextRunMs: due.nextMs,
        ...(due.runs ? {} : { lastRun: { atMs: due.plannedMs, result: 'missed' as const, text: '' } }),
      }))
      if (!taken.ok || taken.value.length === 0) continue
      if (due.runs) begin(rule)
      else noted.emit({ rule, kind: 'missed', text: '' })
    }
  }

  const noteLost = async (rule: Rule): Promise<void> => {
    if (lostRunMs(rule) === null) return
    const seen = await rules.change([rule.id], (one) => {
      const atMs = lostRunMs(one)
      return atMs === null ? one : { ...one, lastRun: { atMs, result: 'missed', text: '' } }
    })
    if (seen.ok && seen.value.some((one) => lostRunMs(one) !== null))
      noted.emit({ rule, kind: 'missed', text: '' })
  }

  const watchStates = (nowMs: number): void => {
    dueMs = null
    const isOnline = home.status().state === 'online'
    const snapshot = home.snapshot()
    const there = new Set<string>()
    for (const rule of rules.all()) {
      if (rule.trigger.kind !== 'state' || rule.paused || isOver(rule)) continue
      there.add(rule.id)
      // While the home is away nothing is known of it: what is found on its return is no change.
      const is = isOnline ? holds(rule.trigger.test, snapshot) : null
      const seen = watched(watches.get(rule.id) ?? unwatched, is, nowMs, rule.trigger.forMin)
      watches.set(rule.id, seen.watch)
      if (seen.dueMs !== null) dueMs = Math.min(dueMs ?? seen.dueMs, seen.dueMs)
      if (seen.fires) begin(rule)
    }
    for (const id of watches.keys()) if (!there.has(id)) watches.delete(id)
  }

  const begin = (rule: Rule): void => {
    const nowMs = clock.nowMs()
    if (firing.has(rule.id)) return
    const verdict = rule.trigger.kind === 'state' ? guard.admit(rule.id, nowMs) : 'runs'
    if (verdict === 'settling') return
    const work = (verdict === 'looped' ? stopLoop(rule) : run(rule))
      .catch((error: unknown) => log.error({ err: error, rule: rule.id }, 'a rule threw'))
      .finally(() => firing.delete(rule.id))
    firing.set(rule.id, work)
  }

  const stopLoop = async (rule: Rule): Promise<void> => {
    const lastRun = { atMs: clock.nowMs(), result: 'stopped' as const, text: '' }
    await rules.change([rule.id], (one) => ({ ...one, paused: true, nextRunMs: null, lastRun }))
    noted.emit({ rule, kind: 'looped', text: '' })
  }

  const run = async (rule: Rule): Promise<void> => {
    const atMs = clock.nowMs()
    const present = { nowMs: atMs, tz: clock.tz, home: home.snapshot(), place: rules.place() }
    const fired: Fired = rule.conditions.every((condition) => isMet(condition, present))
      ? await fire(rule)
      : { result: 'unmet', text: '', undo: [] }
    const { text } = fired
    // Stopped because Artel closes, with a question open for example: nobody said no.
    const result = !isOpen && fired.result === 'declined' ? 'unanswered' : fired.result
    // Motion in the daytime, hour after hour: what did not run is no news, and a one-off rule goes on waiting.
    if (result === 'unmet' && rule.trigger.kind === 'state') return
    const isDone = rule.once && (result === 'done' || result === 'declined')
    await rules.change([rule.id], (one) => (isDone ? null : { ...one, lastRun: { atMs, result, text } }))
    if (result === 'failed' || result === 'unanswered') noted.emit({ rule, kind: 'failed', text })
    const back = result === 'done' ? restoringRule(rule, fired.undo, clock) : null
    if (back) await rules.add(back)
  }

  const arm = (): void => {
    callOff()
    if (!isOpen) return
    const isResting = lock === null || rules.isPaused()
    const next = isResting
      ? []
      : rules.all().flatMap(({ paused, nextRunMs }) => (paused ? [] : (nextRunMs ?? [])))
    const waits = [...next, ...(dueMs === null ? [] : [dueMs])].map((atMs) => atMs - clock.nowMs())
    callOff = alarm(Math.max(shortestWaitMs, Math.min(longestWaitMs, ...waits)), wake)
  }

  const wake = (): void => {
    if (!isOpen || isQueued) return
    isQueued = true
    working = working
      .then(() => {
        isQueued = false
        return keep()
      })
      .catch((error: unknown) => log.warn({ err: error }, 'rules are not run'))
      .then(arm)
  }
  const stops = [
    rules.onChange(wake),
    // The home changes often: without a rule that watches it there is nothing to do.
    home.onChange(() => {
      if (rules.all().some(({ trigger }) => trigger.kind === 'state')) wake()
    }),
  ]

  /** What a run changes in the rules wakes the engine again. */
  const settled = async (): Promise<void> => {
    for (let before: unknown = null; before !== working || firing.size > 0;) {
      before = working
      await working
      await Promise.all(firing.values())
    }
  }

  return {
    onNote: (listener) => noted.on(listener),
    begin: () => {
      isOpen = true
      last = { nowMs: clock.nowMs(), steadyMs: clock.steadyMs() }
      wake()
    },
    wake,
    settled,
    dispose: async () => {
      isOpen = false
      callOff()
      for (const stop of stops) stop()
      await settled()
      noted.clear()
      await lock?.release()
    },
  }
}
