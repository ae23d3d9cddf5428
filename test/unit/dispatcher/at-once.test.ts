import { describe, expect, it } from 'vitest'
import { nobody } from '../../../main/dispatcher/ask-person'
import { readAtOnce, type KnownPlan } from '../../../main/dispatcher/at-once'
import { perform } from '../../../main/dispatcher/perform'
import type { Lang } from '../../../contract/domain/home'
import { fixedClock } from '../../../main/lib/clock'
import { createHomeSpecialist } from '../../../main/specialists/home/home-specialist'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { fakeEngine } from '../../support/fake-engine'
import { scriptedCrew } from '../../support/scripted-crew'
import { grammarOf } from '../../support/templates'
import { readHome } from '../home/read-cases'

const clock = fixedClock(Date.UTC(2026, 10, 23, 9), 'Europe/Moscow')
const homeSpecialist = (lang: Lang) =>
  createHomeSpecialist({ engine: fakeEngine([]), grammar: grammarOf, home: () => readHome(`house-${lang}`) })

function read(text: string, lang: Lang = 'en'): KnownPlan | null {
  return readAtOnce(
    { specialists: new Map([['home', homeSpecialist(lang)]]), clock },
    { text, lang, area: null },
  )
}
const deeds = (plan: KnownPlan | null) =>
  plan &&
  [...plan.proposals.values()].flatMap(({ calls }) => calls.map(({ op, targets }) => [op, ...targets]))

describe('a plan without a model', () => {
  it('is one step for a sentence that is clear', () => {
    expect(read('turn off the floor lamp')?.plan).toEqual({
      route: ['home'],
      steps: [{ id: 's1', specialist: 'home', text: 'turn off the floor lamp', needs: [] }],
    })
  })

  it.each<[string, Lang, string[][]]>([
    [
      'turn off the floor lamp and lock the front door',
      'en',
      [
        ['turn_off', 'light.floor_lamp'],
        ['lock', 'lock.front'],
      ],
    ],
    [
      'please turn on the kettle, and then close the living room curtains',
      'en',
      [
        ['turn_on', 'switch.kettle'],
        ['close', 'cover.living_curtains'],
      ],
    ],
    [
      'выключи торшер и включи чайник',
      'ru',
      [
        ['turn_off', 'light.floor'],
        ['turn_on', 'switch.kettle'],
      ],
    ],
    [
      'закрой калитку а потом включи ночник',
      'ru',
      [
        ['close', 'cover.yard'],
        ['turn_on', 'light.night'],
      ],
    ],
  ])('takes several orders apart: %s', (text, lang, expected) => {
    expect(deeds(read(text, lang))).toEqual(expected)
  })

  it.each<[string, Lang]>([
    ['turn it off', 'en'],
    ['and the floor lamp', 'en'],
    ['turn off the floor lamp and the kettle', 'en'],
    ['turn on the floor lamp and the front door', 'en'],
    ['turn on the floor lamp and do not lock the front door', 'en'],
    ['turn on the floor lamp and lock the front door at 11pm', 'en'],
    ['set a timer for 5 minutes and turn off the floor lamp', 'en'],
    ['announce dinner is ready and turn off the floor lamp', 'en'],
    ['turn on the floor lamp and book a flight', 'en'],
    ['теперь выключи её', 'ru'],
    ['включи торшер и ночник', 'ru'],
    ['включи торшер и не закрывай калитку', 'ru'],
  ])('is none for "%s"', (text, lang) => {
    expect(read(text, lang)).toBeNull()
  })
})

describe('a run without a model', () => {
  const say = (text: string) => {
    const port = createSnapshotPort(readHome('house-en'))
    const crew = scriptedCrew({ specialists: [homeSpecialist('en')], tool: createHomeTool(port) })
    return perform(crew, {
      text,
      lang: 'en',
      source: 'cli',
      area: null,
      history: [],
      ask: nobody,
      signal: new AbortController().signal,
    }).then((view) => ({ view, asked: crew.engine.asked }))
  }

  it('says that a template was used, and spends no tokens', async () => {
    const { view, asked } = await say('turn on the floor lamp')
    expect(asked).toEqual([])
    expect(view).toMatchObject({ status: 'done', path: 'template', tokens: { prompt: 0, output: 0 } })
    expect(view.steps[0]).toMatchObject({
      title: 'Turn on · Floor Lamp',
      calls: [{ targets: ['light.floor_lamp'] }],
    })
  })

  it('asks before what is risky, as it does after a model', async () => {
    const { view } = await say('unlock the front door')
    expect(view).toMatchObject({ path: 'template', unanswered: [{ kind: 'confirm' }] })
    expect(view.steps[0]?.result).toBeNull()
  })
})
