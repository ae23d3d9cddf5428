/** What several steps did to the same devices, as one: later states win, attributes add up. */
import type { Effects, EntityState } from '../../../contract/domain/home'

/** A lamp shows one of them at a time. */
const colors = ['rgb_color', 'color_temp_kelvin', 'effect']

export function mergedEffects(all: readonly Effects[]): Effects {
  const merged: Effects = {}
  for (const effects of all)
    for (const [id, later] of Object.entries(effects)) {
      const earlier = merged[id]
      merged[id] = earlier ? laidOver(earlier, later) : later
    }
  return merged
}

/** The first `before` of an entity is the one to go back to; later steps add attributes that it did not hold. */
export function mergedBefore(all: readonly Effects[]): Effects {
  const merged: Effects = {}
  for (const before of all)
    for (const [id, later] of Object.entries(before)) {
      const first = merged[id]
      if (!first) merged[id] = later
      else if (first.state === later.state)
        merged[id] = { state: first.state, attributes: { ...later.attributes, ...first.attributes } }
    }
  return merged
}

export function laidOver(earlier: EntityState, later: EntityState): EntityState {
  const replaced = colors.some((name) => name in later.attributes) ? colors : []
  const kept = Object.entries(earlier.attributes).filter(([name]) => !replaced.includes(name))
  return { state: later.state, attributes: { ...Object.fromEntries(kept), ...later.attributes } }
}
