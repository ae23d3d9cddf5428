import { z } from 'zod'
import { route } from './route'

export const safetyRoutes = {
  'safety.get': route({ in: z.null(), out: z.object({ hasPin: z.boolean() }) }),
  /**
   * 4 to 8 digits; an empty `next` removes the PIN. `current` is asked for where one is set.
   * Failure codes: run.wrong_pin, run.pin_locked, settings.invalid, io.failed.
   */
  'safety.setPin': route({ in: z.object({ current: z.string(), next: z.string() }), out: z.null() }),
}
