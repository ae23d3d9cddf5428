import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../contract/domain/failure'
import type { Question, RunView, Step } from '../../../contract/domain/plan'
import { alwaysYes, nobody, type AskPerson } from '../../../main/dispatcher/ask-person'
import { noPin, type PinCheck } from '../../../main/dispatcher/ask-pin'
import { runPlan } from '../../../main/dispatcher/run-plan'
import { RunState } from '../../../main/dispatcher/run-state'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import type { Specialist } from '../../../main/specialists/specialist'
import {
  callTo,
  gate,
  resultOf,
  scriptedSpecialist,
  scriptedTool,
  type ScriptedTool,
} from '../../support/scripted-crew'

const step = (id: string, text: string, specialist = 'home', needs: string[] = []): Step => ({
  id,
  specialist,
  text,
  needs,
})

interface Setup {
  readonly steps: readonly Step[]
  readonly tool?: ScriptedTool
  readonly specialists?: readonly Specialist[]
  readonly ask?: AskPerson
  readonly pin?: PinCheck
  readonly signal?: AbortSignal
}

async function run({
  steps,
  tool = scriptedTool(),
  specialists = [],
  ask = nobody,
  pin = noPin,
  signal,
}: Setup): Promise<RunView> {
  const clock = fixedClock(0, 'UTC')
  const state = new RunState(
    { runId: 'r', source: 'cli', utterance: '', lang: 'en', nowMs: 0 },
    () => undefined,
  )
  const plan = { route: ['home' as const], steps: [...steps] }
  const crew = [scriptedSpecialist('home'), scriptedSpecialist('calendar'), ...specialists]
  state.planned(plan, null)
  await runPlan(
    plan,
    state,
    {
      specialists: new Map(crew.map((one) => [one.id, one])),
      tools: new Map([[tool.name, tool]]),
      ask,
      pin,
      log: silentLog(),
    },
    {
      runId: 'r',
      lang: 'en',
      clock,
      area: null,
      signal: signal ?? new AbortController().signal,
      historyFor: () => [],
    },
  )
  return state.view
}
const statuses = (view: RunView): string[] => view.steps.map(({ id, status }) => `${id} ${status}`)

/** Says `first` to the first question, and so on; writes the questions down. */
function answering(...answers: (string | null)[]): AskPerson & { asked: Question[] } {
  const asked: Question[] = []
  return Object.assign(
    (question: Question) => {
      asked.push(question)
      return Promise.resolve(answers.shift() ?? null)
    },
    { asked },
  )
}

describe('a plan that runs', () => {
  it('runs steps of different specialists side by side', async () => {
    const other = gate()
    const tool = scriptedTool({
      slow: async (call) => {
        await other.opened
        return ok(resultOf(call))
      },
      quick: (call) => {
        other.open()
        return ok(resultOf(call))
      },
    })
    const view = await run({ steps: [step('s1', 'slow'), step('s2', 'quick', 'calendar')], tool })
    expect(statuses(view)).toEqual(['s1 done', 's2 done'])
  })

  it('keeps the spoken order within one specialist, also when the first takes longer', async () => {
    const log: string[] = []
    const tool = scriptedTool({
      first: async (call) => {
        await new Promise((resolve) => setTimeout(resolve, 10))
        log.push('first ended')
        return ok(resultOf(call))
      },
      second: (call) => {
        log.push('second began')
        return ok(resultOf(call))
      },
    })
    await run({ steps: [step('s1', 'first'), step('s2', 'second')], tool })
    expect(log).toEqual(['first ended', 'second began'])
  })

  it('hands results to the steps that need them, whatever their order in the list', async () => {
    const reader = scriptedSpecialist('reader', (_text, { seen }) =>
      ok({
        kind: 'answer',
        title: '',
        answer: `saw ${seen.get('s2')?.answer ?? 'nothing'}`,
        escalate: false,
        traces: [],
      }),
    )
    const view = await run({
      steps: [step('s1', 'x', 'reader', ['s2']), step('s2', 'look')],
      specialists: [reader],
    })
    expect(view.steps[0]?.result?.answer).toBe('saw look done.')
  })

  it('skips what needs a failed step, down the line, and runs the rest', async () => {
    const tool = scriptedTool({ bad: () => fail('mqtt.offline', 'The broker is away.') })
    const view = await run({
      steps: [
        step('s1', 'bad'),
        step('s2', 'x', 'calendar', ['s1']),
        step('s3', 'y', 'calendar', ['s2']),
        step('s4', 'fine'),
      ],
      tool,
    })
    expect(statuses(view)).toEqual(['s1 failed', 's2 skipped', 's3 skipped', 's4 done'])
    expect(tool.done).toEqual(['bad', 'fine'])
    expect(view.steps[0]?.failure).toMatchObject({ code: 'mqtt.offline', message: 'The broker is away.' })
  })

  it.each(['tool', 'specialist'])(
    'turns a throwing %s into an internal failure of its own step',
    async (who) => {
      const bug = (): never => {
        throw new TypeError('undefined is not a lamp')
      }
      const view = await run({
        steps: [
          step('s1', 'boom', who === 'tool' ? 'home' : 'broken'),
          step('s2', 'fine', 'calendar'),
          step('s3', 'later', who === 'tool' ? 'home' : 'broken'),
        ],
        tool: scriptedTool({ boom: bug }),
        specialists: [
          scriptedSpecialist('broken', (text) =>
            text === 'boom'
              ? bug()
              : ok({ kind: 'answer', title: '', answer: 'ok', escalate: false, traces: [] }),
          ),
        ],
      })
      expect(statuses(view)).toEqual(['s1 failed', 's2 done', 's3 done'])
      expect(view.steps[0]?.failure?.code).toBe('internal')
      expect(view.steps[0]?.failure?.message).not.toContain('undefined')
    },
  )

  it('tells both what was done and what was not when one of two calls fails', async () => {
    const view = await run({
      steps: [step('s1', 'one, two')],
      tool: scriptedTool({ two: () => fail('mqtt.timeout', 'Two is silent.') }),
    })
    expect(view.steps[0]).toMatchObject({ status: 'done', result: { answer: 'one done. Two is silent.' } })
  })
})

