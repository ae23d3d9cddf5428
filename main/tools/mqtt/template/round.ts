/** Python's `round`, and Home Assistant's filter of that name. */
import { finite } from './numbers'

/** Exact halves go to the even digit; what only looks like a half in decimal (2.675) goes where its true value lies. */
export function roundHalfEven(value: number, digits: number): number {
  if (digits < 0) {
    const unit = 10 ** Math.min(300, -digits)
    return finite(roundHalfEven(value / unit, 0) * unit)
  }
  const size = Math.abs(value)
  if (digits > 20 || size >= 1e21) return value
  const exact = size.toFixed(100)
  const point = exact.indexOf('.')
  const tail = exact.slice(point + 1 + digits)
  const isTie = /^50*$/.test(tail)
  const kept = exact.slice(0, digits === 0 ? point : point + 1 + digits)
  const isKeptEven = Number(kept.at(-1)) % 2 === 0
  const rounded = isTie && isKeptEven ? Number(kept) : Number(size.toFixed(digits))
  return value < 0 ? -rounded : rounded
}

/** `method` is `common`, `ceil`, `floor` or `half` (to the next half). */
export function rounded(value: number, digits: number, method: string): number | null {
  const factor = 10 ** Math.max(-15, Math.min(15, digits))
  switch (method) {
    case 'common':
      return roundHalfEven(value, digits)
    case 'ceil':
      return Math.ceil(value * factor) / factor
    case 'floor':
      return Math.floor(value * factor) / factor
    case 'half':
      return roundHalfEven(value * 2, 0) / 2
    default:
      return null
  }
}
