/** A small home in both languages with every kind of tile, as `home.get` would return it. */
import type { Entity, Home, Lang } from '../../../../contract/domain/home'

type Both = readonly [en: string, ru: string]
const rooms: readonly (readonly [id: string, floor: string, name: Both])[] = [
  ['kitchen', 'ground', ['Kitchen', 'Кухня']],
  ['living_room', 'ground', ['Living room', 'Гостиная']],
  ['hallway', 'ground', ['Hallway', 'Прихожая']],
  ['bedroom', 'upper', ['Bedroom', 'Спальня']],
  ['nursery', 'upper', ['Nursery', 'Детская']],
  ['bathroom', 'upper', ['Bathroom', 'Ванная']],
]
const dimmable = { supported_color_modes: ['color_temp'], color_mode: 'color_temp' }
const devices: readonly (readonly [
  id: string,
  area: string | null,
  name: Both,
  state: string,
  attributes?: Record<string, unknown>,
])[] = [
  [
    'light.kitchen',
    'kitchen',
    ['Kitchen light', 'Свет на кухне'],
    'on',
    { ...dimmable, brightness: 204, color_temp_kelvin: 4000 },
  ],
  ['switch.kettle', 'kitchen', ['Kettle', 'Чайник'], 'off', { device_class: 'outlet' }],
  [
    'binary_sensor.kitchen_window',
    'kitchen',
    ['Kitchen window', 'Окно на кухне'],
    'on',
    { device_class: 'window' },
  ],
  ['light.living_room', 'living_room', ['Living room light', 'Люстра в гостиной'], 'off', dimmable],
  ['light.floor_lamp', 'living_room', ['Floor lamp', 'Торшер'], 'on', { ...dimmable, brightness: 128 }],
  [
    'cover.living_room_curtains',
    'living_room',
    ['Living room curtains', 'Шторы в гостиной'],
    'open',
    { device_class: 'curtain', current_position: 60 },
  ],
  [
    'climate.living_room',
    'living_room',
    ['Living room thermostat', 'Термостат в гостиной'],
    'heat',
    {
      temperature: 21,
      current_temperature: 20.4,
      hvac_action: 'heating',
      min_temp: 7,
      max_temp: 30,
      target_temp_step: 0.5,
    },
  ],
  [
    'sensor.living_room_temperature',
    'living_room',
    ['Living room temperature', 'Температура в гостиной'],
    '21.6',
    { device_class: 'temperature', unit_of_measurement: '°C' },
  ],
  [
    'sensor.living_room_humidity',
    'living_room',
    ['Living room humidity', 'Влажность в гостиной'],
    '46',
    { device_class: 'humidity', unit_of_measurement: '%' },
  ],
  [
    'light.hallway',
    'hallway',
    ['Hallway light', 'Свет в прихожей'],
    'on',
    { supported_color_modes: ['onoff'] },
  ],
  ['lock.front_door', 'hallway', ['Front door lock', 'Замок входной двери'], 'locked'],
  ['binary_sensor.front_door', 'hallway', ['Front door', 'Входная дверь'], 'off', { device_class: 'door' }],
  [
    'binary_sensor.hallway_motion',
    'hallway',
    ['Hallway motion', 'Движение в прихожей'],
    'off',
    { device_class: 'motion' },
  ],
  ['cover.garage_door', 'hallway', ['Garage door', 'Гаражные ворота'], 'closed', { device_class: 'garage' }],
  ['vacuum.robot_vacuum', 'hallway', ['Robot vacuum', 'Робот-пылесос'], 'docked', { battery_level: 100 }],
  [
    'light.bedroom',
    'bedroom',
    ['Bedroom light', 'Свет в спальне'],
    'off',
    { supported_color_modes: ['brightness'] },
  ],
  ['light.bedside_lamp', 'bedroom', ['Bedside lamp', 'Прикроватная лампа'], 'unavailable', dimmable],
  [
    'fan.bedroom',
    'bedroom',
    ['Bedroom fan', 'Вентилятор в спальне'],
    'on',
    { percentage: 50, percentage_step: 25 },
  ],
  [
    'climate.bedroom',
    'bedroom',
    ['Bedroom thermostat', 'Термостат в спальне'],
    'off',
    { current_temperature: 18.6 },
  ],
  ['light.nursery', 'nursery', ['Nursery light', 'Свет в детской'], 'on', { ...dimmable, brightness: 150 }],
  [
    'sensor.nursery_battery',
    'nursery',
    ['Nursery sensor battery', 'Батарея датчика в детской'],
    '17',
    { device_class: 'battery', unit_of_measurement: '%' },
  ],
  [
    'light.bathroom',
    'bathroom',
    ['Bathroom light', 'Свет в ванной'],
    'off',
    { supported_color_modes: ['brightness'] },
  ],
  [
    'binary_sensor.bathroom_leak',
    'bathroom',
    ['Bathroom leak sensor', 'Датчик протечки в ванной'],
    'off',
    { device_class: 'moisture' },
  ],
  ['scene.movie_night', null, ['Movie night', 'Киновечер'], 'unknown'],
  ['scene.good_night', null, ['Good night', 'Спокойной ночи'], 'unknown'],
]

export function demoHome(lang: Lang): Home {
  const at = lang === 'en' ? 0 : 1
  return {
    id: 'demo',
    lang,
    floors: [
      { id: 'ground', name: ['Ground floor', 'Первый этаж'][at]!, aliases: [] },
      { id: 'upper', name: ['Upper floor', 'Второй этаж'][at]!, aliases: [] },
    ],
    areas: rooms.map(([id, floor, name]) => ({ id, floor, name: name[at], aliases: [] })),
    entities: devices.map(([id, area, name, state, attributes]): Entity => ({
      id,
      domain: id.split('.')[0]!,
      name: name[at],
      aliases: [],
      area,
      state,
      attributes: attributes ?? {},
    })),
    timers: [],
    lists: [],
  }
}
