/**
 * When a state trigger fires: on the change from "does not hold" to "holds", after it has held for as long as asked. What was true when the
 * watching began (a start, a retained message, a sensor that comes back) is no change. Pure.
 */
export interface StateWatch {
  /** As last seen; null: not known yet. */
  readonly was: boolean | null
  /** Since when it holds without having fired, epoch milliseconds; null: it does not wait. */
  readonly sinceMs: number | null
}

export const unwatched: StateWatch = { was: null, sinceMs: null }

export interface Watched {
  readonly watch: StateWatch
  readonly fires: boolean
  /** When to look again though nothing changes. */
  readonly dueMs: number | null
}

export function watched(before: StateWatch, is: boolean | null, nowMs: number, forMin: number): Watched {
  if (is !== true) return { watch: { was: is, sinceMs: null }, fires: false, dueMs: null }
  const sinceMs = before.was === false ? nowMs : before.sinceMs
  if (sinceMs === null) return { watch: { was: true, sinceMs: null }, fires: false, dueMs: null }
  const dueMs = sinceMs + forMin * 60_000
  return nowMs >= dueMs
    ? { watch: { was: true, sinceMs: null }, fires: true, dueMs: null }
    : { watch: { was: true, sinceMs }, fires: false, dueMs }
}

/** After a sleep nobody knows what happened meanwhile: what waits waits anew. */
export const afterSleep = (watch: StateWatch, nowMs: number): StateWatch =>
  watch.sinceMs === null ? watch : { ...watch, sinceMs: nowMs }
