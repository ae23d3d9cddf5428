/** Conversions between the colour models that lights speak. RGB 0-255, hue 0-360, saturation 0-100, xy CIE 1931, kelvin and mired. */
export type Rgb = readonly [number, number, number]
export type Pair = readonly [number, number]

const byte = (value: number): number => Math.round(Math.min(255, Math.max(0, value)))

export const miredToKelvin = (mired: number): number => Math.round(1_000_000 / mired)
export const kelvinToMired = (kelvin: number): number => Math.round(1_000_000 / kelvin)

export function hsToRgb([hue, saturation]: Pair): Rgb {
  const chroma = saturation / 100
  const channel = (offset: number): number => {
    const k = (offset + hue / 60) % 6
    return byte(255 * (1 - chroma * Math.max(0, Math.min(k, 4 - k, 1))))
  }
  return [channel(5), channel(3), channel(1)]
}

export function rgbToHs([red, green, blue]: Rgb): Pair {
  const max = Math.max(red, green, blue)
  const spread = max - Math.min(red, green, blue)
  if (spread === 0) return [0, 0]
  let hue = (red - green) / spread + 4
  if (max === red) hue = ((green - blue) / spread + 6) % 6
  else if (max === green) hue = (blue - red) / spread + 2
  return [Math.round(hue * 600) / 10, Math.round((spread / max) * 1000) / 10]
}

/** Wide-gamut D65 matrix, as Philips Hue's developer notes give it. */
export function xyToRgb([x, y]: Pair): Rgb {
  const safeY = y === 0 ? 1e-10 : y
  const [bigX, bigZ] = [x / safeY, (1 - x - safeY) / safeY]
  const linear = [
    bigX * 1.656492 - 0.354851 - bigZ * 0.255038,
    -bigX * 0.707196 + 1.655397 + bigZ * 0.036152,
    bigX * 0.051713 - 0.121364 + bigZ * 1.01153,
  ]
  const max = Math.max(...linear, 1e-10)
  const [red = 0, green = 0, blue = 0] = linear.map((value) => {
    const share = Math.max(0, value / max)
    return byte(255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055))
  })
  return [red, green, blue]
}

export function rgbToXy(rgb: Rgb): Pair {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255
    return share > 0.04045 ? ((share + 0.055) / 1.055) ** 2.4 : share / 12.92
  })
  const bigX = red * 0.664511 + green * 0.154324 + blue * 0.162028
  const bigY = red * 0.283881 + green * 0.668433 + blue * 0.047685
  const bigZ = red * 0.000088 + green * 0.07231 + blue * 0.986039
  const sum = bigX + bigY + bigZ
  if (sum === 0) return [0.3127, 0.329]
  return [Math.round((bigX / sum) * 10_000) / 10_000, Math.round((bigY / sum) * 10_000) / 10_000]
}
