/** The stretches of a history that are known: lines between numbers, bands of one state. Nothing is drawn where Artel did not watch. */
import type { DeviceHistory, HistorySeries } from '../../../contract/domain/history'

export interface Span {
  readonly fromMs: number
  readonly toMs: number
}
export interface Band extends Span {
  readonly state: string
}
/** Points of one unbroken line, oldest first. */
export type Line = readonly { readonly atMs: number; readonly value: number }[]

const silent = new Set(['unavailable', 'unknown'])

/** Each point holds until the next, or until a gap or the end of the span cuts it. */
function stretches({ points }: HistorySeries, gaps: DeviceHistory['gaps'], span: Span) {
  return points.map(({ atMs, value }, at) => {
    const nextMs = points[at + 1]?.atMs ?? span.toMs
    const gap = gaps.find(({ fromMs, toMs }) => toMs > atMs && fromMs < nextMs)
    return { fromMs: atMs, toMs: gap ? Math.max(gap.fromMs, atMs) : nextMs, value, isCut: gap !== undefined }
  })
}

/** Neighbours of the same state are one band. */
export function bandsOf(series: HistorySeries, gaps: DeviceHistory['gaps'], span: Span): readonly Band[] {
  const bands: Band[] = []
  for (const { fromMs, toMs, value } of stretches(series, gaps, span)) {
    const last = bands.at(-1)
    if (last?.state === String(value) && last.toMs === fromMs) bands[bands.length - 1] = { ...last, toMs }
    else if (toMs > fromMs) bands.push({ fromMs, toMs, state: String(value) })
  }
  return bands
}

/** A number holds until the next one is told: the line goes in steps, and ends where the device fell silent. */
export function linesOf(series: HistorySeries, gaps: DeviceHistory['gaps'], span: Span): readonly Line[] {
  const lines: { atMs: number; value: number }[][] = []
  let open: { atMs: number; value: number }[] | null = null
  for (const { fromMs, toMs, value, isCut } of stretches(series, gaps, span)) {
    if (typeof value !== 'number') {
      open = null
      continue
    }
    if (!open) lines.push((open = []))
    open.push({ atMs: fromMs, value }, { atMs: toMs, value })
    if (isCut) open = null
  }
  return lines
}

/** Whether a state word is a state, rather than the lack of one. */
export const isSilent = (state: string): boolean => silent.has(state)
