import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../main/tools/dates/numbers'

describe('parseNumber', () => {
  it.each<[string, number | null]>([
    ['twenty-five', 25],
    ['one hundred and five', 105],
    ['two thousand twenty six', 2026],
    ['seventy second', 72],
    ['one and a half', 1.5],
    ['two point two five', 2.25],
    ['three quarters', 0.75],
    ['half', 0.5],
    ['a hundred', 100],
    ['21st', 21],
    ['22.5', 22.5],
    ['22,5', 22.5],
    ['minus five', -5],
    ['kitchen', null],
    ['five lamps', null],
    ['', null],
    ['двадцать пять', 25],
    ['двадцати пяти', 25],
    ['сорока двух', 42],
    ['пятьюдесятью', 50],
    ['сто двадцать три', 123],
    ['две тысячи двадцать шестого', 2026],
    ['двадцать первого', 21],
    ['третьему', 3],
    ['сороковой', 40],
    ['полтора', 1.5],
    ['полутора', 1.5],
    ['полторы тысячи', 1500],
    ['два с половиной', 2.5],
    ['двадцать два и пять десятых', 22.5],
    ['ноль целых пять десятых', 0.5],
    ['три четверти', 0.75],
    ['половина', 0.5],
    ['минус десять', -10],
    ['25-го', 25],
    ['кухня', null],
  ])('reads "%s" as %s', (words, value) => {
    expect(parseNumber(words)).toBe(value)
  })

  it('takes a list of words too', () => {
    expect(parseNumber(['двадцать', 'три'])).toBe(23)
  })
})
