/** States of two values, which all kinds of things have. */
import type { Behaviour, LiveState } from '../../entity-spec'
import { withState } from '../live-state'
import type { JsonObject } from '../payload'
import { textOf, valueOf, type Device } from './device'
import type { Expose } from './exposes'

/** `words` are those of the domain, for the expose's "on" and "off" values. Null is a device that has not said yet. */
export function readOnOff(
  message: JsonObject,
  now: LiveState,
  { property, valueOn, valueOff }: Expose,
  words: readonly [on: string, off: string] = ['on', 'off'],
): LiveState {
  const value = valueOf(message, property)
  if (value === null) return withState(now, 'unknown')
  // Some report true and "true" in turn.
  if (textOf(value) === textOf(valueOn)) return withState(now, words[0])
  if (textOf(value) === textOf(valueOff)) return withState(now, words[1])
  throw new Error(`${property}: unexpected ${textOf(value).slice(0, 40)}`)
}

/** One value is read from the device; with it Zigbee2MQTT publishes all that it remembers. Nothing for what cannot be read. */
export const askFor = (device: Device, { property, isGettable }: Expose): Pick<Behaviour, 'ask'> =>
  isGettable ? { ask: [device.get(property)] } : {}
