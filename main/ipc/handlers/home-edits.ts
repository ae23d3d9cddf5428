import { fail, type Result } from '../../../contract/domain/failure'
import type { homeEditRoutes } from '../../../contract/ipc/home-edits'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import { inWords } from '../../dispatcher/words'
import type { SettingsStore } from '../../storage/settings-store'
import { changeArea, changeEntities } from '../../tools/home/edits/change-edits'

const noSuchDevice = {
  en: 'This device is no longer there. Nothing was changed.',
  ru: 'Этого устройства больше нет. Ничего не изменено.',
}
const noSuchArea = {
  en: 'This room is no longer there. Nothing was changed.',
  ru: 'Этой комнаты больше нет. Ничего не изменено.',
}

export function homeEditHandlers(
  { home, edits }: Pick<Artel, 'home' | 'edits'>,
  settings: Pick<SettingsStore, 'lang'>,
): Handlers<typeof homeEditRoutes> {
  const inPersonsWords = (changed: Result<null>): Result<null> =>
    changed.ok ? changed : { ok: false, failure: inWords(changed.failure, settings.lang()) }
  return {
    'home.changeEntities': async ({ changes }) => {
      const present = home.snapshot()
      const ids = new Set(present.entities.map(({ id }) => id))
      if (!changes.every(({ entityId }) => ids.has(entityId)))
        return fail('home.no_such_device', noSuchDevice[settings.lang()])
      return inPersonsWords(await edits.change(present.id, (edit) => changeEntities(edit, changes, present)))
    },
    'home.changeArea': async (change) => {
      const present = home.snapshot()
      if (present.areas.every(({ id }) => id !== change.areaId))
        return fail('home.no_such_area', noSuchArea[settings.lang()])
      return inPersonsWords(await edits.change(present.id, (edit) => changeArea(edit, change, present)))
    },
  }
}
