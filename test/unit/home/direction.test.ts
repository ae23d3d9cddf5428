import { describe, expect, it } from 'vitest'
import { directionOf } from '../../../main/specialists/home/values/direction'

describe('the way a word points', () => {
  it.each([
    ['turn up', 1],
    ['a bit brighter', 1],
    ['подтопи', 1],
    ['подкрути', 1],
    ['помощнее', 1],
    ['ускорь', 1],
    ['turn down', -1],
    ['прикрути', -1],
    ['помягче', -1],
    ['замедли', -1],
    ['менее ярко', -1],
    ['40 percent', null],
    ['наполовину', null],
  ])('%s: %s', (said, way) => expect(directionOf(said)).toBe(way))
})
