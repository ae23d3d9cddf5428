/** What lights share in every dialect: the modes that a light has, and how its attributes are shown. */
import { hsToRgb, rgbToHs, type Pair, type Rgb } from '../color'
import type { Attributes, LiveState } from '../entity-spec'
import { unsupported } from './encode'
import { numberOf } from './live-state'

/** https://developers.home-assistant.io/docs/core/entity/light/#color-modes */
const COLOR_MODES = new Set<string>(['hs', 'xy', 'rgb', 'rgbw', 'rgbww'])
export const hasColor = (modes: readonly string[]): boolean => modes.some((mode) => COLOR_MODES.has(mode))
export const hasBrightness = (modes: readonly string[]): boolean => modes.some((mode) => mode !== 'onoff')

/** Half of a step of the device, in Home Assistant's 0-255. */
export const brightnessTolerance = (scale: number): number => 255 / Math.max(1, scale) / 2 + 0.5

/** Fixed attributes of any light. Kelvin limits are Home Assistant's defaults when the payload gives none. */
export function lightAttributes(options: {
  modes: readonly string[]
  effects?: readonly string[] | undefined
  kelvin?: readonly [number, number]
}): Attributes {
  const { modes, effects, kelvin = [2000, 6535] } = options
  return {
    supported_color_modes: [...modes],
    ...(modes.includes('color_temp')
      ? { min_color_temp_kelvin: kelvin[0], max_color_temp_kelvin: kelvin[1] }
      : {}),
    ...(effects ? { effect_list: [...effects] } : {}),
  }
}

/** A light that is off gives no light: brightness 0, whatever its last level was. */
export function presentLight(now: LiveState, modes: readonly string[]): LiveState {
  if (!hasBrightness(modes)) return now
  if (now.state === 'off') return { ...now, attributes: { ...now.attributes, brightness: 0 } }
  return now
}

/** The colour asked for, from `rgb_color` or `hs_color`; null when none was. */
export function wantedRgb(attributes: Attributes): Rgb | null {
  const { rgb_color: rgb, hs_color: hs } = attributes
  const isTuple = (value: unknown, length: number): value is number[] =>
    Array.isArray(value) && value.length >= length && value.every((item) => typeof item === 'number')
  if (isTuple(rgb, 3)) return [rgb[0] ?? 0, rgb[1] ?? 0, rgb[2] ?? 0]
  if (isTuple(hs, 2)) return hsToRgb([hs[0] ?? 0, hs[1] ?? 0])
  return null
}

/** A failure for an attribute that this light does not have, null when all can be done. */
export function missingAbility(
  attributes: Attributes,
  modes: readonly string[],
  effects?: readonly string[],
) {
  if (numberOf(attributes.brightness) !== null && !hasBrightness(modes)) return unsupported('no brightness')
  if (wantedRgb(attributes) && !hasColor(modes)) return unsupported('no colour')
  if (numberOf(attributes.color_temp_kelvin) !== null && !modes.includes('color_temp') && !hasColor(modes)) {
    return unsupported('no colour temperature')
  }
  if (typeof attributes.effect === 'string' && !effects?.includes(attributes.effect))
    return unsupported('no such effect')
  return null
}

export const colorAttributes = (rgb: Rgb, mode: string): Attributes => ({
  rgb_color: [...rgb],
  hs_color: [...rgbToHs(rgb)],
  color_mode: mode,
})

export const pairOf = (left: unknown, right: unknown): Pair | null =>
  typeof left === 'number' && typeof right === 'number' ? [left, right] : null
