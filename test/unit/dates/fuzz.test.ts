import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDates } from '../../../main/tools/dates/index'

const context = { ref: '2026-03-28T23:30:00', tz: 'Europe/Berlin' }
const words = (
  'at on in from to until by after before every each next last this the a of and half past quarter noon midnight monday friday sat ' +
  'may march 3 12 25 31 99 2026 0 1.5 3pm 10:30 24:00 02.03 29.02 2026-02-30 hours minutes days weeks months years times first last except ' +
  'в во на с по до после через каждый каждые по раз без полтора половине восьмого часа минут дней недель месяца года числа понедельник среду ' +
  'пятницам будням выходных утром вечером ночи дня следующую прошлый конце начале пасху новый год двадцать пятого 31 999999 - , . : / %'
).split(' ')

function check(text: string): void {
  const reading = readDates(text, context)
  if (reading.start !== null) expect(reading.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  if (reading.recurrence !== null) expect(reading.recurrence).toMatch(/^FREQ=/)
  if (reading.start !== null && reading.end !== null) expect(reading.end >= reading.start, text).toBe(true)
}

describe('any text', () => {
  it('never throws on words about time in any order', () => {
    const phrase = fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((list) => list.join(' '))
    fc.assert(fc.property(phrase, check), { numRuns: 6_000 })
  }, 60_000)

  it('never throws on any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), check), { numRuns: 14_000 })
  }, 60_000)

  it.each([
    '1',
    'every ',
    'в ',
    '1:',
    '13.',
    'past past ',
    'a ',
    'two hundred and ',
    'next ',
    'после ',
    'and monday ',
    'пн, ',
  ])('answers for 10 KB of %j in a short time, the tail left over', (piece) => {
    const text = piece.repeat(Math.ceil(10_240 / piece.length))
    const started = performance.now()
    const reading = readDates(text, context)
    expect(performance.now() - started).toBeLessThan(500)
    expect(reading.rest.length).toBeGreaterThan(0)
  })
})
