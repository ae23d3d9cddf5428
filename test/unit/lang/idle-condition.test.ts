import { describe, expect, it } from 'vitest'
import { withoutIdleCondition } from '../../../main/lib/lang/orders/idle-condition'

describe('a condition that acting looks at anyway', () => {
  it.each([
    ["turn off the iron if it's on", 'turn off the iron'],
    ['close the blinds if they are still open.', 'close the blinds'],
    ['выключи утюг, если он включён', 'выключи утюг'],
    ['закрой окно если ещё открыто', 'закрой окно'],
  ])('%s → %s', (said, left) => {
    expect(withoutIdleCondition(said)).toBe(left)
  })

  it.each([
    'turn off the iron if the front door is open',
    'close the window if it rains',
    "turn on the fan if it's hot",
    'выключи свет, если никого нет дома',
    'закрой шторы, если дверь открыта',
  ])('%s stays', (said) => {
    expect(withoutIdleCondition(said)).toBe(said)
  })
})
