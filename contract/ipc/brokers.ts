import { z } from 'zod'
import { route } from './route'

export const FoundBroker = z.object({
  /** As it announces itself. */
  name: z.string(),
  /** For people: where it is. */
  address: z.string(),
  url: z.string(),
})
export type FoundBroker = z.infer<typeof FoundBroker>

export const brokerRoutes = {
  /** Asks the local network for brokers; takes three seconds. */
  'brokers.find': route({ in: z.null(), out: z.object({ brokers: z.array(FoundBroker) }) }),
}
