import { existsSync, mkdirSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findRuntime, installRuntime, type RuntimeSource } from '../../../scripts/bootstrap/runtime-store.mjs'
import { tempFolder } from '../../support/temp-folder'
import { runModule } from './run-module'

/** Counts how often it had to prepare. */
function countingSource(): RuntimeSource & { readonly prepared: () => number } {
  let times = 0
  return {
    id: '1.0.0-test',
    version: '1.0.0',
    executable: 'bin/electron',
    prepare(into) {
      times += 1
      mkdirSync(join(into, 'bin'))
      writeFileSync(join(into, 'bin', 'electron'), 'program')
      writeFileSync(join(into, 'icudtl.dat'), 'data')
      return Promise.resolve()
    },
    prepared: () => times,
  }
}

/** Gets as far as a half unpacked runtime and a finished download, and is killed. */
const killedHalfWay = `
  const { installRuntime } = await import(bootstrap + 'runtime-store.mjs')
  const { writeFileSync } = await import('node:fs')
  await installRuntime(process.argv[1], {
    id: '1.0.0-test', version: '1.0.0', executable: 'bin/electron',
    async prepare(into, downloads) {
      writeFileSync(downloads + '/archive', 'downloaded')
      writeFileSync(into + '/icudtl.dat', 'da')
      process.kill(process.pid, 'SIGKILL')
    },
  })
`

describe('installRuntime', () => {
  it('prepares a runtime once and finds it from then on', async () => {
    const store = tempFolder()
    const source = countingSource()
    const runtime = await installRuntime(store, source)
    expect(readFileSync(runtime.executable, 'utf8')).toBe('program')
    expect(await installRuntime(store, source)).toEqual(runtime)
    expect(findRuntime(store, source)).toEqual(runtime)
    expect(source.prepared()).toBe(1)
  })

  it('prepares once for two who ask at the same time', async () => {
    const store = tempFolder()
    const source = countingSource()
    await Promise.all([installRuntime(store, source), installRuntime(store, source)])
    expect(source.prepared()).toBe(1)
  })

  it('starts over after a kill, keeps what was downloaded, and leaves nothing half done behind', async () => {
    const store = tempFolder()
    expect((await runModule(killedHalfWay, [store])).signal).toBe('SIGKILL')
    const source = countingSource()
    expect(findRuntime(store, source)).toBeNull()
    expect(readdirSync(store).some((name) => name.includes('.partial-'))).toBe(true)
    let found = ''
    await installRuntime(store, {
      ...source,
      prepare: async (into, downloads) => {
        found = readFileSync(join(downloads, 'archive'), 'utf8')
        await source.prepare(into, downloads)
      },
    })
    expect(found).toBe('downloaded')
    expect(readdirSync(store).filter((name) => name !== 'downloads')).toEqual(['1.0.0-test'])
    expect(existsSync(join(store, 'downloads', '1.0.0-test'))).toBe(false)
  })

  it('notices a damaged runtime and prepares it again', async () => {
    const store = tempFolder()
    const source = countingSource()
    const runtime = await installRuntime(store, source)
    truncateSync(join(runtime.dir, 'icudtl.dat'), 1)
    expect(findRuntime(store, source)).toBeNull()
    await installRuntime(store, source)
    expect(readFileSync(join(runtime.dir, 'icudtl.dat'), 'utf8')).toBe('data')
    expect(source.prepared()).toBe(2)
  })

  it('leaves no runtime when preparing fails', async () => {
    const store = tempFolder()
    const source = { ...countingSource(), prepare: () => Promise.reject(new Error('no network')) }
    await expect(installRuntime(store, source)).rejects.toThrow('no network')
    expect(findRuntime(store, source)).toBeNull()
  })
})
