/** "52.52", «52,52», "-0.1" → degrees within ±`most`. Null: no such number. */
export function degreesOf(text: string, most: number): number | null {
  const clean = text.trim().replace(',', '.').replace('−', '-')
  const value = /^-?\d+(?:\.\d+)?$/u.test(clean) ? Number(clean) : Number.NaN
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null
}
