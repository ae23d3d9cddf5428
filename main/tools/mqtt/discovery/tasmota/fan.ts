/** Sonoff iFan: three speeds and off. https://tasmota.github.io/docs/Commands/#sonoff-ifan02-and-ifan03 (FanSpeed 0-3) */
import type { Behaviour } from '../../entity-spec'
import { command, send, unsupported } from '../encode'
import { numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import type { TasmotaDevice } from './config'
import { askOutputs, outputInputs } from './messages'

const SPEEDS = 3
const toPercentage = (speed: number): number => Math.round((speed / SPEEDS) * 100)
/** Turned on without a speed: the one it had, or the middle one, as Home Assistant does. */
const DEFAULT_SPEED = 2

export function fan(device: TasmotaDevice): Behaviour {
  return {
    fixed: { supported_features: ['percentage'], percentage_step: 100 / SPEEDS },
    initial: UNKNOWN,
    // A speed is rounded up to the next step, never by a whole one.
    tolerance: { percentage: 100 / SPEEDS - 0.5 },
    isAssumed: false,
    ask: askOutputs(device),
    inputs: outputInputs(device, ['FanSpeed'], ({ FanSpeed: speed }, now) => {
      if (typeof speed !== 'number' || !(speed >= 0 && speed <= SPEEDS)) throw new Error('no FanSpeed')
      return withState(withAttributes(now, { percentage: toPercentage(speed) }), speed === 0 ? 'off' : 'on')
    }),
    encode({ desired: { state, attributes } }, now) {
      const percentage = numberOf(attributes.percentage)
      const others = ['preset_mode', 'oscillating', 'direction'].filter((name) => name in attributes)
      if (others.length > 0) return unsupported(`no ${others.join(', ')}`)
      const set = (speed: number) => send([command(device.commandTopic('FanSpeed'), String(speed))])
      if (state === 'off' || percentage === 0) return set(0)
      if (percentage !== null) return set(Math.min(SPEEDS, Math.ceil((percentage / 100) * SPEEDS)))
      if (state !== 'on') return unsupported('a fan is turned on or off')
      const last = Math.round(((numberOf(now.attributes.percentage) ?? 0) / 100) * SPEEDS)
      return set(last > 0 ? last : DEFAULT_SPEED)
    },
  }
}
