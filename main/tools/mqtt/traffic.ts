/** Counts what goes over a link. */
import type { LinkTraffic } from '../../../contract/domain/diagnostics'
import type { Clock } from '../../lib/clock'
import type { Link } from './client'
import { createMessageRate } from './message-rate'

export function watchTraffic(
  link: Pick<Link, 'onMessage' | 'onState' | 'state' | 'counts'>,
  clock: Clock,
): { read(): LinkTraffic; dispose(): void } {
  const rate = createMessageRate(() => performance.now())
  let connections = 0
  let onlineSinceMs: number | null = null
  const stops = [
    link.onMessage(() => rate.count()),
    link.onState((state) => {
      if (state === 'online') connections += 1
      onlineSinceMs = state === 'online' ? clock.nowMs() : null
    }),
  ]
  return {
    read: () => {
      const { version, protocolErrors } = link.counts()
      return {
        protocol: version === 5 ? '5.0' : '3.1.1',
        onlineSinceMs,
        messages: rate.total(),
        messagesPerSecond: rate.perSecond(),
        reconnects: Math.max(0, connections - 1),
        protocolErrors,
      }
    },
    dispose: () => {
      for (const stop of stops) stop()
    },
  }
}
