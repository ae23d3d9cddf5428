import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Clock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { openPin, type PinStore } from '../../../main/storage/pin-store'
import { tempFolder } from '../../support/temp-folder'

async function storeOf(): Promise<{ pin: PinStore; file: string; clock: Clock & { now: number } }> {
  const file = join(tempFolder(), 'pin.json')
  const clock = { now: 0, nowMs: () => clock.now, tz: 'UTC' }
  return { pin: await openPin(file, clock, silentLog()), file, clock }
}

it('knows the PIN again after a restart and keeps no digit of it', async () => {
  const { pin, file, clock } = await storeOf()
  expect(pin.isSet()).toBe(false)
  expect(await pin.change('', '482913')).toMatchObject({ ok: true })
  expect(await readFile(file, 'utf8')).not.toContain('482913')
  const again = await openPin(file, clock, silentLog())
  expect(again.isSet()).toBe(true)
  expect(await again.check('482913')).toBe('right')
  expect(await again.check('482914')).toBe('wrong')
})

it('locks for a minute after five wrong tries, also over a restart, and not even the right one counts then', async () => {
  const { pin, file, clock } = await storeOf()
  await pin.change('', '1234')
  for (let tried = 0; tried < 4; tried += 1) expect(await pin.check('0000')).toBe('wrong')
  expect(await pin.check('0000')).toBe('locked')
  const again = await openPin(file, clock, silentLog())
  expect(await again.check('1234')).toBe('locked')
  clock.now += 60_000
  expect(await again.check('1234')).toBe('right')
})

it.each(['123', '123456789', '12a4', 'abcd'])('refuses "%s" as a PIN', async (next) => {
  const { pin } = await storeOf()
  expect(await pin.change('', next)).toMatchObject({ ok: false, failure: { code: 'settings.invalid' } })
  expect(pin.isSet()).toBe(false)
})

it('is changed and removed only with the present one', async () => {
  const { pin } = await storeOf()
  await pin.change('', '1234')
  expect(await pin.change('9999', '5678')).toMatchObject({ ok: false, failure: { code: 'run.wrong_pin' } })
  expect(await pin.change('1234', '5678')).toMatchObject({ ok: true })
  expect(await pin.change('5678', '')).toMatchObject({ ok: true })
  expect(pin.isSet()).toBe(false)
})
