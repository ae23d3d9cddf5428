import { createHash } from 'node:crypto'
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findModels } from '../../../main/llm/model-store'
import { tempFolder } from '../../support/temp-folder'

function install(): { dir: string; base: string; cache: string; find: () => Promise<string> } {
  const dir = tempFolder()
  const entry = (path: string, content: string): object => {
    writeFileSync(join(dir, path), content)
    return { path, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
  }
  const manifest = {
    base: { name: 'Base', files: [entry('base.gguf', 'weights'), entry('base-2.gguf', 'more')] },
    adapters: { home: { ...entry('home.gguf', 'adapter'), scores: { exact: 0.9 } } },
  }
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
  const cache = join(dir, 'profile', 'checked.json')
  const find = async (): Promise<string> => {
    const found = await findModels(dir, cache)
    return found.ok ? 'ok' : `${found.failure.code} ${found.failure.message}`
  }
  return { dir, base: join(dir, 'base.gguf'), cache, find }
}

describe('the installed models', () => {
  it('are found with their sizes and scores', async () => {
    const { dir, base, cache } = install()
    expect(await findModels(dir, cache)).toEqual({
      ok: true,
      value: {
        baseName: 'Base',
        baseFile: base,
        baseBytes: 11,
        adapters: { home: { file: join(dir, 'home.gguf'), bytes: 7, scores: { exact: 0.9 } } },
      },
    })
  })

  it('are missing by name when a file is gone, also after it was checked', async () => {
    const { base, find } = install()
    await find()
    rmSync(base)
    expect(await find()).toMatch(/^llm\.model_missing .*base\.gguf/)
  })

  it('are damaged when a file was cut short', async () => {
    const { base, find } = install()
    writeFileSync(base, 'weig')
    expect(await find()).toMatch(/^llm\.model_damaged .*4 bytes instead of 7/)
  })

  it('are damaged when a file of the right size has other bytes, also after it was checked', async () => {
    const { base, find } = install()
    expect(await find()).toBe('ok')
    writeFileSync(base, 'wEights')
    utimesSync(base, 1, 1)
    expect(await find()).toMatch(/^llm\.model_damaged .*checksum/)
  })

  it.each(['', '{', '[]', '{"base":{"files":[]},"adapters":{}}'])(
    'are damaged under the manifest %j',
    async (text) => {
      const { dir, find } = install()
      writeFileSync(join(dir, 'manifest.json'), text)
      expect(await find()).toMatch(/^llm\.model_damaged .*manifest/)
    },
  )

  it('are missing without a manifest', async () => {
    const { dir, find } = install()
    rmSync(join(dir, 'manifest.json'))
    expect(await find()).toMatch(/^llm\.model_missing/)
  })

  it('are hashed once: an unchanged file is not read again', async () => {
    const { base, cache, find } = install()
    await find()
    expect(Object.keys(JSON.parse(readFileSync(cache, 'utf8')) as object)).toHaveLength(3)
    const { atime, mtime } = statSync(base)
    // The same size and time: the checksum is trusted. This is what makes the start fast.
    writeFileSync(base, 'wEights')
    utimesSync(base, atime, mtime)
    expect(await find()).toBe('ok')
  })

  it.each(['not json', '[1]', '{"x":1}'])('are checked again when the cache holds %j', async (text) => {
    const { cache, find } = install()
    await find()
    writeFileSync(cache, text)
    expect(await find()).toBe('ok')
  })
})
