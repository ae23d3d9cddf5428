import { describe, expect, it } from 'vitest'
import type { Effects } from '../../../contract/domain/home'
import { fixedClock } from '../../../main/lib/clock'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { inverseOf } from '../../../main/tools/home/inverse'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { readHome } from './read-cases'

const back = (before: Effects) => inverseOf({ before }, readHome('house-en'))
const was = (state: string, attributes: Record<string, unknown> = {}) => ({ state, attributes })

describe('what takes a step back', () => {
  it.each([
    ['light.hall', was('off'), 'turn_off', {}],
    ['light.hall', was('on'), 'turn_on', {}],
    ['light.hall', was('on', { brightness: 102 }), 'light_set', { brightness: 40 }],
    ['light.hall', was('on', { rgb_color: [255, 0, 0] }), 'light_set', { rgb_color: [255, 0, 0] }],
    ['cover.kids_blind', was('open', { current_position: 30 }), 'set_position', { position: 30 }],
    ['cover.kids_blind', was('closed', { current_position: 0 }), 'close', {}],
    ['climate.living', was('heat', { temperature: 21 }), 'set_temperature', { temperature: 21 }],
    ['climate.living', was('off'), 'turn_off', {}],
    ['climate.living', was('heat'), 'set_mode', { mode: 'heat' }],
    ['media_player.tv', was('playing', { volume_level: 0.3 }), 'set_volume', { volume_level: 30 }],
    ['media_player.tv', was('paused'), 'media_pause', {}],
  ])('%s was %j', (id, earlier, op, slots) => {
    expect(back({ [id]: earlier })).toEqual({ calls: [{ tool: 'home', op, slots, targets: [id] }], lost: [] })
  })

  it('is one call for devices that go back to the same', () => {
    const { calls } = back({ 'light.hall': was('on'), 'light.bath': was('on'), 'light.kids': was('off') })
    expect(calls.map(({ op, targets }) => [op, targets])).toEqual([
      ['turn_on', ['light.hall', 'light.bath']],
      ['turn_off', ['light.kids']],
    ])
  })

  it('names what has no way back', () => {
    expect(back({ 'scene.none': was('unknown') })).toEqual({ calls: [], lost: ['scene.none'] })
  })

  it('asks before it unlocks again', () => {
    const home = readHome('house-en')
    const lock = home.entities.find(({ domain }) => domain === 'lock')
    const [call] = back({ [lock?.id ?? '']: was('unlocked') }).calls
    const tool = createHomeTool(createSnapshotPort(home))
    expect(tool.assess({ step: 's1', ...call! }, 'en')).toMatchObject({ risk: 'confirm' })
  })

  it('brings a home on paper back to where it was', async () => {
    const port = createSnapshotPort(readHome('house-en'))
    const tool = createHomeTool(port)
    const context = {
      runId: 'r',
      lang: 'en' as const,
      clock: fixedClock(0, 'UTC'),
      signal: new AbortController().signal,
    }
    const states = () => port.snapshot().entities.map(({ id, state, attributes }) => [id, state, attributes])
    const at = states()
    const done = await tool.run(
      {
        step: 's1',
        tool: 'home',
        op: 'turn_on',
        slots: {},
        targets: ['light.hall', 'light.bath', 'light.kids'],
      },
      context,
    )
    if (!done.ok) throw new Error(done.failure.message)
    expect(states()).not.toEqual(at)
    for (const call of tool.inverse?.(done.value).calls ?? [])
      await tool.run({ step: 's1', ...call }, context)
    expect(states()).toEqual(at)
  })
})
