/** The one clock. Everything that reads the time takes a Clock, so that tests and `batch --now` can set it. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  nowMs(): number
  /** IANA name of the person's zone. */
  readonly tz: string
}

export function systemClock(tz = Intl.DateTimeFormat().resolvedOptions().timeZone): Clock {
  return { nowMs: () => Date.now(), tz }
}

export function fixedClock(nowMs: number, tz: string): Clock {
  return { nowMs: () => nowMs, tz }
}