describe('a risky call', () => {
  it('does nothing, not even its harmless part, before the answer', async () => {
    const tool = scriptedTool()
    const ask: AskPerson = () => {
      expect(tool.done).toEqual([])
      return Promise.resolve('yes')
    }
    const view = await run({ steps: [step('s1', 'light, risky_unlock')], tool, ask })
    expect(tool.done).toEqual(['light', 'risky_unlock'])
    expect(statuses(view)).toEqual(['s1 done'])
  })

  it.each(['no', 'none', 'Yes', ''])('is not done after the answer %j', async (answer) => {
    const tool = scriptedTool()
    const view = await run({ steps: [step('s1', 'risky_unlock')], tool, ask: answering(answer) })
    expect(tool.done).toEqual([])
    expect(view.steps[0]).toMatchObject({ status: 'failed', failure: { code: 'run.declined' } })
  })

  it('is not done when nobody answers; the question stays to be seen', async () => {
    const tool = scriptedTool()
    const view = await run({ steps: [step('s1', 'risky_unlock'), step('s2', 'x', 'calendar', ['s1'])], tool })
    expect(tool.done).toEqual([])
    expect(view.unanswered.map(({ text }) => text)).toEqual(['Really risky_unlock?'])
    expect(statuses(view)).toEqual(['s1 asking', 's2 skipped'])
  })

  it('asks again for the reading that a person chose: a choice is no confirmation', async () => {
    const tool = scriptedTool()
    const clarifier = scriptedSpecialist('clarifier', () =>
      ok({
        kind: 'clarify',
        title: '',
        question: 'Which?',
        options: [{ id: 'yes', label: 'Front door', calls: [callTo('risky_unlock')] }],
        traces: [],
      }),
    )
    const ask = answering('yes', 'no')
    const view = await run({
      steps: [step('s1', 'unlock', 'clarifier')],
      tool,
      specialists: [clarifier],
      ask,
    })
    expect(ask.asked.map(({ kind }) => kind)).toEqual(['clarify', 'confirm'])
    expect(tool.done).toEqual([])
    expect(view.steps[0]?.failure?.code).toBe('run.declined')
  })

  it('leaves a choice unmade under --yes', async () => {
    const clarifier = scriptedSpecialist('clarifier', () =>
      ok({
        kind: 'clarify',
        title: '',
        question: 'Which?',
        options: [{ id: 'a', label: 'A', calls: [callTo('light')] }],
        traces: [],
      }),
    )
    const tool = scriptedTool()
    const view = await run({
      steps: [step('s1', 'x', 'clarifier')],
      tool,
      specialists: [clarifier],
      ask: alwaysYes,
    })
    expect(tool.done).toEqual([])
    expect(view.unanswered.map(({ kind }) => kind)).toEqual(['clarify'])
  })

  it.each([
    [answering('rest'), ['fan'], 'done'],
    [answering('none'), [], 'failed'],
    [alwaysYes, [], 'failed'],
    [nobody, [], 'failed'],
  ] as const)(
    'does the rest of what is only partly there when a person says so: %#',
    async (ask, done, status) => {
      const tool = scriptedTool()
      const half: Specialist = {
        ...scriptedSpecialist('home'),
        propose: () =>
          Promise.resolve(
            ok({
              kind: 'calls',
              title: 'Turn on · Fan',
              calls: [callTo('fan')],
              missing: fail('home.no_such_device', 'There is no “lamp”. Nothing was changed.').failure,
              traces: [],
            }),
          ),
      }
      const view = await run({ steps: [step('s1', 'fan and lamp')], tool, specialists: [half], ask })
      expect(tool.done).toEqual(done)
      expect(view.steps[0]?.status).toBe(status)
      if (status === 'failed') expect(view.steps[0]?.failure?.code).toBe('home.no_such_device')
    },
  )

  it('asks one question at a time', async () => {
    let open = 0
    const ask: AskPerson = async () => {
      open += 1
      expect(open).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      open -= 1
      return 'yes'
    }
    const view = await run({ steps: [step('s1', 'risky_a'), step('s2', 'risky_b', 'calendar')], ask })
    expect(statuses(view)).toEqual(['s1 done', 's2 done'])
  })
})

