/**
 * What the window is told of a changed home: the devices that changed, and the whole home only where its rooms or floors did. A home of a
 * thousand devices is a megabyte; a lamp is two hundred bytes.
 */
import type { Home } from '../../contract/domain/home'
import type { HomeStatus } from '../../contract/domain/status'
import type { AppEvents } from '../../contract/ipc/contract'
import { createEntityWatch } from '../tools/home/changed-entities'
import type { z } from 'zod'

export type HomeNews =
  | { readonly name: 'home.changed'; readonly payload: z.input<AppEvents['home.changed']> }
  | { readonly name: 'home.patched'; readonly payload: z.input<AppEvents['home.patched']> }

/** Gives null where nothing is new. */
export function createHomeFeed(): (home: Home, status: HomeStatus) => HomeNews | null {
  const watch = createEntityWatch()
  const isNew = {
    structure: createMemory(),
    timers: createMemory(),
    lists: createMemory(),
    status: createMemory(),
  }
  return (home, status) => {
    const { entities, removed } = watch(home)
    const { timers, lists, entities: _, ...structure } = home
    const hasNewStructure = isNew.structure(structure)
    const news = {
      timers: isNew.timers(timers) ? timers : null,
      lists: isNew.lists(lists) ? lists : null,
      status: isNew.status(status) ? status : null,
    }
    if (hasNewStructure) return { name: 'home.changed', payload: { home, status } }
    const isEmpty =
      entities.length === 0 && removed.length === 0 && Object.values(news).every((part) => part === null)
    return isEmpty
      ? null
      : { name: 'home.patched', payload: { ...news, entities: [...entities], removed: [...removed] } }
  }
}

/** Whether a value is another than the last time. */
function createMemory(): (value: unknown) => boolean {
  let last: string | null = null
  return (value) => {
    const text = JSON.stringify(value)
    const isNew = text !== last
    last = text
    return isNew
  }
}
