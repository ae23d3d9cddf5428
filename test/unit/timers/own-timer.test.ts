import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leftOf, paused, running, shifted, type OwnTimer } from '../../../main/tools/timers/own-timer'

const started = fc.record({
  now: fc.integer({ min: 0, max: 10 ** 12 }),
  left: fc.integer({ min: 0, max: 10 ** 9 }),
  passed: fc.integer({ min: 0, max: 10 ** 9 }),
  by: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
})
const timerAt = (endsAtMs: number): OwnTimer => ({
  id: 't',
  name: null,
  area: null,
  start: { seconds: 1 },
  endsAtMs,
  leftMs: 0,
  lang: 'en',
})

it('a pause of any length costs a timer nothing, and changing it while it is paused or running comes to the same', () => {
  fc.assert(
    fc.property(started, ({ now, left, passed, by }) => {
      const timer = timerAt(now + left)
      const later = now + passed
      expect(leftOf(running(paused(timer, now), later), later)).toBe(left)
      const inPause = running(shifted(paused(timer, now), by, now), now)
      const onTheRun = shifted(timer, by, now)
      expect(leftOf(inPause, now)).toBe(leftOf(onTheRun, now))
      expect(leftOf(onTheRun, now)).toBe(Math.max(0, left + by))
    }),
  )
})
