/** A home from a file: commands come true at once and on paper only. `batch` uses it; nothing is published. */
import { fail, ok } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { HomePort } from './home-port'

export function createSnapshotPort(home: Home): HomePort {
  const byId = new Map(home.entities.map((entity) => [entity.id, entity]))
  return {
    snapshot: () => home,
    status: () => ({ kind: 'custom', state: 'online', broker: '', failure: null, problems: [] }),
    onChange: () => () => undefined,
    isSimulated: true,
    execute: ({ entityId, desired }) => {
      const entity = byId.get(entityId)
      if (!entity) return Promise.resolve(fail('home.no_such_device', entityId))
      const before = { state: entity.state, attributes: { ...entity.attributes } }
      const after = { state: desired.state ?? entity.state, attributes: { ...desired.attributes } }
      return Promise.resolve(ok({ before, after, confirmed: true }))
    },
    dispose: () => Promise.resolve(),
  }
}
