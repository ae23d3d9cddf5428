/**
 * The home format of the command line contract: what `artel devices --json` prints and `batch --home` reads.
 * Domains, states, attribute names and device classes are Home Assistant's. Every key but `entities` may be missing;
 * unknown keys are ignored.
 */
import { z } from 'zod'

export const Lang = z.enum(['en', 'ru'])
export type Lang = z.infer<typeof Lang>

export const Floor = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()).default([]) })
export type Floor = z.infer<typeof Floor>

export const Area = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  floor: z.string().nullish(),
})
export type Area = z.infer<typeof Area>

export const Entity = z.object({
  id: z.string(),
  domain: z.string(),
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  area: z.string().nullish(),
  /** Home Assistant's state word; `unavailable` and `unknown` included. */
  state: z.string().default('unknown'),
  /** Home Assistant's attribute names and units: brightness 0-255, color_temp_kelvin K, percentage 0-100, current_position 0-100, temperature in the home's unit. */
  attributes: z.record(z.string(), z.unknown()).default({}),
  /** The person wants to be asked before anything is done to it. */
  asksFirst: z.boolean().optional(),
  /** A scene or a script that the person made in Artel. */
  own: z.boolean().optional(),
  /** The person wants it at hand, at the top of the Home page. */
  isFavorite: z.boolean().optional(),
  /** The person does not want to see or hear of it: neither tiles nor words mean it. */
  isHidden: z.boolean().optional(),
})
export type Entity = z.infer<typeof Entity>

export const Timer = z.object({
  /** Of a timer that Artel keeps. */
  id: z.string().nullish(),
  name: z.string().nullish(),
  start_hours: z.number().nullish(),
  start_minutes: z.number().nullish(),
  start_seconds: z.number().nullish(),
  total_seconds_left: z.number().nullish(),
  /** Epoch milliseconds; null while it is paused. */
  ends_at_ms: z.number().nullish(),
  area: z.string().nullish(),
  is_active: z.boolean().nullish(),
})
export type Timer = z.infer<typeof Timer>

export const TodoList = z.object({
  id: z.string(),
  name: z.string(),
  /** What is still open. */
  items: z.array(z.string()).default([]),
  /** Of a list in the calendar folder: done ones too, with their UIDs. */
  entries: z.array(z.object({ uid: z.string(), title: z.string(), isDone: z.boolean() })).optional(),
})
export type TodoList = z.infer<typeof TodoList>

export const Home = z.object({
  id: z.string().default('home'),
  lang: Lang.nullish(),
  floors: z.array(Floor).default([]),
  areas: z.array(Area).default([]),
  entities: z.array(Entity),
  timers: z.array(Timer).default([]),
  lists: z.array(TodoList).default([]),
})
export type Home = z.infer<typeof Home>

/** State and changed attributes of one entity, as `effects` reports them. */
export const EntityState = z.object({ state: z.string(), attributes: z.record(z.string(), z.unknown()) })
export type EntityState = z.infer<typeof EntityState>
export type Effects = Record<string, EntityState>
