import { describe, expect, it } from 'vitest'
import type { HistorySeries } from '../../../../contract/domain/history'
import { numberMarks, timeMarks } from '../../../../renderer/format/history/scale'
import { bandsOf, linesOf } from '../../../../renderer/format/history/segments'

const series = (...points: [number, number | string][]): HistorySeries => ({
  name: 'state',
  kind: 'state',
  points: points.map(([atMs, value]) => ({ atMs, value })),
})
const span = { fromMs: 0, toMs: 100 }

describe('stretches of a history', () => {
  it('join neighbours of one state and last until now', () => {
    const bands = bandsOf(series([0, 'on'], [10, 'on'], [40, 'off']), [], span)
    expect(bands).toEqual([
      { fromMs: 0, toMs: 40, state: 'on' },
      { fromMs: 40, toMs: 100, state: 'off' },
    ])
  })
  it('end where nothing was watched, and begin again with what was told after it', () => {
    const bands = bandsOf(series([0, 'on'], [80, 'on']), [{ fromMs: 30, toMs: 80 }], span)
    expect(bands).toEqual([
      { fromMs: 0, toMs: 30, state: 'on' },
      { fromMs: 80, toMs: 100, state: 'on' },
    ])
  })
  it('are lines in steps, broken where the device fell silent or nobody watched', () => {
    const told = series([0, 20], [10, 21], [20, 'unavailable'], [50, 22])
    expect(linesOf(told, [{ fromMs: 60, toMs: 90 }], span)).toEqual([
      [
        { atMs: 0, value: 20 },
        { atMs: 10, value: 20 },
        { atMs: 10, value: 21 },
        { atMs: 20, value: 21 },
      ],
      [
        { atMs: 50, value: 22 },
        { atMs: 60, value: 22 },
      ],
    ])
  })
})

describe('marks of a chart', () => {
  it.each([
    [18.2, 22.7, [18, 20, 22, 24]],
    [0, 100, [0, 50, 100]],
    [21, 21, [20, 30]],
    [0, 0, [0, 0.5]],
    [-4.5, 3, [-6, -4, -2, 0, 2, 4]],
  ])('stand at round numbers around %d…%d', (low, high, marks) => {
    const found = numberMarks(low, high)
    expect(found[0]).toBeLessThanOrEqual(low)
    expect(found.at(-1)).toBeGreaterThanOrEqual(high)
    expect(found.length).toBeLessThanOrEqual(7)
    expect(found).toEqual(marks)
  })
  it('stand at whole hours of a day and at midnights of a week', () => {
    const toMs = new Date(2026, 0, 10, 15, 30).getTime()
    const day = timeMarks(toMs - 24 * 3_600_000, toMs)
    expect(day.map(({ atMs }) => new Date(atMs).getHours())).toEqual([18, 0, 6, 12])
    const week = timeMarks(toMs - 7 * 24 * 3_600_000, toMs)
    expect(week).toHaveLength(7)
    expect(week.every(({ atMs, as }) => as === 'day' && new Date(atMs).getHours() === 0)).toBe(true)
  })
})
