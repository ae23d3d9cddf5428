import { describe, expect, it } from 'vitest'
import { footerLine, progressLine, remedyOf, replyOf } from '../../../../renderer/format/run-words'
import { failed, failure, mainJob, openQuestion, run, step, trace } from '../support/run-views'
import { wordsOf } from '../support/words'

const en = wordsOf('en')

describe('the answer of a run', () => {
  it('lets finished steps speak while others still run', () => {
    expect(replyOf(mainJob('en', 'running')).text).toBe('Kitchen light is off.')
  })
  it('shows an alarm once, apart from what did work', () => {
    const broken = failure('calendar.disk_full', 'The disk is full. Nothing was written.')
    const half = run('half', {
      answer: 'Kitchen light is off. The disk is full. Nothing was written.',
      failure: broken,
      steps: [step('s1'), step('s2', { status: 'failed', failure: broken })],
    })
    expect(replyOf(half)).toEqual({ text: 'Kitchen light is off.', failures: [broken] })
  })
  it('says a limit in plain words, without an alarm', () => {
    expect(replyOf(openQuestion('en')).failures).toEqual([])
    const unknown = failure('home.no_such_device', 'There is no cookie stash here.')
    const answered = replyOf(run('x', { status: 'failed', answer: unknown.message, failure: unknown }))
    expect(answered).toEqual({ text: unknown.message, failures: [] })
  })
  it('keeps what was done before a stop, and no alarm', () => {
    const stopped = {
      ...mainJob('en', 'running'),
      status: 'cancelled' as const,
      answer: 'Kitchen light is off. Stopped.',
    }
    expect(replyOf(stopped)).toEqual({ text: 'Kitchen light is off.', failures: [] })
  })
})

describe('the quiet lines', () => {
  it('names specialists, time and place once each', () => {
    expect(footerLine(mainJob('en'), en)).toBe('home · calendar · 0.6\u00a0s · on this computer')
    expect(footerLine(mainJob('ru'), wordsOf('ru'))).toBe('дом · календарь · 0,6\u00a0с · на этом компьютере')
  })
  it('says when the GPU computed and where the words came from', () => {
    const gpu = run('g', { source: 'bar', dispatchTrace: { ...trace('dispatcher', '', ''), device: 'gpu' } })
    expect(footerLine(gpu, en)).toContain('GPU · from the command bar')
  })
  it('counts steps while they run, with the words of a step that is not understood yet', () => {
    expect(progressLine(mainJob('en', 'running'), en)).toBe(
      'Step 2 of 2: add a dentist appointment tomorrow at 3pm',
    )
    expect(progressLine(run('u', { status: 'understanding' }), en)).toBe('Understanding…')
  })
})

it('leads a failure to the place where it can be mended', () => {
  expect(remedyOf(failed('en').failure!.code)).toBe('settings')
  expect(remedyOf('llm.model_damaged')).toBe('models')
  expect(remedyOf('calendar.read_only')).toBe('calendar')
  expect(remedyOf('plan.not_understood')).toBeNull()
})
