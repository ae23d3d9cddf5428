import { describe, expect, it } from 'vitest'
import type { Cut } from '../../../main/dispatcher/cut-utterance'
import { mendCuts } from '../../../main/dispatcher/mend-cuts'

const mended = (line: string): string[] => {
  const [route = '', text = ''] = line.split(': ')
  return mendCuts([{ route: route as Cut['route'], text }]).map((cut) => `${cut.route}: ${cut.text}`)
}

describe('the parts of an utterance', () => {
  it.each([
    ['home: turn off the light and lock the door', ['home: turn off the light', 'home: lock the door']],
    ['home: выключи свет и запри дверь', ['home: выключи свет', 'home: запри дверь']],
    [
      'home: выключи свет наверху, запри входную дверь и закрой шторы',
      ['home: выключи свет наверху', 'home: запри входную дверь', 'home: закрой шторы'],
    ],
    [
      'calendar: add lunch with Kim tomorrow at 1 and coffee with Lee at 4',
      ['calendar: add lunch with Kim tomorrow at 1', 'calendar: coffee with Lee at 4'],
    ],
    [
      'calendar: добавь обед завтра в час и кофе с Ли в четыре',
      ['calendar: добавь обед завтра в час', 'calendar: кофе с Ли в четыре'],
    ],
    ['calendar: выключи свет в спальне в 11 вечера', ['home: выключи свет в спальне в 11 вечера']],
    [
      'home: бойлер включи и шторы в зале опусти до половины',
      ['home: бойлер включи', 'home: шторы в зале опусти до половины'],
    ],
    ['home: чайник вкл, батарею на 21', ['home: чайник вкл', 'home: батарею на 21']],
    ['home: торшер ярче, люстру выключи', ['home: торшер ярче', 'home: люстру выключи']],
    ['home: хлеб добавь в покупки, и который час', ['home: хлеб добавь в покупки', 'home: который час']],
    ['other: заднюю дверь отопри, я пришёл', ['home: заднюю дверь отопри, я пришёл']],
    ['question: tell me how warm it is', ['home: tell me how warm it is']],
    ['question: скажи сколько там градусов', ['home: скажи сколько там градусов']],
    ['home: переименуй стендап в планёрку', ['calendar: переименуй стендап в планёрку']],
    ['other: is there a leak?', ['home: is there a leak?']],
    ['question: есть ли протечка в ванной?', ['home: есть ли протечка в ванной?']],
    ['calendar: turn the heating off at 11pm', ['home: turn the heating off at 11pm']],
    ['chat: never mind', ['home: never mind']],
    ['chat: да нет, ничего не надо', ['home: да нет, ничего не надо']],
    ['calendar: cancel all timers', ['home: cancel all timers']],
    ['other: торшер синим сделай', ['home: торшер синим сделай']],
    ['question: где горит свет', ['home: где горит свет']],
    ['chat: which doors are unlocked', ['home: which doors are unlocked']],
    [
      'home: левое бра выключи, правое на десять процентов',
      ['home: левое бра выключи', 'home: правое на десять процентов'],
    ],
    [
      'home: left lamp off, right lamp to ten percent',
      ['home: left lamp off', 'home: right lamp to ten percent'],
    ],
  ])('are mended: %s', (line, parts) => {
    expect(mended(line)).toEqual(parts)
  })

  it.each([
    'question: how warm is it on Mars?',
    'question: is there life on Mars?',
    'question: how do I make a light lunch?',
    'question: where is the door to Narnia?',
    'chat: never mind the weather, how are you',
    'home: выключи свет, 40 процентов',
    'home: turn on the light in the kitchen, 40 percent',
    'question: есть ли жизнь на Марсе?',
    'home: turn on the lamp and dim it to 20',
    'home: turn on and dim the kitchen light',
    'home: turn off the light and the fan',
    'home: включи свет на кухне и в спальне',
    'home: turn off everything but do not touch the bedroom',
    'calendar: add a call with Kim and Lee at 4',
    'calendar: book a table from 7 to 9 and remind me an hour before',
    'calendar: add yoga on Monday at 6 and Wednesday at 7',
    'calendar: добавь йогу в понедельник в шесть и в среду в семь',
    'calendar: remind me to turn off the light at 9',
    'calendar: напомни выключить свет в девять',
    'calendar: move the call to 5 and the lunch to 2',
  ])('stay whole: %s', (line) => {
    expect(mended(line)).toEqual([line])
  })

  it.each([
    ['весь свет погаси', 'ночник оставь', 'весь свет погаси, ночник оставь', 1],
    [
      'turn off all the lights',
      'leave the night light on',
      'turn off all the lights, leave the night light on',
      2,
    ],
  ] as const)('keep an exception with its order: %s | %s', (first, second, whole, alone) => {
    const home = (text: string): Cut => ({ route: 'home', text })
    expect(mendCuts([home(first), home(second)])).toEqual([home(whole)])
    // Beside another order what is left alone is no order, and what is left on is one.
    expect(mendCuts([home('lock the door'), home(second)])).toHaveLength(alone)
  })

  it.each([
    [
      'book a dentist on Monday at 10',
      'remind me a day before',
      'book a dentist on Monday at 10 and remind me a day before',
    ],
    ['add lunch at 1', 'set an alarm 30 minutes before', 'add lunch at 1 and set an alarm 30 minutes before'],
    ['запиши к врачу в среду в 10', 'напомни за час', 'запиши к врачу в среду в 10 и напомни за час'],
  ])('keep an alarm with its event: %s | %s', (first, second, whole) => {
    const calendar = (text: string): Cut => ({ route: 'calendar', text })
    expect(mendCuts([calendar(first), calendar(second)])).toEqual([calendar(whole)])
    const other = 'remind me to call Ann at 5'
    expect(mendCuts([calendar(first), calendar(other)])).toHaveLength(2)
  })
})

