import { readFileSync, readlinkSync, statSync, writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unzip } from '../../../scripts/bootstrap/unzip.mjs'
import { tempFolder } from '../../support/temp-folder'
import { zipFile, type ZipEntry } from './zip-file'

function written(entries: readonly ZipEntry[]): { archive: string; into: string } {
  const folder = tempFolder()
  writeFileSync(join(folder, 'a.zip'), zipFile(entries))
  return { archive: join(folder, 'a.zip'), into: join(folder, 'into') }
}

describe('unzip', () => {
  it('keeps folders, modes and symbolic links', async () => {
    const { archive, into } = written([
      { name: 'app/', mode: 0o040755 },
      { name: 'app/electron', content: 'program', mode: 0o100755 },
      { name: 'app/readme', content: 'text' },
      { name: 'app/current', content: 'electron', mode: 0o120755 },
    ])
    await unzip({ archive, into })
    expect(readFileSync(join(into, 'app', 'electron'), 'utf8')).toBe('program')
    expect(readFileSync(join(into, 'app', 'readme'), 'utf8')).toBe('text')
    if (process.platform !== 'win32') {
      expect(statSync(join(into, 'app', 'electron')).mode & 0o777).toBe(0o755)
      expect(readlinkSync(join(into, 'app', 'current'))).toBe('electron')
    }
  })

  it('renames entries and leaves out what has no name', async () => {
    const { archive, into } = written([
      { name: 'Cypress/Cypress', content: 'program' },
      { name: 'other', content: 'x' },
    ])
    await unzip({ archive, into, nameOf: (name) => (name === 'Cypress/Cypress' ? 'electron' : null) })
    expect(readFileSync(join(into, 'electron'), 'utf8')).toBe('program')
    expect(existsSync(join(into, 'other'))).toBe(false)
  })

  it('writes nothing outside its folder', async () => {
    const { archive, into } = written([{ name: 'harmless', content: 'x' }])
    await expect(unzip({ archive, into, nameOf: () => '../outside' })).rejects.toThrow('outside the folder')
    expect(existsSync(join(into, '..', 'outside'))).toBe(false)
  })

  it('refuses a file that was cut short', async () => {
    const { archive, into } = written([{ name: 'a', content: 'x'.repeat(1000) }])
    writeFileSync(archive, readFileSync(archive).subarray(0, 600))
    await expect(unzip({ archive, into })).rejects.toThrow()
  })
})
