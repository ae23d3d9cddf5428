import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { silentLog } from '../../../main/lib/log'
import { isLocked, tryLock, withLock } from '../../../main/storage/file-lock'
import { openSharedJson } from '../../../main/storage/shared-json'
import { tempFolder } from '../../support/temp-folder'

describe('a lock between processes', () => {
  it('has one owner at a time, and is free again when released', async () => {
    const path = join(tempFolder(), 'a.lock')
    const held = await tryLock(path)
    expect(held).not.toBeNull()
    expect(await tryLock(path)).toBeNull()
    expect(await isLocked(path)).toBe(true)
    await held?.release()
    expect(await isLocked(path)).toBe(false)
    expect(await tryLock(path)).not.toBeNull()
  })

  it.each([
    ['whose owner died', JSON.stringify({ token: 'x', pid: 2 ** 22 + 1, start: null })],
    ['whose number was given to another process', JSON.stringify({ token: 'x', pid: 1, start: '-1' })],
  ])('is taken over from one %s', async (_title, owner) => {
    const folder = tempFolder()
    const path = join(folder, 'a.lock')
    writeFileSync(path, owner)
    expect(await isLocked(path)).toBe(false)
    expect(await tryLock(path)).not.toBeNull()
    expect(readdirSync(folder)).toEqual(['a.lock'])
  })

  it('lets work happen one after the other', async () => {
    const path = join(tempFolder(), 'a.lock')
    const seen: string[] = []
    const work = (name: string) =>
      withLock(path, async () => {
        seen.push(`${name} begins`)
        await new Promise((resolve) => setTimeout(resolve, 5))
        seen.push(`${name} ends`)
      })
    await Promise.all([work('a'), work('b'), work('c')])
    expect(seen.filter((_, at) => at % 2 === 0).map((line) => line.split(' ')[0])).toEqual(
      seen.filter((_, at) => at % 2 === 1).map((line) => line.split(' ')[0]),
    )
  })
})

const open = async (file: string, isWatching = false) => {
  const shared = await openSharedJson({
    file,
    schema: z.object({ n: z.number() }),
    fallback: () => ({ n: 0 }),
    isWatching,
    log: silentLog(),
  })
  onTestFinished(() => shared.dispose())
  return shared
}
const plusOne = ({ n }: { n: number }) => ({ value: { n: n + 1 }, result: n })

describe('a JSON file that several change', () => {
  it('loses none of the changes that are made at once', async () => {
    const file = join(tempFolder(), 'deep', 'n.json')
    const [one, other] = [await open(file), await open(file)]
    const seen = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).change(plusOne)),
    )
    expect(seen.map((change) => change.ok && change.value).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 20 }, (_, at) => at),
    )
    expect(Math.max(one.get().n, other.get().n)).toBe(20)
  })

  it('is told of what another process wrote', async () => {
    const file = join(tempFolder(), 'n.json')
    const staying = await open(file, true)
    let heard = 0
    staying.onChange(() => (heard += 1))
    await vi.waitFor(
      async () => {
        await (await open(file)).change(plusOne)
        expect(staying.get().n).toBeGreaterThan(0)
      },
      { timeout: 10_000, interval: 100 },
    )
    expect(heard).toBeGreaterThan(0)
  })

  it('says that it could not be written, and keeps what it was', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'in-the-way'), '')
    const shared = await open(join(folder, 'in-the-way', 'n.json'))
    expect(await shared.change(plusOne)).toMatchObject({ ok: false, failure: { code: 'io.failed' } })
    expect(shared.get()).toEqual({ n: 0 })
  })
})
