import { describe, expect, it } from 'vitest'
import { isEvident } from '../../../main/specialists/home/op-evidence'

describe('an op that a small model takes for the nearest thing', () => {
  it.each([
    ['clean', 'light in the cellar', false],
    ['clean', "the floor's dirty in the kitchen", true],
    ['clean', 'пропылесось прихожую', true],
    ['mow', 'кондей на осушение', false],
    ['mow', 'трава по колено, покоси', true],
    ['timer', 'turn on the lamp', false],
    ['timer', 'eggs are in, six minutes', true],
    ['shop_add', "we're out of milk", true],
    ['broadcast', 'lights in the hall', false],
    ['stop', 'open the gate for me', false],
    ['close', 'do it now: open the gate', false],
    ['stop', 'the blinds, hold it there', true],
    ['stop', 'ворота, хватит', true],
    ['on', 'anything at all', true],
  ] as const)('%s in “%s”: %s', (op, text, expected) => {
    expect(isEvident(op, [text], [])).toBe(expected)
  })

  it('is believed when the sentence calls a device of that trade by name, in any case', () => {
    expect(isEvident('clean', ['пусти Васю на кухню'], ['Вася'])).toBe(true)
    expect(isEvident('clean', ['пусти кота на кухню'], ['Вася'])).toBe(false)
  })

  it('may stand in the sentence that the present one leans on', () => {
    expect(isEvident('clean', ['and the hallway', 'vacuum the kitchen'], [])).toBe(true)
  })
})
