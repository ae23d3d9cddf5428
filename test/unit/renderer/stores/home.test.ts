import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import type { HomeStatus } from '../../../../contract/domain/status'
import { useHomeStore } from '../../../../renderer/stores/home'
import { demoHome } from '../support/demo-home'

beforeEach(() => setActivePinia(createPinia()))
const status: HomeStatus = { kind: 'demo', state: 'online', broker: '', failure: null, problems: [] }
const nothing = { entities: [], removed: [], timers: null, lists: null, status: null }
const kitchen = { ...demoHome('en').entities[0]!, state: 'off' }

it('takes a patch: changed devices are changed, new ones added, gone ones removed, the rest untouched', () => {
  const store = useHomeStore()
  store.apply({ home: demoHome('en'), status })
  const before = store.home!.entities
  store.setWorking(kitchen.id, 'run')
  const fresh = { ...kitchen, id: 'light.new' }
  store.patch({ ...nothing, entities: [kitchen, fresh], removed: ['light.hallway'] })
  const after = store.home!.entities
  expect(after.find(({ id }) => id === kitchen.id)?.state).toBe('off')
  expect(after.at(-1)).toEqual(fresh)
  expect(after.some(({ id }) => id === 'light.hallway')).toBe(false)
  expect(after[1]).toBe(before[1])
  expect(store.working.size).toBe(0)
})

it('keeps what a patch says nothing about', () => {
  const store = useHomeStore()
  const timers = [{ id: 't1', name: 'tea' }]
  store.apply({ home: { ...demoHome('en'), timers }, status })
  store.patch({ ...nothing, status: { ...status, state: 'offline' } })
  expect(store.isOffline).toBe(true)
  expect(store.home?.timers).toEqual(timers)
  store.patch({ ...nothing, timers: [] })
  expect(store.home?.timers).toEqual([])
})

it('loses no patch that overtakes the home', () => {
  const store = useHomeStore()
  store.patch({ ...nothing, entities: [kitchen] })
  store.apply({ home: demoHome('en'), status })
  expect(store.home?.entities[0]?.state).toBe('off')
})
