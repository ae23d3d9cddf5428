/** One thing that two dialects announce: the registry shows it once, whatever comes first and whatever goes. */
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { question } from '../../../main/tools/mqtt/discovery/encode'
import { UNKNOWN, withState } from '../../../main/tools/mqtt/discovery/live-state'
import type { Announcement, EntitySpec } from '../../../main/tools/mqtt/entity-spec'
import { createRegistry } from '../../../main/tools/mqtt/registry'
import { createTopicRouter } from '../../../main/tools/mqtt/topic-router'

function scene() {
  const router = createTopicRouter({ subscribe: () => undefined, unsubscribe: () => undefined })
  const registry = createRegistry({
    router,
    log: silentLog(),
    clock: fixedClock(0, 'UTC'),
    homeId: 'home',
    lang: 'en',
    floors: [],
    areas: [],
    batchMs: 1,
  })
  return {
    registry,
    send: (topic: string, payload: string) => router.dispatch({ topic, payload: Buffer.from(payload) }),
    shown: () => registry.snapshot().entities.map(({ id, name, state }) => `${id} ${name}: ${state}`),
  }
}

const lamp = (key: string, name: string, more: Partial<EntitySpec> = {}): EntitySpec => ({
  key,
  domain: 'light',
  objectId: 'lamp',
  name,
  area: null,
  availability: { mode: 'all', topics: [] },
  behaviour: {
    fixed: {},
    initial: UNKNOWN,
    inputs: [{ topic: 'z/lamp', read: (payload, now) => withState(now, payload) }],
    isAssumed: false,
    ...(more.yieldsTo ? { ask: [question('z/lamp/get', '')] } : {}),
    encode: () => ({ ok: true, value: [] }),
  },
  ...more,
})
const announcement = (topic: string, ...entities: EntitySpec[]): Announcement => ({
  topic,
  entities,
  problems: [],
})

const first = announcement('ha/lamp', lamp('ha:lamp', 'Lamp of Home Assistant', { identity: 'lamp_1' }))
const second = announcement('z', lamp('z:lamp', 'Own lamp', { yieldsTo: ['lamp_1', 'lamp_one'] }))

describe('one thing that two dialects announce is shown once,', () => {
  it.each([
    ['the one that goes first comes first', [first, second]],
    ['the one that goes first comes last', [second, first]],
  ])('%s', (_, announcements) => {
    const { registry, shown } = scene()
    for (const each of announcements) registry.announce(each)
    expect(shown()).toEqual(['light.lamp Lamp of Home Assistant: unknown'])
  })

  it('with the state that was known, and comes back when the one in front is removed', () => {
    const { registry, shown, send } = scene()
    registry.announce(second)
    send('z/lamp', 'on')
    registry.announce(first)
    expect(shown()).toEqual(['light.lamp Lamp of Home Assistant: on'])
    registry.announce(announcement('ha/lamp'))
    expect(shown()).toEqual(['light.lamp Own lamp: on'])
    registry.announce(announcement('z'))
    expect(shown()).toEqual([])
  })

  it('and not at all where the one in front is not to be shown', () => {
    const { registry, shown } = scene()
    registry.announce(second)
    registry.announce({ ...announcement('ha/lamp'), withheld: ['lamp_one'] })
    expect(shown()).toEqual([])
    registry.announce(announcement('ha/lamp'))
    expect(shown()).toEqual(['light.lamp Own lamp: unknown'])
  })

  it('and what only one of them knows stays', () => {
    const { registry, shown } = scene()
    registry.announce(first)
    registry.announce({
      ...second,
      entities: [...second.entities, lamp('z:strip', 'Strip', { yieldsTo: ['lamp_2'] })],
    })
    expect(shown()).toEqual(['light.lamp Lamp of Home Assistant: unknown', 'light.lamp_2 Strip: unknown'])
  })

  it('and lends its question to the one in front', () => {
    const { registry } = scene()
    registry.announce(first)
    expect(registry.questions('light.lamp')).toEqual([])
    const heard: string[] = []
    registry.onEntity((id) => heard.push(id))
    registry.announce(second)
    expect(heard).toEqual(['light.lamp'])
    expect(registry.questions('light.lamp')).toMatchObject([{ topic: 'z/lamp/get' }])
  })
})

describe('an entity', () => {
  it('keeps its id and state when it is renamed', () => {
    const { registry, shown, send } = scene()
    registry.announce(announcement('a', lamp('k', 'Lamp')))
    send('z/lamp', 'on')
    registry.announce(announcement('a', lamp('k', 'Kitchen lamp', { objectId: 'kitchen_lamp' })))
    expect(shown()).toEqual(['light.lamp Kitchen lamp: on'])
  })

  it('is announced by one topic at a time; another that claims its key is a problem', () => {
    const { registry, shown } = scene()
    registry.announce(announcement('a', lamp('k', 'Lamp')))
    registry.announce(announcement('b', lamp('k', 'Impostor')))
    expect(shown()).toEqual(['light.lamp Lamp: unknown'])
    expect(registry.problems()).toMatchObject([{ topic: 'b' }])
    registry.announce(announcement('a'))
    registry.announce(announcement('b', lamp('k', 'Heir')))
    expect(shown()).toEqual(['light.lamp Heir: unknown'])
    expect(registry.problems()).toEqual([])
  })
})
