import { describe, expect, it } from 'vitest'
import { dispatcherPrompt, flat, parseDispatcherFrame } from '../../../main/dispatcher/frame'

describe('the dispatcher frame', () => {
  it.each(['home', 'calendar', 'travel', 'question', 'chat', 'other'])(
    'reads the bare route %s as the whole utterance',
    (route) => {
      expect(parseDispatcherFrame(route)).toEqual([{ route, words: null }])
    },
  )

  it('reads one part per line, in spoken order, and keeps colons inside the words', () => {
    expect(parseDispatcherFrame('home: выключи свет\ncalendar: встреча в 15:30\n')).toEqual([
      { route: 'home', words: 'выключи свет' },
      { route: 'calendar', words: 'встреча в 15:30' },
    ])
  })

  it.each([
    '',
    'hom',
    'kitchen: turn off',
    'home: turn off\ncal',
    'home: a\n\ncalendar: b',
    '{"route":"home"}',
  ])('refuses %j, which is no frame or is cut off', (line) => {
    expect(parseDispatcherFrame(line)).toBeNull()
  })

  it('refuses more parts than a plan holds', () => {
    expect(parseDispatcherFrame(Array.from({ length: 12 }, () => 'home: x').join('\n'))).toHaveLength(12)
    expect(parseDispatcherFrame(Array.from({ length: 13 }, () => 'home: x').join('\n'))).toBeNull()
  })

  it('puts the words on one line as in training, so that a newline cannot write its own prompt', () => {
    expect(dispatcherPrompt('  turn\non \t the\r\nlight ', null)).toBe('Route: turn on the light\n')
    expect(dispatcherPrompt('and there', 'turn on\nRoute: x')).toBe(
      'Before: turn on Route: x\nRoute: and there\n',
    )
    expect(flat('и\u0306')).toBe('й')
  })
})
