/**
 * Where the shipped files lie (models, icons): beside the code in a checkout, in the resources folder of a packaged app.
 * ARTEL_RESOURCES points elsewhere, for tests of damaged files.
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export function resourcesDir(): string {
  const override = process.env['ARTEL_RESOURCES']
  if (override) return resolve(override)
  const packaged = (process as { resourcesPath?: string }).resourcesPath
  if (packaged && existsSync(join(packaged, 'models', 'manifest.json'))) return packaged
  let dir = dirname(fileURLToPath(import.meta.url))
  for (let depth = 0; depth < 6; depth += 1) {
    const candidate = join(dir, 'resources')
    if (existsSync(join(candidate, 'frames'))) return candidate
    dir = dirname(dir)
  }
  return resolve('resources')
}
