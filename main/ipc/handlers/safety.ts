import { ok } from '../../../contract/domain/failure'
import type { safetyRoutes } from '../../../contract/ipc/safety'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import { inWords } from '../../dispatcher/words'
import type { SettingsStore } from '../../storage/settings-store'

export function safetyHandlers({ pin }: Artel, settings: SettingsStore): Handlers<typeof safetyRoutes> {
  return {
    'safety.get': () => Promise.resolve(ok({ hasPin: pin.isSet() })),
    'safety.setPin': async ({ current, next }) => {
      const changed = await pin.change(current, next)
      return changed.ok ? changed : { ok: false, failure: inWords(changed.failure, settings.lang()) }
    },
  }
}
