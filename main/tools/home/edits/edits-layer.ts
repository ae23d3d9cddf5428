/** The person's names, rooms and marks over what devices announce. Everything above hears and says those only. */
import type { Area, Entity, Floor } from '../../../../contract/domain/home'
import type { EntityEdit, HomeEdit, HomeEdits } from '../../../storage/home-edits'
import type { HomeLayer } from '../home-layer'

export function editsLayer(edits: HomeEdits): HomeLayer {
  /** An unchanged device keeps its object from one home to the next, as it does without edits. */
  let known = new WeakMap<Entity, Entity>()
  let knownFor: HomeEdit | null = null
  return {
    apply: (home) => {
      const edit = edits.of(home.id)
      if (edit !== knownFor) {
        known = new WeakMap()
        knownFor = edit
      }
      const editedOnce = (entity: Entity): Entity => {
        const change = edit.entities[entity.id]
        if (!change) return entity
        const before = known.get(entity)
        if (before) return before
        const after = editedEntity(entity, change)
        known.set(entity, after)
        return after
      }
      return {
        ...home,
        floors: withOwnFloors(home.floors, edit),
        areas: withOwnAreas(home.areas, edit),
        entities: home.entities.map(editedOnce),
      }
    },
    onChange: (listener) => edits.onChange(listener),
  }
}

function editedEntity(entity: Entity, edit: EntityEdit): Entity {
  const { name, area, aliases, isHidden, isFavorite, asksFirst } = edit
  return {
    ...entity,
    name: name ?? entity.name,
    area: area === undefined ? entity.area : area,
    aliases: aliases ?? entity.aliases,
    ...(isHidden ? { isHidden } : {}),
    ...(isFavorite ? { isFavorite } : {}),
    ...(asksFirst ? { asksFirst } : {}),
  }
}

function withOwnFloors(announced: readonly Floor[], { floors }: HomeEdit): Floor[] {
  const own = Object.entries(floors).filter(([id]) => announced.every((floor) => floor.id !== id))
  return [...announced, ...own.map(([id, { name }]) => ({ id, name, aliases: [] }))]
}

function withOwnAreas(announced: readonly Area[], { areas }: HomeEdit): Area[] {
  const own = Object.entries(areas).filter(
    ([id, { isOwn }]) => isOwn && announced.every((area) => area.id !== id),
  )
  const all = [
    ...announced,
    ...own.map(([id, { name }]) => ({ id, name: name ?? id, aliases: [], floor: null })),
  ]
  return all.map((area) => {
    const edit = areas[area.id]
    if (!edit) return area
    const { name, aliases, floor } = edit
    return {
      ...area,
      name: name ?? area.name,
      aliases: aliases ?? area.aliases,
      floor: floor === undefined ? area.floor : floor,
    }
  })
}
