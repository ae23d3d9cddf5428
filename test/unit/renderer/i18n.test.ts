import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessLang, regionOf } from '../../../renderer/i18n'
import { en } from '../../../renderer/i18n/en'
import { russianPlural } from '../../../renderer/i18n/plural'
import { ru } from '../../../renderer/i18n/ru'
import { maxUtteranceChars as limitOfContract } from '../../../contract/ipc/assistant'
import { maxUtteranceChars } from '../../../renderer/composables/use-runs'
import calendarFrames from '../../../resources/frames/calendar.json'
import homeFrames from '../../../resources/frames/home.json'
import { wordsOf } from './support/words'

function flatten(node: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]: [string, string | object]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : [...flatten(value, `${path}${key}.`)],
    ),
  )
}
const english = flatten(en)
const russian = flatten(ru)
const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort()

describe('words', () => {
  it('fill the same holes in both languages', () => {
    for (const [key, text] of english)
      expect([key, holes(russian.get(key) ?? '')]).toEqual([key, holes(text)])
  })
  it('have two English and three Russian forms wherever a number counts', () => {
    for (const [key, text] of english) {
      if (!text.includes(' | ')) continue
      expect([key, text.split(' | ').length, russian.get(key)?.split(' | ').length]).toEqual([key, 2, 3])
    }
  })
  it('exist for every act of the crew', () => {
    const ops = [...Object.values(homeFrames.ops), ...Object.values(calendarFrames.ops)]
    expect(ops.filter((op) => !english.has(`op.${op}`))).toEqual([])
  })
  it('exist for every key the window asks for', () => {
    const root = join(import.meta.dirname, '../../../renderer')
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(vue|ts)$/.test(file),
    )
    const asked = files.flatMap((file) =>
      [
        ...readFileSync(join(root, file), 'utf8').matchAll(
          /(?<![\w.])(?:words\.|words\.value\.)?t\(\s*'([\w.]+)'/g,
        ),
      ].map((match) => match[1]!),
    )
    expect(asked.length).toBeGreaterThan(150)
    for (const key of asked) expect([key, english.has(key)]).toEqual([key, true])
  })
  it('bring no straight quotes and no double spaces into Russian', () => {
    for (const [key, text] of russian) expect([key, /"| {2}/.test(text)]).toEqual([key, false])
  })
})

it.each([
  [0, 'Осталось 0 символов'],
  [1, 'Остался 1 символ'],
  [3, 'Осталось 3 символа'],
  [11, 'Осталось 11 символов'],
  [21, 'Остался 21 символ'],
  [112, 'Осталось 112 символов'],
  [122, 'Осталось 122 символа'],
])('counts %i in Russian', (n, text) => {
  expect(wordsOf('ru').t('talk.left', { n }, n)).toBe(text)
  expect(russianPlural(n, 3)).toBeLessThan(3)
})

it('takes the language and region of the system', () => {
  expect(guessLang(['ru-RU', 'en'])).toBe('ru')
  expect(guessLang(['de-DE'])).toBe('en')
  expect(regionOf('en', ['de-DE', 'en-US'])).toBe('en-US')
  expect(regionOf('en', ['de-DE'])).toBe('en-GB')
  expect(regionOf('ru', ['en-US'])).toBe('ru-RU')
})

it('holds the same limit of an utterance as the contract', () => {
  expect(maxUtteranceChars).toBe(limitOfContract)
})
