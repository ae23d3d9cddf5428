import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../../contract/domain/failure'
import { createEmitter } from '../../../main/lib/emitter'
import { silentLog } from '../../../main/lib/log'
import { createAsker } from '../../../main/tools/mqtt/asker'
import type { LinkState, OutgoingMessage } from '../../../main/tools/mqtt/client'
import { question } from '../../../main/tools/mqtt/discovery/encode'
import { UNKNOWN } from '../../../main/tools/mqtt/discovery/live-state'
import type { EntitySpec } from '../../../main/tools/mqtt/entity-spec'
import type { LiveEntity } from '../../../main/tools/mqtt/live-entity'

const ENOUGH_MS = 100
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Entities that all ask the same, each as available as `available` says. */
function scene() {
  const sent: string[] = []
  const news = createEmitter<string>(() => undefined)
  const world = { link: 'online' as LinkState, pending: 0, isAvailable: true }
  const spec = {
    behaviour: { initial: UNKNOWN, ask: [question('cmnd/x/STATE', '')] },
  } as unknown as EntitySpec
  const entities = new Map<string, LiveEntity>()
  const asker = createAsker({
    link: {
      state: () => world.link,
      pendingSubscriptions: () => world.pending,
      publish({ topic }: OutgoingMessage) {
        sent.push(topic)
        return Promise.resolve(ok(null))
      },
    },
    registry: {
      find: (id) => entities.get(id),
      questions: (id) => entities.get(id)?.spec.behaviour.ask ?? [],
      onEntity: (listener) => news.on(listener),
    },
    log: silentLog(),
    onAsked: () => undefined,
  })
  return {
    sent,
    world,
    asker,
    announce: (id: string) => {
      entities.set(id, { id, spec, isAvailable: () => world.isAvailable } as unknown as LiveEntity)
      news.emit(id)
    },
    change: (id: string) => news.emit(id),
  }
}

describe('a question for the state', () => {
  it('is sent once, however many entities share it and however often they report', () => {
    const { sent, announce, change } = scene()
    for (const id of ['a', 'b', 'c']) announce(id)
    vi.advanceTimersByTime(ENOUGH_MS)
    change('a')
    vi.advanceTimersByTime(ENOUGH_MS)
    expect(sent).toEqual(['cmnd/x/STATE'])
  })

  it('waits until the subscriptions that carry the answer are through', () => {
    const { sent, world, announce, asker } = scene()
    world.pending = 1
    announce('a')
    vi.advanceTimersByTime(ENOUGH_MS)
    expect(sent).toEqual([])
    expect(asker.isPending()).toBe(true)
    world.pending = 0
    vi.advanceTimersByTime(ENOUGH_MS)
    expect(sent).toHaveLength(1)
    expect(asker.isPending()).toBe(false)
  })

  it('is sent anew when the device comes back, not while it is away', () => {
    const { sent, world, announce, change } = scene()
    world.isAvailable = false
    announce('a')
    vi.advanceTimersByTime(ENOUGH_MS)
    expect(sent).toEqual([])
    for (const isAvailable of [true, false, true]) {
      world.isAvailable = isAvailable
      change('a')
      vi.advanceTimersByTime(ENOUGH_MS)
    }
    expect(sent).toHaveLength(2)
  })

  it('is dropped when the link goes down before it was sent', () => {
    const { sent, world, announce, asker } = scene()
    announce('a')
    world.link = 'offline'
    vi.advanceTimersByTime(ENOUGH_MS)
    expect(sent).toEqual([])
    expect(asker.isPending()).toBe(false)
  })
})
