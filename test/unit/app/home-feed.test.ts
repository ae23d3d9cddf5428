import { expect, it } from 'vitest'
import type { Entity, Home } from '../../../contract/domain/home'
import type { HomeStatus } from '../../../contract/domain/status'
import { createHomeFeed } from '../../../main/app/home-feed'

const lamp = (id: string, state: string): Entity => ({
  id,
  domain: 'light',
  name: id,
  aliases: [],
  area: 'kitchen',
  state,
  attributes: {},
})
const home: Home = {
  id: 'demo',
  floors: [],
  areas: [{ id: 'kitchen', name: 'Kitchen', aliases: [] }],
  entities: [lamp('light.one', 'on'), lamp('light.two', 'on')],
  timers: [],
  lists: [],
}
const status: HomeStatus = { kind: 'demo', state: 'online', broker: '', failure: null, problems: [] }
const nothing = { entities: [], removed: [], timers: null, lists: null, status: null }

it('tells of the whole home once, then of the devices that changed', () => {
  const news = createHomeFeed()
  expect(news(home, status)).toEqual({ name: 'home.changed', payload: { home, status } })
  expect(news({ ...home }, { ...status })).toBeNull()
  const off = lamp('light.two', 'off')
  expect(news({ ...home, entities: [home.entities[0]!, off] }, status)).toEqual({
    name: 'home.patched',
    payload: { ...nothing, entities: [off] },
  })
  expect(news({ ...home, entities: [off] }, status)).toEqual({
    name: 'home.patched',
    payload: { ...nothing, removed: ['light.one'] },
  })
})

it('tells of the broker, timers and lists without the devices', () => {
  const news = createHomeFeed()
  news(home, status)
  const offline = { ...status, state: 'offline' as const }
  expect(news(home, offline)).toEqual({
    name: 'home.patched',
    payload: { ...nothing, status: offline },
  })
  const timers = [{ id: 't1', name: 'tea' }]
  expect(news({ ...home, timers }, offline)).toEqual({
    name: 'home.patched',
    payload: { ...nothing, timers },
  })
})

it('tells of the whole home again when a room was renamed', () => {
  const news = createHomeFeed()
  news(home, status)
  const renamed = { ...home, areas: [{ id: 'kitchen', name: 'Galley', aliases: [] }] }
  expect(news(renamed, status)?.name).toBe('home.changed')
})
