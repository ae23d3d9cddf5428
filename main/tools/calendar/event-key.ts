/** Names events in a call's `targets`: the UID, and after `#` the RECURRENCE-ID of one occurrence of a series. */
import type { Occurrence } from '../../../contract/domain/calendar'

export interface EventKey {
  readonly uid: string
  /** Null: the event itself, all of its occurrences where it repeats. */
  readonly recurrenceId: string | null
}

export function keyOf({ uid, recurrenceId }: Pick<Occurrence, 'uid' | 'recurrenceId'>): string {
  return recurrenceId === null ? uid : `${uid}#${recurrenceId}`
}

export function seriesKeyOf({ uid }: Pick<Occurrence, 'uid'>): string {
  return uid
}

/** A RECURRENCE-ID is an ISO time; a UID may hold a `#` of its own (RFC 5545 3.8.4.7 leaves it free). */
export function parseKey(key: string): EventKey {
  const cut = /^(.*)#(\d{4}-\d{2}-\d{2}T[\d:]+)$/su.exec(key)
  return cut ? { uid: cut[1] ?? '', recurrenceId: cut[2] ?? '' } : { uid: key, recurrenceId: null }
}
