import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../../scripts/bootstrap/paths.mjs'
import { startDemo } from '../../../main/tools/demo'
import { runArtel, type ArtelRun } from '../../support/run-artel'
import { tempFolder } from '../../support/temp-folder'

const isBuilt = existsSync(join(repositoryRoot, 'out', 'main', 'cli.js'))
if (!isBuilt) process.stdout.write('commands: out/main/cli.js is not built, so the command line is not run\n')

const artel = (
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<ArtelRun> => runArtel(args, { profile: tempFolder(), input, env })
const weekly = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//test//EN',
  'BEGIN:VEVENT',
  'UID:w',
  'DTSTAMP:20260101T000000Z',
  'SUMMARY:Stand-up',
  'DTSTART;TZID=Europe/Berlin:20261019T090000',
  'DTEND;TZID=Europe/Berlin:20261019T093000',
  'RRULE:FREQ=WEEKLY',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

describe.skipIf(!isBuilt)('the built command line', () => {
  it.each([
    { args: [], why: 'No verb' },
    { args: ['fly'], why: 'Unknown verb' },
    { args: ['ask'], why: 'needs a text' },
    { args: ['ask', 'x', '--loud'], why: '--loud' },
    { args: ['batch'], why: '--home' },
    { args: ['calendar'], why: 'agenda' },
    { args: ['calendar', 'check'], why: 'at least one file' },
    { args: ['devices', '--wait', 'soon'], why: '--wait' },
  ])('ends with 2 and the help on stderr after $args', async ({ args, why }) => {
    const { code, stdout, stderr } = await artel(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(why)
    expect(stderr).toContain('artel ask TEXT')
  })

  it('ends with 1 and one line when the home cannot be read', async () => {
    const { code, stdout, stderr } = await artel(
      ['batch', '--home', '/no/such/home.json'],
      '{"id":1,"text":"x"}',
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('/no/such/home.json')
  })

  it('lists the devices of a broker whose password stands in the environment only', async () => {
    const demo = await startDemo({ lang: 'en' })
    try {
      const { url, username, password } = demo.broker
      const access = ['devices', '--broker', url.replace('://', `://${username}@`), '--wait', '2', '--json']
      const refused = await artel(access)
      expect(refused.code).toBe(1)
      expect(refused.stderr).not.toContain(password)
      const { code, stdout } = await artel(access, '', { ARTEL_BROKER_PASSWORD: password })
      expect(code).toBe(0)
      expect((JSON.parse(stdout) as { entities: unknown[] }).entities).toHaveLength(33)
    } finally {
      await demo.dispose()
    }
  })

  it('reads dates line by line and skips empty lines', async () => {
    const lines = [
      { id: 'a', text: 'tomorrow at 3pm', ref: '2026-11-22T12:00:00', tz: 'Europe/Berlin' },
      { id: 2, text: 'в пятницу в 15:30', ref: '2026-11-22T12:00:00', tz: 'Europe/Moscow' },
    ].map((line) => JSON.stringify(line))
    const { code, stdout } = await artel(['dates'], lines.join('\n\n'))
    expect(code).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toMatchObject([
      { id: 'a', start: '2026-11-23T15:00:00' },
      { id: 2, start: '2026-11-27T15:30:00' },
    ])
  })

  it('names the line that is not JSON', async () => {
    const { code, stderr } = await artel(['dates'], '{"id":1,"text":"x","ref":"2026-11-22T12:00:00"}\nnope')
    expect(code).toBe(1)
    expect(stderr).toContain('Line 2')
  })

  it('counts the events of a file, and ends with 1 when one is broken', async () => {
    const folder = tempFolder()
    const [good, bad] = [join(folder, 'good.ics'), join(folder, 'bad.ics')]
    writeFileSync(good, weekly)
    writeFileSync(bad, 'nothing')
    expect(await artel(['calendar', 'check', good, '--json'])).toMatchObject({
      code: 0,
      stdout: `${JSON.stringify({ file: good, ok: true, events: 1, error: null })}\n`,
    })
    expect((await artel(['calendar', 'check', good, bad])).code).toBe(1)
  })

  it.each([
    ['Europe/Berlin', ['09:00', '09:00']],
    ['Asia/Kolkata', ['12:30', '13:30']],
    ['America/New_York', ['03:00', '04:00']],
  ])('shows an agenda in the zone of the machine, %s, over a clock change', async (tz, times) => {
    const dir = tempFolder()
    writeFileSync(join(dir, 'w.ics'), weekly)
    const { code, stdout } = await artel(
      ['calendar', 'agenda', '--dir', dir, '--from', '2026-10-19', '--to', '2026-10-27', '--json'],
      '',
      { TZ: tz },
    )
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as { start: string }[]).map(({ start }) => start.slice(11, 16))).toEqual(times)
  })
})
