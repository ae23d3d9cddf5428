/** Which words of the contract name the devices chosen: a name, or area/floor with domain and device class. */
import { conceptById } from '../../../lib/lang/lexicon/lexicon'
import type { IndexedEntity } from './home-index'
import type { Resolution } from './resolve'

export function slotsOf(
  { byKind, kinds, place }: Resolution,
  entities: readonly IndexedEntity[],
): Record<string, unknown> {
  const slots: Record<string, unknown> = {}
  const [only] = entities
  if (!byKind && entities.length === 1 && only) slots['name'] = only.entity.name
  if (place && place.kind !== 'everywhere') {
    const areas = place.places.filter(({ type }) => type === 'area')
    const floors = place.places.filter(({ type }) => type === 'floor')
    if (areas.length === 1 && areas[0]) slots['area'] = areas[0].id
    else if (areas.length > 1) {
      const own = [...new Set(entities.map(({ entity }) => entity.area))]
      if (own.length === 1 && typeof own[0] === 'string') slots['area'] = own[0]
    }
    if (areas.length === 0 && floors.length === 1 && floors[0]) slots['floor'] = floors[0].id
  }
  if (byKind) {
    const domains = [...new Set(entities.map(({ entity }) => entity.domain))]
    if (domains.length === 1) slots['domain'] = domains[0]
    const classes = [...new Set(entities.map(({ entity }) => entity.attributes['device_class']))]
    const isClassed = kinds.some((id) =>
      [...(conceptById(id)?.matches ?? []), ...(conceptById(id)?.weaker ?? [])].some((match) =>
        match.includes(':'),
      ),
    )
    if (isClassed && classes.length === 1 && typeof classes[0] === 'string')
      slots['device_class'] = classes[0]
  }
  return slots
}
