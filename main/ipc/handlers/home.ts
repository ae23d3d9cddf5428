import { fail, ok } from '../../../contract/domain/failure'
import type { homeRoutes } from '../../../contract/ipc/home'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import type { SettingsStore } from '../../storage/settings-store'

export function homeHandlers(
  { home, assistant }: Artel,
  settings: SettingsStore,
): Handlers<typeof homeRoutes> {
  return {
    'home.get': () => Promise.resolve(ok({ home: home.snapshot(), status: home.status() })),
    'home.act': ({ entityId, op, slots }) => {
      const entity = home.snapshot().entities.find(({ id }) => id === entityId)
      if (!entity) return Promise.resolve(fail('home.no_such_device', entityId))
      const { runId } = assistant.touch({
        title: entity.name,
        call: { tool: 'home', op, slots: { ...slots, name: entity.name }, targets: [entityId] },
        lang: settings.lang(),
        source: 'tile',
      })
      return Promise.resolve(ok({ runId }))
    },
  }
}
