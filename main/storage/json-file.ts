/** One JSON file, parsed by a schema, written atomically. A damaged file is set aside, never lost. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writeFile } from 'atomically'
import type { z } from 'zod'
import type { Log } from '../lib/log'

export interface JsonFile<T> {
  read(): Promise<T>
  write(value: T): Promise<void>
}

export function jsonFile<T>(path: string, schema: z.ZodType<T>, fallback: () => T, log: Log): JsonFile<T> {
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => null)
      if (text === null) return fallback()
      try {
        const parsed = schema.safeParse(JSON.parse(text))
        if (parsed.success) return parsed.data
        log.warn(
          { path, issues: parsed.error.issues.length },
          'a settings file has values that cannot be used; set aside',
        )
      } catch {
        log.warn({ path }, 'a settings file cannot be read; set aside')
      }
      await rename(path, `${path}.damaged`).catch(() => undefined)
      return fallback()
    },
    write: async (value) => {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, `${JSON.stringify(value, null, 2)}\n`, { encoding: 'utf8' })
    },
  }
}