describe('cuts that belong together', () => {
  const together = (...rows: readonly string[]): string[] =>
    mendCuts(
      rows.map((row) => {
        const [route = '', text = ''] = row.split(': ')
        return { route: route as Cut['route'], text }
      }),
    ).map((cut) => `${cut.route}: ${cut.text}`)

  it.each([
    [['home: выключи люстру', 'home: лампу у окна'], ['home: выключи люстру и лампу у окна']],
    [['home: turn off the lamp', 'home: the desk lamp'], ['home: turn off the lamp and the desk lamp']],
    [
      ['home: turn off the lamp', 'home: blinds down'],
      ['home: turn off the lamp', 'home: blinds down'],
    ],
    [['home: зажги люстру во дворе', 'home: там кто-то бродит'], ['home: зажги люстру во дворе']],
  ])('%j', (cuts, whole) => {
    expect(together(...cuts)).toEqual(whole)
  })
})

it('leaves what this home has by name to the home', () => {
  const cuts: Cut[] = [{ route: 'other', text: 'echo dot off' }]
  expect(mendCuts(cuts, (text) => text.startsWith('echo dot'))).toEqual([{ ...cuts[0], route: 'home' }])
  expect(mendCuts(cuts)).toEqual(cuts)
})

describe('what is told beside an order', () => {
  const kept = (told: string): boolean =>
    mendCuts([
      { route: 'home', text: 'lamp on' },
      { route: 'home', text: told },
    ]).length === 2

  it.each([
    "she's dropped off",
    'I still got boots to pull off',
    "the cows don't wait",
    "the baby's asleep",
    'my mother is coming',
    'собака лает',
    'они уже уснули',
    'соседка сверху ругается',
  ])('is nothing to do: %s', (told) => {
    expect(kept(told)).toBe(false)
  })

  it.each([
    'fan off',
    "it's too dark in here",
    'the floor is filthy',
    'I want it turned off',
    'the blinds are to go down',
    'what is the weather',
    'how warm is it',
    'мне холодно',
    'какая погода будет',
    'у нас грязно',
    'вентилятор выключи',
    'чайник вскипел',
  ])('is an order, a wish or a question: %s', (told) => {
    expect(kept(told)).toBe(true)
  })
})
