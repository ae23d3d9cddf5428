import { describe, expect, it } from 'vitest'
import { findWords } from '../../../main/lib/lang/find-words'
import { nameKey, wordKey } from '../../../main/lib/lang/word-key'
import { nameWordsOf } from '../../../main/lib/lang/units'

describe('words inside a sentence', () => {
  const sentence = 'turn the desk lamp on the desk up'.split(' ')

  it('are found where they stand together', () => {
    expect(findWords(sentence, ['desk', 'lamp'])).toBe(2)
    expect(findWords(sentence, ['desk', 'up'])).toBe(6)
    expect(findWords(sentence, ['turn'])).toBe(0)
  })

  it('are nowhere when parted, out of order, or none', () => {
    expect(findWords(sentence, ['turn', 'lamp'])).toBe(-1)
    expect(findWords(sentence, ['lamp', 'desk'])).toBe(-1)
    expect(findWords(sentence, ['up', 'high'])).toBe(-1)
    expect(findWords(sentence, [])).toBe(-1)
  })
})

describe('keys of words', () => {
  it.each([
    ['второй', '2'],
    ['two', '2'],
    ['lamps', 'lamp'],
  ])('%s → %s', (word, key) => {
    expect(wordKey(word)).toBe(key)
  })

  it('are those of the words of a name', () => {
    for (const name of ['Kitchen LED 2', 'Вторая лампа', 'Бра у двери'])
      expect(nameWordsOf(name).map(nameKey)).toEqual(nameWordsOf(name).map(({ word }) => wordKey(word)))
  })
})
