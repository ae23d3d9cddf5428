/**
 * Expected failures are values, never exceptions. A code is stable (scripts and tests read it); the message is for people
 * and says what happened, what was kept and what to do, in the language of the request.
 */
import { z } from 'zod'

export const failureCodes = [
  'utterance.empty',
  'utterance.too_long',
  'plan.invalid',
  'plan.not_understood',
  'specialist.not_available',
  'specialist.unreadable',
  'llm.model_missing',
  'llm.model_damaged',
  'llm.crashed',
  'llm.timeout',
  'llm.aborted',
  'home.no_such_device',
  'home.no_such_area',
  'home.unsupported_op',
  'home.out_of_range',
  'home.missing_value',
  'home.unavailable',
  'home.not_confirmed_by_device',
  'home.empty',
  'home.not_now',
  'home.no_such_timer',
  'home.no_such_rule',
  'home.no_such_item',
  'mqtt.offline',
  'mqtt.refused',
  'mqtt.timeout',
  'calendar.no_date',
  'calendar.no_title',
  'calendar.no_such_event',
  'calendar.unreadable_file',
  'calendar.folder_missing',
  'calendar.read_only',
  'calendar.disk_full',
  'calendar.changed_meanwhile',
  'calendar.write_failed',
  'calendar.unsafe_edit',
  'question.no_large_model',
  'travel.not_available',
  'run.cancelled',
  'run.declined',
  'run.not_answered',
  'run.wrong_pin',
  'run.pin_locked',
  'run.no_undo',
  'run.not_undone',
  'settings.invalid',
  'io.failed',
  'internal',
] as const

export const FailureCode = z.enum(failureCodes)
export type FailureCode = z.infer<typeof FailureCode>

export const Failure = z.object({
  code: FailureCode,
  message: z.string(),
  retryable: z.boolean().default(false),
  /** Machine-readable details, for example the nearest real device names. */
  details: z.record(z.string(), z.unknown()).optional(),
})
export type Failure = z.infer<typeof Failure>

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export function fail(
  code: FailureCode,
  message: string,
  extra: { retryable?: boolean; details?: Record<string, unknown> } = {},
): { readonly ok: false; readonly failure: Failure } {
  const failure: Failure = { code, message, retryable: extra.retryable ?? false }
  if (extra.details) failure.details = extra.details
  return { ok: false, failure }
}

/** Closes a switch over a union: a new member becomes a compile error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
