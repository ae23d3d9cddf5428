/** The statements of the history, prepared once. Numbers are thinned out by SQLite itself: a month of a meter is a quarter of a million rows. */
import type { DeviceHistory, HistoryPoint, HistorySeries } from '../../../contract/domain/history'
import type { Database } from './open-database'
import type { KeptValue } from './kept-values'
import { thinOut } from './thin-out'

const maxPoints = 500
/** The end of a line, among at most `maxPoints`: two of each of these many slices are left for its highs and lows. */
const maxBreaks = 100
const slices = (maxPoints - maxBreaks) / 2
/** The watch is noted once a minute: a shorter gap may be none. */
const smallestGapMs = 150_000

interface Row {
  readonly atMs: number
  readonly value: KeptValue
}
interface Span {
  readonly fromMs: number
  readonly toMs: number
}

export interface Queries {
  seriesId(home: string, entity: string, name: string): number
  insert(seriesId: number, atMs: number, value: KeptValue): void
  /** Every series with its id. */
  allSeries(): readonly number[]
  prune(seriesId: number, beforeMs: number): void
  /** Series without samples, watches that ended before, free pages. */
  tidy(beforeMs: number): void
  beginWatch(atMs: number): number
  noteWatch(id: number, atMs: number): void
  read(home: string, entity: string, span: Span): Pick<DeviceHistory, 'series' | 'gaps'>
}

export function prepareQueries(database: Database): Queries {
  const prepare = (sql: string) => database.prepare(sql)
  const addSeries = prepare('INSERT OR IGNORE INTO series (home, entity, name) VALUES (?, ?, ?)')
  const findSeries = prepare('SELECT id FROM series WHERE home = ? AND entity = ? AND name = ?')
  const listSeries = prepare('SELECT id, name FROM series WHERE home = ? AND entity = ? ORDER BY id')
  const every = prepare('SELECT id FROM series')
  const add = prepare('INSERT OR REPLACE INTO sample (series, at_ms, value) VALUES (?, ?, ?)')
  const drop = prepare('DELETE FROM sample WHERE series = ? AND at_ms < ?')
  const dropEmpty = prepare(
    'DELETE FROM series WHERE NOT EXISTS (SELECT 1 FROM sample WHERE series = series.id)',
  )
  const dropWatches = prepare('DELETE FROM watch WHERE to_ms < ?')
  const begin = prepare('INSERT INTO watch (from_ms, to_ms) VALUES (?, ?)')
  const extend = prepare('UPDATE watch SET to_ms = ? WHERE id = ?')
  const watches = prepare(
    'SELECT from_ms AS fromMs, to_ms AS toMs FROM watch WHERE to_ms >= ? AND from_ms <= ? ORDER BY from_ms',
  )
  const within = 'FROM sample WHERE series = ? AND at_ms >= ? AND at_ms <= ?'
  const count = prepare(`SELECT count(*) AS rows, total(typeof(value) = 'text') AS words ${within}`)
  const all = prepare(`SELECT at_ms AS atMs, value ${within} ORDER BY at_ms`)
  const words = prepare(`SELECT at_ms AS atMs, value ${within} AND typeof(value) = 'text' ORDER BY at_ms`)
  // A bound number is a REAL, and a REAL divides into fractions. SQLite takes the other columns from the row that holds the least (greatest) value.
  const extreme = (which: 'min' | 'max') =>
    prepare(
      `SELECT at_ms AS atMs, ${which}(value) AS value ${within} AND typeof(value) <> 'text' GROUP BY (at_ms - CAST(? AS INTEGER)) / CAST(? AS INTEGER)`,
    )
  const lows = extreme('min')
  const highs = extreme('max')
  const before = prepare(
    'SELECT at_ms AS atMs, value FROM sample WHERE series = ? AND at_ms < ? ORDER BY at_ms DESC LIMIT 1',
  )

  function pointsOf(id: number, { fromMs, toMs }: Span): readonly HistoryPoint[] {
    const [size] = count.all(id, fromMs, toMs) as { rows: number; words: number }[]
    if (!size || size.rows <= maxPoints) return all.all(id, fromMs, toMs) as Row[]
    const spoken = words.all(id, fromMs, toMs) as Row[]
    if (size.words * 2 > size.rows) return thinOut(spoken, maxPoints, toMs)
    const sliceMs = Math.ceil((toMs - fromMs + 1) / slices)
    const numbers = [lows, highs].flatMap((query) => query.all(id, fromMs, toMs, fromMs, sliceMs) as Row[])
    const unique = new Map(numbers.map((row) => [row.atMs, row]))
    return [...unique.values(), ...thinOut(spoken, maxBreaks, toMs)].sort(
      (one, other) => one.atMs - other.atMs,
    )
  }

  /** As it was when the span began, unless that is not known. */
  function startOf(id: number, { fromMs }: Span): HistoryPoint[] {
    const [row] = before.all(id, fromMs) as unknown as Row[]
    if (!row || gapsIn({ fromMs: row.atMs, toMs: fromMs }).length > 0) return []
    return [{ atMs: fromMs, value: row.value }]
  }

  function gapsIn({ fromMs, toMs }: Span): Span[] {
    const gaps: Span[] = []
    let knownTo = fromMs
    for (const watch of [...(watches.all(fromMs, toMs) as unknown as Span[]), { fromMs: toMs, toMs }]) {
      if (watch.fromMs - knownTo >= smallestGapMs) gaps.push({ fromMs: knownTo, toMs: watch.fromMs })
      knownTo = Math.max(knownTo, watch.toMs)
    }
    return gaps
  }

  return {
    seriesId: (home, entity, name) => {
      addSeries.run(home, entity, name)
      const [row] = findSeries.all(home, entity, name) as { id: number }[]
      if (!row) throw new Error('a series that was just added is not there')
      return row.id
    },
    insert: (seriesId, atMs, value) => void add.run(seriesId, atMs, value),
    allSeries: () => (every.all() as { id: number }[]).map(({ id }) => id),
    prune: (seriesId, beforeMs) => void drop.run(seriesId, beforeMs),
    tidy: (beforeMs) => {
      dropWatches.run(beforeMs)
      dropEmpty.run()
      database.exec('PRAGMA incremental_vacuum(2000)')
    },
    beginWatch: (atMs) => Number(begin.run(atMs, atMs).lastInsertRowid),
    noteWatch: (id, atMs) => void extend.run(atMs, id),
    read: (home, entity, span) => {
      const known = listSeries.all(home, entity) as { id: number; name: string }[]
      const series = known.flatMap(({ id, name }): HistorySeries[] => {
        const points = [...startOf(id, span), ...pointsOf(id, span)].slice(-maxPoints)
        const numbers = points.filter(({ value }) => typeof value === 'number').length
        if (points.length === 0) return []
        return [{ name, kind: numbers > 0 ? 'number' : 'state', points }]
      })
      return { series, gaps: gapsIn(span) }
    },
  }
}
