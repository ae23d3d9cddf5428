import { describe, expect, it } from 'vitest'
import { daysOf, weekRange, weekStart } from '../../../../renderer/format/agenda'
import { clockTime, dateRange, entryTime, monthAndYear } from '../../../../renderer/format/dates'
import type { Occurrence } from '../../../../contract/domain/calendar'
import { wordsOf } from '../support/words'

const berlin = 'Europe/Berlin'
const event = (start: string, end: string, patch: Partial<Occurrence> = {}): Occurrence => ({
  uid: start,
  recurrenceId: null,
  title: 'Event',
  start,
  end,
  allDay: !start.includes('T'),
  tz: berlin,
  location: null,
  recurring: false,
  calendar: 'Artel',
  file: 'a.ics',
  ...patch,
})
const entriesOn = (date: string, occurrences: Occurrence[], tz = berlin) =>
  daysOf(weekStart(date), occurrences, tz).find((day) => day.date === date)!.entries

describe('a week of the calendar', () => {
  it('begins on Monday, also when the day is a Sunday', () => {
    expect(weekStart('2025-11-23')).toBe('2025-11-17')
    expect(weekStart('2025-11-17')).toBe('2025-11-17')
    expect(weekRange('2025-12-29')).toEqual({ from: '2025-12-29T00:00:00', to: '2026-01-05T00:00:00' })
  })
  it('shows an event of another zone at the time of this machine, even on another day', () => {
    const call = event('2025-11-24T20:00:00', '2025-11-24T21:00:00', { tz: 'America/New_York' })
    expect(entriesOn('2025-11-24', [call])).toHaveLength(0)
    const [entry] = entriesOn('2025-11-25', [call])
    expect(entryTime(wordsOf('ru'), entry!, berlin)).toBe('02:00–03:00')
  })
  it('keeps the wall clock on the day the clocks change', () => {
    const [entry] = entriesOn('2025-10-26', [event('2025-10-26T09:00:00', '2025-10-26T10:00:00')])
    expect(entryTime(wordsOf('en'), entry!, berlin)).toBe('09:00–10:00')
  })
  it('splits a night over two days and says so', () => {
    const night = event('2025-11-28T22:10:00', '2025-11-29T08:40:00')
    expect(entryTime(wordsOf('en'), entriesOn('2025-11-28', [night])[0]!, berlin)).toBe('from 22:10')
    expect(entryTime(wordsOf('ru'), entriesOn('2025-11-29', [night])[0]!, berlin)).toBe('до 08:40')
  })
  it('does not carry an event that ends at midnight into the next day', () => {
    const late = event('2025-11-28T23:00:00', '2025-11-29T00:00:00')
    expect(entriesOn('2025-11-28', [late])).toHaveLength(1)
    expect(entriesOn('2025-11-29', [late])).toHaveLength(0)
  })
  it('shows all-day events first, on each of their days, the last one excluded', () => {
    const visit = event('2025-11-26', '2025-11-28')
    const early = event('2025-11-26T07:00:00', '2025-11-26T08:00:00')
    expect(entriesOn('2025-11-26', [early, visit]).map((entry) => entry.allDay)).toEqual([true, false])
    expect(entriesOn('2025-11-27', [visit])).toHaveLength(1)
    expect(entriesOn('2025-11-28', [visit])).toHaveLength(0)
  })
  it('shows an event without length and one with an unknown zone rather than hiding them', () => {
    expect(entriesOn('2025-11-26', [event('2025-11-26T12:00:00', '2025-11-26T12:00:00')])).toHaveLength(1)
    expect(
      entriesOn('2025-11-26', [
        event('2025-11-26T12:00:00', '2025-11-26T13:00:00', { tz: 'Customized Time Zone' }),
      ]),
    ).toHaveLength(1)
  })
})

describe('dates and times in words', () => {
  const noon = Date.UTC(2025, 10, 24, 14, 5)
  it.each(['en-US', 'en-GB', 'en-AU', 'en-IN', 'ru-RU'])(
    'uses 24 hours in %s, as the answers do',
    (locale) => {
      const words = { ...wordsOf(locale.startsWith('ru') ? 'ru' : 'en'), locale }
      expect(clockTime(words, noon, berlin)).toBe('15:05')
      expect(clockTime(words, Date.UTC(2025, 10, 24, 7, 1), berlin)).toBe('08:01')
      expect(clockTime(words, Date.UTC(2025, 10, 24, 23, 5), berlin)).toBe('00:05')
      const [entry] = entriesOn('2025-11-26', [event('2025-11-26T15:00:00', '2025-11-26T16:00:00')])
      expect(entryTime(words, entry!, berlin)).toBe('15:00–16:00')
    },
  )
  it('names months and ranges in both languages', () => {
    expect(monthAndYear(wordsOf('ru'), '2025-11-24')).toBe('Ноябрь 2025')
    expect(dateRange(wordsOf('ru'), '2025-11-24', '2025-11-30')).toBe('24–30 ноября')
    expect(dateRange(wordsOf('en'), '2025-11-24', '2025-11-30')).toMatch(/^24\s?–\s?30 November$/u)
  })
})
