import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoundCall } from '../../../../main/specialists/home/bind/bound'
import { readSentence } from '../../../../main/specialists/home/templates/read-sentence'
import { Home, type Lang } from '../../../../contract/domain/home'
import { grammarOf } from '../../../support/templates'
import { readCases, readHome } from '../read-cases'

interface SentenceCase {
  readonly text: string
  readonly op: string
  readonly area?: string
  /** Where the sentence names the device; else its kind in its room is the binder's business. */
  readonly targets?: string[]
  readonly slots?: Record<string, unknown>
}

const moment = { nowMs: Date.UTC(2026, 10, 23, 9), tz: 'Europe/Moscow' }
const read = (text: string, lang: Lang, area: string | null = null): readonly BoundCall[] | null =>
  readSentence(grammarOf(lang), text, readHome(`house-${lang}`), { lang, area }, moment)

describe.each(['en', 'ru'] as const)('sentences of the public grammar (%s)', (lang) => {
  it.each(readCases<SentenceCase>(`templates-${lang}`))('$text', ({ text, op, area, targets, slots }) => {
    const calls = read(text, lang, area)
    expect(calls?.map((call) => call.op)).toEqual([op])
    if (targets) expect(calls?.[0]?.targets).toEqual(targets)
    expect(calls?.[0]?.slots).toMatchObject(slots ?? {})
  })
})

it.each(readCases<{ text: string; lang?: Lang; why: string }>('templates-not'))(
  'leaves "$text" to the models: $why',
  ({ text, lang = 'en' }) => {
    expect(read(text, lang)).toBeNull()
  },
)

describe('how people say it', () => {
  const lamp: Partial<BoundCall> = { op: 'turn_on', targets: ['light.floor_lamp'] }
  it.each([
    'Turn on the floor lamp.',
    'TURN ON THE FLOOR LAMP',
    'please turn on the floor lamp',
    'hey, could you turn on the floor lamp please?',
    'Alexa, turn the floor lamp on',
    'ok turn on the floor lamp for me thanks',
    'turn the floor lamp on right now',
    'turn on please the floor lamp',
  ])('%s', (text) => {
    expect(read(text, 'en')).toMatchObject([lamp])
  })

  const torshier: Partial<BoundCall> = { op: 'turn_on', targets: ['light.floor'] }
  it.each([
    'Включи торшер!',
    'включи-ка торшер',
    'включите торшер',
    'зажги торшер',
    'алиса включи торшер пожалуйста',
    'Алиса, будь добра, включи торшер',
    'слушай, включи торшер',
    'включи пожалуйста торшер',
  ])('%s', (text) => {
    expect(read(text, 'ru')).toMatchObject([torshier])
  })

  it.each([
    ['выключи кофемашину', 'switch.coffee'],
    ['опусти шторы в гостиной', 'cover.living'],
    ['закрой калитку', 'cover.yard'],
    ['чайник включён', 'switch.kettle'],
    ['открыты ли шторы в гостиной', 'cover.living'],
  ])('knows the Russian cases: %s', (text, target) => {
    expect(read(text, 'ru')?.flatMap(({ targets }) => targets)).toEqual([target])
  })

  it('takes "here" from where the speaker is, and asks nobody where that is unknown', () => {
    expect(read('turn on the lights in here', 'en', 'kitchen')).toMatchObject([
      { op: 'turn_on', targets: ['light.kitchen_ceiling', 'light.kitchen_counter'] },
    ])
    expect(read('turn on the lights in here', 'en')).toBeNull()
    expect(read("what's the temperature in here", 'en', 'office')).toMatchObject([
      { targets: ['climate.ac'] },
    ])
    expect(read("what's the temperature in here", 'en', 'garage')).toBeNull()
  })
})

it('asks the models which of two idle players "the next track" is for', () => {
  const player = (id: string) => ({ id, domain: 'media_player', name: id, area: 'den', state: 'idle' })
  const home = Home.parse({
    areas: [{ id: 'den', name: 'Den' }],
    entities: [player('media_player.one'), player('media_player.two')],
  })
  const said = (text: string, area: string | null) =>
    readSentence(grammarOf('en'), text, home, { lang: 'en', area }, moment)
  expect(said('next track', 'den')).toBeNull()
})

it('survives any text', () => {
  const words = fc.constantFrom(
    ...'turn on off the lights in kitchen floor lamp set to 50 % percent all and add list timer for 5 minutes включи свет на кухне в 20 градусов торшер'.split(
      ' ',
    ),
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 14 }).map((said) => said.join(' ')),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('en' as const, 'ru' as const), (said, lang) => {
      const calls = read(said, lang, 'kitchen')
      expect(calls === null || calls.length > 0).toBe(true)
    }),
    { numRuns: 300 },
  )
})
