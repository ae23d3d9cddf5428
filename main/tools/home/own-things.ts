/** What Artel itself keeps for a live home, beside its devices. A home on paper (`batch`) has none of it. */
import type { Result } from '../../../contract/domain/failure'
import type { Home, Lang } from '../../../contract/domain/home'
import { ToolCall, type StepResult } from '../../../contract/domain/plan'
import type { Clock } from '../../lib/clock'
import type { Log } from '../../lib/log'
import type { Profile } from '../../storage/profile'
import { createTodoLists, type TodoLists } from '../calendar'
import { isTimerOp, runTimerOp, type TimerOp } from '../timers/run-timer-op'
import { openTimers, type Timers } from '../timers/timers'
import type { ToolContext, UnboundCall } from '../tool'
import type { HomeLayer } from './home-layer'
import { listLayer } from './lists/list-layer'
import { isListOp, runListOp, type ListOp } from './lists/run-list-op'

export interface OwnThings {
  readonly timers: Timers
  readonly lists: TodoLists
  /** Lays them over the home that devices announce. */
  readonly layers: readonly HomeLayer[]
  dispose(): Promise<void>
}

export interface OwnThingsOptions {
  readonly profile: Profile
  /** Hears of what other processes change. */
  readonly isWatching: boolean
  /** In which new things are named. */
  readonly lang: () => Lang
  readonly clock: Clock
  readonly log: Log
}

export async function openOwnThings({
  profile,
  isWatching,
  lang,
  clock,
  log,
}: OwnThingsOptions): Promise<OwnThings> {
  const timers = await openTimers({ file: profile.timersFile, isWatching, clock, log })
  const lists = createTodoLists(lang, clock, log)
  return {
    timers,
    lists,
    layers: [timers.layer, listLayer(lists)],
    dispose: async () => {
      lists.dispose()
      await timers.dispose()
    },
  }
}

type OwnCall = ToolCall & { readonly op: TimerOp | ListOp }

export const isOwnOp = (call: ToolCall): call is OwnCall => isTimerOp(call.op) || isListOp(call.op)

export function runOwnOp(
  { op, ...call }: OwnCall,
  { timers, lists }: OwnThings,
  home: Home,
  context: ToolContext,
): Promise<Result<StepResult>> {
  return isTimerOp(op)
    ? runTimerOp({ ...call, op }, timers, home, context)
    : runListOp({ ...call, op }, lists, context.lang)
}

const Undo = ToolCall.omit({ step: true }).array().catch([])

/** The calls that such an op left behind to take it back; what was done last is taken back first. */
export const undoOf = ({ artifacts }: StepResult): UnboundCall[] => Undo.parse(artifacts['undo']).toReversed()
