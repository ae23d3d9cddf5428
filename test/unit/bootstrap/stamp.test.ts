import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digestFiles, listFiles, readStamp, writeStamp } from '../../../scripts/bootstrap/stamp.mjs'
import { tempFolder } from '../../support/temp-folder'

function sources(): string {
  const root = tempFolder()
  mkdirSync(join(root, 'main', 'llm'), { recursive: true })
  writeFileSync(join(root, 'main', 'index.ts'), 'export {}')
  writeFileSync(join(root, 'main', 'llm', 'worker.ts'), 'export const worker = 1')
  return root
}
const digest = (root: string): string => digestFiles(root, listFiles([join(root, 'main')]))

describe('digestFiles', () => {
  it('is the same for the same sources in another folder', () => {
    expect(digest(sources())).toBe(digest(sources()))
  })

  it('changes with a content, a name, and the salt', () => {
    const root = sources()
    const before = digest(root)
    writeFileSync(join(root, 'main', 'index.ts'), 'export { }')
    const edited = digest(root)
    renameSync(join(root, 'main', 'index.ts'), join(root, 'main', 'other.ts'))
    expect(
      new Set([before, edited, digest(root), digestFiles(root, [], 'a'), digestFiles(root, [], 'b')]).size,
    ).toBe(5)
  })

  it('does not take text that moved from one file to the next for the same sources', () => {
    const [one, other] = [tempFolder(), tempFolder()]
    for (const [root, first, second] of [
      [one, 'ab', 'c'],
      [other, 'a', 'bc'],
    ] as const) {
      mkdirSync(join(root, 'main'))
      writeFileSync(join(root, 'main', '1'), first)
      writeFileSync(join(root, 'main', '2'), second)
    }
    expect(digest(one)).not.toBe(digest(other))
  })
})

describe('listFiles', () => {
  it('leaves out what is not wanted and what does not exist', () => {
    const root = sources()
    const paths = [join(root, 'main'), join(root, 'nothing')]
    expect(listFiles(paths, (path) => !path.endsWith('llm'))).toEqual([join(root, 'main', 'index.ts')])
  })
})

describe('a stamp', () => {
  it('is read back as written, and is absent before', async () => {
    const file = join(tempFolder(), 'out', '.stamp')
    expect(readStamp(file)).toBeNull()
    await writeStamp(file, 'abc')
    expect(readStamp(file)).toBe('abc')
  })
})
