import { ok } from '../../../contract/domain/failure'
import type { brokerRoutes } from '../../../contract/ipc/brokers'
import type { Handlers } from '../../../contract/ipc/route'
import type { Log } from '../../lib/log'
import { findBrokers } from '../../tools/mqtt'

/** @param isAllowed false: nobody is asked, nobody found; tests never leave the machine */
export function brokerHandlers(log: Log, isAllowed: boolean): Handlers<typeof brokerRoutes> {
  /** Two windows that ask at once ask the network once. */
  let asking: ReturnType<typeof findBrokers> | null = null
  return {
    'brokers.find': async () => {
      if (!isAllowed) return ok({ brokers: [] })
      asking ??= findBrokers({ log }).finally(() => (asking = null))
      return ok({ brokers: [...(await asking)] })
    },
  }
}
