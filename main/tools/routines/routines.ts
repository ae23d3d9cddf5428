/** The scenes and scripts of a profile, in one file that the app and the command line share. */
import { z } from 'zod'
import type { Result } from '../../../contract/domain/failure'
import type { Entity } from '../../../contract/domain/home'
import type { Unsubscribe } from '../../lib/emitter'
import { fold, wordsOf } from '../../lib/lang/fold'
import { stemOf } from '../../lib/lang/stem'
import type { Log } from '../../lib/log'
import { slugify } from '../../lib/slug'
import { openSharedJson } from '../../storage/shared-json'
import type { HomeLayer } from '../home/home-layer'
import { Routine } from './routine'

export interface Routines {
  all(): readonly Routine[]
  byId(id: string): Routine | undefined
  /** Keeps it, in place of the one with its id. Gives that one, or null. Failure code of all that write: io.failed. */
  save(routine: Routine): Promise<Result<Routine | null>>
  /** Gives what is gone now; null: it was gone already. */
  remove(id: string): Promise<Result<Routine | null>>
  readonly layer: HomeLayer
  onChange(listener: () => void): Unsubscribe
  dispose(): Promise<void>
}

export interface RoutinesOptions {
  readonly file: string
  /** Hears of those that other processes make. */
  readonly isWatching: boolean
  readonly log: Log
}

const Stored = z.object({ routines: z.array(Routine) })

export async function openRoutines({ file, isWatching, log }: RoutinesOptions): Promise<Routines> {
  const stored = await openSharedJson<z.infer<typeof Stored>>({
    file,
    schema: Stored,
    fallback: () => ({ routines: [] }),
    isWatching,
    log,
  })
  const all = (): readonly Routine[] => stored.get().routines
  /** The same objects until something changes: what is built upon an entity is kept with it. */
  let shown: { readonly of: readonly Routine[]; readonly entities: readonly Entity[] } | null = null
  const entities = (): readonly Entity[] => {
    if (shown?.of !== all()) shown = { of: all(), entities: all().map(toEntity) }
    return shown.entities
  }
  return {
    all,
    byId: (id) => all().find((one) => one.id === id),
    save: (routine) =>
      stored.change(({ routines }) => {
        const before = routines.find(({ id }) => id === routine.id) ?? null
        const others = routines.filter(({ id }) => id !== routine.id)
        return { value: { routines: [...others, routine] }, result: before }
      }),
    remove: (id) =>
      stored.change(({ routines }) => ({
        value: { routines: routines.filter((one) => one.id !== id) },
        result: routines.find((one) => one.id === id) ?? null,
      })),
    layer: {
      apply: (home) => ({ ...home, entities: [...home.entities, ...entities()] }),
      onChange: (listener) => stored.onChange(listener),
    },
    onChange: (listener) => stored.onChange(listener),
    dispose: () => stored.dispose(),
  }
}

const toEntity = ({ id, kind, name }: Routine): Entity => ({
  id,
  domain: kind,
  name,
  aliases: [],
  state: 'unknown',
  attributes: {},
  own: true,
})

/** One that no device has taken. */
export function idFor(kind: Routine['kind'], name: string, taken: readonly Pick<Entity, 'id'>[]): string {
  const base = `${kind}.${slugify(name)}`
  let id = base
  for (let count = 2; taken.some((entity) => entity.id === id); count += 1) id = `${base}_${count}`
  return id
}

/** «Романтику» means «Романтика»; word for word first. */
export function findNamed<T extends { readonly name: string }>(said: string, among: readonly T[]): T | null {
  const key = (text: string): string => wordsOf(fold(text)).join(' ')
  const stems = (text: string): string => wordsOf(text).map(stemOf).join(' ')
  return (
    among.find(({ name }) => key(name) === key(said)) ??
    among.find(({ name }) => stems(name) === stems(said)) ??
    null
  )
}
