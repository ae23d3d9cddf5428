/**
 * The app's log: pino, JSON Lines, to a file or stderr, never to stdout (stdout belongs to answers). Secrets are redacted.
 * Nothing else in main calls console.
 */
import { pino, type Logger } from 'pino'

export type Log = Logger

export interface LogTarget {
  /** File path, or null for stderr. */
  readonly file: string | null
  readonly level?: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

export function createLog({ file, level = 'info' }: LogTarget): Log {
  const destination =
    file === null
      ? pino.destination({ dest: 2, sync: true })
      : pino.destination({ dest: file, mkdir: true, sync: true })
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['password', '*.password', 'broker.password', '*.key'], censor: '[hidden]' },
    },
    destination,
  )
}

export const silentLog = (): Log => pino({ level: 'silent' })
