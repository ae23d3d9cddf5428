import { describe, expect, it } from 'vitest'
import { readDuration } from '../../../main/specialists/home/values/durations'
import { readPercent } from '../../../main/specialists/home/values/scale'

describe('lengths of time as they are said', () => {
  it.each([
    ['минут двадцать', { minutes: 20 }],
    ['минут на сорок', { minutes: 40 }],
    ['час сорок', { hours: 1, minutes: 40 }],
    ['два часа двадцать', { hours: 2, minutes: 20 }],
    ['два часа двадцать минут', { hours: 2, minutes: 20 }],
    ['полчасика', { minutes: 30 }],
    ['минута', { minutes: 1 }],
    ['пять минут', { minutes: 5 }],
    ['минут 20 и 30 секунд', { minutes: 20, seconds: 30 }],
    ['полторы минуты', { minutes: 1, seconds: 30 }],
    ['an hour and forty', { hours: 1, minutes: 40 }],
    ['one hour twenty', { hours: 1, minutes: 20 }],
    ['a minute and a half', { minutes: 1, seconds: 30 }],
    ['90 minutes', { minutes: 90 }],
    ['an hour', { hours: 1 }],
    ['три', null],
  ])('%s', (said, read) => {
    expect(readDuration(said)).toEqual(read)
  })
})

describe('small steps', () => {
  it.each([
    ['чуть-чуть', 'чуть-чуть прикрой шторы', -25],
    ['чуток', 'приоткрой чуток жалюзи', 25],
    ['a touch', 'open the blinds a touch', 25],
  ])('%s in "%s"', (span, utterance, by) => {
    expect(readPercent(span, { step: 25, utterance })).toEqual({ kind: 'by', value: by })
  })
})
