/** The one clock. Everything that reads the time takes a Clock, so that tests and `batch --now` can set it. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  nowMs(): number
  /** IANA name of the person's zone. */
  readonly tz: string
}

/** One that also tells how long this process has been awake: beside the time of day it shows a sleep, or a clock that was set. */
export interface SteadyClock extends Clock {
  /** Milliseconds; never goes back, and stands still while the computer sleeps. */
  steadyMs(): number
}

export function systemClock(tz = Intl.DateTimeFormat().resolvedOptions().timeZone): SteadyClock {
  return { nowMs: () => Date.now(), steadyMs: () => performance.now(), tz }
}

export function fixedClock(nowMs: number, tz: string): Clock {
  return { nowMs: () => nowMs, tz }
}
