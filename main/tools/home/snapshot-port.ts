/**
 * A home from a file: commands come true at once and on paper only. `batch` and `--dry-run` use it; nothing is published. Later
 * steps see what earlier ones did.
 */
import { fail, ok } from '../../../contract/domain/failure'
import type { Home } from '../../../contract/domain/home'
import type { HomePort } from './home-port'
import { laidOver } from './merged-effects'

export function createSnapshotPort(file: Home): HomePort {
  let home = file
  return {
    snapshot: () => home,
    status: () => ({ kind: 'custom', state: 'online', broker: '', failure: null, problems: [] }),
    onChange: () => () => undefined,
    isSimulated: true,
    execute: ({ entityId, desired }) => {
      const entity = home.entities.find(({ id }) => id === entityId)
      if (!entity) return Promise.resolve(fail('home.no_such_device', entityId))
      const before = { state: entity.state, attributes: { ...entity.attributes } }
      const after = { state: desired.state ?? entity.state, attributes: { ...desired.attributes } }
      const next = { ...entity, ...laidOver(before, after) }
      home = { ...home, entities: home.entities.map((one) => (one === entity ? next : one)) }
      return Promise.resolve(ok({ before, after, confirmed: true }))
    },
    dispose: () => Promise.resolve(),
  }
}
