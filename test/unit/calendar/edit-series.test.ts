import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Occurrence } from '../../../contract/domain/calendar'
import type { ToolCall } from '../../../contract/domain/plan'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { createCalendarStore, createCalendarTool, type CalendarStore } from '../../../main/tools/calendar'
import { tempFolder } from '../../support/temp-folder'
import { calendarOf, eventOf } from './ics-text'

const clock = fixedClock(Date.UTC(2026, 10, 22, 9), 'Europe/Berlin')
const series = eventOf(
  'w',
  'SUMMARY:Stand-up',
  'DTSTART;TZID=Europe/Berlin:20261102T090000',
  'DTEND;TZID=Europe/Berlin:20261102T091500',
  'RRULE:FREQ=WEEKLY;COUNT=6',
  'EXDATE;TZID=Europe/Berlin:20261116T090000',
)
/** The meeting of 23 November moved to the next day by somebody in London. */
const replaced = eventOf(
  'w',
  'SUMMARY:Stand-up',
  'RECURRENCE-ID:20261123T080000Z',
  'DTSTART;TZID=Europe/London:20261124T090000',
  'DURATION:PT15M',
)

async function open(...files: readonly [string, string][]): Promise<CalendarStore> {
  const folder = tempFolder()
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  return createCalendarStore({ folder, clock, log: silentLog(), watch: false })
}
const shown = async (store: CalendarStore): Promise<string[]> =>
  (await store.between('2026-11-01T00:00:00', '2027-01-01T00:00:00')).occurrences.map(
    ({ start, title }) => `${start.slice(5, 16)} ${title}`,
  )
const only = async (store: CalendarStore, key: string): Promise<Occurrence> => {
  const [found] = await store.find([key])
  if (!found) throw new Error(`no ${key}`)
  return found
}

describe('a series', () => {
  it('is found by its UID as its next occurrence, and by one RECURRENCE-ID as that one', async () => {
    const store = await open(['w.ics', calendarOf(series, replaced)])
    expect((await only(store, 'w')).start).toBe('2026-11-24T10:00:00')
    expect((await only(store, 'w#2026-11-23T09:00:00')).start).toBe('2026-11-24T10:00:00')
    expect((await only(store, 'w#2026-11-30T09:00:00')).start).toBe('2026-11-30T09:00:00')
    expect(await store.find(['w#2026-11-16T09:00:00', 'other'])).toEqual([])
  })

  it('moves with its exceptions', async () => {
    const store = await open(['w.ics', calendarOf(series, replaced)])
    const target = await only(store, 'w#2026-11-30T09:00:00')
    const times = { start: '2026-11-30T10:00:00', end: '2026-11-30T10:15:00' }
    expect(await store.edit(target, { kind: 'change', scope: 'all', ...times })).toMatchObject({ ok: true })
    expect(await shown(store)).toEqual([
      '11-02T10:00 Stand-up',
      '11-09T10:00 Stand-up',
      '11-24T10:00 Stand-up',
      '11-30T10:00 Stand-up',
      '12-07T10:00 Stand-up',
    ])
  })

  it('takes a moved occurrence with it that names its moment in UTC', async () => {
    const store = await open(['w.ics', calendarOf(series, replaced)])
    await store.edit(await only(store, 'w#2026-11-23T09:00:00'), { kind: 'remove', scope: 'this' })
    expect(await shown(store)).toEqual([
      '11-02T09:00 Stand-up',
      '11-09T09:00 Stand-up',
      '11-30T09:00 Stand-up',
      '12-07T09:00 Stand-up',
    ])
  })

  it('gets a new name everywhere and a new rule', async () => {
    const store = await open(['w.ics', calendarOf(series, replaced)])
    const target = await only(store, 'w')
    await store.edit(target, {
      kind: 'change',
      scope: 'all',
      title: 'Daily',
      recurrence: 'FREQ=WEEKLY;COUNT=2',
    })
    expect(await shown(store)).toEqual(['11-02T09:00 Daily', '11-09T09:00 Daily', '11-24T10:00 Daily'])
  })
})

describe('one event', () => {
  it('gets a repetition', async () => {
    const text = calendarOf(
      eventOf('d', 'SUMMARY:Dentist', 'DTSTART:20261125T100000', 'DTEND:20261125T110000'),
    )
    const store = await open(['d.ics', text])
    await store.edit(await only(store, 'd'), {
      kind: 'change',
      scope: 'all',
      recurrence: 'FREQ=WEEKLY;COUNT=2',
    })
    expect(await shown(store)).toEqual(['11-25T10:00 Dentist', '12-02T10:00 Dentist'])
  })

  it('of a whole day gets an hour in the zone of the person, with its VTIMEZONE', async () => {
    const text = calendarOf(eventOf('d', 'SUMMARY:Trip', 'DTSTART;VALUE=DATE:20261125', 'X-KEEP:1'))
    const store = await open(['d.ics', text])
    const times = { start: '2026-11-25T15:00:00', end: '2026-11-25T16:00:00' }
    await store.edit(await only(store, 'd'), { kind: 'change', scope: 'all', ...times })
    const found = await only(store, 'd')
    expect(found).toMatchObject({ ...times, allDay: false })
    const written = readFileSync(join(store.folder, 'd.ics'), 'utf8')
    for (const line of ['X-KEEP:1', 'DTSTART;TZID=Europe/Berlin:20261125T150000', 'BEGIN:VTIMEZONE'])
      expect(written).toContain(line)
  })
})

