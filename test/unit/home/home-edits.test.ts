import { describe, expect, it } from 'vitest'
import type { EntityChange } from '../../../contract/domain/home-edits'
import type { Home } from '../../../contract/domain/home'
import { noEdit, type HomeEdit, type HomeEdits } from '../../../main/storage/home-edits'
import { changeArea, changeEntities } from '../../../main/tools/home/edits/change-edits'
import { editsLayer } from '../../../main/tools/home/edits/edits-layer'
import { withoutHidden } from '../../../main/tools/home/edits/hidden'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import { parseHomeFrame } from '../../../main/specialists/home/frame'

const lamp = (id: string, name: string, area: string | null) => ({
  id: `light.${id}`,
  domain: 'light',
  name,
  aliases: [],
  area,
  state: 'off',
  attributes: {},
})
const home: Home = {
  id: 'demo',
  floors: [{ id: 'ground', name: 'Ground floor', aliases: ['downstairs'] }],
  areas: [{ id: 'kitchen', name: 'Kitchen', aliases: ['cook room'], floor: 'ground' }],
  entities: [lamp('0x17', '0x17', null), lamp('kitchen', 'Kitchen light', 'kitchen')],
  timers: [],
  lists: [],
}
/** The home after some wishes, one after another. */
function after(...wishes: EntityChange[][]): { home: Home; edit: HomeEdit } {
  let edit = noEdit
  const layer = editsLayer({ of: () => edit } as unknown as HomeEdits)
  for (const wish of wishes) edit = changeEntities(edit, wish, layer.apply(home))
  return { home: layer.apply(home), edit }
}
const first = (changed: Home) => changed.entities[0]

describe('what a person changes about devices', () => {
  it('lies over what they announce, and goes again when it is taken back', () => {
    const { home: changed } = after([
      { entityId: 'light.0x17', name: 'Desk lamp', area: { id: 'kitchen' }, aliases: ['reading light'] },
    ])
    expect(first(changed)).toMatchObject({ name: 'Desk lamp', area: 'kitchen', aliases: ['reading light'] })
    const { home: back, edit } = after(
      [{ entityId: 'light.0x17', name: 'Desk lamp', area: { id: 'kitchen' } }],
      [{ entityId: 'light.0x17', name: null, area: null }],
    )
    expect(first(back)).toEqual(first(home))
    expect(edit).toEqual(noEdit)
  })

  it('understands the new name and the alias at once, and the hidden device no more', () => {
    const { home: changed } = after([{ entityId: 'light.0x17', name: 'Desk lamp', aliases: ['beacon'] }])
    const targets = (frame: string, inHome: Home) => {
      const parsed = parseHomeFrame(frame)
      if (!parsed) throw new Error(frame)
      const bound = bindMended(parsed, inHome, { lang: 'en', area: null, history: [], utterance: frame })
      return bound.kind === 'calls' ? bound.calls.flatMap((call) => call.targets) : bound.kind
    }
    expect(targets('on desk lamp', changed)).toEqual(['light.0x17'])
    expect(targets('on beacon', changed)).toEqual(['light.0x17'])
    const { home: hidden } = after([{ entityId: 'light.0x17', name: 'Desk lamp', isHidden: true }])
    expect(targets('on desk lamp', withoutHidden(hidden))).not.toContain('light.0x17')
  })

  it('marks a favourite, and unmarks it without a trace', () => {
    const lamp = { entityId: 'light.0x17', isFavorite: true }
    const marked = after([lamp])
    expect(marked.home.entities.find(({ id }) => id === 'light.0x17')?.isFavorite).toBe(true)
    const { home: unmarked } = after([lamp], [{ ...lamp, isFavorite: false }])
    expect(unmarked).toEqual(after([]).home)
  })

  it('makes a new room once, whatever letter case it is named in, and forgets it when it is empty', () => {
    const { home: changed } = after([
      { entityId: 'light.0x17', area: { name: 'Study' } },
      { entityId: 'light.kitchen', area: { name: 'study' } },
    ])
    expect(changed.areas.map(({ id }) => id)).toEqual(['kitchen', 'study'])
    expect(changed.entities.map(({ area }) => area)).toEqual(['study', 'study'])
    const { home: empty } = after(
      [{ entityId: 'light.0x17', area: { name: 'Study' } }],
      [{ entityId: 'light.0x17', area: 'nowhere' }],
    )
    expect(empty.areas.map(({ id }) => id)).toEqual(['kitchen'])
    expect(first(empty)?.area).toBeNull()
  })

  it('takes a room that is there, by its name or alias, instead of a second one', () => {
    const { home: changed } = after([{ entityId: 'light.0x17', area: { name: 'COOK ROOM' } }])
    expect(first(changed)?.area).toBe('kitchen')
    expect(changed.areas).toHaveLength(1)
  })

  it('gives a room of the same id another one, not the same', () => {
    const { home: changed } = after([{ entityId: 'light.0x17', area: { name: 'Kitchen!' } }])
    expect(changed.areas.map(({ id, name }) => [id, name])).toEqual([
      ['kitchen', 'Kitchen'],
      ['kitchen_2', 'Kitchen!'],
    ])
  })

  it('leaves the objects of unchanged devices alone, and of changed ones the same between two looks', () => {
    const edit: HomeEdit = { ...noEdit, entities: { 'light.0x17': { name: 'Desk lamp' } } }
    const layer = editsLayer({ of: () => edit } as unknown as HomeEdits)
    const [one, two] = [layer.apply(home), layer.apply({ ...home })]
    expect(one.entities[1]).toBe(home.entities[1])
    expect(one.entities[0]).toBe(two.entities[0])
  })

  it('marks a device that asks first', () => {
    expect(first(after([{ entityId: 'light.0x17', asksFirst: true }]).home)?.asksFirst).toBe(true)
    const undone = after(
      [{ entityId: 'light.0x17', asksFirst: true }],
      [{ entityId: 'light.0x17', asksFirst: false }],
    )
    expect(undone.edit).toEqual(noEdit)
  })
})

describe('what a person changes about rooms', () => {
  it('renames them and puts them on floors, a new one too', () => {
    const layer = (edit: HomeEdit) => editsLayer({ of: () => edit } as unknown as HomeEdits).apply(home)
    const attic = changeArea(noEdit, { areaId: 'kitchen', name: 'Galley', floor: { name: 'Attic' } }, home)
    expect(layer(attic).areas[0]).toMatchObject({ name: 'Galley', floor: 'attic' })
    expect(layer(attic).floors.map(({ name }) => name)).toEqual(['Ground floor', 'Attic'])
    const down = changeArea(attic, { areaId: 'kitchen', floor: { name: 'downstairs' } }, layer(attic))
    expect(layer(down).areas[0]?.floor).toBe('ground')
    expect(layer(down).floors).toHaveLength(1)
    expect(changeArea(down, { areaId: 'kitchen', name: null, floor: null }, layer(down))).toEqual(noEdit)
  })
})
