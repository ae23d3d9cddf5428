/** Colours and whites by name, as words know them too: a swatch says the same as "make it red". RGB values are CSS's. */
import type { Touch } from './touch'
import type { Entity } from '../../../contract/domain/home'

export interface Swatch {
  /** Key of its name: `color.<key>`. */
  readonly key: string
  readonly rgb: readonly [number, number, number]
  readonly touch: Touch
  readonly isChosen: boolean
}

const colors: readonly (readonly [string, readonly [number, number, number]])[] = [
  ['red', [255, 0, 0]],
  ['orange', [255, 165, 0]],
  ['yellow', [255, 255, 0]],
  ['green', [0, 128, 0]],
  ['turquoise', [64, 224, 208]],
  ['lightblue', [173, 216, 230]],
  ['blue', [0, 0, 255]],
  ['purple', [128, 0, 128]],
  ['pink', [255, 192, 203]],
]
/** Kelvin, and about what it looks like. */
const whites: readonly (readonly [string, number, readonly [number, number, number]])[] = [
  ['candle', 2000, [255, 184, 104]],
  ['warmWhite', 2700, [255, 214, 170]],
  ['neutralWhite', 4000, [255, 240, 226]],
  ['coolWhite', 6000, [232, 240, 255]],
]

export function swatchesOf(entity: Entity): readonly Swatch[] {
  const modes: unknown = entity.attributes['supported_color_modes']
  if (entity.domain !== 'light' || !Array.isArray(modes)) return []
  const has = (pattern: RegExp): boolean =>
    modes.some((mode) => typeof mode === 'string' && pattern.test(mode))
  return [
    ...(has(/^color_temp$/u) ? whites.flatMap((white) => whiteSwatch(entity, white)) : []),
    ...(has(/^(?:rgb|rgbw|rgbww|hs|xy)$/u) ? colors.map((color) => colorSwatch(entity, color)) : []),
  ]
}

function whiteSwatch(entity: Entity, [key, kelvin, rgb]: (typeof whites)[number]): readonly Swatch[] {
  const { min_color_temp_kelvin: min, max_color_temp_kelvin: max, color_temp_kelvin: now } = entity.attributes
  if (typeof min === 'number' && kelvin < min * 0.95) return []
  if (typeof max === 'number' && kelvin > max * 1.05) return []
  const isWhite = entity.attributes['color_mode'] === 'color_temp' && typeof now === 'number'
  return [
    {
      key,
      rgb,
      touch: { op: 'light_set', slots: { color_temp: kelvin } },
      // Lamps count in mireds: the kelvin they report are never quite those asked for.
      isChosen: entity.state === 'on' && isWhite && Math.abs(1e6 / now - 1e6 / kelvin) < 8,
    },
  ]
}

function colorSwatch(entity: Entity, [key, rgb]: (typeof colors)[number]): Swatch {
  const now: unknown = entity.attributes['rgb_color']
  const isNear = Array.isArray(now) && rgb.every((part, at) => Math.abs(part - Number(now[at])) < 24)
  return {
    key,
    rgb,
    touch: { op: 'light_set', slots: { color: key } },
    isChosen: entity.state === 'on' && entity.attributes['color_mode'] !== 'color_temp' && isNear,
  }
}