describe('a file that is not UTF-8', () => {
  it('is reported and never written', async () => {
    const store = await open()
    const bytes = Buffer.from(
      calendarOf(eventOf('d', 'SUMMARY:Caf\u00E9', 'DTSTART:20261125T100000')),
      'latin1',
    )
    writeFileSync(join(store.folder, 'latin.ics'), bytes)
    const { occurrences, problems } = await store.between('2026-11-01T00:00:00', '2027-01-01T00:00:00')
    expect(occurrences).toEqual([])
    expect(problems).toEqual([{ file: 'latin.ics', error: expect.stringContaining('UTF-8') as string }])
  })
})

describe('several events at once', () => {
  const remove = (targets: string[]): ToolCall => ({
    step: 's1',
    tool: 'calendar',
    op: 'delete',
    slots: {},
    targets,
  })
  const two: [string, string][] = [
    ['a.ics', calendarOf(eventOf('a', 'SUMMARY:First', 'DTSTART:20261125T100000'))],
    ['b.ics', calendarOf(eventOf('b', 'SUMMARY:Second', 'DTSTART:20280110T100000'))],
  ]
  const context = { runId: 'r', lang: 'en', clock, signal: new AbortController().signal } as const

  it('are asked about as they stand in the calendar, with the year where it is another one', async () => {
    const tool = createCalendarTool({ store: await open(...two), clock, dryRun: false })
    const { question } = await tool.assess(remove(['a', 'b']), 'en')
    expect(question).toContain('First, Wednesday 25 November')
    expect(question).toContain('Second, Monday 10 January 2028')
  })

  it('say what went when the rest could not', async () => {
    const store = await open(...two)
    // The file of the second event cannot be taken away: a folder stands where it would go.
    mkdirSync(join(store.folder, 'b.ics.deleted', 'x'), { recursive: true })
    const outcome = await createCalendarTool({ store, clock, dryRun: false }).run(remove(['a', 'b']), context)
    if (outcome.ok) throw new Error('nothing failed')
    expect(outcome.failure.message).toContain('First')
    expect(outcome.failure.message).not.toContain('Nothing was changed')
    expect(await store.find(['a', 'b'])).toMatchObject([{ uid: 'b' }])
  })
})

describe('a move of a whole series', () => {
  const rule = (...lines: string[]): string =>
    eventOf(
      's',
      'SUMMARY:Yoga',
      'DTSTART;TZID=Europe/Berlin:20261102T090000',
      'DTEND;TZID=Europe/Berlin:20261102T091500',
      ...lines,
    )
  const moveTo = async (store: CalendarStore, start: string, end: string) =>
    store.edit(await only(store, 's'), { kind: 'change', scope: 'all', start, end })

  it('takes the end of its rule along', async () => {
    const store = await open(['s.ics', calendarOf(rule('RRULE:FREQ=WEEKLY;UNTIL=20261207T080000Z'))])
    expect(await moveTo(store, '2026-11-23T10:00:00', '2026-11-23T10:15:00')).toMatchObject({ ok: true })
    expect((await shown(store)).at(-1)).toBe('12-07T10:00 Yoga')
  })

  it.each([
    ['hours in its rule', [rule('RRULE:FREQ=WEEKLY;BYHOUR=9;BYMINUTE=0;COUNT=8')], '2026-11-23'],
    [
      'its next occurrence moved by hand',
      [
        rule('RRULE:FREQ=WEEKLY;COUNT=6'),
        eventOf(
          's',
          'SUMMARY:Yoga',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261123T090000',
          'DTSTART;TZID=Europe/Berlin:20261123T140000',
          'DTEND;TZID=Europe/Berlin:20261123T141500',
        ),
      ],
      '2026-11-23',
    ],
    [
      'an end in another zone',
      [
        eventOf(
          's',
          'SUMMARY:Yoga',
          'DTSTART;TZID=Europe/Berlin:20261102T090000',
          'DTEND:20261102T090000Z',
          'RRULE:FREQ=WEEKLY',
        ),
      ],
      '2026-11-23',
    ],
  ])('is refused, and nothing is written, where it has %s', async (_what, events, day) => {
    const store = await open(['s.ics', calendarOf(...events)])
    const path = join(store.folder, 's.ics')
    const before = readFileSync(path, 'utf8')
    expect(await moveTo(store, `${day}T10:00:00`, `${day}T10:15:00`)).toMatchObject({
      ok: false,
      failure: { code: 'calendar.unsafe_edit' },
    })
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  it('never writes an all-day series as one that lasts no time', async () => {
    const trash = eventOf(
      's',
      'SUMMARY:Trash',
      'DTSTART;VALUE=DATE:20261102',
      'DTEND;VALUE=DATE:20261103',
      'RRULE:FREQ=WEEKLY',
    )
    const store = await open(['s.ics', calendarOf(trash)])
    expect(await moveTo(store, '2026-11-23T10:00:00', '2026-11-23T11:00:00')).toMatchObject({ ok: false })
  })
})
