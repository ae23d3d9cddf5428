import { z } from 'zod'
import { Home } from '../domain/home'
import { HomeStatus } from '../domain/status'
import { route } from './route'

export const homeRoutes = {
  'home.get': route({ in: z.null(), out: z.object({ home: Home, status: HomeStatus }) }),
  /** A direct touch of a tile: same calls, same risk gate as words. A risky one comes back as a run that asks. */
  'home.act': route({
    in: z.object({
      entityId: z.string(),
      op: z.string(),
      slots: z.record(z.string(), z.unknown()).default({}),
    }),
    out: z.object({ runId: z.string() }),
  }),
}
/** Batched: at most one every 100 ms. */
export const homeEvents = { 'home.changed': z.object({ home: Home, status: HomeStatus }) }
