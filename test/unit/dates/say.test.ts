import { describe, expect, it } from 'vitest'
import { sayDateTime, sayRecurrence } from '../../../main/tools/dates/say'

describe('sayDateTime', () => {
  it('says the weekday, the day and both times', () => {
    expect(sayDateTime('2026-11-23T15:00:00', '2026-11-23T16:00:00', false, 'en')).toBe(
      'Monday 23 November, 15:00–16:00',
    )
    expect(sayDateTime('2026-11-23T15:00:00', '2026-11-23T16:00:00', false, 'ru')).toBe(
      'понедельник, 23 ноября, 15:00–16:00',
    )
  })

  it('says a point in time without an end', () => {
    expect(sayDateTime('2026-01-15T15:30:00', '2026-01-15T15:31:00', false, 'ru')).toBe(
      'четверг, 15 января, 15:30',
    )
  })

  it('says whole days by their last day, not by the exclusive end', () => {
    expect(sayDateTime('2026-07-13', '2026-07-14', true, 'en')).toBe('Monday 13 July')
    expect(sayDateTime('2026-07-13', '2026-07-16', true, 'ru')).toBe('понедельник, 13 июля – среда, 15 июля')
  })

  it('says an open end and a time over midnight', () => {
    expect(sayDateTime('2026-01-14T17:00:00', null, false, 'en')).toBe('Wednesday 14 January, from 17:00')
    expect(sayDateTime('2026-01-14T22:00:00', '2026-01-15T02:00:00', false, 'ru')).toBe(
      'среда, 14 января, 22:00 – четверг, 15 января, 02:00',
    )
    expect(sayDateTime('2026-01-14T22:00:00', '2026-01-15T00:00:00', false, 'en')).toBe(
      'Wednesday 14 January, 22:00–00:00',
    )
  })

  it('says the year only when it is another one', () => {
    expect(sayDateTime('2027-01-05', '2027-01-06', true, 'ru', { currentYear: 2026 })).toBe(
      'вторник, 5 января 2027 года',
    )
    expect(sayDateTime('2026-01-05', '2026-01-06', true, 'en', { currentYear: 2026 })).toBe(
      'Monday 5 January',
    )
  })
})

describe('sayRecurrence', () => {
  it.each([
    ['FREQ=DAILY', 'every day', 'каждый день'],
    ['FREQ=DAILY;INTERVAL=2', 'every other day', 'через день'],
    ['FREQ=WEEKLY;BYDAY=MO', 'every Monday', 'каждый понедельник'],
    ['FREQ=WEEKLY;BYDAY=FR', 'every Friday', 'каждую пятницу'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'every weekday', 'по будням'],
    ['FREQ=WEEKLY;BYDAY=SA,SU', 'every weekend', 'по выходным'],
    ['FREQ=WEEKLY;BYDAY=TU,TH', 'every Tuesday and Thursday', 'по вторникам и четвергам'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', 'every other Tuesday', 'каждые 2 недели по вторникам'],
    ['FREQ=WEEKLY;INTERVAL=5', 'every 5 weeks', 'каждые 5 недель'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'on the 1st of every month', 'каждое первое число месяца'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'on the 1st and 15th of every month', '1 и 15 числа каждого месяца'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'on the last day of every month', 'в последний день каждого месяца'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'on the last Friday of every month', 'в последнюю пятницу каждого месяца'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'on the second Tuesday of every month', 'во второй вторник каждого месяца'],
    ['FREQ=MONTHLY;INTERVAL=3', 'every 3 months', 'каждые 3 месяца'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8', 'every year on 8 March', 'каждый год 8 марта'],
    ['FREQ=HOURLY;INTERVAL=21', 'every 21 hours', 'каждый 21 час'],
    ['FREQ=MINUTELY;INTERVAL=30', 'every 30 minutes', 'каждые 30 минут'],
    ['FREQ=DAILY;COUNT=3', 'every day, 3 times', 'каждый день, 3 раза'],
    [
      'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260301T205959Z',
      'every Monday, until 1 March 2026',
      'каждый понедельник, по 1 марта 2026 года',
    ],
  ])('says %s', (rule, english, russian) => {
    expect(sayRecurrence(rule, 'en')).toBe(english)
    expect(sayRecurrence(rule, 'ru')).toBe(russian)
  })
})
