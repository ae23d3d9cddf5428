import { describe, expect, it } from 'vitest'
import { isNeverMind, withoutForbidden } from '../../../main/lib/lang/orders/negated-order'

describe('an order that was forbidden', () => {
  it.each([
    "don't turn off the bedroom light",
    'Please do not open the garage',
    'never unlock the door',
    'no need to turn on the fan',
    "turn off the light, no don't",
    'не выключай свет в спальне',
    'не открывай входную дверь',
    'дверь не закрывай, пожалуйста',
    'не надо выключать свет',
    'открой дверь, не надо',
    'не открывай дверь и не закрывай окно',
    'мне не холодно, не включай отопление',
    'no, leave it, the cats are asleep in there',
    "nah don't bother",
    'да ладно, оставь',
  ])('leaves nothing to do: %s', (text) => {
    expect(withoutForbidden(text)).toBeNull()
  })

  it.each([
    ["don't turn off the bedroom light, turn off the kitchen one", 'turn off the kitchen one'],
    ['не выключай свет в спальне, выключи на кухне', 'выключи на кухне'],
  ])('leaves the order behind it: %s', (text, left) => {
    expect(withoutForbidden(text)).toBe(left)
  })

  it.each([
    "don't forget to turn off the light",
    "why don't you turn on the lamp",
    "don't leave the light on",
    'no, leave it at 20',
    'оставь свет в коридоре включённым',
    "I don't want it so bright, dim the lights",
    "turn everything off but don't touch the bedroom",
    'не забудь выключить свет',
    'не мог бы ты выключить свет',
    'не выключишь свет?',
    'не откроешь шторы?',
    'ты не выключил свет?',
    'не надо света на кухне',
    'не хочу, чтобы было темно, включи свет',
    'выключи всё, но не трогай спальню',
  ])('is told from what only sounds like one: %s', (text) => {
    expect(withoutForbidden(text)).toBe(text)
  })
})

describe('a wish that nothing be done', () => {
  it.each(['never mind', 'forget it', 'oh, cancel that', 'отмена', 'да ладно, забудь', 'я передумала'])(
    '%s',
    (text) => {
      expect(isNeverMind(text)).toBe(true)
    },
  )
  it.each(['asdf qwer', 'kitchen', 'ыва олдж', 'noise'])('is not %s', (text) => {
    expect(isNeverMind(text)).toBe(false)
  })
})
