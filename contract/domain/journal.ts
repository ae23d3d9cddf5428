/** What was done to the home and the calendar: one entry for each step that acted or tried to. Append-only. */
import { z } from 'zod'
import { FailureCode } from './failure'
import { EntityState, Lang } from './home'
import { RunSource, ToolCall } from './plan'

export const JournalEntry = z.object({
  /** Epoch milliseconds of the step's start. */
  atMs: z.number(),
  runId: z.string(),
  source: RunSource,
  lang: Lang,
  /** The whole sentence. */
  utterance: z.string(),
  /** Verb and object of the step, in words. */
  title: z.string(),
  calls: z.array(ToolCall),
  /** By entity; empty for the calendar. */
  before: z.record(z.string(), EntityState),
  after: z.record(z.string(), EntityState),
  /** What the person was told of it. */
  answer: z.string(),
  /** Null: it was done. */
  failure: FailureCode.nullable(),
})
export type JournalEntry = z.infer<typeof JournalEntry>
