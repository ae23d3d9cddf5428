/** How many messages came, and how many a second of late. */
export interface MessageRate {
  count(): void
  total(): number
  /** Mean of the last ten whole seconds. */
  perSecond(): number
}

const seconds = 10

/** @param nowMs milliseconds of any clock that only goes forward */
export function createMessageRate(nowMs: () => number): MessageRate {
  /** By second, the present one included. */
  const counts = new Map<number, number>()
  let total = 0
  const second = (): number => Math.floor(nowMs() / 1000)
  const forget = (): void => {
    for (const at of counts.keys()) if (at < second() - seconds) counts.delete(at)
  }
  return {
    count: () => {
      total += 1
      const at = second()
      counts.set(at, (counts.get(at) ?? 0) + 1)
      if (counts.size > seconds + 1) forget()
    },
    total: () => total,
    perSecond: () => {
      forget()
      const whole = [...counts].filter(([at]) => at < second())
      return whole.reduce((sum, [, count]) => sum + count, 0) / seconds
    },
  }
}
