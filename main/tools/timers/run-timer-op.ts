/** The timer ops of the home tool on the profile's timers. What undoes each lies in `artifacts.undo`. */
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Home, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import type { ToolContext, UnboundCall } from '../tool'
import { whenUnclear } from '../rules/say-problems'
import { saidLength } from '../home/say/durations'
import { missingValue, noSuchTimer } from '../home/say/problems'
import { lengthMs, OwnTimer, paused, running, shifted, type Length } from './own-timer'
import * as say from './say-timers'
import type { Timers } from './timers'

export const timerOps = [
  'start_timer',
  'cancel_timer',
  'cancel_all_timers',
  'pause_timer',
  'unpause_timer',
  'increase_timer',
  'decrease_timer',
  'timer_status',
] as const
export type TimerOp = (typeof timerOps)[number]
export const isTimerOp = (op: string): op is TimerOp => (timerOps as readonly string[]).includes(op)

/** `call.targets` are ids of timers; none: all of them (status, cancel all). Failure codes: home.no_such_timer, home.missing_value, io.failed. */
export async function runTimerOp(
  call: ToolCall & { readonly op: TimerOp },
  timers: Timers,
  home: Home,
  { lang, clock }: ToolContext,
): Promise<Result<StepResult>> {
  const { op, slots, targets } = call
  const done = (answer: string, undo: readonly UnboundCall[] = []): Result<StepResult> =>
    ok({ calls: [call], effects: {}, before: {}, answer, artifacts: { undo } })
  switch (op) {
    case 'start_timer':
      return start(call, timers, lang, clock.nowMs(), done)
    case 'timer_status': {
      const asked =
        targets.length === 0 ? timers.all() : timers.all().filter(({ id }) => targets.includes(id))
      return done(say.status(asked, clock.nowMs(), lang))
    }
    case 'cancel_all_timers':
    case 'cancel_timer': {
      const isAll = op === 'cancel_all_timers'
      const ids = isAll && targets.length === 0 ? idsIn(timers, slots, home) : targets
      const gone = await timers.change(ids, () => null)
      if (!gone.ok) return gone
      if (gone.value.length === 0) return isAll ? done(say.noneRuns(lang)) : noSuch(timers, lang)
      const undo = gone.value.map((timer) => order('start_timer', { ...timer.start, timer }))
      const isMany = isAll && gone.value.length > 3
      return done(isMany ? say.allCancelled(gone.value.length, lang) : say.cancelled(gone.value, lang), undo)
    }
    case 'pause_timer':
    case 'unpause_timer': {
      const isPause = op === 'pause_timer'
      const edit = isPause ? paused : running
      const before = await timers.change(targets, (timer, nowMs) =>
        isPause === (timer.endsAtMs === null) ? timer : edit(timer, nowMs),
      )
      if (!before.ok) return before
      const [timer] = before.value
      if (!timer) return noSuch(timers, lang)
      if (isPause === (timer.endsAtMs === null)) return done(say.isAlready(timer, lang))
      const nowMs = clock.nowMs()
      return done((isPause ? say.isPaused : say.goesOn)(edit(timer, nowMs), nowMs, lang), [
        order(isPause ? 'unpause_timer' : 'pause_timer', {}, [timer.id]),
      ])
    }
    case 'increase_timer':
    case 'decrease_timer': {
      const length = lengthIn(slots)
      if (!length) return fail('home.missing_value', missingValue(lang))
      const isMore = op === 'increase_timer'
      const byMs = lengthMs(length) * (isMore ? 1 : -1)
      const before = await timers.change(targets, (timer, nowMs) => shifted(timer, byMs, nowMs))
      if (!before.ok) return before
      const [timer] = before.value
      if (!timer) return noSuch(timers, lang)
      const nowMs = clock.nowMs()
      return done(say.wasShifted(shifted(timer, byMs, nowMs), nowMs, lang), [
        order(isMore ? 'decrease_timer' : 'increase_timer', { ...length }, [timer.id]),
      ])
    }
  }
}

async function start(
  { slots }: ToolCall,
  timers: Timers,
  lang: Lang,
  nowMs: number,
  done: (answer: string, undo: readonly UnboundCall[]) => Result<StepResult>,
): Promise<Result<StepResult>> {
  const command = slots['conversation_command']
  // One that was understood is a rule by now (own-things.ts).
  if (typeof command === 'string')
    return fail('home.not_now', whenUnclear(command, saidLength(slots, lang), lang))
  const length = lengthIn(slots)
  if (!length) return fail('home.missing_value', missingValue(lang))
  // An undo brings a timer back as it was.
  const kept = OwnTimer.safeParse(slots['timer'])
  const { name, area } = slots
  const begun = await timers.start(
    kept.data ?? {
      name: typeof name === 'string' ? name : null,
      area: typeof area === 'string' ? area : null,
      start: length,
      endsAtMs: nowMs + lengthMs(length),
      leftMs: 0,
      lang,
    },
  )
  if (!begun.ok) return begun
  const told = kept.data ? say.status([begun.value], nowMs, lang) : say.started(begun.value, lang)
  const honest = (await timers.isKept()) ? '' : ` ${say.nobodyKeepsTime(lang)}`
  return done(told + honest, [order('cancel_timer', {}, [begun.value.id])])
}

const order = (op: TimerOp, slots: ToolCall['slots'], targets: string[] = []): UnboundCall => ({
  tool: 'home',
  op,
  slots,
  targets,
})

function noSuch(timers: Timers, lang: Lang): Result<never> {
  const there = timers.all().map(({ name, start: set }) => name ?? saidLength(set, lang))
  const kept = lang === 'ru' ? 'Ничего не изменено.' : 'Nothing was changed.'
  const message = there.length === 0 ? `${say.noneRuns(lang)} ${kept}` : noSuchTimer(there, lang)
  return fail('home.no_such_timer', message)
}

function lengthIn({ hours, minutes, seconds }: ToolCall['slots']): Length | null {
  const positive = (value: unknown): value is number => typeof value === 'number' && value > 0
  const length = {
    ...(positive(hours) ? { hours } : {}),
    ...(positive(minutes) ? { minutes } : {}),
    ...(positive(seconds) ? { seconds } : {}),
  }
  return Object.keys(length).length === 0 ? null : length
}

/** "All timers in the kitchen", "upstairs". */
function idsIn(timers: Timers, { area, floor }: ToolCall['slots'], { areas }: Home): string[] {
  const rooms =
    typeof area === 'string'
      ? [area]
      : typeof floor === 'string'
        ? areas.filter((one) => one.floor === floor).map(({ id }) => id)
        : null
  return timers
    .all()
    .filter((timer) => rooms === null || (timer.area !== null && rooms.includes(timer.area)))
    .map(({ id }) => id)
}
