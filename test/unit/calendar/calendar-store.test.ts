import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { EventDraft, Occurrence } from '../../../contract/domain/calendar'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { createCalendarStore, type CalendarStore } from '../../../main/tools/calendar'
import { writeFailure } from '../../../main/tools/calendar/write-failure'
import { tempFolder } from '../../support/temp-folder'
import { calendarOf, eventOf } from './ics-text'

const open = (folder: string): Promise<CalendarStore> =>
  createCalendarStore({
    folder,
    clock: fixedClock(Date.UTC(2026, 10, 22, 9), 'Europe/Berlin'),
    log: silentLog(),
    watch: false,
  })
const draft: EventDraft = {
  title: 'Обед',
  start: '2026-11-24T13:00:00',
  end: '2026-11-24T14:00:00',
  allDay: false,
  tz: 'Europe/Berlin',
  recurrence: null,
  location: null,
  attendees: [],
  reminderMin: null,
}
const all = async (store: CalendarStore): Promise<Occurrence[]> =>
  (await store.between('2026-11-01T00:00:00', '2027-01-01T00:00:00')).occurrences
const shown = async (store: CalendarStore): Promise<string[]> =>
  (await all(store)).map(({ start, title }) => `${start} ${title}`)
const pick = async (store: CalendarStore, start: string): Promise<Occurrence> => {
  const found = (await all(store)).find((one) => one.start.startsWith(start))
  if (!found) throw new Error(`nothing at ${start}`)
  return found
}

/** A file of another program: two events, properties that Artel does not know, an alarm. */
const foreign = calendarOf(
  'X-WR-CALNAME:Work',
  eventOf(
    'a',
    'SUMMARY:Review',
    'DTSTART;TZID=Europe/Berlin:20261125T100000',
    'DURATION:PT1H',
    'X-COLOR:teal',
    'CATEGORIES:ONE,TWO',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT5M',
    'END:VALARM',
  ),
  eventOf(
    'b',
    'SUMMARY:Sport',
    'DTSTART;TZID=Europe/Berlin:20261102T180000',
    'DTEND;TZID=Europe/Berlin:20261102T190000',
    'RRULE:FREQ=WEEKLY;COUNT=4',
    'X-SECRET:keep',
  ),
)
const withForeign = async (): Promise<{ store: CalendarStore; file: string }> => {
  const folder = tempFolder()
  const file = join(folder, 'work.ics')
  writeFileSync(file, foreign)
  return { store: await open(folder), file }
}

