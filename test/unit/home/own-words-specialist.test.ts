import { describe, expect, it } from 'vitest'
import type { Home } from '../../../contract/domain/home'
import { perform } from '../../../main/dispatcher/perform'
import { createHomeSpecialist } from '../../../main/specialists/home/home-specialist'
import { withOwnWords } from '../../../main/specialists/home/own-words/own-words-specialist'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { nobody } from '../../../main/dispatcher/ask-person'
import { fakeEngine } from '../../support/fake-engine'
import { scriptedCrew } from '../../support/scripted-crew'
import { readHome } from './read-cases'

/** On paper, as in `batch`. `frames`: what the home model writes; the dispatcher's is never asked. */
function say(text: string, frames: readonly string[] = [], home: Home = readHome('house-en')) {
  const engine = fakeEngine(frames)
  const base = createHomeSpecialist({ engine, grammar: null, home: () => home })
  const crew = scriptedCrew({
    specialists: [withOwnWords(base, () => home)],
    tool: createHomeTool(createSnapshotPort(home)),
  })
  return perform(
    { ...crew, engine },
    {
      text,
      lang: 'en',
      source: 'cli',
      area: null,
      history: ['turn on the kitchen light'],
      ask: nobody,
      signal: new AbortController().signal,
    },
  )
}

describe('words for what the person makes', () => {
  it('need no model, also where they lean on "this"', async () => {
    const run = await say('save this as movie night')
    expect(run).toMatchObject({
      status: 'done',
      path: 'template',
      answer: 'The scene “movie night” is saved.',
    })
    expect(run.steps[0]?.calls).toEqual([
      { step: 's1', tool: 'home', op: 'create_scene', slots: { name: 'movie night' }, targets: [] },
    ])
    expect(run.steps[0]?.result?.effects).toEqual({})
  })

  it('understand every step of a script as if it were said alone', async () => {
    const run = await say(
      'create a script good night: turn off the floor lamp, wait 10 seconds and lock the front door',
      ['off floor lamp', 'lock front door'],
    )
    expect(run).toMatchObject({ status: 'done', path: 'model' })
    expect(run.steps[0]?.calls[0]).toMatchObject({
      op: 'create_script',
      slots: {
        name: 'good night',
        steps: [
          { kind: 'do', calls: [{ op: 'turn_off', targets: ['light.floor_lamp'] }] },
          { kind: 'wait', ms: 10_000 },
          { kind: 'do', text: 'lock the front door', calls: [{ op: 'lock', targets: ['lock.front'] }] },
        ],
      },
    })
  })

  it.each([
    ['turn on the reading lamp', ['on reading lamp', 'on reading lamp'], 'home.no_such_device'],
    ['turn on the bedside lamp', ['on bedside lamp'], 'home.missing_value'],
    ['what time is it', ['time'], 'home.unsupported_op'],
  ])('make no script of what is not there, not certain, or no action: %s', async (step, frames, code) => {
    const run = await say(`create a script x: ${step}`, frames)
    expect(run).toMatchObject({ status: 'failed', failure: { code } })
  })

  it('say which scenes there are for one that is not', async () => {
    const run = await say('delete the scene holiday')
    expect(run.failure).toMatchObject({ code: 'home.no_such_device' })
    expect(run.answer).toContain('There is no scene “holiday”. Nothing was changed.')
  })
})
