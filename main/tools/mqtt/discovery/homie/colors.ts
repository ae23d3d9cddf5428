/** Colour payloads: `rgb,r,g,b` (0-255), `hsv,h,s,v` (0-360, 0-100, 0-100), `xyz,x,y` (0-1). rgb and hsv carry brightness too. */
import { hsToRgb, rgbToHs, rgbToXy, xyToRgb, type Rgb } from '../../color'

export interface ReadColor {
  /** At full brightness. */
  readonly rgb: Rgb
  /** 0-255; null where the format does not carry it. */
  readonly brightness: number | null
}

function scaled([red, green, blue]: Rgb, factor: number): Rgb {
  const channel = (value: number): number => Math.round(Math.min(255, Math.max(0, value * factor)))
  return [channel(red), channel(green), channel(blue)]
}

export function readHomieColor(payload: string): ReadColor {
  const [format, ...parts] = payload.split(',')
  const numbers = parts.map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [first = NaN, second = NaN, third = NaN] = numbers
  if (!numbers.every(Number.isFinite) || numbers.length !== (format === 'xyz' ? 2 : 3))
    throw new Error('not a color')
  if (format === 'rgb') {
    const brightness = Math.max(first, second, third)
    const rgb: Rgb = brightness > 0 ? scaled([first, second, third], 255 / brightness) : [255, 255, 255]
    return { rgb, brightness: Math.round(brightness) }
  }
  if (format === 'hsv')
    return { rgb: hsToRgb([first % 360, second]), brightness: Math.round((third / 100) * 255) }
  if (format === 'xyz') return { rgb: xyToRgb([first, second]), brightness: null }
  throw new Error('not a color')
}

/** `format` is the one that the device prefers. `brightness` 0-255. */
export function writeHomieColor(format: string, rgb: Rgb, brightness: number): string {
  if (format === 'hsv') {
    const [hue, saturation] = rgbToHs(rgb)
    return ['hsv', hue, saturation, Math.round((brightness / 255) * 100)].join(',')
  }
  if (format === 'xyz') return ['xyz', ...rgbToXy(rgb)].join(',')
  const full = scaled(rgb, 255 / Math.max(1, ...rgb))
  return ['rgb', ...scaled(full, brightness / 255)].join(',')
}
