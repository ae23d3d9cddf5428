/** Questions after people whom the home knows: their names, not the words around them, say whom is meant. */
import { describe, expect, it } from 'vitest'
import type { Entity, Home, Lang } from '../../../contract/domain/home'
import { bindMended } from '../../../main/specialists/home/bind/mend'
import { parseHomeFrame } from '../../../main/specialists/home/frame'

const entity = (id: string, name: string, state: string, aliases: string[] = []): Entity => ({
  id,
  domain: id.slice(0, id.indexOf('.')),
  name,
  aliases,
  area: null,
  state,
  attributes: {},
})

const homes: Record<Lang, Home> = {
  en: home('en', [
    entity('person.owen', 'Owen', 'home'),
    entity('person.ines', 'Ines', 'not_home', ['my wife']),
    entity('light.porch', 'Porch Light', 'on'),
  ]),
  ru: home('ru', [
    entity('person.gleb', 'Глеб', 'home'),
    entity('person.dasha', 'Даша', 'not_home', ['жена']),
    entity('light.porch', 'Свет на крыльце', 'on'),
  ]),
}

function home(lang: Lang, entities: Entity[]): Home {
  return { id: 'people', lang, floors: [], areas: [], entities, timers: [], lists: [] }
}

function targets(lang: Lang, utterance: string, line: string): readonly string[] {
  const frame = parseHomeFrame(line)
  if (!frame) throw new Error(`not a frame: ${line}`)
  const result = bindMended(frame, homes[lang], { lang, area: null, history: [], utterance })
  return result.kind === 'calls' ? result.calls.flatMap((call) => call.targets) : []
}

describe('a question after somebody', () => {
  it.each<[lang: Lang, utterance: string, frame: string, target: string]>([
    ['en', "where's Owen got to", 'query owen got to', 'person.owen'],
    ['en', 'is my wife home yet', 'query house =home', 'person.ines'],
    ['ru', 'где Глеб сейчас', 'query где', 'person.gleb'],
    ['ru', 'жена дома?', 'query =дома', 'person.dasha'],
  ])('%s: %s', (lang, utterance, frame, target) => {
    expect(targets(lang, utterance, frame)).toEqual([target])
  })

  it('leaves a question after a device alone that somebody is named in', () => {
    expect(targets('en', 'Owen asks, is the porch light on', 'query porch light =on')).toEqual([
      'light.porch',
    ])
  })
})
