/** Calendar events as the tools and the window exchange them. Local times carry their IANA zone beside them. */
import { z } from 'zod'

/** One expanded occurrence. `start`/`end` are ISO 8601 local times in `tz` (dates `YYYY-MM-DD` when all-day); `end` is exclusive. */
export const Occurrence = z.object({
  uid: z.string(),
  /** RECURRENCE-ID of this occurrence in ISO form, null for a single event. */
  recurrenceId: z.string().nullable(),
  title: z.string(),
  start: z.string(),
  end: z.string(),
  allDay: z.boolean(),
  tz: z.string(),
  location: z.string().nullable(),
  recurring: z.boolean(),
  calendar: z.string(),
  /** Path relative to the calendar folder. */
  file: z.string(),
})
export type Occurrence = z.infer<typeof Occurrence>

export const EventDraft = z.object({
  title: z.string().min(1),
  start: z.string(),
  end: z.string(),
  allDay: z.boolean(),
  tz: z.string(),
  recurrence: z.string().nullable(),
  location: z.string().nullable(),
  attendees: z.array(z.string()),
  reminderMin: z.number().int().nullable(),
})
export type EventDraft = z.infer<typeof EventDraft>

export const CalendarProblem = z.object({ file: z.string(), error: z.string() })
export type CalendarProblem = z.infer<typeof CalendarProblem>

/** One line of `artel calendar check`. */
export const CheckedFile = z.object({
  file: z.string(),
  ok: z.boolean(),
  events: z.number(),
  error: z.string().nullable(),
})
export type CheckedFile = z.infer<typeof CheckedFile>
