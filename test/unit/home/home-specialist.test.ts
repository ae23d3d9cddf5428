import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '../../../contract/domain/failure'
import type { Completion, CompletionRequest, Engine } from '../../../main/llm/engine'
import { fixedClock } from '../../../main/lib/clock'
import { createHomeSpecialist } from '../../../main/specialists/home/home-specialist'
import type { SpecialistContext } from '../../../main/specialists/specialist'
import { readHome } from './read-cases'

function scripted(lines: readonly (string | Result<Completion>)[]): {
  engine: Engine
  asked: CompletionRequest[]
} {
  const asked: CompletionRequest[] = []
  const left = [...lines]
  const complete = (request: CompletionRequest): Promise<Result<Completion>> => {
    asked.push(request)
    const next = left.shift() ?? ''
    const tokens = { prompt: 1, cached: 0, output: 1 }
    if (typeof next !== 'string') return Promise.resolve(next)
    return Promise.resolve(
      ok({
        text: next,
        trace: {
          requestId: 'q',
          adapter: 'home',
          prompt: request.prompt,
          output: next,
          tokens,
          ms: 1,
          device: 'cpu',
        },
      }),
    )
  }
  return { engine: { complete } as Engine, asked }
}

const context: SpecialistContext = {
  runId: 'r',
  lang: 'en',
  clock: fixedClock(0, 'UTC'),
  area: null,
  history: [],
  earlier: [],
  seen: new Map(),
  signal: new AbortController().signal,
}

function propose(
  lines: readonly (string | Result<Completion>)[],
  text: string,
  extra: Partial<SpecialistContext> = {},
) {
  const { engine, asked } = scripted(lines)
  const specialist = createHomeSpecialist({ engine, grammar: null, home: () => readHome('house-en') })
  const step = { id: 's1', specialist: 'home', text, needs: [] }
  return specialist.propose(step, { ...context, ...extra }).then((proposed) => ({ proposed, asked }))
}

describe('the home specialist', () => {
  it('proposes bound calls with a title', async () => {
    const { proposed, asked } = await propose(['off floor lamp'], 'turn off the floor lamp')
    expect(asked[0]).toMatchObject({ adapter: 'home', prompt: 'Home: turn off the floor lamp\n' })
    expect(proposed).toMatchObject({
      ok: true,
      value: {
        kind: 'calls',
        title: 'Turn off · Floor Lamp',
        calls: [
          {
            step: 's1',
            tool: 'home',
            op: 'turn_off',
            slots: { name: 'Floor Lamp' },
            targets: ['light.floor_lamp'],
          },
        ],
      },
    })
  })

  it('gives the model the turn before when there is one', async () => {
    const { asked } = await propose(['on light @office'], 'and in the office', {
      history: ['turn on the light in the hall'],
    })
    expect(asked[0]?.prompt).toBe('Before: turn on the light in the hall\nHome: and in the office\n')
  })

  it('asks once more after an unreadable answer, then gives up with both traces', async () => {
    const second = await propose(['nonsense', 'off floor lamp'], 'turn off the floor lamp')
    expect(second.proposed.ok).toBe(true)
    const never = await propose(['off radio', 'off radio'], 'turn off the floor lamp')
    expect(never.proposed).toMatchObject({ ok: false, failure: { code: 'specialist.unreadable' } })
    expect(never.proposed.traces).toHaveLength(2)
  })

  it('passes the failure of the engine on', async () => {
    const { proposed } = await propose([fail('llm.timeout', 'slow')], 'turn off the lamp')
    expect(proposed).toMatchObject({ ok: false, failure: { code: 'llm.timeout' } })
  })

  it('asks which of two, each choice ready to run', async () => {
    const { proposed } = await propose(['on bedside lamp'], 'turn on the bedside lamp')
    expect(proposed).toMatchObject({
      ok: true,
      value: { kind: 'clarify', question: 'Which one: Left Bedside Lamp or Right Bedside Lamp?' },
    })
    if (!proposed.ok || proposed.value.kind !== 'clarify') return
    expect(proposed.value.options.map(({ calls }) => calls[0]?.targets)).toEqual([
      ['light.bedside_left'],
      ['light.bedside_right'],
    ])
  })

  it('names the nearest devices for one that is not there', async () => {
    const { proposed } = await propose(['on reading lamp'], 'turn on the reading lamp')
    expect(proposed).toMatchObject({ ok: false, failure: { code: 'home.no_such_device' } })
    expect(!proposed.ok && proposed.failure.message).toContain('Lamp')
  })
})
