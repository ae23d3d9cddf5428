import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hsToRgb,
  kelvinToMired,
  miredToKelvin,
  rgbToHs,
  rgbToXy,
  xyToRgb,
  type Rgb,
} from '../../../main/tools/mqtt/color'
import { slugify } from '../../../main/lib/slug'
import { readableName } from '../../../main/tools/mqtt/readable-name'

describe('slugs', () => {
  it.each([
    ['Kitchen Light', 'kitchen_light'],
    ['Свет на кухне', 'svet_na_kuhne'],
    ['Ёлка №2 (детская)', 'elka_no2_detskaya'],
    ['  Café — Süd  ', 'cafe_sud'],
    ['0x00158d0001dc126a', '0x00158d0001dc126a'],
    ['灯', 'unnamed'],
    ['', 'unnamed'],
  ])('%s becomes %s', (name, slug) => {
    expect(slugify(name)).toBe(slug)
  })

  it('are always usable as ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[a-z0-9][a-z0-9_]*$/.test(slugify(name))),
    )
  })
})

describe('names made for topics, as people write them', () => {
  it.each([
    ['living_room_lamp', 'Living room lamp'],
    ['living_room/lamp', 'Living room lamp'],
    ['living-room-lamp', 'Living room lamp'],
    ['спальня_люстра', 'Спальня люстра'],
    ['Kitchen Light', 'Kitchen Light'],
    ['kitchen Light', 'kitchen Light'],
    ['Wi-Fi plug', 'Wi-Fi plug'],
    ['Open/close gate', 'Open/close gate'],
    ['Hall / lamp', 'Hall lamp'],
    ['TS-0001_plug', 'TS-0001 plug'],
    ['  ', ''],
  ])('%s → %s', (name, readable) => {
    expect(readableName(name)).toBe(readable)
  })
})

describe('colours', () => {
  it.each<[Rgb, readonly [number, number]]>([
    [
      [255, 0, 0],
      [0, 100],
    ],
    [
      [0, 255, 0],
      [120, 100],
    ],
    [
      [0, 0, 255],
      [240, 100],
    ],
    [
      [255, 255, 255],
      [0, 0],
    ],
    [
      [255, 128, 0],
      [30.1, 100],
    ],
  ])('%j is hue and saturation %j', (rgb, hs) => {
    expect(rgbToHs(rgb)).toEqual(hs)
    expect(hsToRgb(hs)).toEqual(rgb)
  })

  it('survive the way over xy', () => {
    for (const rgb of [
      [255, 0, 0],
      [0, 255, 0],
      [0, 0, 255],
      [255, 160, 0],
    ] as const) {
      const back = xyToRgb(rgbToXy(rgb))
      for (const [at, value] of back.entries())
        expect(Math.abs(value - (rgb[at] ?? 0))).toBeLessThanOrEqual(3)
    }
  })

  it('temperatures turn into mireds and back', () => {
    expect(kelvinToMired(4000)).toBe(250)
    expect(miredToKelvin(370)).toBe(2703)
  })
})
