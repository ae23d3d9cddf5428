/** A transition in Tasmota's terms: Fade2 and Speed2 hold for the next command only. https://tasmota.github.io/docs/Commands/#light */
import type { Attributes, LiveState } from '../../entity-spec'
import { numberOf } from '../live-state'
import type { TasmotaDevice } from './config'
import type { LightType } from './light-type'

const SLOWEST = 40

export function fadeCommands(options: {
  readonly device: TasmotaDevice
  readonly type: LightType
  readonly attributes: Attributes
  readonly target: 'on' | 'off'
  readonly now: LiveState
}): string[] {
  const { device, type, attributes, target, now } = options
  const seconds = numberOf(attributes.transition)
  if (seconds === null || type.isTuya || type.modes[0] === 'onoff') return []
  if (seconds <= 0) return ['Fade2 0']
  const level = (value: unknown): number => (numberOf(value) ?? 255) / 255
  const from = now.state === 'on' ? level(now.attributes.brightness) : 0
  const to = target === 'off' ? 0 : level(attributes.brightness ?? now.attributes.brightness)
  // Speed counts half seconds of a fade over the whole range; with SetOption117, of this very fade.
  const share = device.hasOption(117) ? 1 : Math.abs(to - from) || 1
  return ['Fade2 1', `Speed2 ${Math.min(SLOWEST, Math.max(1, Math.round((seconds * 2) / share)))}`]
}
