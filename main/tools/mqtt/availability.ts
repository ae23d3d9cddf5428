/**
 * Whether a device answers, from its availability topics.
 * Source: https://www.home-assistant.io/integrations/mqtt/#availability (modes `all`, `any`, `latest`).
 */
import type { AvailabilitySpec } from './entity-spec'

export interface AvailabilityTracker {
  /** True: commands may be sent. Without topics always true; before the first message false, as in Home Assistant. */
  isAvailable(): boolean
  /** False while messages that it takes to tell are still to come. */
  isKnown(): boolean
  /** `index` is the position in `spec.topics`. Payloads that are neither word change nothing. */
  report(index: number, payload: string): void
}

export function trackAvailability(spec: AvailabilitySpec): AvailabilityTracker {
  const known = new Map<number, boolean>()
  let latest = false
  return {
    isAvailable() {
      if (spec.topics.length === 0) return true
      if (spec.mode === 'latest') return latest
      const values = spec.topics.map((_, index) => known.get(index) ?? false)
      return spec.mode === 'all' ? values.every(Boolean) : values.some(Boolean)
    },
    isKnown: () =>
      known.size === spec.topics.length ||
      (spec.mode === 'all' ? [...known.values()].includes(false) : known.size > 0),
    report(index, payload) {
      const value = spec.topics[index]?.read(payload) ?? null
      if (value === null) return
      known.set(index, value)
      latest = value
    },
  }
}
