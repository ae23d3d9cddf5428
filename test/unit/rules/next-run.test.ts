import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Trigger } from '../../../contract/domain/rule'
import { latestRun, nextRun } from '../../../main/tools/rules/next-run'

const time = (start: string, rrule: string | null, tz: string): Trigger => ({
  kind: 'time',
  start,
  rrule,
  tz,
})
const ms = (iso: string): number => Temporal.Instant.from(iso).epochMilliseconds
const local = (atMs: number | null, tz: string): string | null =>
  atMs === null
    ? null
    : Temporal.Instant.fromEpochMilliseconds(atMs)
        .toZonedDateTimeISO(tz)
        .toString({ smallestUnit: 'minute', timeZoneName: 'never' })

/** The next `count` runs, as local times with their offset. */
function runs(trigger: Trigger, after: string, count: number, tz: string): (string | null)[] {
  const found: (string | null)[] = []
  let at = ms(after)
  for (let n = 0; n < count; n += 1) {
    const next = nextRun(trigger, at, null)
    found.push(local(next, tz))
    if (next === null) break
    at = next
  }
  return found
}

describe('a daily run in the night when the clock changes', () => {
  it.each([
    // The hour from 2 to 3 is left out: the run is an hour later, and never twice.
    ['Europe/Berlin', '02:30', '2026-03-28T12:00:00Z', ['2026-03-29T03:30+02:00', '2026-03-30T02:30+02:00']],
    [
      'America/New_York',
      '02:30',
      '2026-03-07T18:00:00Z',
      ['2026-03-08T03:30-04:00', '2026-03-09T02:30-04:00'],
    ],
    [
      'Australia/Lord_Howe',
      '02:15',
      '2026-10-03T12:00:00Z',
      ['2026-10-04T02:45+11:00', '2026-10-05T02:15+11:00'],
    ],
    ['Africa/Cairo', '00:30', '2026-04-23T12:00:00Z', ['2026-04-24T01:30+03:00', '2026-04-25T00:30+03:00']],
    // The hour comes twice: the run is at its first coming alone.
    ['Europe/Berlin', '02:30', '2026-10-24T12:00:00Z', ['2026-10-25T02:30+02:00', '2026-10-26T02:30+01:00']],
    [
      'America/New_York',
      '01:30',
      '2026-10-31T18:00:00Z',
      ['2026-11-01T01:30-04:00', '2026-11-02T01:30-05:00'],
    ],
    [
      'Australia/Lord_Howe',
      '01:45',
      '2026-04-04T12:00:00Z',
      ['2026-04-05T01:45+11:00', '2026-04-06T01:45+10:30'],
    ],
    // No change at all.
    ['Europe/Moscow', '02:30', '2026-03-28T12:00:00Z', ['2026-03-29T02:30+03:00', '2026-03-30T02:30+03:00']],
  ])('%s at %s', (tz, clock, after, expected) => {
    expect(runs(time(`2026-01-01T${clock}:00`, 'FREQ=DAILY', tz), after, 2, tz)).toEqual(expected)
  })
})

describe('the next run', () => {
  it.each([
    [
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2026-01-31T09:00:00',
      '2026-01-31T12:00:00Z',
      ['2026-03-31', '2026-05-31', '2026-07-31'],
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2026-01-31T09:00:00',
      '2026-01-31T12:00:00Z',
      ['2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      '2024-02-29T09:00:00',
      '2026-01-01T00:00:00Z',
      ['2028-02-29', '2032-02-29'],
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      '2026-11-23T09:00:00',
      '2026-11-27T12:00:00Z',
      ['2026-11-30', '2026-12-01'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      '2026-11-24T09:00:00',
      '2026-11-24T12:00:00Z',
      ['2026-12-08', '2026-12-22'],
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27T09:00:00', '2026-11-27T12:00:00Z', ['2026-12-25', '2027-01-29']],
  ])('of %s', (rrule, start, after, days) => {
    const found = runs(time(start, rrule, 'Europe/Berlin'), after, days.length, 'Europe/Berlin')
    expect(found.map((one) => one?.slice(0, 16))).toEqual(days.map((day) => `${day}T09:00`))
  })

  it('is none for one that is over, or whose last date is', () => {
    expect(nextRun(time('2026-11-23T09:00:00', null, 'UTC'), ms('2026-11-23T09:00:00Z'), null)).toBeNull()
    const bounded = time('2026-11-23T09:00:00', 'FREQ=DAILY;UNTIL=20261125T080000Z', 'Europe/Berlin')
    expect(runs(bounded, '2026-11-24T12:00:00Z', 3, 'Europe/Berlin')).toEqual([
      '2026-11-25T09:00+01:00',
      null,
    ])
  })

  it('lies ahead and at its own hour, or an hour later in a gap, whatever the moment', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'Africa/Cairo']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: ms('2026-01-01T00:00:00Z'), max: ms('2027-06-01T00:00:00Z') }),
        (tz, minute, afterMs) => {
          const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          const next = nextRun(time(`2025-12-01T${clock}:00`, 'FREQ=DAILY', tz), afterMs, null)
          if (next === null) return false
          const told = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(tz)
          const drift = (told.hour * 60 + told.minute - minute + 1440) % 1440
          return next > afterMs && next - afterMs <= 26 * 3_600_000 && drift <= 60
        },
      ),
      { numRuns: 60 },
    )
  })
})

