/** Electron as its makers publish it, through @electron/get, which comes with the `electron` package and checks its checksum. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzip } from './unzip.mjs'

/** To reach the host at all, and then without a byte. Short: many networks cannot, and there is a second source. */
const connectWithinMs = 8000
const silentForMs = 30_000

/**
 * @param {string} root
 * @returns {Promise<string>}  The version that the `electron` package stands for.
 */
export async function electronVersion(root) {
  return JSON.parse(await readFile(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version
}

/** @param {NodeJS.Platform} platform */
export function electronExecutable(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * @param {object} options
 * @param {string} options.root
 * @param {string} options.version
 * @param {import('./progress.mjs').Reporter} options.report
 * @param {Record<string, string>} [options.checksums]  SHA-256 by file name; by default those inside the `electron` package.
 * @param {number} [options.connectMs]
 * @returns {import('./runtime-store.mjs').RuntimeSource}
 */
export function officialElectron({ root, version, report, checksums, connectMs = connectWithinMs }) {
  return {
    id: `${version}-${process.platform}-${process.arch}`,
    version,
    executable: electronExecutable(),
    async prepare(into, downloads) {
      const electronPackage = createRequire(join(root, 'node_modules', 'electron', 'package.json'))
      const archive = await report.step(`Downloading Electron ${version}`, (progress) =>
        download({
          version,
          downloads,
          progress,
          connectMs,
          checksums: checksums ?? electronPackage('./checksums.json'),
          downloader: electronPackage.resolve('@electron/get'),
        }),
      )
      await report.step(`Unpacking Electron ${version}`, (progress) => unzip({ archive, into, progress }))
    },
  }
}

/**
 * @param {object} options
 * @param {string} options.version
 * @param {string} options.downloads
 * @param {Record<string, string>} options.checksums
 * @param {number} options.connectMs
 * @param {string} options.downloader  Path of the download package, which belongs to `electron`, not to us.
 * @param {import('./progress.mjs').Progress} options.progress
 */
async function download({ version, downloads, checksums, connectMs, downloader, progress }) {
  // Half a file of a killed run: @electron/get starts over anyway.
  await rm(downloads, { recursive: true, force: true })
  await mkdir(downloads)
  if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy']) process.env['ELECTRON_GET_USE_PROXY'] ??= '1'
  const { downloadArtifact, ElectronDownloadCacheMode } = await import(pathToFileURL(downloader).href)
  const abort = new AbortController()
  /** @param {number} ms */
  const giveUpAfter = (ms) => setTimeout(() => abort.abort(new Error(`no answer within ${ms / 1000} s`)), ms)
  let timer = giveUpAfter(connectMs)
  try {
    return await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      tempDirectory: downloads,
      cacheMode: ElectronDownloadCacheMode.Bypass,
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: async (/** @type {{ percent: number }} */ { percent }) => {
          clearTimeout(timer)
          if (percent < 1) timer = giveUpAfter(silentForMs)
          progress({ fraction: percent })
        },
      },
    })
  } finally {
    clearTimeout(timer)
  }
}
