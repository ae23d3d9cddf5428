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

describe('availability is known', () => {
  it.each<[AvailabilityMode, readonly (readonly [number, string])[], boolean]>([
    ['all', [], false],
    ['all', [[0, 'online']], false],
    ['all', [[0, 'offline']], true],
    [
      'all',
      [
        [0, 'online'],
        [1, 'online'],
      ],
      true,
    ],
    ['any', [[1, 'offline']], true],
    ['latest', [[0, 'noise']], false],
  ])('%s of two topics after %j: %s', (mode, reports, isKnown) => {
    const tracker = trackAvailability(spec(mode, 2))
    for (const [index, payload] of reports) tracker.report(index, payload)
    expect(tracker.isKnown()).toBe(isKnown)
  })

  it.each(['all', 'any', 'latest'] as const)('%s of no topics from the beginning', (mode) => {
    expect(trackAvailability(spec(mode, 0)).isKnown()).toBe(true)
  })
})