const berlin = { latitude: 52.52, longitude: 13.4 }
const tromso = { latitude: 69.65, longitude: 18.96 }
const sun = (
  event: 'sunrise' | 'sunset',
  offsetMin = 0,
  days: number[] = [],
  tz = 'Europe/Berlin',
): Trigger => ({
  kind: 'sun',
  event,
  offsetMin,
  days,
  tz,
})

describe('the sun', () => {
  // By the equations of NOAA's solar calculator, to within two minutes.
  it.each([
    [sun('sunset'), '2026-11-23T08:00:00Z', berlin, '2026-11-23T16:03'],
    [sun('sunrise'), '2026-11-23T08:00:00Z', berlin, '2026-11-24T07:43'],
    [sun('sunset'), '2026-06-21T08:00:00Z', berlin, '2026-06-21T21:33'],
    [sun('sunset', -30), '2026-11-23T08:00:00Z', berlin, '2026-11-23T15:33'],
    [sun('sunrise', 45, [6, 7]), '2026-11-23T08:00:00Z', berlin, '2026-11-28T08:34'],
  ])('%j', (trigger, after, place, expected) => {
    const next = local(nextRun(trigger, ms(after), place), 'Europe/Berlin') ?? ''
    const off = Math.abs(Date.parse(`${next.slice(0, 16)}Z`) - Date.parse(`${expected}Z`)) / 60_000
    expect(off, next).toBeLessThanOrEqual(2)
  })

  it('that does not set or rise has its next time when the polar day or night is over', () => {
    const set = local(
      nextRun(sun('sunset', 0, [], 'Europe/Oslo'), ms('2026-06-10T10:00:00Z'), tromso),
      'Europe/Oslo',
    )
    expect(set).toMatch(/^2026-07-2[5-9]T00|^2026-07-2[5-9]/u)
    const rise = local(
      nextRun(sun('sunrise', 0, [], 'Europe/Oslo'), ms('2026-12-10T10:00:00Z'), tromso),
      'Europe/Oslo',
    )
    expect(rise).toMatch(/^2027-01-1[4-6]T1[12]/u)
  })

  it('of nowhere never comes', () => {
    expect(nextRun(sun('sunset'), ms('2026-11-23T08:00:00Z'), null)).toBeNull()
  })
})

describe('of several runs that were missed', () => {
  it('the latest counts', () => {
    const hourly = time('2026-11-23T00:00:00', 'FREQ=HOURLY', 'UTC')
    expect(latestRun(hourly, ms('2026-11-23T01:00:00Z'), ms('2026-11-23T04:30:00Z'), null)).toBe(
      ms('2026-11-23T04:00:00Z'),
    )
  })

  it('a month of minutes is not gone through one by one', () => {
    const minutely = time('2026-10-01T00:00:00', 'FREQ=MINUTELY;INTERVAL=30', 'UTC')
    expect(latestRun(minutely, ms('2026-10-01T00:30:00Z'), ms('2026-11-23T04:40:00Z'), null)).toBe(
      ms('2026-11-23T04:30:00Z'),
    )
  })
})
