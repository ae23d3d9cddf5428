/**
 * A physical switch that is decoupled from the outputs (SetOption114) as a binary sensor. Buttons and the modes of a switch that
 * only give pulses are events: they have no state to show, and are left out.
 * Source: https://tasmota.github.io/docs/Buttons-and-Switches/#switchmode
 */
import type { Behaviour, LiveState } from '../../entity-spec'
import { unsupported } from '../encode'
import { UNKNOWN, withState } from '../live-state'
import { isJsonObject } from '../payload'
import type { TasmotaDevice } from './config'
import { askSensors, resultInputs, sensorInputs } from './messages'

/** Follow, follow inverted, pushbutton (hold) and their inversions, follow multi, push on, push ignore. */
const MODES_WITH_STATE = new Set([1, 2, 3, 4, 5, 6, 9, 10, 13, 14, 15, 16])
/** Push on: says ON, never OFF, so that it must fall back by itself, and is not in the telemetry. */
const PUSH_ON = new Set([13, 14])
const PUSH_MS = 1_000

/** The names under which switch `index` (counted from 0) reports. */
export const switchKey = ({ config }: TasmotaDevice, index: number): string =>
  config.swn[index] ?? `Switch${index + 1}`

/** Null: this switch has no state. */
export function switchInput(device: TasmotaDevice, index: number): Behaviour | null {
  const mode = device.config.swc[index] ?? -1
  if (!MODES_WITH_STATE.has(mode)) return null
  const isPush = PUSH_ON.has(mode)
  const key = switchKey(device, index)
  const [off, on] = device.config.state
  const take = (word: unknown, now: LiveState): LiveState => {
    if (word !== on && word !== off) throw new Error(`no ${key}`)
    return withState(now, word === on ? 'on' : 'off')
  }
  return {
    fixed: {},
    initial: isPush ? { ...UNKNOWN, state: 'off' } : UNKNOWN,
    isAssumed: false,
    inputs: [
      ...resultInputs(device, [key], ({ [key]: report }, now) =>
        take(isJsonObject(report) ? report.Action : undefined, now),
      ),
      ...(isPush ? [] : sensorInputs(device, ({ [key]: word }, now) => take(word, now))),
    ],
    ...(isPush
      ? { rules: { fallback: { afterMs: PUSH_MS, from: ['on'], to: 'off' } } }
      : { ask: askSensors(device) }),
    encode: () => unsupported('a sensor only reports'),
  }
}
