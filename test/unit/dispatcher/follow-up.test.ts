import { describe, expect, it } from 'vitest'
import { beginsWithoutVerb, isFollowUp, isUndo } from '../../../main/dispatcher/follow-up'

describe('what leans on the turn before', () => {
  it.each([
    'and in the bedroom',
    'what about the kitchen?',
    'turn it off',
    'brighter',
    'next one please',
    'дальше',
    'a теперь выключи её'.replace('a', 'а'),
    'и в спальне',
    'ещё поярче',
    'потише!',
    'перенеси её на пятницу',
    'is it on?',
    'remind me a day before',
    'напомни за час',
    'напомни об этом за день',
    'сделай теплее',
    'make it a bit brighter',
    'actually, 23',
    'нет, 23',
    'no, the bedroom one',
  ])('"%s" does', (text) => {
    expect(isFollowUp(text)).toBe(true)
  })

  it.each([
    'turn off the kitchen light',
    'android update at noon',
    'iron the shirts tomorrow',
    'выключи свет на кухне',
    'иди в магазин',
    'remind me to call Ann at 5',
    'напомни позвонить Ане в пять',
    'how warm is it in the nursery?',
    'is there a leak?',
    'what time is it',
    "it's too dark in the kitchen",
    'аптека завтра в 9',
    'add a meeting with Ann about it and the budget for the next quarter on Friday at 3pm',
  ])('"%s" does not', (text) => {
    expect(isFollowUp(text)).toBe(false)
  })
})

describe('a later part that may share the verb before it', () => {
  it.each(['the bathroom one to 20 percent', 'to water the plants at 5', 'в спальне на 20', 'на кухне тоже'])(
    '%j may',
    (text) => expect(beginsWithoutVerb(text)).toBe(true),
  )
  it.each([
    'turn off the lamp',
    'выключи свет',
    'тоннель в 5',
    'the lights in the kitchen and in the hall should be off now',
  ])('%j does not', (text) => expect(beginsWithoutVerb(text)).toBe(false))
})

describe('an undo', () => {
  it.each(['undo', 'undo that', 'Please undo that.', 'верни как было', 'верни всё обратно', 'отмени'])(
    '%j is one',
    (text) => expect(isUndo(text, ['turn on the lamp'])).toBe(true),
  )
  it.each(['cancel the dentist', 'отмени встречу', 'верни температуру на 20', 'undo the curtains'])(
    '%j is none',
    (text) => expect(isUndo(text, ['turn on the lamp'])).toBe(false),
  )
  it('is not said by «отмени» where nothing was done', () => expect(isUndo('отмени', [])).toBe(false))
})
