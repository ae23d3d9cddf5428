/**
 * Asks devices for their state (`Behaviour.ask`) whenever they become available: those that retain nothing would stay unknown until
 * their next report, which may be minutes away. Waits until the subscriptions that carry the answers are acknowledged.
 */
import type { Log } from '../../lib/log'
import type { Link } from './client'
import type { Publication } from './entity-spec'
import type { LiveEntity } from './live-entity'
import type { Registry } from './registry'

/** Collects the questions of one burst of announcements; also how often to look whether the subscriptions are through. */
const BATCH_MS = 30
const DEADLINE_MS = 5_000

export interface Asker {
  /** True while questions wait to be sent. */
  isPending(): boolean
  dispose(): void
}

export interface AskerOptions {
  readonly link: Pick<Link, 'state' | 'pendingSubscriptions' | 'publish'>
  readonly registry: Pick<Registry, 'find' | 'questions' | 'onEntity'>
  readonly log: Log
  /** After questions were sent: answers are on their way. */
  readonly onAsked: () => void
}

export function createAsker({ link, registry, log, onAsked }: AskerOptions): Asker {
  /** Keyed by topic and payload: the entities of one device share their questions. */
  const waiting = new Map<string, Publication>()
  const asked = new WeakSet<LiveEntity>()
  let timer: NodeJS.Timeout | null = null

  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = null
      if (link.state() !== 'online') waiting.clear()
      else if (link.pendingSubscriptions() > 0) schedule()
      else send()
    }, BATCH_MS).unref()
  }

  function send(): void {
    for (const question of waiting.values()) {
      void link.publish(question, { deadlineMs: DEADLINE_MS }).then((result) => {
        if (!result.ok) log.debug({ topic: question.topic, code: result.failure.code }, 'state not asked for')
      })
    }
    waiting.clear()
    onAsked()
  }

  const stopListening = registry.onEntity((id) => {
    const entity = registry.find(id)
    if (!entity) return
    const questions = registry.questions(id)
    if (questions.length === 0) return
    if (!entity.isAvailable()) asked.delete(entity)
    else if (!asked.has(entity)) {
      asked.add(entity)
      for (const question of questions) waiting.set(`${question.topic} ${question.payload}`, question)
      schedule()
    }
  })

  return {
    isPending: () => waiting.size > 0,
    dispose() {
      stopListening()
      if (timer) clearTimeout(timer)
      waiting.clear()
    },
  }
}
