import { describe, expect, it } from 'vitest'
import { parseIcs } from '../../../main/tools/calendar/ics'
import { calendarOf, eventOf, occurrencesOf, startsOf } from './ics-text'

const berlin = 'Europe/Berlin'
const weekly = (...more: readonly string[]): string =>
  calendarOf(
    eventOf(
      'w',
      'SUMMARY:Stand-up',
      'DTSTART;TZID=Europe/Berlin:20261005T090000',
      'DTEND;TZID=Europe/Berlin:20261005T093000',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      ...more,
    ),
  )

describe('occurrences', () => {
  it('of a weekly meeting stay at nine over both clock changes, without a VTIMEZONE', () => {
    expect(startsOf(weekly(), '2026-10-19T00:00', '2026-11-03T00:00', berlin)).toEqual([
      '2026-10-19T09:00:00',
      '2026-10-26T09:00:00',
      '2026-11-02T09:00:00',
    ])
    expect(startsOf(weekly(), '2027-03-22T00:00', '2027-03-30T00:00', berlin)).toEqual([
      '2027-03-22T09:00:00',
      '2027-03-29T09:00:00',
    ])
  })

  it('are shown in the zone of the person, where they move by the hour that changed', () => {
    expect(startsOf(weekly(), '2026-10-19T00:00', '2026-10-27T00:00', 'Europe/Moscow')).toEqual([
      '2026-10-19T10:00:00',
      '2026-10-26T11:00:00',
    ])
  })

  it('end at an UNTIL in UTC, inclusive, and miss an EXDATE in UTC', () => {
    const text = calendarOf(
      eventOf(
        'u',
        'DTSTART;TZID=Europe/Berlin:20261005T090000',
        'RRULE:FREQ=WEEKLY;UNTIL=20261102T080000Z',
        'EXDATE:20261019T070000Z',
      ),
    )
    expect(startsOf(text, '2026-10-01T00:00', '2027-01-01T00:00', berlin)).toEqual([
      '2026-10-05T09:00:00',
      '2026-10-12T09:00:00',
      '2026-10-26T09:00:00',
      '2026-11-02T09:00:00',
    ])
  })

  it('leave out every date of a list of EXDATEs and count towards COUNT', () => {
    const text = weekly('EXDATE;TZID=Europe/Berlin:20261012T090000,20261019T090000').replace(
      'BYDAY=MO',
      'BYDAY=MO;COUNT=4',
    )
    expect(startsOf(text, '2026-10-01T00:00', '2027-01-01T00:00', berlin)).toEqual([
      '2026-10-05T09:00:00',
      '2026-10-26T09:00:00',
    ])
  })

  it('of a moved occurrence appear at the new time and not at the old one, even in another week', () => {
    const text = calendarOf(
      weekly().split('\r\n').slice(3, -2).join('\n'),
      eventOf(
        'w',
        'SUMMARY:Stand-up (late)',
        'RECURRENCE-ID;TZID=Europe/Berlin:20261012T090000',
        'DTSTART;TZID=Europe/Berlin:20261021T150000',
        'DTEND;TZID=Europe/Berlin:20261021T160000',
      ),
    )
    expect(occurrencesOf(text, '2026-10-12T00:00', '2026-10-26T00:00', berlin)).toMatchObject([
      { start: '2026-10-19T09:00:00', recurring: true },
      {
        start: '2026-10-21T15:00:00',
        end: '2026-10-21T16:00:00',
        title: 'Stand-up (late)',
        recurrenceId: '2026-10-12T09:00:00',
      },
    ])
  })

  it('miss an occurrence that was cancelled, named in UTC', () => {
    const text = calendarOf(
      weekly().split('\r\n').slice(3, -2).join('\n'),
      eventOf(
        'w',
        'RECURRENCE-ID:20261012T070000Z',
        'DTSTART;TZID=Europe/Berlin:20261012T090000',
        'STATUS:CANCELLED',
      ),
    )
    expect(startsOf(text, '2026-10-05T00:00', '2026-10-20T00:00', berlin)).toEqual([
      '2026-10-05T09:00:00',
      '2026-10-19T09:00:00',
    ])
  })

  it('include an invitation to one occurrence of a series that is not in the file', () => {
    const text = calendarOf(
      eventOf(
        'x',
        'SUMMARY:Guest',
        'RECURRENCE-ID:20261012T070000Z',
        'DTSTART:20261012T080000Z',
        'DTEND:20261012T090000Z',
      ),
    )
    expect(startsOf(text, '2026-10-12T00:00', '2026-10-13T00:00', berlin)).toEqual(['2026-10-12T10:00:00'])
  })

  it('of whole days carry dates, end exclusive, and belong to every day they cover', () => {
    const text = calendarOf(
      eventOf('a', 'SUMMARY:Trip', 'DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261027'),
      eventOf('b', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20261026'),
    )
    expect(occurrencesOf(text, '2026-10-26T00:00', '2026-10-27T00:00', berlin)).toMatchObject([
      { title: 'Trip', start: '2026-10-24', end: '2026-10-27', allDay: true },
      { title: 'Day', start: '2026-10-26', end: '2026-10-27', allDay: true },
    ])
    expect(occurrencesOf(text, '2026-10-27T00:00', '2026-10-28T00:00', berlin)).toEqual([])
  })

  it('over midnight belong to both days, and keep their true length in the night the clock changes', () => {
    const text = calendarOf(
      eventOf('n', 'DTSTART;TZID=Europe/Berlin:20270327T230000', 'DTEND;TZID=Europe/Berlin:20270328T040000'),
    )
    for (const day of ['2027-03-27', '2027-03-28'])
      expect(occurrencesOf(text, `${day}T00:00`, `${day}T23:59`, berlin)).toMatchObject([
        { start: '2027-03-27T23:00:00', end: '2027-03-28T04:00:00' },
      ])
  })

  it('in the hour that the spring skips move forward by it', () => {
    const text = calendarOf(
      eventOf(
        'g',
        'DTSTART;TZID=Europe/Berlin:20270327T023000',
        'DURATION:PT15M',
        'RRULE:FREQ=DAILY;COUNT=3',
      ),
    )
    expect(startsOf(text, '2027-03-27T00:00', '2027-03-30T00:00', berlin)).toEqual([
      '2027-03-27T02:30:00',
      '2027-03-28T03:30:00',
      '2027-03-29T02:30:00',
    ])
  })

  it('of a floating time mean the same clock time everywhere', () => {
    const text = calendarOf(eventOf('f', 'DTSTART:20261026T090000'))
    for (const tz of [berlin, 'Asia/Kolkata', 'America/New_York'])
      expect(startsOf(text, '2026-10-26T00:00', '2026-10-27T00:00', tz)).toEqual(['2026-10-26T09:00:00'])
  })

  it.each([
    ['without an end, begun long ago', 'DTSTART:19700101T090000Z', 'RRULE:FREQ=DAILY', 7],
    ['every second', 'DTSTART:20261001T000000Z', 'RRULE:FREQ=SECONDLY', 0],
    ['that can never come true', 'DTSTART:20261001T000000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
  ])(
    'of a rule %s are found in bounded time',
    (_name, start, rule, atLeast) => {
      const began = performance.now()
      const found = startsOf(
        calendarOf(eventOf('h', start, rule)),
        '2026-12-01T00:00',
        '2026-12-08T00:00',
        'UTC',
      )
      expect(found.length).toBeGreaterThanOrEqual(atLeast)
      expect(performance.now() - began).toBeLessThan(10_000)
    },
    60_000,
  )

  it.each([
    '',
    'hello',
    'BEGIN:VCALENDAR',
    'BEGIN:VCARD\r\nEND:VCARD',
    calendarOf(eventOf('x', 'SUMMARY:no start')),
  ])('of the unreadable text %j are a failure, not a throw', (text) => {
    expect(parseIcs(text)).toMatchObject({ ok: false, failure: { code: 'calendar.unreadable_file' } })
  })

  it.each(['America/New_York', 'Asia/Kolkata', 'Europe/Moscow'])(
    'do not depend on the machine, here in %s',
    (machine) => {
      const before = process.env['TZ']
      process.env['TZ'] = machine
      try {
        expect(startsOf(weekly(), '2027-03-22T00:00', '2027-03-30T00:00', berlin)).toEqual([
          '2027-03-22T09:00:00',
          '2027-03-29T09:00:00',
        ])
        expect(
          startsOf(
            calendarOf(eventOf('d', 'DTSTART;VALUE=DATE:20261026')),
            '2026-10-26T00:00',
            '2026-10-27T00:00',
            berlin,
          ),
        ).toEqual(['2026-10-26'])
      } finally {
        if (before === undefined) delete process.env['TZ']
        else process.env['TZ'] = before
      }
    },
  )
})

describe('rules that match no day', () => {
  it.each([
    ['20261201', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO'],
    ['20261201', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    ['20270201', 'FREQ=MONTHLY;INTERVAL=48;BYDAY=5MO'],
    ['20261201', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
  ])('from %s on, %s ends at once', (date, rule) => {
    const text = calendarOf(eventOf('x', 'SUMMARY:X', `DTSTART:${date}T090000`, `RRULE:${rule}`))
    // ical.js may make one date of a 30 February before it gives up; what matters is that it ends.
    expect(startsOf(text, '2027-03-01T00:00', '2028-03-01T00:00', berlin).length).toBeLessThan(2)
  })
  it('are told from rare ones', () => {
    const text = calendarOf(
      eventOf('x', 'SUMMARY:X', 'DTSTART:20240229T090000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29'),
    )
    expect(startsOf(text, '2027-03-01T00:00', '2033-03-01T00:00', berlin)).toEqual([
      '2028-02-29T09:00:00',
      '2032-02-29T09:00:00',
    ])
  })
})

describe('a replaced occurrence', () => {
  it.each([
    ['RECURRENCE-ID:20261012T070000Z', 'DTSTART;TZID=Europe/Berlin:20261013T110000'],
    ['RECURRENCE-ID;TZID=Europe/London:20261012T080000', 'DTSTART;TZID=Europe/London:20261013T100000'],
    ['RECURRENCE-ID:20261012T070000Z', 'DTSTART:20261013T090000Z'],
  ])('is known by its moment, in whatever zone it is named: %s', (id, start) => {
    const text = calendarOf(
      eventOf(
        'w',
        'SUMMARY:Stand-up',
        'DTSTART;TZID=Europe/Berlin:20261005T090000',
        'DTEND;TZID=Europe/Berlin:20261005T093000',
        'RRULE:FREQ=WEEKLY;BYDAY=MO',
      ),
      eventOf('w', 'SUMMARY:Stand-up', id, start, 'DURATION:PT30M'),
    )
    expect(startsOf(text, '2026-10-12T00:00', '2026-10-18T00:00', berlin)).toEqual(['2026-10-13T11:00:00'])
  })
})
