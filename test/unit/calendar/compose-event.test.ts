import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../contract/domain/calendar'
import { composeEvent } from '../../../main/tools/calendar/compose-event'
import { occurrencesOf } from './ics-text'

const nasty = 'Обед; с "Анной", Петром\\Ко\nи ещё: ' + 'очень '.repeat(20) + 'долго 😀'
const draft: EventDraft = {
  title: nasty,
  start: '2027-01-15T15:00:00',
  end: '2027-01-15T16:30:00',
  allDay: false,
  tz: 'Europe/Berlin',
  recurrence: 'FREQ=WEEKLY;BYDAY=FR',
  location: 'Café, 2nd floor; room 5',
  attendees: ['Anna "A" Ivanova', 'Пётр'],
  reminderMin: 15,
}
const now = Temporal.Instant.from('2026-11-22T12:34:56.789Z')
const compose = (extra: Partial<EventDraft> = {}): string =>
  composeEvent({ ...draft, ...extra }, 'u@artel', now)
const eventIn = (text: string): ICAL.Component => {
  const event = new ICAL.Component(ICAL.parse(text) as never).getFirstSubcomponent('vevent')
  if (!event) throw new Error('no event')
  return event
}
const zones = [
  ['Europe/Moscow', '2027-01-15T12:00:00Z', '2027-07-15T12:00:00Z'],
  ['Europe/Berlin', '2027-01-15T14:00:00Z', '2027-07-15T13:00:00Z'],
  ['America/New_York', '2027-01-15T20:00:00Z', '2027-07-15T19:00:00Z'],
  ['Asia/Kolkata', '2027-01-15T09:30:00Z', '2027-07-15T09:30:00Z'],
] as const

describe('a written event', () => {
  it('has CRLF lines of at most 75 octets, none of them cut inside a character', () => {
    const text = compose()
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\uFFFD')
  })

  it('gives back exactly the words that went in', () => {
    const event = eventIn(compose())
    expect(event.getFirstPropertyValue('summary')).toBe(nasty)
    expect(event.getFirstPropertyValue('location')).toBe(draft.location)
    expect(String(event.getFirstPropertyValue('rrule'))).toBe(draft.recurrence)
    expect(event.getAllProperties('attendee').map((one) => one.getFirstParameter('cn'))).toEqual([
      'Anna A Ivanova',
      'Пётр',
    ])
    expect(String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toBe('-PT15M')
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T12:34:56Z')
  })

  it.each([
    [0, 'PT0S'],
    [15, '-PT15M'],
    [90, '-PT1H30M'],
    // A day of the wall clock, also over a change of the clocks.
    [1440, '-P1D'],
    [-540, 'PT9H'],
  ])('rings %s minutes before its start', (reminderMin, trigger) => {
    const alarm = eventIn(compose({ reminderMin })).getFirstSubcomponent('valarm')
    const value = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration
    expect(ICAL.Duration.fromSeconds(value.toSeconds()).toString()).toBe(trigger)
    expect(String(value).includes('D')).toBe(reminderMin === 1440)
  })

  it('cannot be made to write properties of its own', () => {
    const text = compose({
      title: 'x\r\nATTACH:file:///etc/passwd',
      location: 'y\nEND:VEVENT',
      attendees: ['z"\r\nURL:bad'],
    })
    expect(text).not.toMatch(/^(?:ATTACH|URL)/mu)
    expect(text.match(/^END:VEVENT/gmu)).toHaveLength(1)
  })

  it.each(zones)(
    'means the right instant in %s, winter and summer, by its own VTIMEZONE',
    (tz, winter, summer) => {
      for (const [day, instant] of [
        ['2027-01-15', winter],
        ['2027-07-15', summer],
      ] as const) {
        const text = compose({ tz, start: `${day}T15:00:00`, end: `${day}T16:00:00`, recurrence: null })
        const root = new ICAL.Component(ICAL.parse(text) as never)
        const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone')!)
        const start = eventIn(text).getFirstPropertyValue('dtstart') as ICAL.Time
        start.zone = zone
        expect(start.toJSDate().toISOString()).toBe(instant.replace('Z', '.000Z'))
      }
    },
  )

  it('keeps dates for whole days and Z for UTC', () => {
    expect(compose({ allDay: true, start: '2027-01-15', end: '2027-01-16' })).toMatch(
      /DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116/u,
    )
    const utc = compose({ tz: 'UTC' })
    expect(utc).toContain('DTSTART:20270115T150000Z')
    expect(utc).not.toContain('VTIMEZONE')
  })

  it('is expanded by Artel as it was meant', () => {
    expect(occurrencesOf(compose(), '2027-03-26T00:00', '2027-04-03T00:00', 'Europe/Berlin')).toMatchObject([
      { start: '2027-03-26T15:00:00', end: '2027-03-26T16:30:00', title: nasty },
      { start: '2027-04-02T15:00:00', end: '2027-04-02T16:30:00' },
    ])
  })
})
