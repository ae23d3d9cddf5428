/** What Artel writes, read by another program: Python's icalendar. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedSecondReader } from '../../../scripts/bootstrap/second-reader.mjs'
import type { EventDraft } from '../../../contract/domain/calendar'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { createCalendarStore, type CalendarStore } from '../../../main/tools/calendar'
import { tempFolder } from '../../support/temp-folder'

const reader = installedSecondReader()
if (!reader) process.stderr.write('icalendar for Python is not set up: no second reader checks the files\n')

/** Every VEVENT of a folder: title, place, start in UTC, alarms, rule, except dates, whether it replaces one occurrence. */
const script = `
import icalendar, json, sys, glob, datetime
out = []
for name in sorted(glob.glob(sys.argv[1] + "/*.ics")):
    cal = icalendar.Calendar.from_ical(open(name, "rb").read())
    for event in cal.walk("VEVENT"):
        start = event.decoded("dtstart")
        if isinstance(start, datetime.datetime):
            start = start.astimezone(datetime.timezone.utc)
        rule = event.get("rrule")
        skipped = event.get("exdate")
        out.append({
            "title": str(event["summary"]), "place": str(event.get("location", "")), "start": start.isoformat(),
            "alarms": len(event.walk("VALARM")), "rule": rule.to_ical().decode() if rule else "",
            "skipped": len(skipped.dts) if skipped else 0, "replaces": "recurrence-id" in event,
        })
print(json.dumps(out))
`

interface ReadEvent {
  readonly title: string
  readonly place: string
  readonly start: string
  readonly alarms: number
  readonly rule: string
  readonly skipped: number
  readonly replaces: boolean
}

function readBack(folder: string): ReadEvent[] {
  const { stdout, stderr } = spawnSync(reader?.python ?? '', ['-c', script, folder], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: reader?.path ?? '', PYTHONIOENCODING: 'utf-8' },
  })
  expect(stderr).toBe('')
  return JSON.parse(stdout) as ReadEvent[]
}

const openStore = (folder: string, tz: string): Promise<CalendarStore> =>
  createCalendarStore({
    folder,
    clock: fixedClock(Date.UTC(2026, 10, 22, 9), tz),
    log: silentLog(),
    watch: false,
  })

const nasty = 'Обед; с "Анной", Петром\\Ко\nи ещё: ' + 'очень '.repeat(20) + 'долго 😀'
const draft: EventDraft = {
  title: nasty,
  start: '2027-01-15T15:00:00',
  end: '2027-01-15T16:30:00',
  allDay: false,
  tz: 'Europe/Berlin',
  recurrence: null,
  location: 'Café, 2nd floor; room 5',
  attendees: ['Anna "A" Ivanova', 'Пётр'],
  reminderMin: 15,
}

describe.skipIf(!reader)("Python's icalendar", () => {
  it.each([
    ['Europe/Moscow', '2027-01-15T12:00:00+00:00'],
    ['Europe/Berlin', '2027-01-15T14:00:00+00:00'],
    ['America/New_York', '2027-01-15T20:00:00+00:00'],
    ['Asia/Kolkata', '2027-01-15T09:30:00+00:00'],
    ['UTC', '2027-01-15T15:00:00+00:00'],
  ])('reads the same words and instant of an event in %s', async (tz, start) => {
    const folder = tempFolder()
    const store = await openStore(folder, tz)
    expect((await store.add({ ...draft, tz })).ok).toBe(true)
    await store.dispose()
    expect(readBack(folder)).toEqual([
      { title: nasty, place: draft.location, start, alarms: 1, rule: '', skipped: 0, replaces: false },
    ])
  })

  it('reads an all-day event as a date', async () => {
    const folder = tempFolder()
    const store = await openStore(folder, 'Europe/Berlin')
    await store.add({
      ...draft,
      title: 'Отпуск',
      start: '2027-01-15T00:00:00',
      end: '2027-01-17T00:00:00',
      allDay: true,
    })
    await store.dispose()
    expect(readBack(folder)).toMatchObject([{ title: 'Отпуск', start: '2027-01-15' }])
  })

  it('reads a series of which one meeting was moved and one removed', async () => {
    const folder = tempFolder()
    const store = await openStore(folder, 'Europe/Berlin')
    await store.add({ ...draft, title: 'Stand-up', recurrence: 'FREQ=WEEKLY;BYDAY=FR;COUNT=6' })
    const { occurrences } = await store.between('2027-01-01T00:00:00', '2027-03-01T00:00:00')
    const [, second, third] = occurrences
    if (!second || !third) throw new Error('the series is too short')
    const moved = { start: '2027-01-23T10:00:00', end: '2027-01-23T11:00:00' }
    expect(await store.edit(second, { kind: 'change', scope: 'this', ...moved })).toMatchObject({ ok: true })
    expect(await store.edit(third, { kind: 'remove', scope: 'this' })).toMatchObject({ ok: true })
    await store.dispose()
    expect(readdirSync(folder).map((name) => join(folder, name))).toHaveLength(1)
    const events = readBack(folder)
    expect(events.find(({ replaces }) => !replaces)).toMatchObject({
      rule: 'FREQ=WEEKLY;COUNT=6;BYDAY=FR',
      skipped: 1,
    })
    expect(events.find(({ replaces }) => replaces)).toMatchObject({ start: '2027-01-23T09:00:00+00:00' })
  })
})
