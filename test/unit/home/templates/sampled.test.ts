/** Sentences made up from every template of the grammar, with the names of a home: what is built reads what is written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Home, Lang } from '../../../../contract/domain/home'
import { namesOf } from '../../../../main/specialists/home/templates/home-names'
import { matchesOf } from '../../../../main/specialists/home/templates/match'
import { readSentence } from '../../../../main/specialists/home/templates/read-sentence'
import { slotReader } from '../../../../main/specialists/home/templates/slots'
import { templateWords } from '../../../../main/specialists/home/templates/words'
import { grammarOf, sentenceOf, sourceGrammar, type Choose } from '../../../support/templates'
import { readHome } from '../read-cases'

const wild = { en: 'oat milk', ru: 'овсяное молоко' }

/** Words for a slot; the name and the place are those of the home's entity. */
function filler(lang: Lang, home: Home, entity: Home['entities'][number], choose: Choose) {
  const area = home.areas.find(({ id }) => id === entity.area)
  return (list: string): string => {
    if (list === 'name') return entity.name
    if (list === 'area') return area?.name ?? home.areas[0]?.name ?? ''
    if (list === 'floor')
      return home.floors.find(({ id }) => id === area?.floor)?.name ?? home.floors[0]?.name ?? ''
    const source = sourceGrammar(lang)
    const values = source.lists[list]
    if (!values || 'wildcard' in values) return wild[lang]
    if ('range' in values) return String(values.range.from + choose(values.range.to - values.range.from + 1))
    const value = values.values[choose(values.values.length)]
    return sentenceOf(typeof value === 'string' ? value : (value?.in ?? ''), source, choose, () => '')
  }
}

describe.each(['en', 'ru'] as const)('the built grammar (%s)', (lang) => {
  const home = readHome(`house-${lang}`)
  const source = sourceGrammar(lang)
  const built = new Set(grammarOf(lang).readings.map(({ intent, combination }) => `${intent}/${combination}`))
  const templates = source.groups
    .filter(({ intent, combination }) => built.has(`${intent}/${combination}`))
    .flatMap((group) => group.templates.map((template) => ({ group, template })))

  it('matches every sentence of every template, as that template', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.constantFrom(...home.entities),
        fc.infiniteStream(fc.nat()),
        (one, entity, numbers) => {
          const choose: Choose = (below) => (numbers.next().value ?? 0) % below
          const text = sentenceOf(one.template, source, choose, filler(lang, home, entity, choose))
          const words = templateWords(text)
          const matches = matchesOf(grammarOf(lang), words, slotReader(grammarOf(lang), words, namesOf(home)))
          expect(
            matches.map(({ reading }) => `${reading.intent}/${reading.combination}`),
            text,
          ).toContain(`${one.group.intent}/${one.group.combination}`)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('acts on the device named, or leaves the sentence to the models', () => {
    const named = templates.filter(
      ({ group, template }) =>
        template.includes('{name}') && group.nameDomains !== 'default' && !group.intent.includes('List'),
    )
    const moment = { nowMs: 0, tz: 'UTC' }
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.nat(), fc.infiniteStream(fc.nat()), (one, pick, numbers) => {
        const fitting = home.entities.filter(({ domain }) => one.group.nameDomains?.includes(domain))
        const entity = fitting[pick % fitting.length]
        if (!entity) return
        const choose: Choose = (below) => (numbers.next().value ?? 0) % below
        const text = sentenceOf(one.template, source, choose, filler(lang, home, entity, choose))
        const calls = readSentence(grammarOf(lang), text, home, { lang, area: null }, moment)
        if (calls === null) return
        taken += 1
        expect(
          calls.flatMap(({ targets }) => targets),
          text,
        ).toEqual([entity.id])
      }),
      { numRuns: 600 },
    )
    expect(taken).toBeGreaterThan(250)
  })
})
