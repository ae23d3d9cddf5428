import { z } from 'zod'
import { DeviceDetails, Diagnostics } from '../domain/diagnostics'
import { route } from './route'

export const diagnosticsRoutes = {
  'home.diagnostics': route({ in: z.null(), out: Diagnostics }),
  /** Failure code: home.no_such_device. */
  'home.device': route({ in: z.object({ entityId: z.string() }), out: DeviceDetails }),
}
