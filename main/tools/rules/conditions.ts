/** What has to hold at the moment a rule runs. Pure. */
import { Temporal } from 'temporal-polyfill'
import type { Home } from '../../../contract/domain/home'
import type { Condition } from '../../../contract/domain/rule'
import { holds } from './entity-test'
import { isDark, type GeoPlace } from './sun'

export interface Present {
  readonly nowMs: number
  /** IANA name. */
  readonly tz: string
  readonly home: Home
  readonly place: GeoPlace | null
}

/** What cannot be told does not hold: a rule never acts on a guess. */
export function isMet(condition: Condition, { nowMs, tz, home, place }: Present): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(tz)
  switch (condition.kind) {
    case 'between': {
      const time = now.toPlainTime().toString({ smallestUnit: 'minute' })
      const { from, to } = condition
      return from <= to ? time >= from && time < to : time >= from || time < to
    }
    case 'sun':
      return place !== null && isDark(nowMs, tz, place) === (condition.is === 'dark')
    case 'days':
      return condition.days.includes(now.dayOfWeek)
    case 'state':
      return holds(condition.test, home) === (condition.negated !== true)
  }
}
