import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBackoff } from '../../../main/tools/mqtt/backoff'

describe('backoff', () => {
  it('starts at about a second, grows and ends at a minute', () => {
    const backoff = createBackoff({ random: () => 0.5 })
    const delays = Array.from({ length: 14 }, () => backoff.nextMs())
    expect(delays.slice(0, 4)).toEqual([1_000, 1_500, 2_250, 3_375])
    expect(delays.at(-1)).toBe(60_000)
  })

  it('starts afresh after a reset', () => {
    const backoff = createBackoff({ random: () => 0.5 })
    for (let n = 0; n < 10; n += 1) backoff.nextMs()
    backoff.reset()
    expect(backoff.nextMs()).toBe(1_000)
  })

  it('never waits under 750 ms or over a minute, whatever chance says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (chances) => {
          let at = 0
          const backoff = createBackoff({ random: () => chances[at++ % chances.length] ?? 0 })
          for (let n = 0; n < 200; n += 1) {
            const delayMs = backoff.nextMs()
            expect(delayMs).toBeGreaterThanOrEqual(750)
            expect(delayMs).toBeLessThanOrEqual(60_000)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('spreads clients that lost the same broker', () => {
    const delays = new Set(Array.from({ length: 50 }, () => createBackoff().nextMs()))
    expect(delays.size).toBeGreaterThan(25)
  })
})
