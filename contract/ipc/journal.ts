import { z } from 'zod'
import { JournalEntry } from '../domain/journal'
import { route } from './route'

export const journalRoutes = {
  /** Newest first. Every word of `query` occurs in the entry; empty: all. `beforeMs`: only older ones, to read on. */
  'journal.search': route({
    in: z.object({
      query: z.string().max(200),
      limit: z.number().int().min(1).max(200),
      beforeMs: z.number().nullable(),
      /** Only what was done to this entity. */
      entityId: z.string().optional(),
    }),
    out: z.object({ entries: z.array(JournalEntry), hasMore: z.boolean() }),
  }),
}
export const journalEvents = { 'journal.changed': z.object({ atMs: z.number() }) }
