/** Rules that set themselves off: a light that is switched by its own state. Owns a few moments for each rule. */

/** More often in a minute than a person would come and go. */
const mostRuns = 6
const minuteMs = 60_000
/** A contact that bounces, a reading that trembles around its limit. */
const settlingMs = 2_000

export interface LoopGuard {
  /** `settling`: too soon after the run before, passed over. `looped`: too often, to be stopped. */
  admit(ruleId: string, nowMs: number): 'runs' | 'settling' | 'looped'
}

export function createLoopGuard(): LoopGuard {
  const runs = new Map<string, number[]>()
  return {
    admit: (ruleId, nowMs) => {
      const recent = (runs.get(ruleId) ?? []).filter((atMs) => nowMs - atMs < minuteMs && atMs <= nowMs)
      const latest = recent.at(-1)
      if (latest !== undefined && nowMs - latest < settlingMs) return 'settling'
      if (recent.length >= mostRuns) {
        runs.delete(ruleId)
        return 'looped'
      }
      runs.set(ruleId, [...recent, nowMs])
      return 'runs'
    },
  }
}
