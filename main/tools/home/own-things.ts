/** What Artel itself keeps for a live home, beside its devices. A home on paper (`batch`) has none of it. */
import type { Result } from '../../../contract/domain/failure'
import type { Home, Lang } from '../../../contract/domain/home'
import { ToolCall, type StepResult } from '../../../contract/domain/plan'
import type { Clock } from '../../lib/clock'
import type { Log } from '../../lib/log'
import type { Profile } from '../../storage/profile'
import { createTodoLists, type TodoLists } from '../calendar'
import { isRoutineOp, runRoutineOp, type RoutineOp } from '../routines/run-routine-op'
import { openRoutines, type Routines } from '../routines/routines'
import { openRules, type Rules } from '../rules/rules'
import { isRuleOp, ruleIn, runRuleOp, type RuleOp } from '../rules/run-rule-op'
import type { GeoPlace } from '../rules/sun'
import { isTimerOp, runTimerOp, type TimerOp } from '../timers/run-timer-op'
import { openTimers, type Timers } from '../timers/timers'
import type { ToolContext, UnboundCall } from '../tool'
import { createAnnouncer, type Announcer } from './announcer'
import type { HomeLayer } from './home-layer'
import { listLayer } from './lists/list-layer'
import { isListOp, runListOp, type ListOp } from './lists/run-list-op'

export interface OwnThings {
  readonly timers: Timers
  readonly lists: TodoLists
  readonly routines: Routines
  readonly rules: Rules
  readonly announcer: Announcer
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
  /** Of the home, for the sun; null or left out: nobody has said. */
  readonly place?: () => GeoPlace | null
  readonly clock: Clock
  readonly log: Log
}

export async function openOwnThings({
  profile,
  isWatching,
  lang,
  place = () => null,
  clock,
  log,
}: OwnThingsOptions): Promise<OwnThings> {
  const timers = await openTimers({ file: profile.timersFile, isWatching, clock, log })
  const lists = createTodoLists(lang, clock, log)
  const routines = await openRoutines({ file: profile.routinesFile, isWatching, log })
  const rules = await openRules({ file: profile.rulesFile, isWatching, place, clock, log })
  return {
    timers,
    lists,
    routines,
    rules,
    announcer: createAnnouncer(),
    layers: [timers.layer, listLayer(lists), routines.layer],
    dispose: async () => {
      lists.dispose()
      await rules.dispose()
      await routines.dispose()
      await timers.dispose()
    },
  }
}

type OwnCall = ToolCall & { readonly op: TimerOp | ListOp | RoutineOp | RuleOp }

export const isOwnOp = (call: ToolCall): call is OwnCall =>
  isTimerOp(call.op) || isListOp(call.op) || isRoutineOp(call.op) || isRuleOp(call.op)

export function runOwnOp(
  { op, ...call }: OwnCall,
  { timers, lists, routines, rules }: OwnThings,
  home: Home,
  context: ToolContext,
): Promise<Result<StepResult>> {
  if (isRuleOp(op)) return runRuleOp({ ...call, op }, rules, home, context)
  // A command for later is a rule that runs once.
  if (op === 'start_timer' && ruleIn({ op, slots: call.slots }))
    return runRuleOp({ ...call, op }, rules, home, context)
  if (isTimerOp(op)) return runTimerOp({ ...call, op }, timers, home, context)
  if (isListOp(op)) return runListOp({ ...call, op }, lists, context.lang)
  return runRoutineOp({ ...call, op }, routines, home, context.lang)
}

const Undo = ToolCall.omit({ step: true }).array().catch([])

/** The calls that such an op left behind to take it back; what was done last is taken back first. */
export const undoOf = ({ artifacts }: StepResult): UnboundCall[] => Undo.parse(artifacts['undo']).toReversed()
