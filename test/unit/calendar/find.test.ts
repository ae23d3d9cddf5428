import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../contract/domain/calendar'
import { matchEvents, matchWhole, quantified } from '../../../main/tools/calendar'
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

  it.each([
    ['everything', ''],
    ['all', ''],
    ['all my events', ''],
    ['всё', ''],
    ['все дела', ''],
    ['all standups', 'standups'],
    ['все встречи', 'встречи'],
    ['каждую планёрку', 'планёрку'],
  ])('"%s" means all there are of "%s"', (words, rest) => {
    expect(quantified(words, [])).toEqual({ isAll: true, rest })
  })
  it.each(['ball game', 'всегда', 'hallway', 'call with all partners', 'отчёт за все месяцы'])(
    '"%s" is a name',
    (words) => {
      expect(quantified(words, []).isAll).toBe(false)
    },
  )
  it('is a name where an event is called so', () => {
    expect(quantified('all hands', [at('All-hands meeting')]).isAll).toBe(false)
    expect(quantified('all hands', []).isAll).toBe(true)
  })
})

describe('an event that is to be changed', () => {
  const whole = (words: string): string[] =>
    matchWhole(
      words,
      [...titles, 'Lunch with Ann'].map((one) => at(one)),
    ).map(({ title }) => title)
  it.each([
    ['meeting with Ann', ['Meeting with Ann']],
    ['the dentist visit', ['Dentist appointment']],
    ['встречу с бухгалтером', ['Встреча с бухгалтером']],
    ['приём у стоматолога', ['Стоматолог']],
    ['meeting', ['Team meeting', 'Meeting with Ann']],
    ['meeting with Bob', []],
    ['встречу с юристом', []],
    ['team lunch', []],
  ])('"%s" is %j, never half of another name', (words, found) => {
    expect(whole(words)).toEqual(found)
  })
})

describe('free time', () => {
  const range = { from: '2026-11-24T00:00:00', to: '2026-11-25T00:00:00' }
  const free = (busy: Occurrence[], lengthMin = 60, within = range, now = '2026-11-22T12:00:00'): string[] =>
    findFree({ ...within, now }, busy, lengthMin).slots.map(
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
  it('in an evening that was asked about is not cut off at six', () => {
    const evening = { from: '2026-11-24T19:00:00', to: '2026-11-25T00:00:00' }
    expect(free([], 60, evening)).toEqual(['19:00-00:00'])
    expect(free([], 60, { from: '2026-11-24T20:00:00', to: '2026-11-24T21:00:00' })).toEqual(['20:00-21:00'])
  })
  it('today begins now, in working hours', () => {
    const today = { from: '2026-11-24T00:00:00', to: '2026-11-25T00:00:00' }
    expect(free([], 30, today, '2026-11-24T15:10:00')).toEqual(['15:10-18:00'])
    expect(free([], 30, { ...today, from: '2026-11-24T15:10:00' }, '2026-11-24T15:10:00')).toEqual([
      '15:10-18:00',
    ])
  })
  it('of a week is Monday to Friday; of a weekend its two days', () => {
    expect(free([], 60, { from: '2026-11-23T00:00:00', to: '2026-11-30T00:00:00' })).toHaveLength(5)
    expect(free([], 60, { from: '2026-11-28T00:00:00', to: '2026-11-30T00:00:00' })).toEqual([
      '09:00-21:00',
      '09:00-21:00',
    ])
  })
})

describe('a change', () => {
  it.each([
    ['meeting with Paul', 'Meeting with Paula'],
    ['meeting with Mark', 'Marketing review'],
    ['встречу с Алексеем', 'Встреча с Александром'],
    ['встречу со стоматологией', 'Стоматолог'],
  ])('of "%s" is not about "%s"', (said, title) => {
    expect(matchWhole(said, [at(title)])).toEqual([])
  })

  it.each([
    ['встречу с Алексеем', 'Встреча с Алексеем'],
    ['планёрку', 'Планёрка'],
    ['стоматолога', 'Стоматолог'],
    ['все йоги', 'Йога'],
    ["Ann's meeting", 'Meeting with Ann'],
    ['тренировки', 'Тренировка'],
    ['дня рождения мамы', 'День рождения мамы'],
  ])('of "%s" is about "%s"', (said, title) => {
    expect(matchWhole(said, [at(title)])).toHaveLength(1)
  })

  it('does not count the word "all" of a name', () => {
    expect(quantified('the all-hands meeting'.replace('the ', ''), [at('All-hands')]).isAll).toBe(false)
    expect(quantified('all meetings', [at('All-hands')]).isAll).toBe(true)
  })
})
