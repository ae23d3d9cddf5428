/** The sun at a place, computed here: the only door to suncalc. Rise and set are those of the upper edge at sea level. */
import { getTimes } from 'suncalc'
import { Temporal } from 'temporal-polyfill'
import type { SunEvent } from '../../../contract/domain/rule'

/** Degrees; north and east are positive. */
export interface GeoPlace {
  readonly latitude: number
  readonly longitude: number
}

interface SunDay {
  /** Epoch milliseconds; null: the sun does not rise or set on that day. */
  readonly sunriseMs: number | null
  readonly sunsetMs: number | null
  readonly polar: 'day' | 'night' | null
}

/** The sun of one local date. In high summer a sunset may lie behind midnight: it belongs to the day whose evening it ends. */
export function sunOf(date: Temporal.PlainDate, tz: string, { latitude, longitude }: GeoPlace): SunDay {
  const noonMs = date.toZonedDateTime({ timeZone: tz, plainTime: '12:00' }).epochMilliseconds
  const { sunrise, sunset, alwaysUp, alwaysDown } = getTimes(new Date(noonMs), latitude, longitude)
  return {
    sunriseMs: sunrise?.getTime() ?? null,
    sunsetMs: sunset?.getTime() ?? null,
    polar: alwaysUp === true ? 'day' : alwaysDown === true ? 'night' : null,
  }
}

export const sunEventMs = (
  event: SunEvent,
  date: Temporal.PlainDate,
  tz: string,
  place: GeoPlace,
): number | null => sunOf(date, tz, place)[event === 'sunrise' ? 'sunriseMs' : 'sunsetMs']

/** Whether the sun is below the horizon. */
export function isDark(nowMs: number, tz: string, place: GeoPlace): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(tz).toPlainDate()
  const days = [today.subtract({ days: 1 }), today].map((date) => sunOf(date, tz, place))
  if (days.at(-1)?.polar) return days.at(-1)?.polar === 'night'
  return !days.some(
    ({ sunriseMs, sunsetMs }) =>
      sunriseMs !== null && nowMs >= sunriseMs && (sunsetMs === null || nowMs < sunsetMs),
  )
}
