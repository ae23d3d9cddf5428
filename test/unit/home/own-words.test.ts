import { describe, expect, it } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { readOwnWords } from '../../../main/specialists/home/own-words/read-own-words'
import { splitSteps } from '../../../main/specialists/home/own-words/split-steps'
import { readHome } from './read-cases'

const own = (id: string, name: string) => ({
  id,
  domain: id.split('.')[0] ?? '',
  name,
  aliases: [],
  state: 'unknown',
  attributes: {},
  own: true,
})
const withOwn = (home: Home, ...entities: Home['entities']): Home => ({
  ...home,
  entities: [...home.entities, ...entities],
  lists: [{ id: 'todo.shopping', name: home.lang === 'ru' ? 'Покупки' : 'Shopping', items: [], entries: [] }],
})
const english = withOwn(
  readHome('house-en'),
  own('scene.film', 'Film'),
  own('script.bye', 'Good bye'),
  own('scene.lock', 'Lock the door'),
)
const russian = withOwn(
  { ...readHome('house-ru'), lang: 'ru' },
  own('scene.kino', 'Кино'),
  own('script.uhozhu', 'Ухожу'),
)

describe('sentences about scenes, scripts and lists of one’s own', () => {
  it.each([
    ['save this as movie night', { ask: 'make_scene', name: 'movie night', part: {} }],
    ['Hey, please save it as “Movie night”.', { ask: 'make_scene', name: 'Movie night', part: {} }],
    ['remember how it is now as a scene called dinner', { ask: 'make_scene', name: 'dinner', part: {} }],
    ['save the living room as cosy', { ask: 'make_scene', name: 'cosy', part: { area: 'living_room' } }],
    [
      'create a scene called reading in the living room',
      { ask: 'make_scene', name: 'reading', part: { area: 'living_room' } },
    ],
    ['save the lights as evening', { ask: 'make_scene', name: 'evening', part: { domain: 'light' } }],
    ['create a scene Evening in Paris', { ask: 'make_scene', name: 'Evening in Paris', part: {} }],
    [
      'create a script good night: turn off all lights, close the blinds and lock the front door',
      {
        ask: 'make_script',
        name: 'good night',
        steps: 'turn off all lights, close the blinds and lock the front door',
      },
    ],
    ['rename the scene film to cinema', { ask: 'rename', kind: 'scene', name: 'film', to: 'cinema' }],
    ['rename film to cinema', { ask: 'rename', kind: 'scene', name: 'film', to: 'cinema' }],
    ['delete the film scene', { ask: 'delete', kind: 'scene', name: 'film' }],
    ['what scenes do I have?', { ask: 'list', kind: 'scene' }],
    ['list my scripts', { ask: 'list', kind: 'script' }],
    ['create a list called camping', { ask: 'make_list', name: 'camping' }],
    ["what's on the shopping list?", { ask: 'read_list', id: 'todo.shopping', name: 'Shopping' }],
  ])('%s', (text, read) => expect(readOwnWords(text, english, null)).toEqual(read))

  it.each([
    ['запомни это как «Кино»', { ask: 'make_scene', name: 'Кино', part: {} }],
    ['Сохрани как сейчас сцену', null],
    ['сохрани всё как вечер', { ask: 'make_scene', name: 'вечер', part: {} }],
    ['запомни гостиную как уют', { ask: 'make_scene', name: 'уют', part: { area: 'living' } }],
    ['создай сцену Чтение в гостиной', { ask: 'make_scene', name: 'Чтение', part: { area: 'living' } }],
    [
      'создай сценарий „Ухожу“: выключи весь свет и запри дверь',
      {
        ask: 'make_script',
        name: 'Ухожу',
        steps: 'выключи весь свет и запри дверь',
      },
    ],
    [
      'создай сценарий спокойной ночи: выключи свет',
      { ask: 'make_script', name: 'спокойной ночи', steps: 'выключи свет' },
    ],
    ['переименуй сцену Кино в Вечер', { ask: 'rename', kind: 'scene', name: 'Кино', to: 'Вечер' }],
    ['удали сценарий «Ухожу»', { ask: 'delete', kind: 'script', name: 'Ухожу' }],
    ['какие у меня есть сцены?', { ask: 'list', kind: 'scene' }],
    ['создай список «Дача»', { ask: 'make_list', name: 'Дача' }],
    [
      'отметь молоко в списке покупок',
      { ask: 'tick', id: 'todo.shopping', name: 'Покупки', item: 'молоко', isShopping: true },
    ],
    ['что в списке покупок?', { ask: 'read_list', id: 'todo.shopping', name: 'Покупки' }],
  ])('%s', (text, read) => expect(readOwnWords(text, russian, null)).toEqual(read))

  it.each([
    ['film', 'scene.film'],
    ['activate the film scene, please', 'scene.film'],
    ['run good bye', 'script.bye'],
    ['movie night', 'scene.movie'],
    ["let's do the film scene please", 'scene.film'],
  ])('begins one by its whole name: %s', (text, id) =>
    expect(readOwnWords(text, english, null)).toMatchObject({ ask: 'start', entity: { id } }),
  )
  it.each([
    ['Кино', 'scene.kino'],
    ['запусти сценарий «Ухожу»', 'script.uhozhu'],
    ['включи режим кино', 'scene.kino'],
    ['давай кино', 'scene.kino'],
  ])('begins one by its whole name: %s', (text, id) =>
    expect(readOwnWords(text, russian, null)).toMatchObject({ ask: 'start', entity: { id } }),
  )

  it.each([
    'add milk to the shopping list',
    'make a note on the list',
    'create a scene where all lights are red',
    'keep the living room as warm as possible',
    'save the date as a pdf',
    'rename the dentist appointment to doctor',
    'delete the meeting on friday',
    'night',
    'lock the door',
    'turn on the film projector',
    'what is on tomorrow?',
    'remember the milk',
    'добавь молоко в список покупок',
    'переименуй встречу в созвон',
    'удали встречу в пятницу',
    'сделай поярче в гостиной',
    'что у меня завтра?',
  ])('leaves to the others: %s', (text) => {
    expect(readOwnWords(text, english, null)).toBeNull()
    expect(readOwnWords(text, russian, null)).toBeNull()
  })

  it('takes "this room" for the one where the speaker is, and for nothing where that is not known', () => {
    const said = 'save this room as cosy'
    expect(readOwnWords(said, english, 'kitchen')).toMatchObject({ part: { area: 'kitchen' } })
    expect(readOwnWords(said, english, null)).toBeNull()
  })
})

describe('the steps of a script', () => {
  const shown = (text: string) => splitSteps(text).map((step) => (step.kind === 'wait' ? step.ms : step.text))
  it.each([
    [
      'turn off all lights, close the blinds and lock the front door',
      ['turn off all lights', 'close the blinds', 'lock the front door'],
    ],
    [
      'turn off the light in the kitchen and the hall then wait 10 seconds and then lock the door',
      ['turn off the light in the kitchen and the hall', 10_000, 'lock the door'],
    ],
    [
      'выключи свет на кухне и в зале, подожди полчаса, а потом закрой шторы',
      ['выключи свет на кухне и в зале', 1_800_000, 'закрой шторы'],
    ],
  ])('%s', (text, steps) => expect(shown(text)).toEqual(steps))
})
