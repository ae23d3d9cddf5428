/** From words to the file and back: what is said of rules, what is asked first, and what a rule does when its time comes. */
import { describe, expect, it } from 'vitest'
import { tempFolder } from '../../support/temp-folder'
import { living } from './living-home'

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('a rule made by words', () => {
  it('is told in full, kept, and taken back like any step', async () => {
    const dir = tempFolder()
    const { say, own } = await living(['off heating'], 'en', dir)
    const run = await say('turn off the heating at 11pm every weekday')
    expect(plain(run.answer)).toBe(
      'New rule. Every weekday at 23:00: turn off · Heating. Next: Monday 23 November, 23:00. Artel is not open now: rules run only while it is.',
    )
    expect(run).toMatchObject({ status: 'done', undoable: true, path: 'model' })
    expect((await living([], 'en', dir)).own.rules.all()).toMatchObject([
      { words: 'turn off the heating at 11pm every weekday', nextRunMs: Date.UTC(2026, 10, 23, 22) },
    ])
    await say('undo that')
    expect(own.rules.all()).toEqual([])
  })

  it('for a while acts at once, and brings it back', async () => {
    const { say, own, stateOf, fire } = await living(['on bathroom fan'])
    const run = await say('turn on the bathroom fan for 10 minutes')
    expect(stateOf('fan.bathroom')).toBe('on')
    expect(plain(run.answer)).toContain('Back to how it was: Monday 23 November, 09:10.')
    const [rule] = own.rules.all()
    if (!rule) throw new Error('no rule')
    expect(await fire(rule)).toMatchObject({ result: 'done' })
    expect(stateOf('fan.bathroom')).toBe('off')
  })

  it('for later is understood at once: a timer on paper, a rule in a live home', async () => {
    const { say, own, stateOf } = await living(['off bedroom lamp'])
    const run = await say('in 20 minutes turn off the bedroom lamp')
    expect(run.steps[0]?.calls[0]).toMatchObject({
      op: 'start_timer',
      slots: { minutes: 20, conversation_command: 'turn off the bedroom lamp' },
    })
    expect(own.rules.all()).toMatchObject([
      { once: true, actions: [{ op: 'turn_off', targets: ['light.bedroom'] }] },
    ])
    expect(own.timers.all()).toEqual([])
    expect(stateOf('light.bedroom')).toBe('on')
  })
})

describe('what people say of rules', () => {
  it('lists, pauses, resumes and deletes them by what they are about', async () => {
    const { say, own } = await living(['off heating', 'close curtains'])
    expect((await say('what rules do I have?')).answer).toBe('There are no rules yet.')
    await say('turn off the heating at 11pm every weekday')
    await say('every day at sunset close the curtains')
    expect(plain((await say('what rules do I have?')).answer)).toContain(
      'Every weekday at 23:00: turn off · Heating, next Monday 23 November, 23:00. Every day at sunset: close · Curtains',
    )
    expect(plain((await say('pause the rule about the heating')).answer)).toBe(
      'Paused: “Every weekday at 23:00: turn off · Heating”.',
    )
    expect(own.rules.all()).toMatchObject([{ paused: true, nextRunMs: null }, { paused: false }])
    expect((await say('resume the heating rule')).status).toBe('done')
    expect(own.rules.all()[0]).toMatchObject({ paused: false, nextRunMs: Date.UTC(2026, 10, 23, 22) })
    expect(plain((await say('when will the heating turn off?')).answer)).toContain(
      'Every weekday at 23:00: turn off · Heating',
    )
    expect((await say('delete the rule about the garden')).failure?.code).toBe('home.no_such_rule')
    await say('delete the rule about the curtains')
    expect(own.rules.all()).toHaveLength(1)
    await say('undo that')
    expect(own.rules.all()).toHaveLength(2)
  })

  it('understands the same in Russian', async () => {
    const { say, own } = await living(['off отопление', 'close шторы'], 'ru')
    expect((await say('какие у меня есть правила?')).answer).toBe('Правил пока нет.')
    await say('выключай отопление в 23:00 по будням')
    await say('каждый день на закате закрывай шторы')
    expect(plain((await say('приостанови правило про отопление')).answer)).toBe(
      'На паузе: «По будням в 23:00: выключить · Отопление».',
    )
    expect((await say('возобнови правило про отопление')).status).toBe('done')
    await say('отмени правило про шторы')
    expect(own.rules.all()).toMatchObject([{ paused: false, words: 'выключай отопление в 23:00 по будням' }])
    expect(plain((await say('когда выключится отопление?')).answer)).toContain('По будням в 23:00')
  })

  it('asks which of several is meant, and before deleting all', async () => {
    const { say, ask, asked, questions, own, assistant } = await living([
      'off heating',
      'on heater',
      'close curtains',
    ])
    await say('turn off the heating at 11pm every weekday')
    await say('every day at 7:30 turn on the heater')
    const pausing = ask('pause the rule')
    await asked()
    expect(questions[0]).toMatchObject({ kind: 'clarify', options: [{}, {}] })
    assistant.reply(questions[0]?.id ?? '', own.rules.all()[1]?.id ?? '')
    await pausing.done
    expect(own.rules.all().map(({ paused }) => paused)).toEqual([false, true])
    const deleting = ask('delete all rules')
    await asked(2)
    expect(questions[1]).toMatchObject({ kind: 'confirm', text: 'Delete 2 rules?' })
    assistant.reply(questions[1]?.id ?? '', 'no')
    await deleting.done
    expect(own.rules.all()).toHaveLength(2)
  })

  it.each([
    ['make it 22:30', '22:30'],
    ['no, at 10:15 pm', '22:15'],
    ['change it to 6 am', '06:00'],
  ])('takes "%s" for the rule made just before', async (text, time) => {
    const { say, own } = await living(['off heating'])
    await say('turn off the heating at 11pm every weekday')
    await say(text)
    expect(own.rules.all()[0]?.trigger).toMatchObject({ start: `2026-11-23T${time}:00` })
  })
})

