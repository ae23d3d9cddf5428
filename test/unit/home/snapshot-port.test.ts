/** Steps of one line see each other, and their effects add up. */
import { describe, expect, it } from 'vitest'
import type { RunView, StepResult, ToolCall } from '../../../contract/domain/plan'
import { toBatchOutput } from '../../../main/cli/batch-line'
import { fixedClock } from '../../../main/lib/clock'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { mergedBefore } from '../../../main/tools/home/merged-effects'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { readHome } from './read-cases'

const home = readHome('house-en')
const lamp = 'light.bedside_left'
const call = (op: string, targets: string[], slots: Record<string, unknown> = {}): ToolCall => ({
  step: 's1',
  tool: 'home',
  op,
  slots,
  targets,
})

async function results(...calls: ToolCall[]): Promise<StepResult[]> {
  const tool = createHomeTool(createSnapshotPort(home))
  const done: StepResult[] = []
  for (const one of calls) {
    const result = await tool.run(one, {
      runId: 'r',
      lang: 'en',
      clock: fixedClock(0, 'UTC'),
      signal: new AbortController().signal,
    })
    if (!result.ok) throw new Error(result.failure.message)
    done.push(result.value)
  }
  return done
}

async function effects(...calls: ToolCall[]) {
  const steps = (await results(...calls)).map((result, at) => ({
    id: `s${at}`,
    specialist: 'home',
    text: '',
    needs: [],
    calls: [],
    result,
  }))
  const run = {
    lang: 'en',
    route: [],
    steps,
    unanswered: [],
    failure: null,
    ms: {},
    path: 'model',
    tokens: {},
  }
  return toBatchOutput('x', run as unknown as RunView).effects
}

describe('steps of one line', () => {
  it('act on what the earlier ones left', async () => {
    const all = home.entities.filter(({ domain }) => domain === 'light').map(({ id }) => id)
    expect(await effects(call('turn_off', all), call('turn_on', ['light.floor_lamp']))).toMatchObject({
      'light.floor_lamp': { state: 'on' },
      'light.bed1': { state: 'off' },
    })
  })

  it('add up their attributes', async () => {
    expect(
      await effects(
        call('light_set', [lamp], { brightness: 50 }),
        call('light_set', [lamp], { color: 'red' }),
      ),
    ).toEqual({ [lamp]: { state: 'on', attributes: { brightness: 128, rgb_color: [255, 0, 0] } } })
  })

  it('count from the present value', async () => {
    const up = call('light_set', [lamp], { by: 20 })
    expect(await effects(call('light_set', [lamp], { brightness: 40 }), up)).toEqual({
      [lamp]: { state: 'on', attributes: { brightness: 153 } },
    })
  })

  it('leave a lamp with its last colour only', async () => {
    expect(
      await effects(
        call('light_set', ['light.living'], { color: 'red' }),
        call('light_set', ['light.living'], { color_temp: 2700 }),
      ),
    ).toEqual({ 'light.living': { state: 'on', attributes: { color_temp_kelvin: 2700 } } })
  })

  it('leave the file alone', async () => {
    await effects(call('turn_off', ['light.floor_lamp']))
    expect(home.entities.find(({ id }) => id === 'light.floor_lamp')?.state).toBe('on')
  })

  it('go back to what was before the first of them', async () => {
    const done = await results(
      call('light_set', ['light.floor_lamp'], { brightness: 100 }),
      call('light_set', ['light.floor_lamp'], { color_temp: 2700 }),
      call('turn_off', ['light.floor_lamp']),
    )
    expect(mergedBefore(done.map(({ before }) => before))).toEqual({
      'light.floor_lamp': { state: 'on', attributes: { brightness: 128, color_temp_kelvin: 4000 } },
    })
  })
})
