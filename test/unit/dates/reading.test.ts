import { describe, expect, it } from 'vitest'
import { detectLang, readDates } from '../../../main/tools/dates/index'

const wednesday = { ref: '2026-01-14T10:00:00', tz: 'Europe/Moscow' }

describe('what was used and what is left', () => {
  it('returns the words not used, in order', () => {
    const reading = readDates('move lunch with Anna to Friday at noon, please', wednesday)
    expect(reading.rest).toBe('move lunch with Anna to please')
    expect(reading.matched).toEqual(['Friday at noon'])
  })

  it('keeps Russian words as they were written', () => {
    expect(readDates('Встреча с Аней завтра в 15:30 в «Кофемании»', wednesday).rest).toBe(
      'Встреча с Аней в «Кофемании»',
    )
  })

  it('gives spans that cut the matched words out of the text', () => {
    const text = 'созвон в пятницу в 10 на полтора часа'
    const reading = readDates(text, wednesday)
    expect(reading.spans.map(({ from, to }) => text.slice(from, to))).toEqual(reading.matched)
    expect(reading.durationMin).toBe(90)
  })

  it('leaves "twice" over when a rule cannot say it', () => {
    expect(readDates('gym twice a week', wednesday)).toMatchObject({
      recurrence: 'FREQ=WEEKLY',
      rest: 'gym twice',
    })
  })

  it.each(['the thirty-first of April', '31 April 2027', '29 февраля 2027 года', '30 февраля'])(
    'never takes the month for a day that it does not have: %s',
    (text) => {
      expect(readDates(text, wednesday).grain).not.toBe('month')
    },
  )

  it('gives the whole text back when there is no date', () => {
    expect(readDates('turn on 2 lights', wednesday)).toMatchObject({
      start: null,
      rest: 'turn on 2 lights',
      spans: [],
    })
  })
})

describe('zones and references', () => {
  it('honours an offset in the reference', () => {
    expect(readDates('in an hour', { ref: '2026-01-14T10:00:00Z', tz: 'Europe/Moscow' }).start).toBe(
      '2026-01-14T14:00:00',
    )
  })

  it('takes an offset as the zone', () => {
    expect(readDates('tomorrow at 9', { ref: '2026-01-14T23:30:00Z', tz: '+03:00' }).start).toBe(
      '2026-01-16T09:00:00',
    )
  })

  it('moves a time in the spring gap later and counts real hours over the change', () => {
    const berlin = { ref: '2026-03-28T20:00:00', tz: 'Europe/Berlin' }
    expect(readDates('tomorrow at 2:30am', berlin).start).toBe('2026-03-29T03:30:00')
    expect(readDates('in 12 hours', berlin).start).toBe('2026-03-29T09:00:00')
  })
})

describe('settings and languages', () => {
  it('can read "next Friday" as the nearest one', () => {
    expect(readDates('next Friday', { ...wednesday, nextWeekday: 'nearest' }).start).toBe(
      '2026-01-16T00:00:00',
    )
  })

  it('tells the language by the letters', () => {
    expect(detectLang('завтра at 5')).toBe('ru')
    expect(detectLang('call Анна tomorrow')).toBe('en')
    expect(detectLang('15:30')).toBe('en')
  })

  it('refuses a zone that does not exist', () => {
    expect(() => readDates('tomorrow', { ref: '2026-01-14T10:00:00', tz: 'Mars/Base' })).toThrow(RangeError)
  })
})
