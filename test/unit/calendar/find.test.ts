import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../contract/domain/calendar'
import { isEverything, matchEvents } from '../../../main/tools/calendar'
import { findFree } from '../../../main/tools/calendar/find-free'

const at = (
  title: string,
  start = '2026-11-24T10:00:00',
  end = '2026-11-24T11:00:00',
  allDay = false,
): Occurrence => ({
  uid: title,
  recurrenceId: null,
  title,
  start,
  end,
  allDay,
  tz: 'UTC',
  location: null,
  recurring: false,
  calendar: '',
  file: 'x.ics',
})
const titles = [
  'Встреча с бухгалтером',
  'Стоматолог',
  'Тренировка',
  'Dentist appointment',
  'Team meeting',
  'Meeting with Ann',
  'День рождения мамы',
]

describe('an event named in other forms of its words', () => {
  it.each([
    ['встречу с бухгалтером', 'Встреча с бухгалтером'],
    ['бухгалтера', 'Встреча с бухгалтером'],
    ['стоматологу', 'Стоматолог'],
    ['тренировку', 'Тренировка'],
    ['дня рождения', 'День рождения мамы'],
    ['the dentist', 'Dentist appointment'],
    ["Ann's meeting", 'Meeting with Ann'],
    ['team meetings', 'Team meeting'],
  ])('"%s" is %s', (words, title) => {
    expect(
      matchEvents(
        words,
        titles.map((one) => at(one)),
      )[0]?.title,
    ).toBe(title)
    expect(
      matchEvents(
        words,
        titles.map((one) => at(one)),
      ),
    ).toHaveLength(1)
  })

  it.each(['плавание', 'yoga', 'парикмахер'])('"%s" is none of them', (words) => {
    expect(
      matchEvents(
        words,
        titles.map((one) => at(one)),
      ),
    ).toEqual([])
  })

  it('is one of two when the words fit both', () => {
    expect(
      matchEvents(
        'meeting',
        titles.map((one) => at(one)),
      ),
    ).toHaveLength(2)
  })

  it.each(['everything', 'all', 'всё', 'все встречи'])('"%s" means everything', (words) => {
    expect(isEverything(words)).toBe(true)
  })
  it.each(['ball game', 'всегда', 'hallway'])('"%s" does not', (words) => {
    expect(isEverything(words)).toBe(false)
  })
})

describe('free time', () => {
  const range = { from: '2026-11-24T00:00:00', to: '2026-11-25T00:00:00' }
  const free = (busy: Occurrence[], lengthMin = 60, within = range): string[] =>
    findFree(within, busy, { lengthMin, hours: { fromHour: 9, toHour: 18 } }).map(
      ({ start, end }) => `${start.slice(11, 16)}-${end.slice(11, 16)}`,
    )

  it('is what events leave of the working hours', () => {
    expect(free([at('a')])).toEqual(['09:00-10:00', '11:00-18:00'])
  })
  it('does not begin inside an event that another one lies in', () => {
    expect(free([at('long', '2026-11-24T09:00:00', '2026-11-24T15:00:00'), at('short')])).toEqual([
      '15:00-18:00',
    ])
  })
  it('has the length that was asked for', () => {
    expect(free([at('a', '2026-11-24T09:30:00', '2026-11-24T17:15:00')], 45)).toEqual(['17:15-18:00'])
    expect(free([at('a', '2026-11-24T09:30:00', '2026-11-24T17:15:00')], 60)).toEqual([])
  })
  it('counts an event over midnight, and not a birthday', () => {
    expect(
      free([
        at('night', '2026-11-23T22:00:00', '2026-11-24T10:30:00'),
        at('birthday', '2026-11-24', '2026-11-25', true),
      ]),
    ).toEqual(['10:30-18:00'])
  })
  it('begins at the range, not at nine, in the middle of a day', () => {
    expect(free([], 30, { from: '2026-11-24T12:20:00', to: '2026-11-24T16:00:00' })).toEqual(['12:20-16:00'])
  })
})
