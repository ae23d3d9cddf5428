/** Few enough points for a chart. Of state words the short episodes go first; what lasted stays. */
import type { HistoryPoint } from '../../../contract/domain/history'

/** @param points oldest first; each holds until the next, the last until `endMs` */
export function thinOut(
  points: readonly HistoryPoint[],
  limit: number,
  endMs: number,
): readonly HistoryPoint[] {
  if (points.length <= limit) return points
  const lasting = points.map((point, at) => (points[at + 1]?.atMs ?? endMs) - point.atMs)
  const longest = lasting
    .map((ms, at) => ({ ms, at }))
    .sort((one, other) => other.ms - one.ms || one.at - other.at)
    .slice(0, limit)
  const kept = new Set(longest.map(({ at }) => at))
  const left = points.filter((_, at) => kept.has(at))
  return left.filter((point, at) => point.value !== left[at - 1]?.value)
}
