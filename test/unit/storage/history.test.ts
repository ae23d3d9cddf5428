import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it, onTestFinished } from 'vitest'
import type { DeviceHistory } from '../../../contract/domain/history'
import type { Entity } from '../../../contract/domain/home'
import { silentLog } from '../../../main/lib/log'
import { createHistory, type History } from '../../../main/storage/history'
import { tempFolder } from '../../support/temp-folder'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 0, 10, 12)

function entity(id: string, state: string, attributes: Record<string, unknown> = {}): Entity {
  return { id, domain: id.split('.')[0] ?? '', name: id, aliases: [], state, attributes }
}

interface Kept {
  readonly history: History
  /** Moves the clock; the writer's own timer does not run in these tests, a read writes what is due. */
  readonly at: (ms: number) => void
  readonly note: (...entities: Entity[]) => void
  readonly read: (entityId: string, fromMs?: number, toMs?: number) => Promise<DeviceHistory>
  readonly setKeepDays: (days: number) => Promise<void>
}

async function keep(file: string, nowMs = start): Promise<Kept> {
  let now = nowMs
  let keepDays = 30
  const clock = { nowMs: () => now, tz: 'UTC' }
  const history = createHistory({ file, keepDays: () => keepDays, clock, log: silentLog(), flushMs: day })
  await history.begin()
  onTestFinished(() => history.dispose())
  return {
    history,
    at: (ms) => (now = ms),
    note: (...entities) => history.note('demo', entities),
    read: async (entityId, fromMs = start - hour, toMs = now) => {
      const read = await history.read({ homeId: 'demo', entityId, fromMs, toMs })
      if (!read.ok) throw new Error(read.failure.code)
      return read.value
    },
    setKeepDays: (days) => {
      keepDays = days
      return history.keepDaysChanged()
    },
  }
}
const valuesOf = ({ series }: DeviceHistory, name = 'state') =>
  series.find((one) => one.name === name)?.points.map(({ value }) => value)

it('keeps the state and the numbers that a person would look up, in their units', async () => {
  const { note, read } = await keep(join(tempFolder(), 'history.sqlite'))
  note(entity('light.lamp', 'on', { brightness: 51, rgb_color: [1, 2, 3], effect: 'rainbow' }))
  note(entity('sensor.meter', '12.5', { unit_of_measurement: 'W' }), entity('scene.film', '2026-01-01'))
  const lamp = await read('light.lamp')
  expect(lamp.series.map(({ name, kind }) => [name, kind])).toEqual([
    ['state', 'state'],
    ['brightness', 'number'],
  ])
  expect(valuesOf(lamp, 'brightness')).toEqual([20])
  expect(valuesOf(await read('sensor.meter'))).toEqual([12.5])
  expect((await read('scene.film')).series).toEqual([])
})

it('writes every change of a state, but of a number one in ten seconds and the one it rests at', async () => {
  const { at, note, read } = await keep(join(tempFolder(), 'history.sqlite'))
  for (let second = 0; second <= 25; second += 1) {
    at(start + second * 1000)
    note(entity('sensor.meter', String(100 + second)), entity('switch.pump', second % 2 === 0 ? 'on' : 'off'))
  }
  at(start + minute)
  expect(valuesOf(await read('sensor.meter'))).toEqual([100, 110, 120, 125])
  expect(valuesOf(await read('switch.pump'))).toHaveLength(26)
})

it('says what a device was already at the beginning of the span', async () => {
  const { at, note, read } = await keep(join(tempFolder(), 'history.sqlite'))
  note(entity('lock.door', 'locked'))
  for (let minutes = 1; minutes <= 120; minutes += 1) {
    at(start + minutes * minute)
    note(entity('lock.door', 'locked'))
    await read('lock.door')
  }
  const { series, gaps } = await read('lock.door', start + hour, start + 2 * hour)
  expect(series[0]?.points).toEqual([{ atMs: start + hour, value: 'locked' }])
  expect(gaps).toEqual([])
})

