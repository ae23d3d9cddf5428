/**
 * What one light output can do, and the names under which it is commanded and reported: they depend on the number of channels and
 * on SetOptions. Sources: https://tasmota.github.io/docs/Lights/ and light.py of https://github.com/emontnemery/hatasmota
 */
import type { TasmotaDevice } from './config'

/** By number of channels (`lt_st`): none, dimmer, cold and warm white, RGB, RGB + white, RGB + cold and warm white. */
const MODES = [['onoff'], ['brightness'], ['color_temp'], ['hs'], ['hs'], ['hs', 'color_temp']] as const

export interface LightType {
  readonly modes: readonly string[]
  /** The command that sets the brightness, 0-100. */
  readonly dimmerCommand: string
  /** The key that reports it. */
  readonly dimmerKey: string
  /** The coldest and the warmest white, in mireds. */
  readonly mireds: readonly [number, number]
  readonly effects: readonly string[] | undefined
  /** True where the TuyaMCU does the fading. */
  readonly isTuya: boolean
}

/** In the order of their numbers, see https://tasmota.github.io/docs/Commands/#light (Scheme). */
export const SCHEMES = ['Solid', 'Wake up', 'Cycle up', 'Cycle down', 'Random'] as const

const LIGHT = 2
const FULL_RANGE = [153, 500] as const
/** SetOption82: the range that Alexa knows. */
const REDUCED_RANGE = [200, 380] as const

/** `index` counts outputs from 0. */
export function lightType(device: TasmotaDevice, index: number): LightType {
  const { lt_st: channels, lk: isLinked, ty: isTuya, rl: outputs } = device.config
  const type = (count: number, dimmerCommand: string, dimmerKey = dimmerCommand): LightType => {
    const modes = MODES[count] ?? MODES[0]
    return {
      modes,
      dimmerCommand,
      dimmerKey,
      mireds: device.hasOption(82) ? REDUCED_RANGE : FULL_RANGE,
      effects: count >= 3 ? SCHEMES : undefined,
      isTuya,
    }
  }
  // SetOption68: every PWM channel is a light of its own.
  if (device.hasOption(68)) return type(1, `Channel${index + 1}`)
  if (!isLinked && channels >= 4) {
    const position = index - outputs.indexOf(LIGHT)
    if (position === 0) return type(3, 'Dimmer1')
    if (position === 1) return type(channels === 4 ? 1 : 2, 'Dimmer2')
  }
  return type(channels, isTuya ? 'Dimmer3' : 'Dimmer', 'Dimmer')
}
