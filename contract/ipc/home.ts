import { z } from 'zod'
import { Entity, Home, Timer, TodoList } from '../domain/home'
import { HomeStatus } from '../domain/status'
import { route } from './route'

export const homeRoutes = {
  'home.get': route({ in: z.null(), out: z.object({ home: Home, status: HomeStatus }) }),
  /** A direct touch of a tile: same calls, same risk gate as words. A risky one comes back as a run that asks. */
  'home.act': route({
    in: z.object({
      entityId: z.string(),
      op: z.string(),
      slots: z.record(z.string(), z.unknown()).default({}),
    }),
    out: z.object({ runId: z.string() }),
  }),
  /** A touch of a timer that Artel keeps. Failure code: home.no_such_timer. */
  'home.timer': route({
    in: z.object({ timerId: z.string(), op: z.enum(['pause_timer', 'unpause_timer', 'cancel_timer']) }),
    out: z.object({ runId: z.string() }),
  }),
  /** A touch of a list in the calendar folder: `item` is added, the entries of `uids` are ticked off, taken back or removed. */
  'home.list': route({
    in: z.object({
      listId: z.string(),
      op: z.enum(['list_add_item', 'list_complete_item', 'list_reopen_item', 'list_remove_item']),
      item: z.string().max(500).default(''),
      uids: z.array(z.string()).default([]),
    }),
    out: z.object({ runId: z.string() }),
  }),
}
/** What is different since the last event. Null: unchanged. */
const HomePatch = z.object({
  /** New and changed ones, whole. */
  entities: z.array(Entity),
  /** Ids. */
  removed: z.array(z.string()),
  timers: z.array(Timer).nullable(),
  lists: z.array(TodoList).nullable(),
  status: HomeStatus.nullable(),
})
export type HomePatch = z.infer<typeof HomePatch>

export const homeEvents = {
  /** The whole of it: another home, or another room or floor in it. With `home.patched` at most one every 100 ms. */
  'home.changed': z.object({ home: Home, status: HomeStatus }),
  'home.patched': HomePatch,
  /** In words, in the language of the person who started it. */
  'home.timerEnded': z.object({ text: z.string() }),
}
