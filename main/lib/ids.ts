/** Ids that sort by time and are unique within a machine: `run_lx2k9f_3hq1`. */
import { randomBytes } from 'node:crypto'

export function newId(prefix: string): string {
  return `${prefix}_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
}
