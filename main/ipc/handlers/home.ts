import { fail, ok } from '../../../contract/domain/failure'
import type { homeRoutes } from '../../../contract/ipc/home'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import { capitalised } from '../../lib/lang/say-lists'
import type { SettingsStore } from '../../storage/settings-store'
import { noneRuns, theTimer } from '../../tools/timers/say-timers'

export function homeHandlers(
  { home, own, assistant }: Artel,
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
    'home.timer': ({ timerId, op }) => {
      const lang = settings.lang()
      const timer = own.timers.all().find(({ id }) => id === timerId)
      if (!timer) return Promise.resolve(fail('home.no_such_timer', noneRuns(lang)))
      const call = { tool: 'home', op, slots: {}, targets: [timerId] }
      const title = capitalised(theTimer(timer, lang))
      return Promise.resolve(ok({ runId: assistant.touch({ title, call, lang, source: 'tile' }).runId }))
    },
    'home.list': ({ listId, op, item, uids }) => {
      const list = own.lists.all().find(({ id }) => id === listId)
      if (!list) return Promise.resolve(fail('home.no_such_device', listId))
      const titles = list.items.filter(({ uid }) => uids.includes(uid)).map(({ title }) => title)
      const slots = { item: item || titles.join(', '), uids, name: list.name, list: listId }
      const call = { tool: 'home', op, slots, targets: [listId] }
      const touched = {
        title: `${list.name}: ${slots.item}`,
        call,
        lang: settings.lang(),
        source: 'tile',
      } as const
      return Promise.resolve(ok({ runId: assistant.touch(touched).runId }))
    },
  }
}
