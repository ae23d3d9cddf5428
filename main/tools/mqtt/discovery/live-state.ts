/** Small pure steps from one live state to the next, shared by all dialects. */
import type { Attributes, LiveState } from '../entity-spec'

export const UNKNOWN: LiveState = { state: 'unknown', attributes: {} }

export const withState = (now: LiveState, state: string): LiveState =>
  state === now.state ? now : { ...now, state }

export function withAttributes(now: LiveState, changes: Attributes): LiveState {
  const isSame = Object.entries(changes).every(([key, value]) => isSameValue(now.attributes[key], value))
  return isSame ? now : { ...now, attributes: { ...now.attributes, ...changes } }
}

function isSameValue(left: unknown, right: unknown): boolean {
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))
}

/** Leaves out keys without a value. */
export function given(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null),
  )
}

export const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
