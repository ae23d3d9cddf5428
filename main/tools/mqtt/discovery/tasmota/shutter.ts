/** A shutter: two outputs that move it. https://tasmota.github.io/docs/Blinds-and-Shutters/ ; 0 is closed, 100 open, unless inverted. */
import type { Behaviour, LiveState } from '../../entity-spec'
import { command, send, unsupported } from '../encode'
import { numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
import { isJsonObject, type JsonObject } from '../payload'
import type { TasmotaDevice } from './config'
import { askSensors, resultInputs, sensorInputs } from './messages'

const INVERTED = 1

interface Tilt {
  readonly least: number
  readonly range: number
}

/** Null: cannot tilt, which Tasmota says by an empty range or no duration. */
function tiltOf(device: TasmotaDevice, index: number): Tilt | null {
  const [least = 0, greatest = 0, duration = 0] = device.config.sht[index] ?? []
  return duration === 0 || least === greatest ? null : { least, range: greatest - least }
}

function readShutter(report: JsonObject, now: LiveState, isInverted: boolean, tilt: Tilt | null): LiveState {
  const reported = numberOf(report.Position)
  const position = reported === null ? null : isInverted ? 100 - reported : reported
  const direction = numberOf(report.Direction)
  const angle = numberOf(report.Tilt)
  const next = withAttributes(now, {
    ...(position === null ? {} : { current_position: position }),
    ...(angle === null || tilt === null
      ? {}
      : { current_tilt_position: Math.round(((angle - tilt.least) / tilt.range) * 100) }),
  })
  const turn = (direction ?? 0) * (isInverted ? -1 : 1)
  if (turn !== 0) return withState(next, turn > 0 ? 'opening' : 'closing')
  const rest = position ?? numberOf(now.attributes.current_position)
  return rest === null ? next : withState(next, rest === 0 ? 'closed' : 'open')
}

/** `index` counts shutters from 0. */
export function shutter(device: TasmotaDevice, index: number): Behaviour {
  const number = index + 1
  const key = `Shutter${number}`
  const isInverted = ((device.config.sho[index] ?? 0) & INVERTED) !== 0
  const tilt = tiltOf(device, index)
  const read = (message: JsonObject, now: LiveState): LiveState => {
    const report = message[key]
    if (!isJsonObject(report)) throw new Error(`no ${key}`)
    return readShutter(report, now, isInverted, tilt)
  }
  const names = ['ShutterOpen', 'ShutterClose', 'ShutterStop', 'ShutterPosition', 'ShutterTilt']
  const order = (name: string, payload: number | string = '') =>
    send([command(device.commandTopic(`${name}${number}`), String(payload))])
  return {
    fixed: {
      supported_features: ['open', 'close', 'stop', 'set_position', ...(tilt ? ['set_tilt_position'] : [])],
    },
    initial: UNKNOWN,
    isAssumed: false,
    ask: askSensors(device),
    inputs: [...resultInputs(device, names, read), ...sensorInputs(device, read)],
    encode({ op, desired: { state, attributes } }) {
      const angle = numberOf(attributes.current_tilt_position ?? attributes.tilt_position)
      if (angle !== null) {
        if (!tilt) return unsupported('no tilt')
        return order('ShutterTilt', Math.round(tilt.least + (tilt.range * angle) / 100))
      }
      if (op === 'stop') return order('ShutterStop')
      const position = numberOf(attributes.current_position ?? attributes.position)
      if (position !== null && op !== 'open' && op !== 'close')
        return order('ShutterPosition', isInverted ? 100 - position : position)
      if (state === 'open' || state === 'opening') return order('ShutterOpen')
      if (state === 'closed' || state === 'closing') return order('ShutterClose')
      return unsupported('no position')
    },
  }
}
