/**
 * What a person changed about their homes, in one JSON file of the profile that the app and the command line share. By home (the broker
 * stands for it), then by entity id, so that it survives restarts and rediscovery. A bad entry falls back alone; unknown keys survive.
 */
import { z } from 'zod'
import type { Result } from '../../contract/domain/failure'
import type { Unsubscribe } from '../lib/emitter'
import type { Log } from '../lib/log'
import { openSharedJson } from './shared-json'

const name = z.string().trim().min(1).optional().catch(undefined)
const aliases = z.array(z.string()).optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
/** An id, or null: expressly none. */
const place = z.string().nullable().optional().catch(undefined)

/** Absent fields: as the device announces. */
const EntityEdit = z.looseObject({
  ...{ name, area: place, aliases },
  ...{ isHidden: flag, isFavorite: flag, asksFirst: flag },
})
export type EntityEdit = z.infer<typeof EntityEdit>

/** `isOwn`: made by the person, announced by no device. */
const AreaEdit = z.looseObject({ name, floor: place, aliases, isOwn: flag })
export type AreaEdit = z.infer<typeof AreaEdit>

/** Floors are never announced: those here are all the person's own. */
const FloorEdit = z.looseObject({ name: z.string().trim().min(1) })

const byId = <T>(entry: z.ZodType<T>) =>
  z.record(z.string(), z.unknown()).transform((entries) => onlyGood(entries, entry))

/** One by one: what is wrong with one entry does not touch its neighbours. */
function onlyGood<T>(entries: Record<string, unknown>, schema: z.ZodType<T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, entry]) => {
      const parsed = schema.safeParse(entry)
      return parsed.success ? [[id, parsed.data]] : []
    }),
  )
}

const HomeEdit = z.looseObject({
  entities: byId(EntityEdit).catch({}),
  areas: byId(AreaEdit).catch({}),
  floors: byId(FloorEdit).catch({}),
})
export type HomeEdit = z.infer<typeof HomeEdit>

const Stored = z.looseObject({ homes: byId(HomeEdit).catch({}) })

export const noEdit: HomeEdit = { entities: {}, areas: {}, floors: {} }

export interface HomeEdits {
  /** The same object until it changes. */
  of(homeId: string): HomeEdit
  /** Failure code: io.failed. */
  change(homeId: string, edit: (present: HomeEdit) => HomeEdit): Promise<Result<null>>
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

export interface HomeEditsOptions {
  readonly file: string
  /** Hears of what other processes change. */
  readonly isWatching: boolean
  readonly log: Log
}

export async function openHomeEdits({ file, isWatching, log }: HomeEditsOptions): Promise<HomeEdits> {
  const stored = await openSharedJson<z.infer<typeof Stored>>({
    file,
    schema: Stored,
    fallback: () => ({ homes: {} }),
    isWatching,
    log,
  })
  return {
    of: (homeId) => stored.get().homes[homeId] ?? noEdit,
    change: (homeId, edit) =>
      stored.change((value) => ({
        value: { ...value, homes: { ...value.homes, [homeId]: edit(value.homes[homeId] ?? noEdit) } },
        result: null,
      })),
    onChange: (listener) => stored.onChange(listener),
    dispose: () => stored.dispose(),
  }
}
