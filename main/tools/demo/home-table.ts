/** The demo home as data: floors, rooms, 25 devices and three scenes, named in both languages. Ids do not depend on the language. */
import type { Area, Floor, Lang } from '../../../contract/domain/home'
import type { AnyDeviceSpec } from './devices'

type Names = Readonly<Record<Lang, string>>
type Aliases = Readonly<Record<Lang, readonly string[]>>
const names = (en: string, ru: string): Names => ({ en, ru })

const floors: readonly { readonly id: string; readonly name: Names; readonly aliases: Aliases }[] = [
  {
    id: 'ground',
    name: names('Ground floor', 'Первый этаж'),
    aliases: { en: ['downstairs', 'first floor'], ru: ['внизу', 'нижний этаж'] },
  },
  {
    id: 'upper',
    name: names('Upper floor', 'Второй этаж'),
    aliases: { en: ['upstairs', 'second floor'], ru: ['наверху', 'верхний этаж'] },
  },
]

const areas: readonly {
  readonly id: string
  readonly floor: string
  readonly name: Names
  readonly aliases: Aliases
}[] = [
  { id: 'kitchen', floor: 'ground', name: names('Kitchen', 'Кухня'), aliases: { en: [], ru: [] } },
  {
    id: 'living_room',
    floor: 'ground',
    name: names('Living room', 'Гостиная'),
    aliases: { en: ['lounge'], ru: ['зал', 'большая комната'] },
  },
  {
    id: 'hallway',
    floor: 'ground',
    name: names('Hallway', 'Прихожая'),
    aliases: { en: ['hall', 'entrance'], ru: ['коридор', 'холл'] },
  },
  { id: 'bedroom', floor: 'upper', name: names('Bedroom', 'Спальня'), aliases: { en: [], ru: [] } },
  {
    id: 'nursery',
    floor: 'upper',
    name: names('Nursery', 'Детская'),
    aliases: { en: ["children's room", 'kids room'], ru: ['детская комната'] },
  },
  {
    id: 'bathroom',
    floor: 'upper',
    name: names('Bathroom', 'Ванная'),
    aliases: { en: ['bath'], ru: ['ванная комната', 'санузел'] },
  },
]

export const demoFloors = (lang: Lang): Floor[] =>
  floors.map(({ id, name, aliases }) => ({ id, name: name[lang], aliases: [...aliases[lang]] }))

export const demoAreas = (lang: Lang): Area[] =>
  areas.map(({ id, floor, name, aliases }) => ({ id, name: name[lang], aliases: [...aliases[lang]], floor }))

const readings = (en: string, ru: string, battery: Names) => ({
  temperature: names(`${en} temperature`, `Температура ${ru}`),
  humidity: names(`${en} humidity`, `Влажность ${ru}`),
  battery,
})

