import { describe, expect, it } from 'vitest'
import { trackAvailability } from '../../../main/tools/mqtt/availability'
import type { AvailabilityMode } from '../../../main/tools/mqtt/entity-spec'

const spec = (mode: AvailabilityMode, count: number) => ({
  mode,
  topics: Array.from({ length: count }, (_, index) => ({
    topic: `t${index}`,
    read: (payload: string) => (payload === 'online' ? true : payload === 'offline' ? false : null),
  })),
})

describe('availability', () => {
  it.each<[AvailabilityMode, readonly (readonly [number, string])[], boolean]>([
    ['all', [], false],
    ['all', [[0, 'online']], false],
    [
      'all',
      [
        [0, 'online'],
        [1, 'online'],
      ],
      true,
    ],
    ['any', [[0, 'online']], true],
    [
      'any',
      [
        [0, 'online'],
        [0, 'offline'],
      ],
      false,
    ],
    [
      'latest',
      [
        [0, 'online'],
        [1, 'offline'],
      ],
      false,
    ],
    [
      'latest',
      [
        [1, 'offline'],
        [0, 'online'],
      ],
      true,
    ],
    [
      'latest',
      [
        [0, 'online'],
        [1, 'nonsense'],
      ],
      true,
    ],
  ])('mode %s after %j: %s', (mode, reports, isAvailable) => {
    const tracker = trackAvailability(spec(mode, 2))
    for (const [index, payload] of reports) tracker.report(index, payload)
    expect(tracker.isAvailable()).toBe(isAvailable)
  })

  it('takes a device without availability topics for available', () => {
    expect(trackAvailability(spec('latest', 0)).isAvailable()).toBe(true)
  })
})
