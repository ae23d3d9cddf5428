import { z } from 'zod'
import { DeviceHistory } from '../domain/history'
import { route } from './route'

export const historyRoutes = {
  /** Epoch milliseconds. Thinned out to what a chart can show; highs and lows stay. Failure code: io.failed. */
  'home.history': route({
    in: z.object({ entityId: z.string(), fromMs: z.number(), toMs: z.number() }),
    out: DeviceHistory,
  }),
}
