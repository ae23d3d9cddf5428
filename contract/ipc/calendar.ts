import { z } from 'zod'
import { CalendarProblem, Occurrence } from '../domain/calendar'
import { route } from './route'

export const calendarRoutes = {
  /** Occurrences between two local instants (ISO 8601, zone of the machine), expanded and sorted, with unreadable files. */
  'calendar.agenda': route({
    in: z.object({ from: z.string(), to: z.string() }),
    out: z.object({
      folder: z.string(),
      tz: z.string(),
      occurrences: z.array(Occurrence),
      problems: z.array(CalendarProblem),
    }),
  }),
  'calendar.openFolder': route({ in: z.null(), out: z.null() }),
}
export const calendarEvents = { 'calendar.changed': z.object({ atMs: z.number() }) }
