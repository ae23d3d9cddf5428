import { describe, expect, it } from 'vitest'
import { everything, findEntities, type DeviceSearch } from '../../../../renderer/format/find-entities'
import { roomsOf, scenesId } from '../../../../renderer/format/rooms'
import { demoHome } from '../support/demo-home'
import { wordsOf } from '../support/words'

const home = demoHome('ru')
const ru = wordsOf('ru')
const idsFor = (query: string, filter: DeviceSearch['filter'] = 'all', more: Partial<DeviceSearch> = {}) =>
  findEntities(home, { ...everything, query, filter, ...more }, ru).map((entity) => entity.id)

describe('rooms', () => {
  it('puts scenes of the whole home first and homeless devices last, and loses nobody', () => {
    const lost = {
      id: 'switch.pump',
      domain: 'switch',
      name: 'Насос',
      aliases: [],
      area: 'no_such_room',
      state: 'off',
      attributes: {},
    }
    const rooms = roomsOf(home, [...home.entities, lost])
    expect(rooms[0]?.id).toBe(scenesId)
    expect(rooms.at(-1)?.entities.map((entity) => entity.id)).toEqual(['switch.pump'])
    expect(rooms.flatMap((room) => room.entities)).toHaveLength(home.entities.length + 1)
  })
  it('leaves out rooms with nothing to show', () => {
    const kitchen = home.entities.filter((entity) => entity.area === 'kitchen')
    expect(roomsOf(home, kitchen).map((room) => room.id)).toEqual(['kitchen'])
  })
  it('keeps a room as the same object until one of its devices changes, and the places of all when one does', () => {
    const before = roomsOf(home, home.entities)
    const entities = home.entities.map((entity) =>
      entity.id === 'light.kitchen' ? { ...entity, state: 'off' } : entity,
    )
    const after = roomsOf({ ...home, entities }, entities, before)
    const changed = after.filter((room, at) => room !== before[at])
    expect(changed.map(({ id }) => id)).toEqual(['kitchen'])
    expect(changed[0]?.entities.map(({ id }) => id)).toEqual(
      before.find(({ id }) => id === 'kitchen')?.entities.map(({ id }) => id),
    )
    const renamed = entities.map((entity) => ({
      ...entity,
      name: `${entity.id === 'light.kitchen' ? 'Я' : ''}${entity.name}`,
    }))
    expect(roomsOf(home, renamed, after)).toEqual(roomsOf(home, renamed))
  })
  it('names the floor only where there are several', () => {
    expect(roomsOf(home, home.entities).find((room) => room.id === 'kitchen')?.floor).toBe('Первый этаж')
    expect(
      roomsOf({ ...home, floors: home.floors.slice(0, 1) }, home.entities).every((room) => room.floor === ''),
    ).toBe(true)
  })
})

describe('finding a device', () => {
  it('matches the room, the name and the state in words, in any letter case', () => {
    expect(idsFor('ДЕТСКАЯ')).toContain('light.nursery')
    expect(idsFor('торшер')).toEqual(['light.floor_lamp'])
    expect(idsFor('открыто')).toContain('binary_sensor.kitchen_window')
  })
  it('filters by activity and by what does not answer', () => {
    expect(idsFor('', 'active')).not.toContain('light.bedroom')
    expect(idsFor('', 'unavailable')).toEqual(['light.bedside_lamp'])
  })
  it('shows one floor or one kind, and what is hidden only when it is asked for', () => {
    expect(idsFor('', 'all', { floor: 'upper' })).not.toContain('light.kitchen')
    expect(idsFor('', 'all', { floor: 'ground', kind: 'lock' })).toEqual(['lock.front_door'])
    const entities = home.entities.map((entity) => ({ ...entity, isHidden: entity.id === 'lock.front_door' }))
    const found = (filter: DeviceSearch['filter']) =>
      findEntities({ ...home, entities }, { ...everything, filter }, ru).map(({ id }) => id)
    expect(found('hidden')).toEqual(['lock.front_door'])
    expect(found('all')).not.toContain('lock.front_door')
  })
})
