/** Unpacks a zip file, keeping modes and symbolic links, which macOS frameworks are full of. */
import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

const fileTypeMask = 0o170000
const symbolicLink = 0o120000
const folder = 0o040000

/**
 * @param {object} options
 * @param {string} options.archive
 * @param {string} options.into
 * @param {(name: string) => string | null} [options.nameOf]  The name to unpack an entry under; null leaves it out.
 * @param {import('./progress.mjs').Progress} [options.progress]
 */
export async function unzip({ archive, into, nameOf = (name) => name, progress }) {
  // Not at the top: this module is loaded before `npm ci` has run.
  const yauzl = await import('yauzl')
  const zip = await yauzl.openPromise(archive, { autoClose: true })
  let packedBytes = 0
  const allBytes = zip.fileSize
  for await (const entry of zip.eachEntry()) {
    packedBytes += entry.compressedSize
    const name = nameOf(entry.fileName)
    if (name === null || name === '') continue
    const target = join(into, name)
    if (!target.startsWith(into + sep))
      throw new Error(`${archive}: ${entry.fileName} would land outside the folder`)
    const mode = entry.externalFileAttributes >>> 16
    if (entry.fileName.endsWith('/') || (mode & fileTypeMask) === folder) {
      await mkdir(target, { recursive: true })
      continue
    }
    await mkdir(dirname(target), { recursive: true })
    const content = await zip.openReadStreamPromise(entry)
    if ((mode & fileTypeMask) === symbolicLink) await symlink(await text(content), target)
    else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
    progress?.({ fraction: packedBytes / allBytes })
  }
}
