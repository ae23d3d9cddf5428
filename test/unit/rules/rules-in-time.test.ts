/** Rules whose time comes: what is said for later is done, what is risky asks, and what nobody answers or what was lost is told. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PinCheck } from '../../../main/dispatcher/ask-pin'
import { answerWithinMs } from '../../../main/dispatcher/fire-rule'
import { tempFolder } from '../../support/temp-folder'
import { living } from './living-home'

afterEach(() => vi.useRealTimers())

describe('an order for later', () => {
  it.each([
    ['in 20 minutes turn off the bedroom lamp', 'en', 'off bedroom lamp', 20],
    ['через час выключи лампу в спальне', 'ru', 'off лампу @спальне', 60],
    ['выключи лампу в спальне через полчаса', 'ru', 'off лампу @спальне', 30],
  ] as const)(
    'is done when its minutes are over, once, in the name of its rule: %s',
    async (text, lang, frame, minutes) => {
      const { say, engine, pass, stateOf, own, runs } = await living([frame], lang)
      engine.begin()
      await say(text)
      pass(minutes - 1)
      await engine.settled()
      expect(stateOf('light.bedroom')).toBe('on')
      pass(1)
      await engine.settled()
      expect(stateOf('light.bedroom')).toBe('off')
      expect(runs.at(-1)).toMatchObject({ source: 'rule', status: 'done' })
      expect(own.rules.all()).toEqual([])
    },
  )

  it('"until 7" begins now and ends at 7', async () => {
    const { say, engine, pass, stateOf } = await living(['on bathroom fan'])
    engine.begin()
    await say('turn on the bathroom fan until 7')
    expect(stateOf('fan.bathroom')).toBe('on')
    // 9:00 now: the 7 that comes next is tomorrow morning's.
    pass(22 * 60 - 1)
    await engine.settled()
    expect(stateOf('fan.bathroom')).toBe('on')
    pass(1)
    await engine.settled()
    expect(stateOf('fan.bathroom')).toBe('off')
  })

  it('that was lost when Artel ended in the middle is told as missed, and never done', async () => {
    const dir = tempFolder()
    const first = await living(['off bedroom lamp'], 'en', dir)
    await first.say('in 20 minutes turn off the bedroom lamp')
    // Taken for its run, and no run.
    await first.own.rules.change([first.own.rules.all()[0]?.id ?? ''], (rule) => ({
      ...rule,
      nextRunMs: null,
    }))
    await first.close()
    const { own, engine, pass, stateOf } = await living([], 'en', dir)
    engine.begin()
    pass(60)
    await engine.settled()
    expect(own.rules.all()).toMatchObject([
      { lastRun: { result: 'missed', atMs: Date.UTC(2026, 10, 23, 8, 20) } },
    ])
    expect(stateOf('light.bedroom')).toBe('on')
  })
})

describe('a risky rule with nobody there', () => {
  const made = async () => {
    const house = await living(['unlock front door'])
    house.engine.begin()
    const making = house.ask('in 30 minutes unlock the front door')
    await house.asked()
    house.assistant.reply(house.questions[0]?.id ?? '', 'yes')
    await making.done
    return house
  }

  it('waits ten minutes for an answer, then does nothing, stays, and tells it', async () => {
    const house = await made()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    house.pass(30)
    await house.asked(2)
    vi.advanceTimersByTime(answerWithinMs - 1)
    expect(house.own.rules.all()[0]?.lastRun).toBeNull()
    vi.advanceTimersByTime(1)
    await house.engine.settled()
    expect(house.stateOf('lock.front')).toBe('locked')
    expect(house.own.rules.all()).toMatchObject([{ lastRun: { result: 'unanswered' }, nextRunMs: null }])
    // Too late: the question is gone.
    expect(house.assistant.reply(house.questions[1]?.id ?? '', 'yes')).toBe(false)
    house.pass(24 * 60)
    await house.engine.settled()
    expect(house.stateOf('lock.front')).toBe('locked')
  })

  it('asks for the PIN when it is made, and again when it runs', async () => {
    const pin: PinCheck = {
      isSet: () => true,
      check: (given) => Promise.resolve(given === '2468' ? 'right' : 'wrong'),
    }
    const { ask, asked, questions, assistant, engine, own, pass, stateOf } = await living(
      ['unlock front door'],
      'en',
      tempFolder(),
      pin,
    )
    const answer = async (at: number, kind: string, given: string): Promise<void> => {
      await asked(at)
      expect(questions[at - 1]?.kind).toBe(kind)
      assistant.reply(questions[at - 1]?.id ?? '', given)
    }
    engine.begin()
    const making = ask('in 30 minutes unlock the front door')
    await answer(1, 'confirm', 'yes')
    await answer(2, 'pin', '2468')
    await making.done
    expect(own.rules.all()).toHaveLength(1)
    pass(30)
    await answer(3, 'confirm', 'yes')
    await asked(4)
    expect(stateOf('lock.front')).toBe('locked')
    await answer(4, 'pin', '0000')
    await answer(5, 'pin', '2468')
    await engine.settled()
    expect(stateOf('lock.front')).toBe('unlocked')
  })

  it('closed while it asks was not declined: nobody answered, and it is still there', async () => {
    const dir = tempFolder()
    const house = await living(['unlock front door'], 'en', dir)
    house.engine.begin()
    const making = house.ask('in 30 minutes unlock the front door')
    await house.asked()
    house.assistant.reply(house.questions[0]?.id ?? '', 'yes')
    await making.done
    house.pass(30)
    await house.asked(2)
    await house.close()
    const again = await living([], 'en', dir)
    expect(again.own.rules.all()).toMatchObject([{ lastRun: { result: 'unanswered' } }])
  })

  it('is not answered by a yes that was typed for something else', async () => {
    const house = await made()
    house.pass(30)
    await house.asked(2)
    // New words, for the model to read.
    await expect(house.say('yes')).rejects.toThrow('no answer left')
    expect(house.stateOf('lock.front')).toBe('locked')
    house.assistant.reply(house.questions[1]?.id ?? '', 'no')
    await house.engine.settled()
    expect(house.own.rules.all()).toEqual([])
  })
})

describe('a rule run now, by words', () => {
  it.each([
    ['run the rule about the heating', 'en'],
    ['run the heating rule right now', 'en'],
    ['выполни правило про отопление', 'ru'],
    ['запусти правило про отопление прямо сейчас', 'ru'],
  ] as const)('is an order like any other: %s', async (text, lang) => {
    const ru = lang === 'ru'
    const { say, own, stateOf } = await living([ru ? 'off отопление' : 'off heating'], lang)
    await say(ru ? 'выключай отопление в 23:00 по будням' : 'turn off the heating at 11pm every weekday')
    const { nextRunMs } = own.rules.all()[0] ?? {}
    const run = await say(text)
    expect(run).toMatchObject({ status: 'done', source: 'window', undoable: true })
    expect(stateOf('climate.heating')).toBe('off')
    expect(own.rules.all()).toMatchObject([{ nextRunMs, lastRun: null }])
    expect((await say(ru ? 'выполни правило про сад' : 'run the rule about the garden')).failure?.code).toBe(
      'home.no_such_rule',
    )
  })

  it('"start" wakes one that rests', async () => {
    const { say, own, stateOf } = await living(['off heating'])
    await say('turn off the heating at 11pm every weekday')
    await say('pause the rule about the heating')
    await say('start the rule about the heating')
    expect(own.rules.all()).toMatchObject([{ paused: false }])
    expect(stateOf('climate.heating')).toBe('heat')
  })

  it('asks before anything risky', async () => {
    const { ask, asked, questions, assistant, stateOf } = await living(['unlock front door'])
    const making = ask('every day at 8 unlock the front door')
    await asked()
    assistant.reply(questions[0]?.id ?? '', 'yes')
    await making.done
    const running = ask('run the rule about the front door')
    await asked(2)
    expect(questions[1]).toMatchObject({ kind: 'confirm', text: 'Unlock Front door lock?' })
    assistant.reply(questions[1]?.id ?? '', 'no')
    await running.done
    expect(stateOf('lock.front')).toBe('locked')
  })

  it('ends as it says', async () => {
    const { say, own, stateOf } = await living(['on heater'])
    await say('every day at 7 turn on the heater for 30 minutes')
    await say('run the rule about the heater')
    expect(stateOf('switch.heater')).toBe('on')
    expect(own.rules.all()).toMatchObject([
      { restores: false },
      { restores: true, once: true, nextRunMs: Date.UTC(2026, 10, 23, 8, 30), actions: [{ op: 'turn_off' }] },
    ])
  })
})
