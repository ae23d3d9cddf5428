/** The home without what the person hid: what words can mean, and what is counted. */
import type { Home } from '../../../../contract/domain/home'

const known = new WeakMap<Home, Home>()

/** The same object for the same home, so that what is worked out from it is not worked out again. */
export function withoutHidden(home: Home): Home {
  const before = known.get(home)
  if (before) return before
  const hasHidden = home.entities.some(({ isHidden }) => isHidden)
  const shown = hasHidden ? { ...home, entities: home.entities.filter(({ isHidden }) => !isHidden) } : home
  known.set(home, shown)
  return shown
}