export const demoDevices: readonly AnyDeviceSpec[] = [
  {
    kind: 'light-json',
    id: 'kitchen',
    area: 'kitchen',
    name: names('Kitchen light', 'Свет на кухне'),
    hasColor: false,
    initial: { on: true, brightness: 204, mireds: 250 },
  },
  {
    kind: 'plug',
    id: 'kettle',
    area: 'kitchen',
    name: names('Kettle', 'Чайник'),
    watts: 2000,
    initial: { on: false },
  },
  {
    kind: 'binary-sensor',
    id: 'kitchen_window',
    area: 'kitchen',
    name: names('Kitchen window', 'Окно на кухне'),
    deviceClass: 'window',
    initial: { on: true },
  },

  {
    kind: 'light-json',
    id: 'living_room',
    area: 'living_room',
    name: names('Living room light', 'Люстра в гостиной'),
    hasColor: false,
    initial: { on: false, brightness: 255, mireds: 300 },
  },
  {
    kind: 'light-json',
    id: 'floor_lamp',
    area: 'living_room',
    name: names('Floor lamp', 'Торшер'),
    hasColor: true,
    initial: { on: true, brightness: 128, mireds: 370 },
  },
  {
    kind: 'cover',
    id: 'living_room_curtains',
    area: 'living_room',
    name: names('Living room curtains', 'Шторы в гостиной'),
    deviceClass: 'curtain',
    hasPosition: true,
    travelMs: 8_000,
    initial: { position: 100 },
  },
  {
    kind: 'thermostat',
    id: 'living_room',
    area: 'living_room',
    name: names('Living room thermostat', 'Термостат в гостиной'),
    initial: { mode: 'heat', targetC: 21, currentC: 21.4 },
  },
  {
    kind: 'climate-sensor',
    id: 'living_room',
    area: 'living_room',
    name: names('Living room sensor', 'Датчик в гостиной'),
    readings: readings(
      'Living room',
      'в гостиной',
      names('Living room sensor battery', 'Батарея датчика в гостиной'),
    ),
    initial: { tempC: 21.6, humidityPct: 46, batteryPct: 82 },
  },

  {
    kind: 'light-default',
    id: 'bedroom',
    area: 'bedroom',
    name: names('Bedroom light', 'Свет в спальне'),
    ability: 'brightness',
    initial: { on: false, brightness: 255 },
  },
  {
    kind: 'light-json',
    id: 'bedside_lamp',
    area: 'bedroom',
    name: names('Bedside lamp', 'Прикроватная лампа'),
    hasColor: true,
    initial: { on: false, brightness: 80, mireds: 420 },
  },
  {
    kind: 'cover',
    id: 'bedroom_blind',
    area: 'bedroom',
    name: names('Bedroom blind', 'Жалюзи в спальне'),
    deviceClass: 'blind',
    hasPosition: true,
    travelMs: 10_000,
    initial: { position: 0 },
  },
  {
    kind: 'thermostat',
    id: 'bedroom',
    area: 'bedroom',
    name: names('Bedroom thermostat', 'Термостат в спальне'),
    initial: { mode: 'heat', targetC: 19, currentC: 18.6 },
  },
  {
    kind: 'fan',
    id: 'bedroom',
    area: 'bedroom',
    name: names('Bedroom fan', 'Вентилятор в спальне'),
    initial: { on: false, percentage: 50 },
  },
  {
    kind: 'binary-sensor',
    id: 'bedroom_window',
    area: 'bedroom',
    name: names('Bedroom window', 'Окно в спальне'),
    deviceClass: 'window',
    initial: { on: false },
  },

  {
    kind: 'light-json',
    id: 'nursery',
    area: 'nursery',
    name: names('Nursery light', 'Свет в детской'),
    hasColor: false,
    initial: { on: true, brightness: 150, mireds: 320 },
  },
  {
    kind: 'light-default',
    id: 'night_light',
    area: 'nursery',
    name: names('Night light', 'Ночник'),
    ability: 'rgb',
    initial: { on: false, brightness: 40 },
  },
  {
    kind: 'climate-sensor',
    id: 'nursery',
    area: 'nursery',
    name: names('Nursery sensor', 'Датчик в детской'),
    readings: readings('Nursery', 'в детской', names('Nursery sensor battery', 'Батарея датчика в детской')),
    initial: { tempC: 22.3, humidityPct: 51, batteryPct: 17 },
  },

  {
    kind: 'light-default',
    id: 'hallway',
    area: 'hallway',
    name: names('Hallway light', 'Свет в прихожей'),
    ability: 'onoff',
    initial: { on: true, brightness: 255 },
  },
  {
    kind: 'lock',
    id: 'front_door',
    area: 'hallway',
    name: names('Front door lock', 'Замок входной двери'),
    initial: { locked: true },
  },
  {
    kind: 'binary-sensor',
    id: 'front_door',
    area: 'hallway',
    name: names('Front door', 'Входная дверь'),
    deviceClass: 'door',
    initial: { on: false },
  },
  {
    kind: 'binary-sensor',
    id: 'hallway_motion',
    area: 'hallway',
    name: names('Hallway motion', 'Движение в прихожей'),
    deviceClass: 'motion',
    initial: { on: false },
  },
  {
    kind: 'cover',
    id: 'garage_door',
    area: 'hallway',
    name: names('Garage door', 'Гаражные ворота'),
    deviceClass: 'garage',
    hasPosition: false,
    travelMs: 12_000,
    initial: { position: 0 },
  },
  {
    kind: 'vacuum',
    id: 'robot_vacuum',
    area: 'hallway',
    name: names('Robot vacuum', 'Робот-пылесос'),
    rooms: areas.map(({ name }) => name),
  },

  {
    kind: 'light-default',
    id: 'bathroom',
    area: 'bathroom',
    name: names('Bathroom light', 'Свет в ванной'),
    ability: 'brightness',
    initial: { on: false, brightness: 255 },
  },
  {
    kind: 'binary-sensor',
    id: 'bathroom_leak',
    area: 'bathroom',
    name: names('Bathroom leak sensor', 'Датчик протечки в ванной'),
    deviceClass: 'moisture',
    initial: { on: false },
  },
]

/** A scene is a list of commands to the home's own devices: topic below the demo root, payload. */
export interface SceneSpec {
  readonly id: string
  readonly name: Names
  readonly commands: readonly (readonly [topic: string, payload: string])[]
}

export const demoScenes: readonly SceneSpec[] = [
  {
    id: 'movie_night',
    name: names('Movie night', 'Киновечер'),
    commands: [
      ['light-json/living_room/set', '{"state":"OFF"}'],
      ['light-json/floor_lamp/set', '{"state":"ON","brightness":60,"color_temp":400,"transition":1}'],
      ['cover/living_room_curtains/set', 'CLOSE'],
    ],
  },
  {
    id: 'good_night',
    name: names('Good night', 'Спокойной ночи'),
    commands: [
      ['light-json/kitchen/set', '{"state":"OFF"}'],
      ['light-json/living_room/set', '{"state":"OFF"}'],
      ['light-json/floor_lamp/set', '{"state":"OFF"}'],
      ['light-default/hallway/power/set', 'OFF'],
      ['light-default/bathroom/power/set', 'OFF'],
      ['cover/bedroom_blind/set', 'CLOSE'],
      ['lock/front_door/set', 'LOCK'],
    ],
  },
  {
    id: 'good_morning',
    name: names('Good morning', 'Доброе утро'),
    commands: [
      ['light-json/kitchen/set', '{"state":"ON","brightness":230}'],
      ['cover/bedroom_blind/set', 'OPEN'],
      ['cover/living_room_curtains/set', 'OPEN'],
    ],
  },
]
