/** From values to places on a chart: round marks for numbers, whole hours and days for times. */

/** Marks at round numbers around the values, lowest first; at least two. */
export function numberMarks(low: number, high: number, wanted = 4): readonly number[] {
  const span = high - low || Math.abs(high) || 1
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(high / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)))
}

export interface TimeMark {
  readonly atMs: number
  /** What to say there. */
  readonly as: 'hour' | 'day'
}

/** Local midnights, or every six hours where the span is a day; a month has one every five days. */
export function timeMarks(fromMs: number, toMs: number): readonly TimeMark[] {
  const days = (toMs - fromMs) / 86_400_000
  const hours = days <= 1.5 ? 6 : days <= 8 ? 24 : 24 * 5
  const marks: TimeMark[] = []
  const at = new Date(fromMs)
  at.setHours(0, 0, 0, 0)
  while (at.getTime() <= toMs) {
    if (at.getTime() >= fromMs) marks.push({ atMs: at.getTime(), as: hours < 24 ? 'hour' : 'day' })
    // By the calendar: a day of the change of clocks has 23 or 25 hours.
    if (hours < 24) at.setHours(at.getHours() + hours)
    else at.setDate(at.getDate() + hours / 24)
  }
  return marks
}
