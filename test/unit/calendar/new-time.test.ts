import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../contract/domain/calendar'
import { newTime, type NewTime } from '../../../main/specialists/calendar/new-time'
import { readDates } from '../../../main/tools/dates'

// Said on Sunday, 22 November 2026 at noon, about an event on Wednesday, 25 November, 10:00-10:45.
const dentist: Occurrence = {
  uid: 'd',
  recurrenceId: null,
  title: 'Dentist',
  start: '2026-11-25T10:00:00',
  end: '2026-11-25T10:45:00',
  allDay: false,
  tz: 'Europe/Berlin',
  location: null,
  recurring: false,
  calendar: '',
  file: 'x.ics',
}
const trip = { ...dentist, start: '2026-11-25', end: '2026-11-27', allDay: true }

function moved(op: 'move' | 'update', sentence: string, when: string, target = dentist): NewTime | null {
  const lang = /[а-я]/iu.test(sentence) ? 'ru' : 'en'
  return newTime({ op, when, sentence }, target, (text) =>
    readDates(text, { ref: '2026-11-22T12:00:00', tz: 'Europe/Berlin', lang }),
  )
}
const span = (time: NewTime | null): string =>
  time === null ? 'nothing' : `${time.start?.slice(5, 16) ?? '-'} ${time.end?.slice(5, 16) ?? '-'}`

describe('a new time', () => {
  it.each([
    // A day alone keeps the hour, an hour alone the day, however either is said.
    ['move', 'move the dentist to Friday', 'to Friday', '11-27T10:00 11-27T10:45'],
    ['move', 'move the dentist to 3pm', 'to 3pm', '11-25T15:00 11-25T15:45'],
    ['move', 'move the dentist to noon', 'to noon', '11-25T12:00 11-25T12:45'],
    ['move', 'move the dentist to half past four', 'half past four', '11-25T16:30 11-25T17:15'],
    ['move', 'перенеси стоматолога на полдень', 'на полдень', '11-25T12:00 11-25T12:45'],
    ['move', 'перенеси стоматолога на 26.11 на 16:00', 'на 26.11 на 16:00', '11-26T16:00 11-26T16:45'],
    ['move', 'перенеси стоматолога на два часа', 'на два часа', '11-25T14:00 11-25T14:45'],
    ['move', 'move the dentist to next week', 'to next week', '11-25T10:00 11-25T10:45'],
    ['move', 'move the dentist to 9 December', 'to 9 December', '12-09T10:00 12-09T10:45'],
    ['move', 'move the dentist to Friday from 3 to 5', 'to Friday from 3 to 5', '11-27T15:00 11-27T17:00'],
    [
      'move',
      'move the dentist to Friday at 3 for two hours',
      'to Friday at 3 for two hours',
      '11-27T15:00 11-27T17:00',
    ],
    // By a length.
    ['move', 'move the dentist an hour later', 'an hour later', '11-25T11:00 11-25T11:45'],
    ['move', 'push the dentist back an hour', 'an hour', '11-25T11:00 11-25T11:45'],
    ['move', 'bring the dentist forward by half an hour', 'by half an hour', '11-25T09:30 11-25T10:15'],
    ['move', 'postpone the dentist by an hour', 'by an hour', '11-25T11:00 11-25T11:45'],
    ['move', 'postpone the dentist by a week', 'by a week', '12-02T10:00 12-02T10:45'],
    ['move', 'сдвинь стоматолога на час', 'на час', '11-25T11:00 11-25T11:45'],
    ['move', 'сдвинь стоматолога на час назад', 'на час назад', '11-25T09:00 11-25T09:45'],
    ['move', 'перенеси стоматолога на неделю', 'на неделю', '12-02T10:00 12-02T10:45'],
    ['move', 'перенеси стоматолога на полчаса раньше', 'на полчаса раньше', '11-25T09:30 11-25T10:15'],
    // A length is no new start.
    ['update', 'make the dentist two hours long', 'two hours long', '11-25T10:00 11-25T12:00'],
    ['update', 'сделай стоматолога на два часа', 'на два часа', '11-25T10:00 11-25T12:00'],
    ['update', 'extend the dentist by an hour', 'by an hour', '11-25T10:00 11-25T11:45'],
    ['update', 'extend the dentist until 5', 'until 5', '11-25T10:00 11-25T17:00'],
    ['update', 'extend the dentist to two hours', 'to two hours', '11-25T10:00 11-25T12:00'],
    ['update', 'продли стоматолога на полчаса', 'на полчаса', '11-25T10:00 11-25T11:15'],
    ['update', 'продли стоматолога до 12:30', 'до 12:30', '11-25T10:00 11-25T12:30'],
    ['update', 'shorten the dentist by 15 minutes', 'by 15 minutes', '11-25T10:00 11-25T10:30'],
    // Nothing readable, or an end before the start, is no time at all.
    ['update', 'move the dentist somewhere', 'somewhere', 'nothing'],
    ['update', 'shorten the dentist by two hours', 'by two hours', 'nothing'],
  ] as const)('%s: "%s"', (op, sentence, when, expected) => {
    expect(span(moved(op, sentence, when))).toBe(expected)
  })

  it('of an evening ends in the evening', () => {
    const party = { ...dentist, start: '2026-11-25T18:00:00', end: '2026-11-25T20:00:00' }
    expect(span(moved('update', 'extend the party until 9', 'until 9', party))).toBe(
      '11-25T18:00 11-25T21:00',
    )
    expect(span(moved('update', 'продли вечеринку до 23:00', 'до 23:00', party))).toBe(
      '11-25T18:00 11-25T23:00',
    )
  })

  it.each([
    ['make the dentist weekly', 'weekly', { recurrence: 'FREQ=WEEKLY' }],
    [
      'make the dentist every Tuesday at 10:30',
      'every Tuesday at 10:30',
      { recurrence: 'FREQ=WEEKLY;BYDAY=TU', start: '2026-11-24T10:30:00', end: '2026-11-24T11:15:00' },
    ],
    ['пусть стоматолог будет каждую неделю', 'каждую неделю', { recurrence: 'FREQ=WEEKLY' }],
  ])('a repetition is no new start: "%s"', (sentence, when, expected) => {
    expect(moved('update', sentence, when)).toEqual(expected)
  })

  it.each([
    [
      'move the trip to 1 December',
      'to 1 December',
      { start: '2026-12-01', end: '2026-12-03', allDay: true },
    ],
    ['move the trip a day later', 'a day later', { start: '2026-11-26', end: '2026-11-28', allDay: true }],
    [
      'move the trip to 3pm',
      'to 3pm',
      { start: '2026-11-25T15:00:00', end: '2026-11-25T16:00:00', allDay: false },
    ],
  ])('of whole days: "%s"', (sentence, when, expected) => {
    expect(moved('move', sentence, when, trip)).toEqual(expected)
  })
})
