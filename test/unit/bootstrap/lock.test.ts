import { mkdirSync, readFileSync, utimesSync, writeFileSync, existsSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withLock } from '../../../scripts/bootstrap/lock.mjs'
import { tempFolder } from '../../support/temp-folder'
import { runModule } from './run-module'

/** Takes the lock several times and notes when it is inside. */
const contender = `
  const { withLock } = await import(bootstrap + 'lock.mjs')
  const { appendFileSync } = await import('node:fs')
  const [, lock, journal] = process.argv
  for (let turn = 0; turn < 4; turn += 1) {
    await withLock(lock, async () => {
      appendFileSync(journal, 'in ' + process.pid + '\\n')
      await new Promise((resolve) => setTimeout(resolve, 10))
      appendFileSync(journal, 'out ' + process.pid + '\\n')
    })
  }
`
const killedInside = `
  const { withLock } = await import(bootstrap + 'lock.mjs')
  await withLock(process.argv[1], async () => process.kill(process.pid, 'SIGKILL'))
`

function writeLock(lock: string, owner: object, silentMs: number): void {
  mkdirSync(lock)
  writeFileSync(join(lock, 'owner.json'), JSON.stringify(owner))
  const then = new Date(Date.now() - silentMs)
  utimesSync(lock, then, then)
}

describe('withLock', () => {
  it('lets two processes in one after the other, never together', async () => {
    const folder = tempFolder()
    const args = ['contender', join(folder, 'lock'), join(folder, 'journal')].slice(1)
    const ended = await Promise.all([runModule(contender, args), runModule(contender, args)])
    expect(ended.map(({ code }) => code)).toEqual([0, 0])
    const lines = readFileSync(join(folder, 'journal'), 'utf8').trim().split('\n')
    expect(lines).toHaveLength(16)
    for (let index = 0; index < lines.length; index += 2) {
      expect(lines[index + 1]).toBe(lines[index]?.replace('in', 'out'))
    }
  })

  it('takes over from a process that was killed while it held the lock', async () => {
    const lock = join(tempFolder(), 'lock')
    expect((await runModule(killedInside, [lock])).signal).toBe('SIGKILL')
    expect(existsSync(lock)).toBe(true)
    expect(await withLock(lock, () => Promise.resolve('mine'))).toBe('mine')
    expect(existsSync(lock)).toBe(false)
  })

  it('waits for a live holder and says so once', async () => {
    const lock = join(tempFolder(), 'lock')
    const order: string[] = []
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let enter = (): void => undefined
    const entered = new Promise<void>((resolve) => (enter = resolve))
    const first = withLock(lock, async () => {
      enter()
      await held
      order.push('first')
    })
    // Whoever asks first need not get it first.
    await entered
    let waits = 0
    const second = withLock(
      lock,
      () => {
        order.push('second')
        return Promise.resolve()
      },
      {
        onWait: () => {
          waits += 1
          setTimeout(release, 300)
        },
      },
    )
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
    expect(waits).toBe(1)
  })

  it('gives the lock back when the work fails', async () => {
    const lock = join(tempFolder(), 'lock')
    await expect(withLock(lock, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room')
    expect(existsSync(lock)).toBe(false)
  })

  it.each([
    ['another machine that fell silent', { token: 'x', pid: 1, host: 'elsewhere.invalid' }, 120_000],
    [
      'a process id that is in use again, silent for long',
      { token: 'x', pid: process.pid, host: hostname() },
      900_000,
    ],
    ['nobody that can be read', 'not an owner', 120_000],
  ])('takes over from %s', async (_who, owner, silentMs) => {
    const lock = join(tempFolder(), 'lock')
    writeLock(lock, owner as object, silentMs)
    expect(await withLock(lock, () => Promise.resolve('mine'))).toBe('mine')
  })

  it.runIf(process.platform === 'linux')(
    'takes over at once when the process id belongs to another process now',
    async () => {
      const lock = join(tempFolder(), 'lock')
      writeLock(lock, { token: 'x', pid: process.pid, host: hostname(), start: '1' }, 0)
      expect(await withLock(lock, () => Promise.resolve('mine'))).toBe('mine')
    },
  )

  it('says which folder cannot be written to', async () => {
    const file = join(tempFolder(), 'file')
    writeFileSync(file, '')
    await expect(withLock(join(file, 'lock'), () => Promise.resolve('mine'))).rejects.toThrow(file)
  })

  it('leaves exactly one winner when many find the same abandoned lock', async () => {
    const folder = tempFolder()
    const lock = join(folder, 'lock')
    await runModule(killedInside, [lock])
    let inside = 0
    let most = 0
    const turns = Array.from({ length: 6 }, () =>
      withLock(lock, async () => {
        inside += 1
        most = Math.max(most, inside)
        await new Promise((resolve) => setTimeout(resolve, 5))
        inside -= 1
      }),
    )
    await Promise.all(turns)
    expect(most).toBe(1)
  })
})