describe('a run that is stopped', () => {
  it('begins no further call, and tells what was done before', async () => {
    const stop = new AbortController()
    const tool = scriptedTool({
      one: (call) => {
        stop.abort()
        return ok(resultOf(call))
      },
    })
    const view = await run({
      steps: [step('s1', 'one, two'), step('s2', 'three')],
      tool,
      signal: stop.signal,
    })
    expect(tool.done).toEqual(['one'])
    expect(view.steps[0]).toMatchObject({ status: 'done', result: { answer: 'one done.' } })
  })

  it('drops its open question and does not do what it asked about', async () => {
    const stop = new AbortController()
    const tool = scriptedTool()
    const ask: AskPerson = (_question, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(null))
        stop.abort()
      })
    const view = await run({ steps: [step('s1', 'risky_unlock')], tool, ask, signal: stop.signal })
    expect(tool.done).toEqual([])
    expect(view.question).toBeNull()
    expect(view.steps[0]?.failure?.code).toBe('run.cancelled')
  })
})

describe('the PIN behind a confirmation', () => {
  const pin: PinCheck = {
    isSet: () => true,
    check: (given) => Promise.resolve(given === '90817263' ? 'right' : given === '0000' ? 'locked' : 'wrong'),
  }
  /** Answers in order; null where nobody answers. */
  const answering = (...answers: (string | null)[]): AskPerson => {
    const left = [...answers]
    return () => Promise.resolve(left.shift() ?? null)
  }
  const risky = [step('s1', 'risky unlock')]

  it.each([
    ['yes and the right one', ['yes', '90817263'], ['risky unlock'], 'done'],
    ['yes, a slip, the right one', ['yes', '1111', '90817263'], ['risky unlock'], 'done'],
    ['three wrong ones', ['yes', '1111', '2222', '3333'], [], 'run.wrong_pin'],
    ['too many wrong ones before', ['yes', '0000'], [], 'run.pin_locked'],
    ['a no to the PIN', ['yes', 'no'], [], 'run.declined'],
  ])('%s', async (_, answers, done, ended) => {
    const tool = scriptedTool()
    const view = await run({ steps: risky, tool, ask: answering(...answers), pin })
    expect(tool.done).toEqual(done)
    expect(view.steps[0]?.failure?.code ?? view.steps[0]?.status).toBe(ended)
  })

  it('leaves the step undone when nobody gives it, and keeps no digit in the run', async () => {
    const tool = scriptedTool()
    const view = await run({ steps: risky, tool, ask: answering('yes', null), pin })
    expect(tool.done).toEqual([])
    expect(view.unanswered.map(({ kind }) => kind)).toEqual(['pin'])
    const typed = await run({ steps: risky, tool, ask: answering('yes', '90817263'), pin })
    expect(JSON.stringify(typed)).not.toContain('90817263')
  })

  it('is not asked for what is not risky', async () => {
    const tool = scriptedTool()
    await run({ steps: [step('s1', 'lamp')], tool, ask: nobody, pin })
    expect(tool.done).toEqual(['lamp'])
  })
})
