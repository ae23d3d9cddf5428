import { expect, test } from 'vitest'
import { indexOf } from '../../../main/specialists/home/bind/home-index'
import { ordersByName } from '../../../main/specialists/home/orders-by-name'
import { readHome } from './read-cases'

test.each([
  ['house-en', 'rosie off', true],
  ['house-en', 'left bedside lamp to 20', true],
  ['house-en', 'volume at 60 on the kitchen speaker', true],
  ['house-en', 'why is the kitchen speaker so quiet', false],
  ['house-en', 'text anna that the kettle is on', false],
  ['house-en', 'the movie night was lovely', false],
  ['house-en', 'open the garage sale app', false],
  ['house-en', 'movie night mode', true],
  ['house-en', "let's do movie night", true],
  ['house-en', 'movie night', true],
  ['house-en', 'movie night with sam', false],
  ['house-en', "how long till the pizza's done", true],
  ['house-en', 'add 5 min to the pizza', true],
  ['house-en', 'how long does rice take', false],
  ['house-ru', 'левое бра на 3000 кельвинов', true],
  ['house-ru', 'включи мне ночник', true],
  ['house-ru', 'купи чайник', false],
  ['house-ru', 'сколько стоит торшер', false],
  ['house-ru', 'включи вайфай', false],
])('%s: "%s" → %s', (home, text, is) => {
  expect(ordersByName(text, indexOf(readHome(home)))).toBe(is)
})
