/** Knows whether inputs changed since they were last used: a digest of their names and contents, kept in a stamp file. */
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * All files under the given files and folders, sorted; a path that does not exist is left out.
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} isWanted
 * @returns {string[]}
 */
export function listFiles(paths, isWanted = () => true) {
  /** @type {string[]} */
  const files = []
  /** @param {string} path */
  const visit = (path) => {
    if (!isWanted(path)) return
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return
    if (!stats.isDirectory()) files.push(path)
    else for (const name of readdirSync(path)) visit(join(path, name))
  }
  for (const path of paths) visit(path)
  return files.sort()
}

/**
 * @param {string} root  Names are taken relative to it, so that a clone elsewhere has the same digest.
 * @param {readonly string[]} files
 * @param {string} [salt]  Anything else the result depends on.
 */
export function digestFiles(root, files, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of files) {
    const content = readFileSync(file)
    hash.update(`\0${relative(root, file).split(sep).join('/')}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
export async function digestFile(file, algorithm, encoding = 'hex') {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  return hash.digest(encoding)
}

/** @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/** @param {string} file @param {string} value */
export async function writeStamp(file, value) {
  await mkdir(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, `${value}\n`)
  await rename(temporary, file)
}

/** @param {string} file */
export async function clearStamp(file) {
  await rm(file, { force: true })
}
