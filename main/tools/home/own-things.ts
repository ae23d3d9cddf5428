/** What Artel itself keeps for a live home, beside its devices. A home on paper (`batch`) has none of it. */
import type { Result } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import { ToolCall, type StepResult } from '../../../contract/domain/plan'
import type { Clock } from '../../lib/clock'
import type { Log } from '../../lib/log'
import type { Profile } from '../../storage/profile'
import { isTimerOp, runTimerOp, type TimerOp } from '../timers/run-timer-op'
import { openTimers, type Timers } from '../timers/timers'
import type { ToolContext, UnboundCall } from '../tool'
import type { HomeLayer } from './home-layer'

export interface OwnThings {
  readonly timers: Timers
  /** Lays them over the home that devices announce. */
  readonly layers: readonly HomeLayer[]
  dispose(): Promise<void>
}

export interface OwnThingsOptions {
  readonly profile: Profile
  /** Hears of what other processes change. */
  readonly isWatching: boolean
  readonly clock: Clock
  readonly log: Log
}

export async function openOwnThings({
  profile,
  isWatching,
  clock,
  log,
}: OwnThingsOptions): Promise<OwnThings> {
  const timers = await openTimers({ file: profile.timersFile, isWatching, clock, log })
  return {
    timers,
    layers: [timers.layer],
    dispose: async () => {
      await timers.dispose()
    },
  }
}

type OwnCall = ToolCall & { readonly op: TimerOp }

export const isOwnOp = (call: ToolCall): call is OwnCall => isTimerOp(call.op)

export const runOwnOp = (
  call: OwnCall,
  { timers }: OwnThings,
  home: Home,
  context: ToolContext,
): Promise<Result<StepResult>> => runTimerOp(call, timers, home, context)

const Undo = ToolCall.omit({ step: true }).array().catch([])

/** The calls that such an op left behind to take it back; what was done last is taken back first. */
export const undoOf = ({ artifacts }: StepResult): UnboundCall[] => Undo.parse(artifacts['undo']).toReversed()
