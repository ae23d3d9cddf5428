/** What silence means: a report that grows too old, or a motion sensor that never says "off" itself. */
export interface ReportRules {
  /** The state counts as unavailable when nothing was reported for this long (and before the first report). */
  readonly expireAfterMs?: number | undefined
  /** The state to fall back to, this long after it was last reported as one of `from`. */
  readonly fallback?:
    { readonly afterMs: number; readonly from: readonly string[]; readonly to: string } | undefined
}

export interface ReportTimer {
  isExpired(): boolean
  /** After every report, with the state that it brought. */
  heard(state: string): void
  dispose(): void
}

/** Timers do not keep the process alive. */
export function createReportTimer(
  rules: ReportRules,
  on: { expire(): void; fallBack(to: string): void },
): ReportTimer {
  const { expireAfterMs, fallback } = rules
  let isExpired = expireAfterMs !== undefined
  let expiry: NodeJS.Timeout | undefined
  let falling: NodeJS.Timeout | undefined
  return {
    isExpired: () => isExpired,
    heard(state) {
      if (expireAfterMs !== undefined) {
        isExpired = false
        clearTimeout(expiry)
        expiry = setTimeout(() => {
          isExpired = true
          on.expire()
        }, expireAfterMs).unref()
      }
      if (fallback) {
        clearTimeout(falling)
        if (fallback.from.includes(state)) {
          falling = setTimeout(() => on.fallBack(fallback.to), fallback.afterMs).unref()
        }
      }
    },
    dispose() {
      clearTimeout(expiry)
      clearTimeout(falling)
    },
  }
}
