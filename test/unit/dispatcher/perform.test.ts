import { describe, expect, it } from 'vitest'
import { ok } from '../../../contract/domain/failure'
import type { RunView } from '../../../contract/domain/plan'
import { nobody } from '../../../main/dispatcher/ask-person'
import { perform, type Crew, type Performance } from '../../../main/dispatcher/perform'
import { scriptedCrew, scriptedSpecialist, scriptedTool } from '../../support/scripted-crew'

const say = (crew: Crew, text: string, extra: Partial<Performance> = {}): Promise<RunView> =>
  perform(crew, {
    text,
    lang: 'en',
    source: 'cli',
    area: null,
    history: [],
    ask: nobody,
    signal: new AbortController().signal,
    ...extra,
  })

describe('one utterance from words to answer', () => {
  it.each(['', '   ', '😀😀', '?!…', '\n\t'])('answers %j without asking the model', async (text) => {
    const crew = scriptedCrew({})
    const view = await say(crew, text)
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'utterance.empty' } })
    expect(view.answer).not.toBe('')
    expect(crew.engine.asked).toEqual([])
  })

  it('refuses 10,000 characters in words instead of cutting them', async () => {
    const crew = scriptedCrew({})
    const view = await say(crew, 'свет '.repeat(2000), { lang: 'ru' })
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'utterance.too_long' } })
    expect(view.answer).toContain('2000')
    expect(crew.engine.asked).toEqual([])
  })

  it('gives every part to its specialist and says what each did', async () => {
    const crew = scriptedCrew({ answers: ['home: light\ncalendar: lunch'] })
    const view = await say(crew, 'light and lunch')
    expect(view).toMatchObject({
      status: 'done',
      route: ['home', 'calendar'],
      answer: 'light done. lunch done.',
    })
    expect(view.steps.map(({ specialist, text }) => [specialist, text])).toEqual([
      ['home', 'light'],
      ['calendar', 'lunch'],
    ])
  })

  it('shows the turn before only to words that lean on it', async () => {
    const heard: (readonly string[])[] = []
    const listener = scriptedSpecialist('home', (_text, { history }) => {
      heard.push(history)
      return ok({ kind: 'answer', title: '', answer: 'ok', escalate: false, traces: [] })
    })
    const crew = scriptedCrew({ answers: ['home', 'home'], specialists: [listener] })
    const history = ['close the blinds', 'turn on the lamp']
    await say(crew, 'turn off the radio', { history })
    await say(crew, 'and in the bedroom', { history })
    expect(crew.engine.asked.map(({ prompt }) => prompt)).toEqual([
      'Route: turn off the radio\n',
      'Before: turn on the lamp\nRoute: and in the bedroom\n',
    ])
    expect(heard).toEqual([[], ['turn on the lamp']])
  })

  it('lets a part lean on the part before it rather than on the last turn', async () => {
    const heard: (readonly string[])[] = []
    const listener = scriptedSpecialist('home', (_text, { history }) => {
      heard.push(history)
      return ok({ kind: 'answer', title: '', answer: 'ok', escalate: false, traces: [] })
    })
    const crew = scriptedCrew({ answers: ['home: turn on the lamp\nhome: dim it'], specialists: [listener] })
    await say(crew, 'turn on the lamp and dim it', { history: ['lock the door'] })
    expect(heard).toEqual([[], ['turn on the lamp']])
  })

  it('ends in words, with nothing done, when the model answers nonsense', async () => {
    const tool = scriptedTool()
    const view = await say(scriptedCrew({ answers: ['kitch'], tool }), 'light')
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'plan.not_understood' }, steps: [] })
    expect(tool.done).toEqual([])
  })

  it('ends in words when the model process is gone', async () => {
    const view = await say(scriptedCrew({ answers: ['llm.crashed'] }), 'light')
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'llm.crashed' } })
    expect(view.answer).not.toContain('llm.')
  })

  it('keeps an unanswered question in view and in the answer', async () => {
    const view = await say(scriptedCrew({ answers: ['home'] }), 'risky_unlock')
    expect(view).toMatchObject({
      status: 'asking',
      unanswered: [{ kind: 'confirm' }],
      answer: 'Really risky_unlock?',
    })
  })

  it('announces views that end with the returned state', async () => {
    const seen: string[] = []
    await say(scriptedCrew({ answers: ['home'] }), 'light', { onChange: ({ status }) => seen.push(status) })
    expect(seen[0]).toBe('understanding')
    expect(seen.at(-1)).toBe('done')
  })
})
