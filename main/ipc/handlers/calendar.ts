import { shell } from 'electron'
import { fail, ok } from '../../../contract/domain/failure'
import type { calendarRoutes } from '../../../contract/ipc/calendar'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import type { Clock } from '../../lib/clock'

export function calendarHandlers({ calendar }: Artel, clock: Clock): Handlers<typeof calendarRoutes> {
  return {
    'calendar.agenda': async ({ from, to }) => {
      const store = calendar()
      return ok({ folder: store.folder, tz: clock.tz, ...(await store.between(from, to)) })
    },
    'calendar.openFolder': async () => {
      const problem = await shell.openPath(calendar().folder)
      return problem === '' ? ok(null) : fail('calendar.folder_missing', problem)
    },
  }
}
