import { describe, expect, it } from 'vitest'
import { everything, findEntities, type DeviceSearch } from '../../../../renderer/format/find-entities'
import { favoritesId, roomsOf, scenesId } from '../../../../renderer/format/rooms'
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
  it('puts favourites above all, and leaves them in their rooms', () => {
    const favorites = home.entities.filter(({ id }) => id === 'light.kitchen')
    const rooms = roomsOf(home, home.entities, favorites)
    expect(rooms[0]).toMatchObject({ id: favoritesId, entities: favorites })
    expect(rooms.find(({ id }) => id === 'kitchen')?.entities).toContain(favorites[0])
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
    const after = roomsOf({ ...home, entities }, entities, [], before)
    const changed = after.filter((room, at) => room !== before[at])
    expect(changed.map(({ id }) => id)).toEqual(['kitchen'])
    expect(changed[0]?.entities.map(({ id }) => id)).toEqual(
      before.find(({ id }) => id === 'kitchen')?.entities.map(({ id }) => id),
    )
    const renamed = entities.map((entity) => ({
      ...entity,
      name: `${entity.id === 'light.kitchen' ? 'Я' : ''}${entity.name}`,
    }))
    expect(roomsOf(home, renamed, [], after)).toEqual(roomsOf(home, renamed))
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
  it('looks for every word anywhere: other names, room, floor, kind; ё is е', () => {
    const entities = home.entities.map((entity) =>
      entity.id === 'switch.kettle' ? { ...entity, aliases: ['Самовар', 'Тёплое питьё'] } : entity,
    )
    const idsWith = (query: string) =>
      findEntities({ ...home, entities }, { ...everything, query }, ru).map(({ id }) => id)
    expect(idsWith('кухня самовар')).toEqual(['switch.kettle'])
    expect(idsWith('теплое')).toEqual(['switch.kettle'])
    expect(idsWith('замки')).toEqual(['lock.front_door'])
    expect(idsWith('второй этаж')).toContain('light.nursery')
    expect(idsWith('второй этаж')).not.toContain('light.kitchen')
    expect(idsWith('кухня бассейн')).toEqual([])
  })
  it('filters by what stands open and by batteries that run low', () => {
    expect(idsFor('', 'open')).toEqual(['binary_sensor.kitchen_window', 'cover.living_room_curtains'])
    const with17 = { id: 'sensor.b', domain: 'sensor', name: 'B', aliases: [], state: '17' }
    const entities = [
      { ...with17, attributes: { device_class: 'battery' } },
      { ...with17, id: 'sensor.unknown', state: 'unknown', attributes: { device_class: 'battery' } },
      { ...with17, id: 'sensor.warm', attributes: { device_class: 'temperature' } },
      {
        ...with17,
        id: 'binary_sensor.b',
        domain: 'binary_sensor',
        state: 'on',
        attributes: { device_class: 'battery' },
      },
      { ...with17, id: 'lock.b', domain: 'lock', state: 'locked', attributes: { battery_level: 12 } },
      { ...with17, id: 'vacuum.b', domain: 'vacuum', state: 'docked', attributes: { battery_level: 21 } },
    ]
    const low = findEntities({ ...home, entities }, { ...everything, filter: 'battery' }, ru)
    expect(low.map(({ id }) => id)).toEqual(['sensor.b', 'binary_sensor.b', 'lock.b'])
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
