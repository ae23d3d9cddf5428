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
    { args: ['calendar', 'agenda', '--from', '2026-10-19'], why: '--dir is missing' },
    { args: ['calendar', 'check'], why: 'at least one file' },
    { args: ['devices', '--wait', 'soon'], why: '--wait' },
  ])('ends with 2, what is wrong, and the usage of that verb after $args', async ({ args, why }) => {
    const { code, stdout, stderr } = await artel(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [first, ...usage] = stderr.trimEnd().split('\n')
    expect(first).toContain(why)
    const verbs = [...new Set(usage.join('\n').match(/(?<=^ {2}artel )\w+/gmu))]
    const all = ['ask', 'chat', 'batch', 'dates', 'devices', 'calendar', 'models']
    expect(verbs).toEqual(all.includes(args[0] ?? '') ? [args[0]] : all)
  })

  it('shows the usage of one verb when asked for it', async () => {
    const { code, stdout } = await artel(['calendar', '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('artel calendar check')
    expect(stdout).not.toContain('artel ask')
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

  it('names each line that cannot be used, reads all others, and ends with 1', async () => {
    const good = (id: number) => `{"id":${id},"text":"x","ref":"2026-11-22T12:00:00"}`
    const lines = ['nope', good(1), '{"id":2}', '{"id":3,"text":"x","ref":"noon"}', good(4)]
    const { code, stdout, stderr } = await artel(['dates'], lines.join('\n'))
    expect(code).toBe(1)
    expect(stdout.match(/"id":\d/gu)).toEqual(['"id":1', '"id":4'])
    expect(stderr.match(/^Line \d/gmu)).toEqual(['Line 1', 'Line 3', 'Line 4'])
  })

  it('goes on with the batch after lines that cannot be used', async () => {
    const home = join(tempFolder(), 'homes.json')
    writeFileSync(home, '{"empty":{"areas":[],"entities":[]},"broken":{"areas":7}}')
    const line = (id: number, of: string) => `{"id":${id},"text":"?!","home":"${of}"}`
    const lines = ['{', line(1, 'empty'), line(2, 'gone'), line(3, 'broken'), '{"id":4}', line(5, 'empty')]
    const { code, stdout, stderr } = await artel(['batch', '--home', home], lines.join('\n'))
    expect(code).toBe(1)
    expect(stdout.match(/^\{"id":"\d"/gmu)).toEqual(['{"id":"1"', '{"id":"5"'])
    expect(stderr.match(/^Line \d/gmu)).toEqual(['Line 1', 'Line 3', 'Line 4', 'Line 5'])
  })

  it('reads a plain order without a model, and says so', async () => {
    const home = join(tempFolder(), 'home.json')
    const entity = { id: 'light.lamp', domain: 'light', name: 'Lamp', state: 'off', attributes: {} }
    writeFileSync(home, JSON.stringify({ areas: [], entities: [entity] }))
    const { stdout } = await artel(['batch', '--home', home], '{"id":1,"text":"turn on the lamp"}')
    expect(JSON.parse(stdout)).toMatchObject({
      path: 'template',
      effects: { 'light.lamp': { state: 'on' } },
      tokens: { prompt: 0, output: 0 },
    })
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
