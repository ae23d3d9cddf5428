/** The scores of a model manifest as rows: every number found, however nested, with its path in words and as percent. */
import { wordFor, type Words } from './words'

export interface ScoreRow {
  readonly label: string
  /** 0-100 */
  readonly pct: number
}

export function scoreRows(words: Words, scores: Readonly<Record<string, unknown>>): readonly ScoreRow[] {
  const rows: ScoreRow[] = []
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node === 'number' && Number.isFinite(node) && node >= 0 && node <= 100) {
      const label = path.map((part) => wordFor(words, 'score', part)).join(' · ')
      rows.push({ label, pct: node <= 1 ? node * 100 : node })
    } else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [key, value] of Object.entries(node)) if (!isCount(key)) walk(value, [...path, key])
    }
  }
  walk(scores, [])
  return rows
}

/** Sizes of the test set and the like are not scores. */
const isCount = (key: string): boolean => /^(n|count|total|size|seed|steps|examples|sentences)$/.test(key)
