/** Waiting times between connection attempts: exponential, jittered, 1 s to 60 s, so that a home full of clients does not return in step. */
export interface BackoffOptions {
  readonly minMs?: number
  readonly maxMs?: number
  /** 1.5 keeps the wait at about half of the outage so far. */
  readonly factor?: number
  /** Share of the delay that chance may add or take: 0.25 is ±25 %. */
  readonly jitter?: number
  readonly random?: () => number
}

export interface Backoff {
  nextMs(): number
  reset(): void
}

export function createBackoff(options: BackoffOptions = {}): Backoff {
  const { minMs = 1_000, maxMs = 60_000, factor = 1.5, jitter = 0.25, random = Math.random } = options
  let attempt = 0
  return {
    nextMs() {
      // The exponent is bounded so that a week offline does not overflow to Infinity.
      const base = Math.min(maxMs, minMs * factor ** Math.min(attempt, 100))
      attempt += 1
      const delayMs = base * (1 + jitter * (2 * random() - 1))
      return Math.round(Math.min(maxMs, Math.max(minMs * (1 - jitter), delayMs)))
    },
    reset() {
      attempt = 0
    },
  }
}
