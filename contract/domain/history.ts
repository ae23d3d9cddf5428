/** What a device was like over time, as its page draws it. */
import { z } from 'zod'

/** A number, or a state word. In a series of numbers a word (`unavailable`) ends the line. */
export const HistoryPoint = z.object({ atMs: z.number(), value: z.union([z.number(), z.string()]) })
export type HistoryPoint = z.infer<typeof HistoryPoint>

/** Each point holds until the next one, oldest first, at most 500. */
export const HistorySeries = z.object({
  /** `state`, or the attribute's name. Brightness and volume are in percent. */
  name: z.string(),
  kind: z.enum(['number', 'state']),
  points: z.array(HistoryPoint),
})
export type HistorySeries = z.infer<typeof HistorySeries>

const Span = z.object({ fromMs: z.number(), toMs: z.number() })

export const DeviceHistory = z.object({
  series: z.array(HistorySeries),
  /** When Artel did not run: nothing is known of that time. */
  gaps: z.array(Span),
  /** 0: nothing is kept. */
  keepDays: z.number(),
})
export type DeviceHistory = z.infer<typeof DeviceHistory>
