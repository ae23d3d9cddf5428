/**
 * Places the steps of a plan top-down: one layer per depth of `needs`, at most three nodes side by side, edges around the
 * nodes between. Own layout instead of dagre + Vue Flow: a plan has at most a dozen steps, the panel neither pans nor zooms,
 * and plain positioned buttons keep the graph reachable by keyboard and free of injected styles (the CSP forbids them).
 */
export interface LayoutStep {
  readonly id: string
  readonly needs: readonly string[]
  /** Words on the node: long ones make its row taller. */
  readonly title: string
}
export interface PlacedNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Counted from the top, the request is 0. */
  readonly row: number
}
export interface PlacedEdge {
  readonly from: string
  readonly to: string
  /** SVG path data. */
  readonly path: string
}
export interface PlanLayout {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly height: number
}

/** Id of the node above all steps: the request itself. */
export const rootId = 'request'

const gapX = 12
const gapY = 28
const maxColumns = 3
/** A node alone in its row leaves room at both sides, so that edges can pass it. */
const widestPx = 248

export function layoutPlan(request: string, steps: readonly LayoutStep[], widthPx: number): PlanLayout {
  const titles = new Map(steps.map((step) => [step.id, step.title]))
  const rows: PlacedNode[][] = []
  let y = 0
  const place = (ids: readonly string[], columns: number): void => {
    const width = Math.min(widestPx, Math.floor((widthPx - gapX * (columns - 1)) / columns))
    const lines = Math.max(...ids.map((id) => linesOf(titles.get(id) ?? request, width)))
    const height = 38 + 16 * Math.min(lines, columns === maxColumns ? 4 : 2)
    // Rows of a wrapped layer stand in columns; any other row is centred.
    const used = rows.length > 0 && ids.length < columns ? columns : ids.length
    const indent = (widthPx - used * width - (used - 1) * gapX) / 2
    rows.push(
      ids.map((id, i) => ({ id, x: indent + i * (width + gapX), y, width, height, row: rows.length })),
    )
    y += height + gapY
  }

  place([rootId], 1)
  for (const layer of layersOf(steps)) {
    const columns = Math.min(layer.length, layer.length === 4 ? 2 : maxColumns)
    for (let at = 0; at < layer.length; at += columns) place(layer.slice(at, at + columns), columns)
  }

  const placed = new Map(rows.flat().map((node) => [node.id, node]))
  const edges = steps.flatMap((step) => {
    const needs = step.needs.filter((id) => placed.has(id))
    return (needs.length > 0 ? needs : [rootId]).flatMap((from) => {
      const [a, b] = [placed.get(from), placed.get(step.id)]
      return a && b ? [{ from, to: step.id, path: pathBetween(a, b, rows, widthPx) }] : []
    })
  })
  return { nodes: rows.flat(), edges, height: y - gapY }
}

/** At 12 px Inter a letter is about 6.6 px wide; an estimate is enough, the title is clamped anyway. */
const linesOf = (title: string, widthPx: number): number =>
  Math.max(1, Math.ceil((title.length * 6.6) / (widthPx - 22)))

/** Steps by depth. Main refuses cyclic plans; should one arrive all the same, what cannot be placed goes last. */
function layersOf(steps: readonly LayoutStep[]): readonly (readonly string[])[] {
  const known = new Set(steps.map((step) => step.id))
  const placed = new Set<string>()
  const layers: string[][] = []
  let rest = [...steps]
  while (rest.length > 0) {
    const ready = rest.filter((step) => step.needs.every((id) => placed.has(id) || !known.has(id)))
    const layer = ready.length > 0 ? ready : rest
    layers.push(layer.map((step) => step.id))
    for (const step of layer) placed.add(step.id)
    rest = rest.filter((step) => !placed.has(step.id))
  }
  return layers
}

type Row = readonly PlacedNode[]

/** From the foot of one node to the head of another; in the rows between, through the free gap nearest to the straight line. */
function pathBetween(from: PlacedNode, to: PlacedNode, rows: readonly Row[], widthPx: number): string {
  const goal = { x: to.x + to.width / 2, y: to.y }
  let x = from.x + from.width / 2
  let y = from.y + from.height
  let path = `M${round(x)} ${y}`
  const bendTo = (nextX: number, nextY: number): void => {
    const bend = (nextY - y) / 2
    path +=
      Math.abs(nextX - x) < 0.5
        ? `V${nextY}`
        : `C${round(x)} ${y + bend} ${round(nextX)} ${nextY - bend} ${round(nextX)} ${nextY}`
    x = nextX
    y = nextY
  }
  for (const row of rows.slice(from.row + 1, to.row)) {
    const first = row[0]
    if (!first) continue
    const wanted = x + (goal.x - x) / 2
    bendTo(
      gapsIn(row, widthPx).reduce((best, gap) =>
        Math.abs(gap - wanted) < Math.abs(best - wanted) ? gap : best,
      ),
      first.y,
    )
    y = first.y + first.height
    path += `V${y}`
  }
  bendTo(goal.x, goal.y)
  return path
}

/** Middles of the free strips beside and between the nodes of a row. */
function gapsIn(row: Row, widthPx: number): readonly number[] {
  const edges = [-gapX / 2, ...row.flatMap((node) => [node.x, node.x + node.width]), widthPx + gapX / 2]
  const gaps: number[] = []
  for (let i = 0; i < edges.length; i += 2) gaps.push(((edges[i] ?? 0) + (edges[i + 1] ?? 0)) / 2)
  return gaps
}

const round = (n: number): number => Math.round(n * 10) / 10