describe('the calendar folder', () => {
  it('shows what was added, after a restart too', async () => {
    const folder = tempFolder()
    const store = await open(folder)
    expect((await store.add(draft)).ok).toBe(true)
    expect(await shown(store)).toEqual(['2026-11-24T13:00:00 Обед'])
    expect(await shown(await open(folder))).toEqual(['2026-11-24T13:00:00 Обед'])
    expect(readdirSync(folder).filter((name) => !name.endsWith('.ics'))).toEqual([])
  })

  it('moves one event and keeps what it does not know, and the other event', async () => {
    const { store, file } = await withForeign()
    const target = await pick(store, '2026-11-25')
    expect(
      await store.edit(target, {
        kind: 'change',
        scope: 'this',
        start: '2026-11-26T11:00:00',
        end: '2026-11-26T12:30:00',
      }),
    ).toEqual({ ok: true, value: null })
    expect(await shown(store)).toContain('2026-11-26T11:00:00 Review')
    const text = readFileSync(file, 'utf8')
    for (const kept of [
      'X-COLOR:teal',
      'CATEGORIES:ONE,TWO',
      'TRIGGER:-PT5M',
      'X-SECRET:keep',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'X-WR-CALNAME:Work',
    ])
      expect(text).toContain(kept)
  })

  it('moves one meeting of a series without touching the others, then removes it for good', async () => {
    const { store, file } = await withForeign()
    await store.edit(await pick(store, '2026-11-09'), {
      kind: 'change',
      scope: 'this',
      start: '2026-11-10T20:00:00',
      end: '2026-11-10T21:00:00',
    })
    const sport = async (): Promise<string[]> =>
      (await shown(store)).filter((line) => line.endsWith('Sport')).map((line) => line.slice(0, 16))
    expect(await sport()).toEqual([
      '2026-11-02T18:00',
      '2026-11-10T20:00',
      '2026-11-16T18:00',
      '2026-11-23T18:00',
    ])
    await store.edit(await pick(store, '2026-11-10'), { kind: 'remove', scope: 'this' })
    expect(await sport()).toEqual(['2026-11-02T18:00', '2026-11-16T18:00', '2026-11-23T18:00'])
    expect(readFileSync(file, 'utf8')).toContain('X-COLOR:teal')
  })

  it('removes a whole series and leaves the other event', async () => {
    const { store } = await withForeign()
    await store.edit(await pick(store, '2026-11-09'), { kind: 'remove', scope: 'all' })
    expect(await shown(store)).toEqual(['2026-11-25T10:00:00 Review'])
  })

  it('keeps a deleted file beside the calendar, unread', async () => {
    const folder = tempFolder()
    const store = await open(folder)
    await store.add(draft)
    await store.edit(await pick(store, '2026-11-24'), { kind: 'remove', scope: 'this' })
    expect(await shown(store)).toEqual([])
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.ics\.deleted$/u)])
  })

  it('moves an event that names its zone the Windows or Outlook way', async () => {
    const folder = tempFolder()
    writeFileSync(
      join(folder, 'o.ics'),
      foreign.replaceAll('TZID=Europe/Berlin', 'TZID=/citadel.org/20260101_1/Europe/Berlin'),
    )
    const store = await open(folder)
    expect(
      (
        await store.edit(await pick(store, '2026-11-25'), {
          kind: 'change',
          scope: 'this',
          start: '2026-11-26T11:00:00',
          end: '2026-11-26T12:00:00',
        })
      ).ok,
    ).toBe(true)
    expect(await shown(store)).toContain('2026-11-26T11:00:00 Review')
  })

  it('reports a broken file and leaves it as it is', async () => {
    const { store, file } = await withForeign()
    const broken = join(store.folder, 'broken.ics')
    writeFileSync(broken, 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY')
    const { occurrences, problems } = await store.between('2026-11-01T00:00:00', '2027-01-01T00:00:00')
    expect(problems).toEqual([{ file: 'broken.ics', error: expect.any(String) as string }])
    expect(occurrences).toHaveLength(5)
    expect(readFileSync(broken, 'utf8')).toContain('SUMMARY')
    const target = { ...(await pick(store, '2026-11-25')), file: 'broken.ics' }
    expect(await store.edit(target, { kind: 'remove', scope: 'this' })).toMatchObject({
      ok: false,
      failure: { code: 'calendar.unreadable_file' },
    })
    expect(readFileSync(file, 'utf8')).toBe(foreign)
  })

  it('does not touch a file from which another program took the event meanwhile', async () => {
    const { store, file } = await withForeign()
    const target = await pick(store, '2026-11-25')
    const other = calendarOf(eventOf('b', 'SUMMARY:Sport', 'DTSTART:20261102T180000'))
    writeFileSync(file, other)
    expect(await store.edit(target, { kind: 'remove', scope: 'this' })).toMatchObject({
      ok: false,
      failure: { code: 'calendar.changed_meanwhile', retryable: true },
    })
    expect(readFileSync(file, 'utf8')).toBe(other)
  })

  it('says that the folder is missing when a file stands in its way', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'file'), 'x')
    for (const path of [join(folder, 'file', 'calendar'), join(folder, 'file')]) {
      const store = await open(path)
      expect(await store.add(draft)).toMatchObject({
        ok: false,
        failure: { code: 'calendar.folder_missing' },
      })
      expect((await store.between('2026-11-01T00:00:00', '2026-11-02T00:00:00')).problems).toHaveLength(1)
    }
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('x')
  })

  it.each([
    ['EACCES', 'calendar.read_only'],
    ['EROFS', 'calendar.read_only'],
    ['ENOSPC', 'calendar.disk_full'],
    ['EIO', 'calendar.write_failed'],
  ])('calls %s by the name %s', (code, name) => {
    expect(writeFailure(Object.assign(new Error('no'), { code }), '/c').failure).toMatchObject({
      code: name,
      details: { folder: '/c' },
    })
  })

  const isRoot = process.getuid?.() === 0
  if (isRoot)
    process.stdout.write(
      'calendar-store: root writes into read-only folders, so that case is not tried here\n',
    )
  it.skipIf(isRoot || process.platform === 'win32')('says that a folder is read-only', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'c'))
    chmodSync(join(folder, 'c'), 0o500)
    expect(await (await open(join(folder, 'c'))).add(draft)).toMatchObject({
      ok: false,
      failure: { code: 'calendar.read_only' },
    })
  })
})
