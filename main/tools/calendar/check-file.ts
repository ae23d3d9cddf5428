/** `artel calendar check`: what one file holds, or the error that its parsing gave. */
import { readFile } from 'node:fs/promises'
import type { CheckedFile } from '../../../contract/domain/calendar'
import { parseIcsBytes } from './ics'

export async function checkFile(file: string): Promise<CheckedFile> {
  try {
    const parsed = parseIcsBytes(await readFile(file))
    if (!parsed.ok) return { file, ok: false, events: 0, error: parsed.failure.message }
    const events = parsed.value.roots.reduce(
      (sum, root) => sum + root.getAllSubcomponents('vevent').length,
      0,
    )
    return { file, ok: true, events, error: null }
  } catch (error) {
    return { file, ok: false, events: 0, error: error instanceof Error ? error.message : String(error) }
  }
}
