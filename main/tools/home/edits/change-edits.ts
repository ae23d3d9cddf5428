/**
 * Wishes of a person → what is kept. Pure. A room or a floor given by a name that is there already is that one; a room of one's own
 * that nothing stands in any more is forgotten.
 */
import type { AreaChange, EntityChange, PlaceChoice } from '../../../../contract/domain/home-edits'
import type { Area, Floor, Home } from '../../../../contract/domain/home'
import { slugify } from '../../../lib/slug'
import type { AreaEdit, EntityEdit, HomeEdit } from '../../../storage/home-edits'

/** @param home as the person sees it, the edits so far included */
export function changeEntities(edit: HomeEdit, changes: readonly EntityChange[], home: Home): HomeEdit {
  const areas = { ...edit.areas }
  const known: Area[] = [...home.areas]
  const placed = (choice: PlaceChoice): string | null =>
    placeOf(choice, known, (area) => {
      known.push({ ...area, floor: null })
      areas[area.id] = { name: area.name, isOwn: true }
    })
  const entities = { ...edit.entities }
  for (const { entityId, name, area, aliases, isHidden, isFavorite, asksFirst } of changes) {
    const next: EntityEdit = { ...entities[entityId] }
    if (name !== undefined) next.name = name ?? undefined
    if (area !== undefined) next.area = area === null ? undefined : placed(area)
    if (aliases !== undefined) next.aliases = aliases ?? undefined
    if (isHidden !== undefined) next.isHidden = isHidden || undefined
    if (isFavorite !== undefined) next.isFavorite = isFavorite || undefined
    if (asksFirst !== undefined) next.asksFirst = asksFirst || undefined
    keep(entities, entityId, next)
  }
  return withoutEmptyPlaces({ ...edit, entities, areas })
}

/** @param home as the person sees it, the edits so far included */
export function changeArea(
  edit: HomeEdit,
  { areaId, name, floor, aliases }: AreaChange,
  home: Home,
): HomeEdit {
  const floors = { ...edit.floors }
  const next: AreaEdit = { ...edit.areas[areaId] }
  const isOwn = next.isOwn === true
  // A room of one's own has no announced name to go back to.
  if (name !== undefined && !(isOwn && name === null)) next.name = name ?? undefined
  if (aliases !== undefined) next.aliases = aliases ?? undefined
  if (floor !== undefined)
    next.floor =
      floor === null ? undefined : placeOf(floor, home.floors, (own) => (floors[own.id] = { name: own.name }))
  const areas = { ...edit.areas }
  keep(areas, areaId, next)
  return withoutEmptyPlaces({ ...edit, areas, floors })
}

function placeOf(
  choice: PlaceChoice,
  known: readonly (Area | Floor)[],
  make: (place: { id: string; name: string; aliases: string[] }) => void,
): string | null {
  if (choice === 'nowhere') return null
  if ('id' in choice) return known.some(({ id }) => id === choice.id) ? choice.id : null
  const wanted = choice.name.toLocaleLowerCase()
  const found = known.find(({ name, aliases }) =>
    [name, ...aliases].some((word) => word.toLocaleLowerCase() === wanted),
  )
  if (found) return found.id
  const id = freeId(slugify(choice.name), known)
  make({ id, name: choice.name, aliases: [] })
  return id
}

function freeId(wish: string, known: readonly { readonly id: string }[]): string {
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wish : `${wish}_${n}`
    if (known.every((place) => place.id !== id)) return id
  }
}

function keep<T extends object>(entries: Record<string, T>, id: string, entry: T): void {
  if (Object.values(entry).some((value) => value !== undefined)) entries[id] = entry
  else Reflect.deleteProperty(entries, id)
}

function withoutEmptyPlaces(edit: HomeEdit): HomeEdit {
  const used = new Set(Object.values(edit.entities).map(({ area }) => area))
  const areas = Object.fromEntries(
    Object.entries(edit.areas).filter(([id, { isOwn }]) => !isOwn || used.has(id)),
  )
  const stoodOn = new Set(Object.values(areas).map(({ floor }) => floor))
  const floors = Object.fromEntries(Object.entries(edit.floors).filter(([id]) => stoodOn.has(id)))
  return { ...edit, areas, floors }
}
