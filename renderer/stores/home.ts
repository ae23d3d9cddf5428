/** The home as main last reported it, whole or in patches, and which devices a touch of this window is still working on. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Entity, Home } from '../../contract/domain/home'
import type { HomePatch } from '../../contract/ipc/home'
import type { HomeStatus } from '../../contract/domain/status'

export const useHomeStore = defineStore('home', () => {
  // Shallow: deep proxies over a home of a thousand devices would cost more than they give.
  const home = shallowRef<Home | null>(null)
  const status = shallowRef<HomeStatus | null>(null)
  /** The last attempt to load it failed, and there is none yet. */
  const hasFailed = ref(false)
  const working = ref(new Map<string, string>())
  /** The run of the last touch of a device, for the seconds in which its tile offers to take it back. */
  const touched = ref(new Map<string, string>())

  const isDemo = computed(() => status.value?.kind === 'demo')
  const isOffline = computed(() => status.value?.state === 'offline')

  /** Patches that came before the home itself: it may have been read before them. */
  let early: HomePatch[] = []

  function patch(news: HomePatch): void {
    const present = home.value
    if (!present) {
      early.push(news)
      return
    }
    const changed = new Map(news.entities.map((entity) => [entity.id, entity]))
    const gone = new Set(news.removed)
    for (const id of [...changed.keys(), ...gone]) working.value.delete(id)
    const kept = present.entities
      .filter(({ id }) => !gone.has(id))
      .map((entity) => {
        const next = changed.get(entity.id)
        changed.delete(entity.id)
        return next ?? entity
      })
    home.value = {
      ...present,
      timers: news.timers ?? present.timers,
      lists: news.lists ?? present.lists,
      entities: changed.size === 0 ? kept : [...kept, ...changed.values()],
    }
    if (news.status) status.value = news.status
  }

  function apply(next: { home: Home; status: HomeStatus }): void {
    hasFailed.value = false
    const before = new Map(home.value?.entities.map((entity) => [entity.id, entity]))
    // A device that did not change keeps its object, so that its tile is not drawn again.
    const entities = next.home.entities.map((entity) => {
      const known = before.get(entity.id)
      if (known && isSame(known, entity)) return known
      working.value.delete(entity.id)
      return entity
    })
    home.value = { ...next.home, entities }
    status.value = next.status
    const missed = early
    early = []
    for (const news of missed) patch(news)
  }

  const setWorking = (entityId: string, runId: string): void => void working.value.set(entityId, runId)
  const clearWorking = (entityId: string): void => void working.value.delete(entityId)
  function clearRun(runId: string): void {
    for (const [entityId, id] of working.value) if (id === runId) working.value.delete(entityId)
  }

  return {
    home,
    status,
    hasFailed,
    working,
    touched,
    isDemo,
    isOffline,
    apply,
    patch,
    setWorking,
    clearWorking,
    clearRun,
  }
})

const isSame = (a: Entity, b: Entity): boolean => JSON.stringify(a) === JSON.stringify(b)
