/** What a person changes about their home in the app: names, rooms, floors, aliases, what is hidden, what asks first. */
import { z } from 'zod'
import { AreaChange, EntityChange } from '../domain/home-edits'
import { route } from './route'

export const homeEditRoutes = {
  /** All or none. Failure codes: home.no_such_device, io.failed. */
  'home.changeEntities': route({
    in: z.object({ changes: z.array(EntityChange).min(1).max(2000) }),
    out: z.null(),
  }),
  /** Failure codes: home.no_such_area, io.failed. */
  'home.changeArea': route({ in: AreaChange, out: z.null() }),
}
