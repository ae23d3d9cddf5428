/** Whether Chromium can put its processes into a sandbox on this machine; where it cannot it refuses to start without being told. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} file */
function readSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/**
 * @param {import('./runtime-store.mjs').Runtime} runtime
 * @returns {string | null}  Why it cannot, or null
 */
export function whyNoSandbox(runtime) {
  if (process.platform !== 'linux') return null
  if (process.getuid?.() === 0) return 'it runs as root'
  const helper = statSync(join(runtime.dir, 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0) return null
  const isRestricted =
    readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    readSetting('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    readSetting('/proc/sys/user/max_user_namespaces') === '0'
  return isRestricted ? 'this system does not let programs make user namespaces' : null
}
