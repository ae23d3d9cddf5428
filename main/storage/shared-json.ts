/**
 * A small JSON file that several processes change (the app, `artel ask`): each change reads it anew, and is written while no other process
 * does the same. Whoever watches hears what the others changed.
 */
import { basename, dirname } from 'node:path'
import { mkdir } from 'node:fs/promises'
import { watch } from 'chokidar'
import type { z } from 'zod'
import { fail, ok, type Result } from '../../contract/domain/failure'
import { createEmitter, type Unsubscribe } from '../lib/emitter'
import type { Log } from '../lib/log'
import { withLock } from './file-lock'
import { jsonFile } from './json-file'

export interface SharedJson<T> {
  /** As last read or written here. */
  get(): T
  /** `edit` gets the present value and gives the new one with what the caller wants to know. Failure code: io.failed. */
  change<R>(edit: (value: T) => { readonly value: T; readonly result: R }): Promise<Result<R>>
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

export interface SharedJsonOptions<T> {
  readonly file: string
  readonly schema: z.ZodType<T>
  readonly fallback: () => T
  /** A process that stays hears of the others' changes; one that ends at once need not. */
  readonly isWatching: boolean
  readonly log: Log
}

export async function openSharedJson<T>({
  file,
  schema,
  fallback,
  isWatching,
  log,
}: SharedJsonOptions<T>): Promise<SharedJson<T>> {
  const stored = jsonFile(file, schema, fallback, log)
  const changed = createEmitter<null>((error) => log.error({ err: error, file }, 'listener'))
  let present: T = await stored.read()

  const take = (next: T): void => {
    const isOther = JSON.stringify(next) !== JSON.stringify(present)
    present = next
    if (isOther) changed.emit(null)
  }

  // The folder is watched, not the file: an atomic write puts another file in its place.
  const folder = dirname(file)
  if (isWatching) await mkdir(folder, { recursive: true }).catch(() => undefined)
  const watcher = isWatching
    ? watch(folder, {
        ignoreInitial: true,
        depth: 0,
        ignored: (path) => path !== folder && basename(path) !== basename(file),
      })
    : null
  watcher?.on('all', () => void stored.read().then(take))
  watcher?.on('error', (error) => log.warn({ err: error, file }, 'watcher'))

  return {
    get: () => present,
    change: async (edit) => {
      try {
        return await withLock(`${file}.lock`, async () => {
          const { value, result } = edit(await stored.read())
          await stored.write(value)
          take(value)
          return ok(result)
        })
      } catch (error) {
        log.warn({ err: error, file }, 'could not be written')
        return fail('io.failed', '')
      }
    },
    onChange: (listener) => changed.on(listener),
    dispose: async () => {
      changed.clear()
      await watcher?.close()
    },
  }
}
