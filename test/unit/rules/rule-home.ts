/** A small house with everything that rules look at, in both languages. */
import { Home } from '../../../contract/domain/home'
import type { Lang } from '../../../contract/domain/home'

type Row = readonly [
  id: string,
  en: string,
  ru: string,
  area: string | null,
  state: string,
  attributes?: Record<string, unknown>,
]

const rows: readonly Row[] = [
  ['light.hall', 'Hallway light', 'Свет в прихожей', 'hall', 'off'],
  ['light.porch', 'Porch light', 'Фонарь на крыльце', 'porch', 'off'],
  ['light.bedroom', 'Bedroom lamp', 'Лампа в спальне', 'bedroom', 'on'],
  ['switch.heater', 'Heater', 'Обогреватель', 'bedroom', 'off'],
  ['switch.coffee', 'Coffee machine', 'Кофеварка', 'kitchen', 'off'],
  ['switch.washer', 'Washing machine', 'Стиральная машина', 'bathroom', 'on'],
  ['fan.bathroom', 'Bathroom fan', 'Вытяжка в ванной', 'bathroom', 'off'],
  [
    'cover.curtains',
    'Curtains',
    'Шторы',
    'bedroom',
    'open',
    { device_class: 'curtain', current_position: 100 },
  ],
  [
    'climate.heating',
    'Heating',
    'Отопление',
    null,
    'heat',
    { temperature: 21, current_temperature: 20.5, hvac_modes: ['heat', 'off'] },
  ],
  ['lock.front', 'Front door lock', 'Замок входной двери', 'hall', 'locked'],
  ['cover.garage', 'Garage door', 'Гаражные ворота', 'garage', 'closed', { device_class: 'garage' }],
  ['alarm_control_panel.home', 'Alarm', 'Сигнализация', 'hall', 'armed_away'],
  ['binary_sensor.front', 'Front door', 'Входная дверь', 'hall', 'off', { device_class: 'door' }],
  ['binary_sensor.window', 'Bedroom window', 'Окно в спальне', 'bedroom', 'off', { device_class: 'window' }],
  [
    'binary_sensor.motion',
    'Hallway motion',
    'Движение в прихожей',
    'hall',
    'off',
    { device_class: 'motion' },
  ],
  [
    'binary_sensor.leak',
    'Bathroom leak',
    'Протечка в ванной',
    'bathroom',
    'off',
    { device_class: 'moisture' },
  ],
  [
    'sensor.bedroom_temp',
    'Bedroom temperature',
    'Температура в спальне',
    'bedroom',
    '21',
    { device_class: 'temperature', unit_of_measurement: '°C' },
  ],
  [
    'sensor.bath_humidity',
    'Bathroom humidity',
    'Влажность в ванной',
    'bathroom',
    '50',
    { device_class: 'humidity', unit_of_measurement: '%' },
  ],
  [
    'sensor.lock_battery',
    'Front door lock battery',
    'Батарея замка входной двери',
    'hall',
    '80',
    { device_class: 'battery', unit_of_measurement: '%' },
  ],
  ['person.anna', 'Anna', 'Анна', null, 'home'],
  ['person.ivan', 'Ivan', 'Иван', null, 'home'],
]

const areas: readonly (readonly [string, string, string])[] = [
  ['hall', 'Hallway', 'Прихожая'],
  ['porch', 'Porch', 'Крыльцо'],
  ['bedroom', 'Bedroom', 'Спальня'],
  ['kitchen', 'Kitchen', 'Кухня'],
  ['bathroom', 'Bathroom', 'Ванная'],
  ['garage', 'Garage', 'Гараж'],
]

/** @param states over those of the table, by entity */
export const ruleHome = (lang: Lang = 'en', states: Readonly<Record<string, string>> = {}): Home =>
  Home.parse({
    id: 'rules',
    lang,
    areas: areas.map(([id, en, ru]) => ({ id, name: lang === 'ru' ? ru : en })),
    entities: rows.map(([id, en, ru, area, state, attributes]) => ({
      id,
      domain: id.split('.')[0],
      name: lang === 'ru' ? ru : en,
      area,
      state: states[id] ?? state,
      attributes: attributes ?? {},
    })),
  })
