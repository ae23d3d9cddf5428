import { expect, test } from 'vitest'
import { Home } from '../../../contract/domain/home'
import { parseHomeFrame } from '../../../main/specialists/home/frame'
import { indexOf } from '../../../main/specialists/home/bind/home-index'
import { namedInFull } from '../../../main/specialists/home/bind/named-in-full'

const light = (id: string, name: string) => ({
  id: `light.${id}`,
  domain: 'light',
  name,
  state: 'off',
  attributes: {},
  area: 'living',
})
const home = Home.parse({
  id: 'numbered',
  lang: 'en',
  areas: [{ id: 'living', name: 'Living Room' }],
  entities: [
    light('lamp', 'Lamp'),
    light('lamp_2', 'Lamp 2'),
    light('lampa', 'Лампа'),
    light('lampa_2', 'Лампа 2'),
    light('window', 'Лампа у окна'),
    { ...light('curtains', 'Плотные шторы'), id: 'cover.curtains', domain: 'cover' },
  ],
})

test.each([
  ['off lamp', 'lamp 2 off', 'lamp 2'],
  ['off lamp', 'turn lamp two off', 'lamp two'],
  ['off лампу', 'выключи лампу два', 'лампу два'],
  ['off лампу', 'выключи лампу у окна', 'лампу окна'],
  ['stop шторы', 'останови шторы плотные', 'шторы плотные'],
])('%s of "%s" is about %s', (frame, utterance, what) => {
  const read = parseHomeFrame(frame)
  expect(read && namedInFull(read, indexOf(home), utterance)?.what).toEqual([what])
})

test.each([
  ['light lamp =2 percent', 'lamp 2 percent'],
  ['light lamp =2', 'lamp to 2'],
  ['on lamp', 'turn the lamp on for 2 minutes'],
  ['off lamp', 'lamp 2% please'],
  ['off lamp', 'the lamp off'],
  ['off лампу', 'выключи лампу, окна закрой'],
])('%s of "%s" stays as it is', (frame, utterance) => {
  const read = parseHomeFrame(frame)
  expect(read && namedInFull(read, indexOf(home), utterance)).toBeNull()
})
