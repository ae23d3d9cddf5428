/** File system errors → failures. The folder is named; the words for people are made by the tool. */
import { fail, type Failure } from '../../../contract/domain/failure'

export function writeFailure(error: unknown, folder: string): { ok: false; failure: Failure } {
  const code = (error as { code?: string }).code
  const message = error instanceof Error ? error.message : String(error)
  const details = { details: { folder } }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fail('calendar.read_only', message, details)
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('calendar.disk_full', message, details)
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return fail('calendar.folder_missing', message, details)
    default:
      return fail('calendar.write_failed', message, details)
  }
}
