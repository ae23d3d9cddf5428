import { expect, it } from 'vitest'
import { formatBytes, formatMinutes, formatMs } from '../../../../renderer/format/measures'
import { entityName, slotRows } from '../../../../renderer/format/call-words'
import { scoreRows } from '../../../../renderer/format/scores'
import { demoHome } from '../support/demo-home'
import { wordsOf } from '../support/words'

const en = wordsOf('en')
const ru = wordsOf('ru')

it('says durations and sizes with their unit, in the region’s numbers', () => {
  expect(formatMs(en, 84)).toBe('84\u00a0ms')
  expect(formatMs(ru, 341)).toBe('0,3\u00a0с')
  expect(formatMs(en, 65_000)).toBe('1\u00a0min 5\u00a0s')
  expect(formatBytes(ru, 148_300_000)).toBe('148\u00a0МБ')
  expect(formatBytes(en, 3_900_000)).toBe('3.9\u00a0MB')
})

it.each([
  [15, '15\u00a0минут'],
  [45, '45\u00a0минут'],
  [60, '1\u00a0час'],
  [120, '2\u00a0часа'],
  [90, '90\u00a0минут'],
])('gives %i minutes the right Russian form', (minutes, text) => {
  expect(formatMinutes(ru, minutes)).toBe(text)
})

it('reads a call with the names a person knows', () => {
  const home = demoHome('ru')
  expect(
    slotRows(ru, { area: 'kitchen', domain: 'light', brightness: 40, allDay: false, color: null }, home),
  ).toEqual([
    { label: 'Комната', text: 'Кухня' },
    { label: 'Вид', text: 'свет' },
    { label: 'Яркость, %', text: '40' },
    { label: 'Весь день', text: 'нет' },
  ])
  expect(entityName(home, 'light.kitchen')).toBe('Свет на кухне')
  expect(entityName(home, 'light.gone')).toBe('light.gone')
})

it('finds the scores of a model however they are nested, and leaves counts out', () => {
  const rows = scoreRows(en, { op_target: { en: 0.912, ru: 88.7 }, n: 600, note: 'x' })
  expect(rows.map((row) => row.label)).toEqual(['Action and device · English', 'Action and device · Russian'])
  expect(rows[0]?.pct).toBeCloseTo(91.2)
  expect(rows[1]?.pct).toBe(88.7)
})
