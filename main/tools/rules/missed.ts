/** What becomes of a run whose moment has come, or has passed: now, late, or not at all. Pure. */
import type { MissedPolicy, Rule } from '../../../contract/domain/rule'
import { latestRun, nextRun } from './next-run'
import type { GeoPlace } from './sun'

/** A run this late is on time: a timer after a night's sleep needs a moment. */
const onTimeMs = 90_000

export interface DueRun {
  /** Epoch milliseconds at which the run was planned; of several the latest. */
  readonly plannedMs: number
  readonly runs: boolean
  /** The run after it; null: none. */
  readonly nextMs: number | null
}

/** Null: nothing is due. */
export function dueRun(
  { trigger, once, missed, nextRunMs }: Pick<Rule, 'trigger' | 'once' | 'missed' | 'nextRunMs'>,
  nowMs: number,
  place: GeoPlace | null,
): DueRun | null {
  if (nextRunMs === null || nextRunMs > nowMs) return null
  const plannedMs = once ? nextRunMs : latestRun(trigger, nextRunMs, nowMs, place)
  return {
    plannedMs,
    runs: nowMs - plannedMs <= allowedMs(missed),
    nextMs: once ? null : nextRun(trigger, nowMs, place),
  }
}

const allowedMs = (missed: MissedPolicy): number =>
  missed.kind === 'skip' ? onTimeMs : Math.max(onTimeMs, missed.withinMin * 60_000)

/** Epoch milliseconds of the only run of a rule that neither had it nor will: Artel ended in the middle of it, or the rule rested then. */
export function lostRunMs({ trigger, once, paused, nextRunMs, lastRun }: Rule): number | null {
  const isLost = once && !paused && nextRunMs === null && lastRun === null
  return isLost && trigger.kind === 'time' ? nextRun(trigger, 0, null) : null
}

/**
 * What a new rule begins with: what repeats comes again soon enough; what was asked for once is still wanted a while later; what brings
 * something back is wanted the same day, or the heating stays off for good. States are not seen while nobody looks.
 */
export function usualPolicy({
  trigger,
  once,
  restores,
}: Pick<Rule, 'trigger' | 'once' | 'restores'>): MissedPolicy {
  if (trigger.kind === 'state') return { kind: 'skip' }
  if (restores) return { kind: 'late', withinMin: 720 }
  return { kind: 'late', withinMin: once ? 120 : 30 }
}
