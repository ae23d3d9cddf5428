/** Programs and libraries of the operating system: what is missing, and how to get it on this one. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runCommand, tail } from './run-command.mjs'
import { SetupError } from './setup-error.mjs'

/** What Electron links against, as each family of distributions calls it. */
export const electronPackages = {
  debian: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'],
  fedora: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'libXScrnSaver'],
  arch: ['gtk3', 'nss', 'alsa-lib', 'mesa', 'libxss'],
}
export const xvfbPackages = { debian: ['xvfb'], fedora: ['xorg-x11-server-Xvfb'], arch: ['xorg-server-xvfb'] }

/** @typedef {{ debian: string[], fedora: string[], arch: string[] }} Packages */

/** @returns {keyof Packages | null} */
function distribution(osRelease = readOsRelease()) {
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, names]) =>
    (names ?? '').split(' '),
  )
  if (ids.includes('debian') || ids.includes('ubuntu')) return 'debian'
  if (ids.includes('fedora') || ids.includes('rhel')) return 'fedora'
  return ids.includes('arch') ? 'arch' : null
}

function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8')
  } catch {
    return ''
  }
}

/** @param {string} program */
export function findProgram(program) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>}  Names of shared libraries the loader does not find.
 */
export async function missingLibraries(executable) {
  if (process.platform !== 'linux') return []
  const { code, stdout } = await runCommand('ldd', [executable])
  // No ldd, or not a dynamic executable (a wrapper script): nothing can be said, so Electron itself will say it.
  return code === 0 ? parseMissing(stdout) : []
}

/** @param {string} lddOutput */
export function parseMissing(lddOutput) {
  return [...new Set([...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? ''))]
}

/**
 * Ubuntu 24.04 and Debian 13 renamed some libraries (…t64), and the old name is not always an alias.
 * @param {readonly string[]} packages
 */
async function currentNames(packages) {
  const { stdout } = await runCommand('apt-cache', ['pkgnames'])
  const known = new Set(stdout.split('\n'))
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name))
}

/**
 * Installs packages as root on Debian and Ubuntu; elsewhere says which command would.
 * @param {object} options
 * @param {Packages} options.packages
 * @param {string} options.reason  What is missing, for the message: "Electron needs libnss3.so, which is not installed."
 * @param {string} options.title
 * @param {import('./progress.mjs').Reporter} options.report
 */
export async function installPackages({ packages, reason, title, report }) {
  const family = distribution()
  if (family === 'debian' && process.getuid?.() === 0 && findProgram('apt-get') !== null) {
    await report.step(title, () => aptInstall(packages.debian, reason))
    return
  }
  throw new SetupError(`${reason}\n${await advice(family, packages)}`)
}

/** @param {keyof Packages | null} family @param {Packages} packages */
async function advice(family, packages) {
  if (family === null)
    return `Install them with this system's package manager (Debian calls them ${packages.debian.join(' ')}) and start again.`
  const names = (family === 'debian' ? await currentNames(packages.debian) : packages[family]).join(' ')
  const commands = { debian: 'apt-get install -y', fedora: 'dnf install -y', arch: 'pacman -S --needed' }
  return `Run this and start again:\n  sudo ${commands[family]} ${names}`
}

/** @param {readonly string[]} packages @param {string} reason */
async function aptInstall(packages, reason) {
  const env = {
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
    // Keeps the daemons that come along (mosquitto) from being started.
    RUNLEVEL: '1',
  }
  const options = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2']
  const install = async () =>
    await runCommand(
      'apt-get',
      [...options, 'install', '-y', '-q', '--no-install-recommends', ...(await currentNames(packages))],
      { env },
    )
  const first = await install()
  if (first.code === 0) return
  // An image without package lists, or with old ones.
  await runCommand('apt-get', [...options, 'update', '-q'], { env })
  const second = await install()
  if (second.code !== 0) {
    throw new SetupError(
      `${reason}\napt-get install -y ${packages.join(' ')} failed:\n${tail(second.output)}`,
    )
  }
}

/**
 * @param {{ executable: string, report: import('./progress.mjs').Reporter }} options
 */
export async function ensureLibraries({ executable, report }) {
  const missing = await missingLibraries(executable)
  if (missing.length === 0) return
  const reason = `Electron needs shared libraries that are not installed: ${missing.join(', ')}`
  await installPackages({
    packages: electronPackages,
    reason,
    title: 'Installing the libraries Electron needs',
    report,
  })
  const still = await missingLibraries(executable)
  if (still.length > 0)
    throw new SetupError(`Electron still misses ${still.join(', ')} after the installation.`)
}

/**
 * A second kind of broker for the integration tests, which do without it where it is absent. Only where nothing would start it as a
 * service: root in a container.
 * @param {{ report: import('./progress.mjs').Reporter }} options
 */
export async function offerMosquitto({ report }) {
  if (findProgram('mosquitto') !== null || distribution() !== 'debian' || process.getuid?.() !== 0) return
  if (existsSync('/run/systemd/system')) return
  await report
    .step('Installing mosquitto, a broker for the tests', () =>
      aptInstall(['mosquitto'], 'mosquitto is not installed.'),
    )
    .catch(() => report.note('mosquitto could not be installed; the tests that use it are left out.'))
}
