import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPlan, rootId, type LayoutStep, type PlacedNode } from '../../../../renderer/format/plan-layout'

const widthPx = 320
const step = (id: string, needs: string[] = [], title = 'Turn off · Kitchen light'): LayoutStep => ({
  id,
  needs,
  title,
})

/** Any plan that main could send: up to twelve steps, each needing earlier ones. */
const plans = fc
  .array(fc.tuple(fc.nat({ max: 0b1111_1111_1111 }), fc.string({ maxLength: 80 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(([mask, title], i) =>
      step(
        `s${i}`,
        Array.from({ length: i }, (_, k) => k)
          .filter((k) => mask & (1 << k))
          .slice(0, 4)
          .map((k) => `s${k}`),
        title,
      ),
    ),
  )
const overlaps = (a: PlacedNode, b: PlacedNode): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

describe('layout of a plan', () => {
  it('draws independent steps side by side under the request', () => {
    const { nodes, edges } = layoutPlan('both', [step('a'), step('b')], widthPx)
    const [a, b] = [nodes.find((node) => node.id === 'a')!, nodes.find((node) => node.id === 'b')!]
    expect(a.y).toBe(b.y)
    expect(edges.map((edge) => [edge.from, edge.to])).toEqual([
      [rootId, 'a'],
      [rootId, 'b'],
    ])
  })
  it('puts a step below everything it needs', () => {
    const { nodes } = layoutPlan('trip', [step('a'), step('b'), step('c', ['a', 'b'])], widthPx)
    const y = (id: string): number => nodes.find((node) => node.id === id)!.y
    expect(y('c')).toBeGreaterThan(y('a'))
    expect(y('c')).toBeGreaterThan(y('b'))
  })
  it('still shows every step of a cyclic plan', () => {
    expect(layoutPlan('bad', [step('a', ['b']), step('b', ['a'])], widthPx).nodes).toHaveLength(3)
  })
  it('keeps any plan inside the panel, without overlaps, with every need drawn', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const { nodes, edges, height } = layoutPlan('request', steps, widthPx)
        expect(nodes).toHaveLength(steps.length + 1)
        for (const [i, node] of nodes.entries()) {
          expect(node.x).toBeGreaterThanOrEqual(0)
          expect(node.x + node.width).toBeLessThanOrEqual(widthPx)
          expect(node.y + node.height).toBeLessThanOrEqual(height)
          for (const other of nodes.slice(i + 1)) expect(overlaps(node, other)).toBe(false)
        }
        expect(edges).toHaveLength(steps.reduce((sum, { needs }) => sum + Math.max(1, needs.length), 0))
        for (const { path } of edges) expect(path).not.toMatch(/NaN|undefined/)
      }),
      { numRuns: 300 },
    )
  })
  it('leads an edge past the nodes between its ends, not through them', () => {
    const { nodes, edges } = layoutPlan('trip', [step('a'), step('b', ['a']), step('c', ['a', 'b'])], widthPx)
    const between = nodes.find((node) => node.id === 'b')!
    const long = edges.find((edge) => edge.from === 'a' && edge.to === 'c')!
    const straightAt = [...long.path.matchAll(/([\d.]+) [\d.]+V/g)].map((match) => Number(match[1]))
    expect(straightAt.length).toBeGreaterThan(0)
    for (const x of straightAt) expect(x < between.x || x > between.x + between.width).toBe(true)
  })
})
