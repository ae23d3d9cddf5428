import type { historyRoutes } from '../../../contract/ipc/history'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import { inWords } from '../../dispatcher/words'
import type { History } from '../../storage/history'
import type { SettingsStore } from '../../storage/settings-store'

export function historyHandlers(
  { home }: Pick<Artel, 'home'>,
  history: Pick<History, 'read'>,
  settings: Pick<SettingsStore, 'lang'>,
): Handlers<typeof historyRoutes> {
  return {
    'home.history': async (span) => {
      const read = await history.read({ ...span, homeId: home.snapshot().id })
      return read.ok ? read : { ok: false, failure: inWords(read.failure, settings.lang()) }
    },
  }
}
