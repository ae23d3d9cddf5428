import { fail, ok } from '../../../contract/domain/failure'
import type { Entity } from '../../../contract/domain/home'
import type { diagnosticsRoutes } from '../../../contract/ipc/diagnostics'
import type { Handlers } from '../../../contract/ipc/route'
import type { Artel } from '../../compose'
import type { LastChanges } from '../../tools/home/last-changes'

export function diagnosticsHandlers(
  { home, edits }: Pick<Artel, 'home' | 'edits'>,
  changes: Pick<LastChanges, 'of'>,
): Handlers<typeof diagnosticsRoutes> {
  /** In a room that neither the device announced nor the person chose. */
  const isAreaGuessed = ({ id, area }: Entity): boolean =>
    Boolean(area) &&
    edits.of(home.snapshot().id).entities[id]?.area === undefined &&
    home.originOf(id)?.area === null
  return {
    'home.diagnostics': () => {
      const { entities } = home.snapshot()
      return Promise.resolve(
        ok({
          link: home.traffic(),
          problems: home
            .status()
            .problems.map((problem) => ({ ...problem, dialect: home.dialectOf(problem.topic) })),
          withoutArea: entities
            .filter(({ area, domain }) => !area && domain !== 'scene' && domain !== 'script')
            .map(({ id }) => id),
          guessedArea: entities.filter(isAreaGuessed).map(({ id }) => id),
          unavailable: entities
            .filter(({ state }) => state === 'unavailable')
            .map(({ id }) => ({ entityId: id, sinceMs: changes.of(id).unavailableSinceMs })),
        }),
      )
    },
    'home.device': ({ entityId }) => {
      const entity = home.snapshot().entities.find(({ id }) => id === entityId)
      if (!entity) return Promise.resolve(fail('home.no_such_device', entityId))
      const { changedAtMs, unavailableSinceMs } = changes.of(entityId)
      const origin = home.originOf(entityId)
      return Promise.resolve(
        ok({ changedAtMs, unavailableSinceMs, isAreaGuessed: isAreaGuessed(entity), origin }),
      )
    },
  }
}
