/**
 * Hands incoming messages to whoever asked for their topic, and keeps one subscription per filter however many asked.
 * Remembers the last payload of exact topics, because a broker sends a retained message only once per subscription.
 */
import type { Unsubscribe } from '../../lib/emitter'
import type { Link, Message } from './client'

/** `isRetained`: the message is older than the subscription. */
export type TopicHandler = (payload: Buffer, topic: string, isRetained: boolean) => void

export interface TopicRouter {
  /** An exact topic, or a filter with `+` and `#`. A known last payload of an exact topic is delivered at once. */
  on(filter: string, handler: TopicHandler): Unsubscribe
  dispatch(message: Message): void
}

/** MQTT 5.0 section 4.7: `+` is one level, `#` the rest; wildcards do not match topics starting with `$`. */
export function matchesFilter(filter: string, topic: string): boolean {
  if (filter === topic) return true
  if (topic.startsWith('$') && /^[+#]/.test(filter)) return false
  const wanted = filter.split('/')
  const levels = topic.split('/')
  for (const [at, part] of wanted.entries()) {
    if (part === '#') return true
    if (at >= levels.length) return false
    if (part !== '+' && part !== levels[at]) return false
  }
  return wanted.length === levels.length
}

interface Entry {
  readonly handlers: Set<TopicHandler>
  last: Buffer | null
}

export function createTopicRouter(link: Pick<Link, 'subscribe' | 'unsubscribe'>): TopicRouter {
  const exact = new Map<string, Entry>()
  const wild = new Map<string, Entry>()
  const toAdd = new Set<string>()
  const toRemove = new Set<string>()
  let isScheduled = false

  /** One SUBSCRIBE for everything that this turn of the event loop asked for. */
  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      if (toRemove.size > 0) link.unsubscribe([...toRemove])
      if (toAdd.size > 0) link.subscribe([...toAdd])
      toAdd.clear()
      toRemove.clear()
    })
  }

  function want(filter: string, isWanted: boolean): void {
    const [into, outOf] = isWanted ? [toAdd, toRemove] : [toRemove, toAdd]
    if (!outOf.delete(filter)) into.add(filter)
    schedule()
  }

  return {
    on(filter, handler) {
      const table = /[+#]/.test(filter) ? wild : exact
      let entry = table.get(filter)
      if (!entry) {
        entry = { handlers: new Set(), last: null }
        table.set(filter, entry)
        want(filter, true)
      }
      const own: TopicHandler = (...message) => handler(...message)
      entry.handlers.add(own)
      if (entry.last) own(entry.last, filter, true)
      return () => {
        if (!entry.handlers.delete(own) || entry.handlers.size > 0) return
        table.delete(filter)
        want(filter, false)
      }
    },
    dispatch({ topic, payload, isRetained = false }) {
      const entry = exact.get(topic)
      if (entry) {
        entry.last = payload
        for (const handler of [...entry.handlers]) handler(payload, topic, isRetained)
      }
      for (const [filter, { handlers }] of wild) {
        if (matchesFilter(filter, topic))
          for (const handler of [...handlers]) handler(payload, topic, isRetained)
      }
    },
  }
}
