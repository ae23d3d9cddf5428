import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ensurePackages, isInstalledByHand } from '../../../scripts/bootstrap/npm-packages.mjs'
import { readStamp } from '../../../scripts/bootstrap/stamp.mjs'
import { tempFolder } from '../../support/temp-folder'

const here = { version: '1.0.0', integrity: 'sha512-a' }
const forOtherPlatforms = { version: '2.0.0', optional: true }

function project(wanted: object, present: object | null): string {
  const root = tempFolder()
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (present !== null) {
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: present }))
  }
  return root
}

describe('isInstalledByHand', () => {
  it('accepts what agrees with the lockfile, without the packages for other platforms', () => {
    const wanted = { 'node_modules/a': here, 'node_modules/b': forOtherPlatforms }
    expect(isInstalledByHand(project(wanted, { 'node_modules/a': here }))).toBe(true)
  })

  it.each([
    ['nothing is installed', null],
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { ...here, version: '1.0.1' } }],
    ['a package has another content', { 'node_modules/a': { ...here, integrity: 'sha512-b' } }],
  ])('refuses when %s', (_why, present) => {
    expect(isInstalledByHand(project({ 'node_modules/a': here }, present))).toBe(false)
  })
})

describe('ensurePackages', () => {
  it('remembers a complete installation and does not look at it again', async () => {
    const root = project({ 'node_modules/a': here }, { 'node_modules/a': here })
    const lines: string[] = []
    const report = {
      note: (line: string) => void lines.push(line),
      step: (title: string) => {
        lines.push(title)
        return Promise.reject(new Error('nothing should be installed'))
      },
    }
    await ensurePackages({ root, lock: join(root, 'lock'), report })
    expect(readStamp(join(root, 'node_modules', '.artel-stamp'))).not.toBeNull()
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), 'unreadable')
    await ensurePackages({ root, lock: join(root, 'lock'), report })
    expect(lines).toEqual([])
  })
})
