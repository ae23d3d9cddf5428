import { describe, expect, it } from 'vitest'
import { frameMakers } from '../../../../main/specialists/home/templates/frame-of'
import { matchesOf } from '../../../../main/specialists/home/templates/match'
import { templateWords } from '../../../../main/specialists/home/templates/words'
import { compileGrammar } from '../../../../scripts/templates/compile-grammar'
import { parseTemplate } from '../../../../scripts/templates/parse-template'
import type { SourceGrammar } from '../../../../scripts/templates/read-grammar'
import { grammarOf } from '../../../support/templates'

const grammarWith = (template: string, more: Partial<SourceGrammar> = {}): SourceGrammar => ({
  lang: 'en',
  lists: {},
  rules: {},
  groups: [
    {
      intent: 'HassTurnOn',
      combination: 'test',
      templates: [template],
      inferredDomain: null,
      nameDomains: null,
    },
  ],
  ...more,
})

const isMatched = (template: string, text: string, more: Partial<SourceGrammar> = {}): boolean =>
  matchesOf(compileGrammar(grammarWith(template, more)), templateWords(text), () => []).length > 0

describe('the template language', () => {
  it.each([
    [
      'turn [the] light on',
      ['turn light on', 'turn the light on'],
      ['turn light', 'the light on', 'turn the the light on'],
    ],
    ['light[s]', ['light', 'lights'], ['light s', 'lightss']],
    ['(open|close) it', ['open it', 'close it'], ['open close it', 'it']],
    [
      '(pause;[the] music) now',
      ['pause the music now', 'music pause now'],
      ['pause now', 'the pause music now'],
    ],
    ['5( |-)minute[s]', ['5 minutes', '5-minute'], ['minutes 5']],
    ['(50[([ ]%)| percent])', ['50', '50%', '50 %', '50 percent'], ['50 percent %']],
    [
      'как(ой|ая)[-(то|либо)] свет',
      ['какой свет', 'какая-то свет', 'какой либо свет'],
      ['как свет', 'какойто свет'],
    ],
    ['<thing> on', ['lamp on', 'bright lamp on'], ['on', 'bright on']],
  ])('%s', (template, matched, unmatched) => {
    const more = { rules: { thing: '[bright] lamp' } }
    for (const text of matched) expect(isMatched(template, text, more), text).toBe(true)
    for (const text of unmatched) expect(isMatched(template, text, more), text).toBe(false)
  })

  it.each(['turn [the light', 'turn the) light', '(a|b;c)', '{name'])('refuses %s', (template) => {
    expect(() => parseTemplate(template)).toThrow()
  })

  it('refuses a rule and a list that are not there', () => {
    expect(() => compileGrammar(grammarWith('<missing>'))).toThrow('missing')
    expect(() => compileGrammar(grammarWith('{missing}'))).toThrow('missing')
  })
})

describe.each(['en', 'ru'] as const)('the built grammar (%s)', (lang) => {
  const grammar = grammarOf(lang)

  it('stays small: equal tails are one', () => {
    expect(grammar.sentences.edges.length).toBeLessThan(4_000)
    expect(JSON.stringify(grammar).length).toBeLessThan(200_000)
  })

  it('has a frame for every intent', () => {
    const missing = grammar.readings.map(({ intent }) => intent).filter((intent) => !(intent in frameMakers))
    expect(missing).toEqual([])
  })

  it('leaves small talk and orders for later to the models', () => {
    const left = grammar.readings.filter(
      ({ intent, combination }) => intent === 'HassRespond' || combination.startsWith('command_'),
    )
    expect(left).toEqual([])
  })
})
