import { describe, expect, it } from 'vitest'
import { findEntities, roomsOf, scenesId } from '../../../../renderer/format/rooms'
import { demoHome } from '../support/demo-home'
import { wordsOf } from '../support/words'

const home = demoHome('ru')
const ru = wordsOf('ru')
const idsFor = (query: string, filter: 'all' | 'active' | 'unavailable' = 'all') =>
  findEntities(home, query, filter, ru).map((entity) => entity.id)

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
})
