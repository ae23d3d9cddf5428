/** Where things lie: the repository, and the cache that all clones of one person share. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repositoryRoot = resolve(fileURLToPath(import.meta.url), '../../..')

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
export function sharedCacheDir(env = process.env, platform = process.platform) {
  return join(cacheHome(env, platform), 'artel')
}

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
function cacheHome(env, platform) {
  const home = homedir()
  if (platform === 'darwin') return join(home, 'Library', 'Caches')
  if (platform === 'win32') return env['LOCALAPPDATA'] || join(home, 'AppData', 'Local')
  return env['XDG_CACHE_HOME'] || join(home, '.cache')
}

/** Held by whoever installs packages or builds in this clone. */
export const repositoryLock = join(repositoryRoot, '.cache', 'setup.lock')
