import { expect, it } from 'vitest'
import { clockTime } from '../../../../renderer/format/clock-time'

it.each([
  ['07:30', '07:30'],
  ['7:30', '07:30'],
  ['730', '07:30'],
  ['7.30', '07:30'],
  [' 7 ', '07:00'],
  ['0', '00:00'],
  ['2359', '23:59'],
  ['24:00', null],
  ['7:60', null],
  ['half past seven', null],
  ['', null],
])('reads "%s" as %s', (typed, time) => {
  expect(clockTime(typed)).toBe(time)
})
