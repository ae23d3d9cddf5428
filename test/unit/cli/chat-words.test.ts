import { describe, expect, it } from 'vitest'
import { chatOrder, chatWords } from '../../../main/cli/chat-words'

describe('a line of the chat', () => {
  it.each([
    [
      '/quit',
      '/exit',
      'quit',
      'exit',
      'Quit!',
      'exit please',
      'bye',
      'OK, bye',
      "let's quit",
      'thanks, that’s enough',
    ],
    [
      'выход',
      '/выход',
      'выйти',
      'хватит, выйти',
      'Хватит',
      'хочу выйти',
      'выйди из чата',
      'ну всё, хватит',
      'пока!',
    ],
  ])('leaves by words: %s, %s, …', (...lines) => {
    expect(lines.filter((line) => chatOrder(line) !== 'leave')).toEqual([])
  })
  it.each(['/help', 'help', 'Help!', '/?', 'помощь', '/помощь', 'справка'])(
    '%s is a call for help',
    (line) => {
      expect(chatOrder(line)).toBe('help')
    },
  )
  it.each([
    'the exit light on',
    'turn off the light and quit',
    'please',
    'выключи свет у выхода',
    'пока не включай свет',
    'хватит музыки',
    'help me turn on the light',
    'you',
    '22',
  ])('"%s" is for the crew', (line) => {
    expect(chatOrder(line)).toBeNull()
  })
  it('takes an order that does not exist for no request', () => {
    expect(chatOrder('/unlock the door')).toBe('unknown')
  })
  it.each(['en', 'ru'] as const)('says in %s how to leave with words that do leave', (lang) => {
    const { help, howToLeave } = chatWords[lang]
    const named = (text: string): string[] => text.match(/\/\p{L}+/gu) ?? []
    expect(named(howToLeave).map(chatOrder).sort()).toEqual(['help', 'leave'])
    expect(named(help).map(chatOrder)).not.toContain('unknown')
  })
})
