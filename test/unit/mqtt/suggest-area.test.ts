import { describe, expect, it } from 'vitest'
import { placeEntities } from '../../../main/tools/mqtt/areas'
import { UNKNOWN } from '../../../main/tools/mqtt/discovery/live-state'
import type { EntitySpec } from '../../../main/tools/mqtt/entity-spec'
import { suggestArea } from '../../../main/tools/mqtt/suggest-area'

describe('a name speaks of a room:', () => {
  it.each<[name: string, area: string | null]>([
    ['Kitchen Light', 'Kitchen'],
    ['living_room_lamp', 'Living room'],
    ['Living room lamp', 'Living room'],
    ['lounge/tv plug', 'Lounge'],
    ['Lamp in the guest bedroom', 'Guest bedroom'],
    ["Kids' room blinds", 'Kids room'],
    ['Outdoor plug', 'Outdoors'],
    ['Garage door', 'Garage'],
    ['Light bar', null],
    ['Wardrobe light', null],
    ['Bedroom wardrobe light', 'Bedroom'],
    ['0x00158d00018255df', null],
    ['спальня люстра', 'Спальня'],
    ['Люстра в спальне', 'Спальня'],
    ['Свет на кухне', 'Кухня'],
    ['Кухонный свет', 'Кухня'],
    ['Ночник в детской комнате', 'Детская комната'],
    ['Тёплый пол в ванной', 'Ванная'],
    ['Датчик люкс', null],
    ['', null],
  ])('%s → %s', (name, area) => {
    expect(suggestArea(name)?.name ?? null).toBe(area)
  })
})

describe('devices without a room of their own', () => {
  const spec = (name: string, area: string | null = null): EntitySpec => ({
    key: name,
    domain: 'light',
    objectId: 'x',
    name,
    area,
    availability: { mode: 'all', topics: [] },
    behaviour: {
      fixed: {},
      initial: UNKNOWN,
      inputs: [],
      isAssumed: false,
      encode: () => ({ ok: true, value: [] }),
    },
  })
  const area = (id: string, name: string, aliases: string[] = []) => ({ id, name, aliases, floor: null })
  const place = (specs: EntitySpec[], known: ReturnType<typeof area>[] = []) => {
    const { areas, areaIds } = placeEntities(specs, known)
    return { areas: areas.map(({ id, name }) => `${id}=${name}`), areaIds: Object.fromEntries(areaIds) }
  }

  it('go to the room that another device announces, whatever it calls it', () => {
    expect(place([spec('Кухня люстра'), spec('Kitchen lamp'), spec('Hood', 'Kitchen')])).toEqual({
      areas: ['kitchen=Kitchen'],
      areaIds: { 'Кухня люстра': 'kitchen', 'Kitchen lamp': 'kitchen', Hood: 'kitchen' },
    })
  })

  it('share one room that nobody announced', () => {
    expect(place([spec('Спальня люстра'), spec('Bedroom plug'), spec('Свет в спальне')]).areas).toEqual([
      'spalnya=Спальня',
    ])
  })

  it('go to the room of the home that their name holds, the longest first', () => {
    const known = [
      area('bedroom', 'Bedroom'),
      area('up', 'Upstairs bedroom'),
      area('den', "Anna's corner", ['Annas']),
    ]
    expect(
      place([spec('Upstairs bedroom lamp'), spec('Bedroom lamp'), spec("Lamp of Anna's corner")], known),
    ).toEqual({
      areas: ['bedroom=Bedroom', 'up=Upstairs bedroom', "den=Anna's corner"],
      areaIds: { 'Upstairs bedroom lamp': 'up', 'Bedroom lamp': 'bedroom', "Lamp of Anna's corner": 'den' },
    })
  })

  it('are not put into a lesser room', () => {
    expect(place([spec('Guest bedroom lamp')], [area('bedroom', 'Bedroom')]).areaIds).toEqual({
      'Guest bedroom lamp': 'guest_bedroom',
    })
  })

  it('stay where they announce themselves, whatever their name says', () => {
    expect(place([spec('Kitchen lamp', 'Cellar')])).toEqual({
      areas: ['cellar=Cellar'],
      areaIds: { 'Kitchen lamp': 'cellar' },
    })
  })
})
