import { expect, it } from 'vitest'
import { createMessageRate } from '../../../main/tools/mqtt/message-rate'

it('counts all and means the last ten whole seconds', () => {
  let now = 0
  const rate = createMessageRate(() => now)
  for (let second = 0; second < 20; second += 1) {
    now = second * 1000
    for (let n = 0; n < (second < 10 ? 5 : 2); n += 1) rate.count()
  }
  now = 20_000
  expect(rate.perSecond()).toBe(2)
  expect(rate.total()).toBe(70)
  now = 25_000
  expect(rate.perSecond()).toBe(1)
  now = 60_000
  expect(rate.perSecond()).toBe(0)
})