describe('a risky action inside a rule', () => {
  it.each([
    ['unlock the front door tomorrow at 8', ['unlock front door']],
    ['every day at 8 unlock the front door', ['unlock front door']],
    ['at sunset open the garage door', ['open garage door']],
    ['when Anna comes home open the garage door', ['open garage door']],
    ['if nobody is home for 15 minutes unlock the front door', ['unlock front door']],
    [
      'when the bedroom gets colder than 18, turn on the heater and unlock the front door',
      ['on heater', 'unlock front door'],
    ],
    ['in 10 minutes open the garage door', ['open garage door']],
    ['lock the front door for 10 minutes', ['lock front door']],
    ['every weekday at 7 turn off the alarm', ['off alarm']],
    ['when the front door opens turn off the alarm', ['off alarm']],
  ])('asks before it is kept: %s', async (text, frames) => {
    const { ask, asked, questions, own, assistant, stateOf } = await living(frames)
    const asking = ask(text)
    await asked()
    expect(questions[0]?.kind).toBe('confirm')
    assistant.reply(questions[0]?.id ?? '', 'no')
    expect((await asking.done).failure?.code).toBe('run.declined')
    expect(own.rules.all()).toEqual([])
    expect(stateOf('lock.front')).toBe('locked')
    expect(stateOf('cover.garage')).toBe('closed')
    expect(stateOf('alarm_control_panel.home')).toBe('armed_away')
  })

  it.each([
    ['каждый день в 8 утра отпирай замок входной двери', ['unlock замок входной двери']],
    ['на закате открой гаражные ворота', ['open гаражные ворота']],
    ['через 10 минут открой гаражные ворота', ['open гаражные ворота']],
    ['когда Анна придёт домой, открой гаражные ворота', ['open гаражные ворота']],
  ])('asks in Russian too: %s', async (text, frames) => {
    const { ask, asked, questions, own, assistant } = await living(frames, 'ru')
    const asking = ask(text)
    await asked()
    expect(questions[0]).toMatchObject({ kind: 'confirm' })
    expect(questions[0]?.text).toContain('Завести такое правило?')
    assistant.reply(questions[0]?.id ?? '', 'no')
    await asking.done
    expect(own.rules.all()).toEqual([])
  })

  it('asks again when its time comes, and nobody answering is a no', async () => {
    const { ask, asked, questions, own, assistant, stateOf, fire } = await living(['unlock front door'])
    const making = ask('every day at 8 unlock the front door')
    await asked()
    assistant.reply(questions[0]?.id ?? '', 'yes')
    await making.done
    const [rule] = own.rules.all()
    if (!rule) throw new Error('no rule')
    const declined = fire(rule)
    await asked(2)
    expect(questions[1]?.text).toBe('Unlock Front door lock?')
    assistant.reply(questions[1]?.id ?? '', 'no')
    expect(await declined).toMatchObject({ result: 'declined' })
    const agreed = fire(rule)
    await asked(3)
    expect(stateOf('lock.front')).toBe('locked')
    assistant.reply(questions[2]?.id ?? '', 'yes')
    expect(await agreed).toMatchObject({ result: 'done' })
    expect(stateOf('lock.front')).toBe('unlocked')
  })
})

it('a rule whose devices are gone says so and does nothing', async () => {
  const { say, own, fire } = await living(['off heating'])
  await say('turn off the heating at 11pm every weekday')
  const [rule] = own.rules.all()
  if (!rule) throw new Error('no rule')
  const lost = { ...rule, actions: [{ tool: 'home', op: 'turn_on', slots: {}, targets: ['light.sold'] }] }
  expect(await fire(lost)).toMatchObject({
    result: 'failed',
    text: expect.stringContaining('light.sold') as string,
  })
})