it('knows nothing of the time in which it did not run', async () => {
  const file = join(tempFolder(), 'history.sqlite')
  const first = await keep(file)
  first.note(entity('light.lamp', 'on'))
  await first.history.dispose()
  const second = await keep(file, start + 8 * hour)
  second.note(entity('light.lamp', 'off'))
  second.at(start + 8 * hour + minute)
  const { gaps, series } = await second.read('light.lamp', start, start + 8 * hour + minute)
  expect(gaps).toEqual([{ fromMs: start, toMs: start + 8 * hour }])
  expect(series[0]?.points.map(({ value }) => value)).toEqual(['on', 'off'])
  const later = await second.read('light.lamp', start + 4 * hour, start + 8 * hour + minute)
  expect(later.series[0]?.points.map(({ value }) => value)).toEqual(['off'])
})

it('takes a sleep of the machine for a gap, and what was before it for what is after it', async () => {
  const { at, note, read } = await keep(join(tempFolder(), 'history.sqlite'))
  note(entity('light.lamp', 'on'))
  await read('light.lamp')
  at(start + 5 * hour)
  const { gaps, series } = await read('light.lamp', start)
  expect(gaps).toEqual([{ fromMs: start, toMs: start + 5 * hour }])
  expect(series[0]?.points.map(({ atMs }) => atMs)).toEqual([start, start + 5 * hour])
})

it('thins a month of a meter out to five hundred points that keep its peak and its pause', async () => {
  const { at, note, read } = await keep(join(tempFolder(), 'history.sqlite'))
  for (let step = 0; step < 4000; step += 1) {
    at(start + step * 10 * minute)
    const state = step === 1234 ? '9999' : step === 2000 ? 'unavailable' : String(step % 50)
    note(entity('sensor.meter', state))
  }
  const { series } = await read('sensor.meter', start)
  const values = series[0]?.points.map(({ value }) => value) ?? []
  expect(values.length).toBeLessThanOrEqual(500)
  expect(values).toContain(9999)
  expect(values).toContain('unavailable')
  const times = series[0]?.points.map(({ atMs }) => atMs) ?? []
  expect(times).toEqual([...times].sort((one, other) => one - other))
})

it('drops what is older than it is to be kept, and everything when it is switched off', async () => {
  const file = join(tempFolder(), 'history.sqlite')
  const { at, note, read, setKeepDays } = await keep(file)
  note(entity('light.lamp', 'on'))
  await read('light.lamp')
  at(start + 10 * day)
  note(entity('light.lamp', 'off'))
  await read('light.lamp')
  await setKeepDays(7)
  expect(valuesOf(await read('light.lamp', start))).toEqual(['off'])
  await setKeepDays(0)
  note(entity('light.lamp', 'on'))
  expect(await read('light.lamp', start)).toMatchObject({ series: [], keepDays: 0 })
  const database = new DatabaseSync(file)
  expect(database.prepare('SELECT count(*) AS n FROM sample').all()).toEqual([{ n: 0 }])
  database.close()
})

it('keeps homes apart', async () => {
  const { history, read, note } = await keep(join(tempFolder(), 'history.sqlite'))
  note(entity('light.lamp', 'on'))
  history.note('192.0.2.7:1883', [entity('light.lamp', 'off')])
  expect(valuesOf(await read('light.lamp'))).toEqual(['on'])
})

it.each([
  ['no database at all', 'this is not a database, but it is long enough to be looked at as one '.repeat(20)],
  ['one of a later version', null],
])('sets %s aside and begins anew', async (_, text) => {
  const folder = tempFolder()
  const file = join(folder, 'history.sqlite')
  if (text !== null) writeFileSync(file, text)
  else {
    const later = new DatabaseSync(file)
    later.exec('PRAGMA user_version = 99')
    later.close()
  }
  const { note, read } = await keep(file)
  note(entity('light.lamp', 'on'))
  expect(valuesOf(await read('light.lamp'))).toEqual(['on'])
  expect(readdirSync(folder)).toContain('history.sqlite.damaged')
})

it('fails in words where there is no place to write to, and the home goes on', async () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'taken'), '')
  const clock = { nowMs: () => start, tz: 'UTC' }
  const file = join(folder, 'taken', 'history.sqlite')
  const history = createHistory({ file, keepDays: () => 30, clock, log: silentLog() })
  await history.begin()
  history.note('demo', [entity('light.lamp', 'on')])
  const read = await history.read({ homeId: 'demo', entityId: 'light.lamp', fromMs: 0, toMs: start })
  expect(read).toMatchObject({ ok: false, failure: { code: 'io.failed' } })
  await history.dispose()
})
