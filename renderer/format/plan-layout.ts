/**
 * Places the steps of a plan top-down: one layer per depth of `needs`, at most three nodes side by side.
 * Own layout instead of dagre + Vue Flow: a plan has at most a dozen steps, the panel neither pans nor zooms, and plain
 * positioned buttons keep the graph reachable by keyboard and free of injected styles (the CSP forbids them).
 */
export interface LayoutStep {
  readonly id: string
  readonly needs: readonly string[]
}
export interface PlacedNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
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
const heightOf = (columns: number): number => (columns === 3 ? 96 : 72)

export function layoutPlan(steps: readonly LayoutStep[], widthPx: number): PlanLayout {
  const nodes: PlacedNode[] = [{ id: rootId, x: 0, y: 0, width: widthPx, height: 64 }]
  let y = 64 + gapY
  for (const layer of layersOf(steps)) {
    const columns = Math.min(layer.length, layer.length === 4 ? 2 : maxColumns)
    const width = Math.floor((widthPx - gapX * (columns - 1)) / columns)
    const height = heightOf(columns)
    for (let at = 0; at < layer.length; at += columns) {
      const row = layer.slice(at, at + columns)
      const indent = (widthPx - row.length * width - (row.length - 1) * gapX) / 2
      row.forEach((id, column) => nodes.push({ id, x: indent + column * (width + gapX), y, width, height }))
      y += height + (at + columns < layer.length ? gapX : gapY)
    }
  }
  const placed = new Map(nodes.map((node) => [node.id, node]))
  const edges = steps.flatMap((step) => {
    const needs = step.needs.filter((id) => placed.has(id))
    return (needs.length > 0 ? needs : [rootId]).map((from) =>
      edgeBetween(placed.get(from), placed.get(step.id)),
    )
  })
  return { nodes, edges: edges.filter((edge) => edge !== null), height: y - gapY }
}

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

function edgeBetween(from: PlacedNode | undefined, to: PlacedNode | undefined): PlacedEdge | null {
  if (!from || !to) return null
  const x1 = from.x + from.width / 2
  const y1 = from.y + from.height
  const x2 = to.x + to.width / 2
  const y2 = to.y
  const bend = Math.max(10, Math.min(24, (y2 - y1) / 2))
  const turn = y2 - bend
  const path = x1 === x2 ? `M${x1} ${y1}V${y2}` : `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${turn} ${x2} ${y2}`
  return { from: from.id, to: to.id, path }
}
