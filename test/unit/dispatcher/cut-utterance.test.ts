import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutUtterance } from '../../../main/dispatcher/cut-utterance'
import type { RoutedPart } from '../../../main/dispatcher/frame'

const parts = (...rows: readonly string[]): RoutedPart[] =>
  rows.map((row) => {
    const [route = '', words] = row.split(': ')
    return { route: route as RoutedPart['route'], words: words ?? null }
  })
const cut = (utterance: string, ...rows: readonly string[]): string[] =>
  cutUtterance(utterance, parts(...rows)).map(({ route, text }) => `${route}: ${text}`)

describe('an utterance cut into parts', () => {
  it.each([
    ['turn off the light and add lunch', ['home: turn off the light', 'calendar: add lunch']],
    [
      'turn off the light, and then add lunch at 3pm!',
      ['home: turn off the light', 'calendar: add lunch at 3pm!'],
    ],
    ['выключи свет, а потом добавь обед в 15:30', ['home: выключи свет', 'calendar: добавь обед в 15:30']],
    ['включи свет и ещё добавь обед', ['home: включи свет', 'calendar: добавь обед']],
    ['turn off that and lock the door', ['home: turn off that', 'home: lock the door']],
    ['turn off the tv, after that lock the door', ['home: turn off the tv', 'home: lock the door']],
    ['закрой шторы. После этого запри дверь', ['home: закрой шторы', 'home: запри дверь']],
  ])('drops only the joining words of "%s"', (utterance, said) => {
    expect(cut(utterance, ...said)).toEqual(said)
  })

  it('gives a part the words that stand between it and a mark', () => {
    const said = "i'm off — bedside lamps out, and is the door locked"
    expect(cut(said, "chat: i'm off", 'home: lamps out', 'home: is the door locked')).toEqual([
      "chat: i'm off",
      'home: bedside lamps out',
      'home: is the door locked',
    ])
    expect(cut('tv on, radio off kitchen fan on', 'home: tv on', 'home: fan on')).toEqual([
      'home: tv on, radio off',
      'home: kitchen fan on',
    ])
  })

  it('keeps joiners inside a part', () => {
    expect(
      cut(
        'turn off the tv and the lamp and add tea and cake',
        'home: turn off the tv and the lamp',
        'calendar: add tea and cake',
      ),
    ).toEqual(['home: turn off the tv and the lamp', 'calendar: add tea and cake'])
  })

  it('keeps every word that the model left out or changed', () => {
    expect(
      cut('please turn off the old lamp and add lunch today', 'home: turn off lamp', 'calendar: add dinner'),
    ).toEqual(['home: please turn off the old lamp', 'calendar: add lunch today'])
  })

  it('drops a part that the model made up; its words stay with the part before', () => {
    expect(
      cut(
        'turn off the light and add lunch',
        'home: turn off the light',
        'home: unlock doors',
        'calendar: add lunch',
      ),
    ).toEqual(['home: turn off the light', 'calendar: add lunch'])
    expect(cut('turn off the light', 'home: turn off the light', 'home: unlock the door')).toEqual([
      'home: turn off the light',
    ])
  })

  it('finds the second of two parts that begin alike', () => {
    expect(
      cut('turn on the tv and turn off the radio', 'home: turn on the tv', 'home: turn off the radio'),
    ).toEqual(['home: turn on the tv', 'home: turn off the radio'])
  })

  it('gives the whole utterance to a bare route, joiners and marks included', () => {
    expect(cut('and then?', 'chat')).toEqual(['chat: and then?'])
  })

  it('keeps times, numbers and hyphenated words whole', () => {
    expect(
      cut('dim it to 4.5 % and add wi-fi check at 3pm 1/2', 'home: dim it', 'calendar: add wi-fi check'),
    ).toEqual(['home: dim it to 4.5 %', 'calendar: add wi-fi check at 3pm 1/2'])
  })

  it('puts every word into exactly one part, whatever the model wrote', () => {
    const joiners = new Set(
      'and then also plus after that afterwards и а затем потом ещё еще также после этого заодно плюс'.split(
        ' ',
      ),
    )
    const word = fc.constantFrom(
      'turn',
      'on',
      'the',
      'lamp',
      'свет',
      'кухня',
      '15:30',
      '3pm',
      'and',
      'then',
      'и',
      'потом',
      'ещё',
      'wi-fi',
    )
    const said = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 16 }),
        fc.array(fc.record({ route: fc.constantFrom('home', 'calendar'), words: fc.option(said) }), {
          minLength: 1,
          maxLength: 6,
        }),
        (words, rows) => {
          const cuts = cutUtterance(words.join(' '), rows)
          expect(cuts.length).toBeGreaterThan(0)
          const left = cuts.flatMap(({ text }) => text.split(' '))
          // In order, nothing new, and nothing but joiners is missing.
          let at = 0
          for (const one of left) {
            while (words[at] !== one) {
              expect(joiners).toContain(words[at])
              at += 1
            }
            at += 1
          }
          for (const lost of words.slice(at)) expect(joiners).toContain(lost)
        },
      ),
    )
  })
})
