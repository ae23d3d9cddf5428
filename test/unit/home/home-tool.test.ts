import { describe, expect, it, vi } from 'vitest'
import { fail, ok } from '../../../contract/domain/failure'
import { Home } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { fixedClock } from '../../../main/lib/clock'
import { planEffects } from '../../../main/tools/home/effects'
import type { HomePort } from '../../../main/tools/home/home-port'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { readHome } from './read-cases'

const call = (op: string, targets: string[], slots: Record<string, unknown> = {}): ToolCall => ({
  step: 's1',
  tool: 'home',
  op,
  slots,
  targets,
})
const context = {
  runId: 'r',
  lang: 'en' as const,
  clock: fixedClock(0, 'UTC'),
  signal: new AbortController().signal,
}
const home = readHome('house-en')

describe('effects', () => {
  const desired = (op: string, id: string, slots = {}) =>
    planEffects(call(op, [id], slots), home).commands[0]?.desired

  it.each([
    ['turn_on', 'light.living', {}, { state: 'on', attributes: {} }],
    ['light_set', 'light.living', { brightness: 40 }, { state: 'on', attributes: { brightness: 102 } }],
    ['light_set', 'light.floor_lamp', { by: 25 }, { state: 'on', attributes: { brightness: 191 } }],
    ['light_set', 'light.floor_lamp', { by: -75 }, { state: 'on', attributes: { brightness: 3 } }],
    ['light_set', 'light.living', { color: 'red' }, { state: 'on', attributes: { rgb_color: [255, 0, 0] } }],
    [
      'light_set',
      'light.floor_lamp',
      { color_temp: 2700 },
      { state: 'on', attributes: { color_temp_kelvin: 2700 } },
    ],
    ['light_set', 'light.floor_lamp', { brightness: 0 }, { state: 'off', attributes: {} }],
    [
      'set_temperature',
      'climate.living',
      { temperature: 22.5 },
      { state: 'heat', attributes: { temperature: 22.5 } },
    ],
    ['set_temperature', 'climate.living', { by: -2 }, { state: 'heat', attributes: { temperature: 19 } }],
    ['set_temperature', 'climate.living', { by: 20 }, { state: 'heat', attributes: { temperature: 30 } }],
    ['turn_on', 'climate.ac', {}, { state: 'cool', attributes: {} }],
    ['set_mode', 'climate.living', { mode: 'eco' }, { state: 'heat', attributes: { preset_mode: 'eco' } }],
    [
      'set_position',
      'cover.kids_blind',
      { position: 30 },
      { state: 'open', attributes: { current_position: 30 } },
    ],
    [
      'set_position',
      'cover.kids_blind',
      { by: -80 },
      { state: 'closed', attributes: { current_position: 0 } },
    ],
    ['close', 'cover.living_curtains', {}, { state: 'closed', attributes: { current_position: 0 } }],
    ['open', 'cover.garage', {}, { state: 'open', attributes: {} }],
    ['unlock', 'lock.front', {}, { state: 'unlocked', attributes: {} }],
    [
      'set_volume',
      'media_player.tv',
      { volume_level: 50 },
      { state: 'playing', attributes: { volume_level: 0.5 } },
    ],
    [
      'set_volume_relative',
      'media_player.tv',
      { volume_step: -40 },
      { state: 'playing', attributes: { volume_level: 0 } },
    ],
    ['set_fan_speed', 'fan.bed1', { percentage: 66 }, { state: 'on', attributes: { percentage: 66 } }],
    ['toggle', 'light.floor_lamp', {}, { state: 'off', attributes: {} }],
    ['toggle', 'valve.main', {}, { state: 'closed', attributes: {} }],
    ['toggle', 'cover.living_curtains', {}, { state: 'closed', attributes: { current_position: 0 } }],
    ['toggle', 'cover.bed1_blinds', {}, { state: 'open', attributes: { current_position: 100 } }],
    ['vacuum_start', 'vacuum.rosie', {}, { state: 'cleaning', attributes: {} }],
  ])('%s %s %j', (op, id, slots, expected) => {
    expect(desired(op, id, slots)).toEqual(expected)
  })

  it('knows what is already so, what cannot be done and what is away', () => {
    expect(
      planEffects(call('turn_on', ['light.floor_lamp', 'light.living']), home).already.map(({ id }) => id),
    ).toEqual(['light.floor_lamp'])
    expect(
      planEffects(call('light_set', ['light.hall'], { brightness: 40 }), home).unable.map(({ id }) => id),
    ).toEqual(['light.hall'])
    expect(planEffects(call('light_set', ['light.floor_lamp'], { color: 'red' }), home).unable).toHaveLength(
      1,
    )
    const away = Home.parse({
      entities: [{ id: 'light.a', domain: 'light', name: 'A', state: 'unavailable' }],
    })
    expect(planEffects(call('turn_on', ['light.a']), away).unavailable).toHaveLength(1)
  })

  it.each([
    ['set_temperature', 'climate.ac', { temperature: 22 }, { state: 'off', attributes: { temperature: 22 } }],
    ['set_temperature', 'humidifier.a', { temperature: 55 }, { state: 'off', attributes: { humidity: 55 } }],
    [
      'set_volume',
      'media_player.a',
      { volume_level: 20 },
      { state: 'off', attributes: { volume_level: 0.2 } },
    ],
    ['media_player_mute', 'media_player.a', {}, { state: 'off', attributes: { is_volume_muted: true } }],
    ['set_mode', 'climate.b', { mode: 'eco' }, { state: 'off', attributes: { preset_mode: 'eco' } }],
    ['turn_off', 'climate.ac', {}, undefined],
    ['set_temperature', 'climate.ac', { temperature: 24 }, undefined],
    ['set_fan_speed', 'fan.a', { percentage: 0 }, undefined],
    ['close', 'cover.bed1_blinds', {}, undefined],
  ])('%s of %s that is off, %j', (op, id, slots, expected) => {
    const off = Home.parse({
      ...home,
      entities: [
        ...home.entities,
        { id: 'humidifier.a', domain: 'humidifier', name: 'H', state: 'off', attributes: { humidity: 40 } },
        {
          id: 'media_player.a',
          domain: 'media_player',
          name: 'M',
          state: 'off',
          attributes: { volume_level: 0.5 },
        },
        {
          id: 'climate.b',
          domain: 'climate',
          name: 'C',
          state: 'off',
          attributes: { preset_modes: ['eco'] },
        },
        { id: 'fan.a', domain: 'fan', name: 'F', state: 'off', attributes: { percentage: 50 } },
      ],
    })
    expect(planEffects(call(op, [id], slots), off).commands[0]?.desired).toEqual(expected)
  })

  it('tells a cover that passes the wanted position to stop there', () => {
    const passing = Home.parse({
      ...home,
      entities: [
        {
          id: 'cover.a',
          name: 'Curtain',
          domain: 'cover',
          state: 'opening',
          attributes: { current_position: 40 },
        },
      ],
    })
    expect(
      planEffects(call('set_position', ['cover.a'], { position: 40 }), passing).commands[0]?.desired,
    ).toEqual({ state: 'open', attributes: { current_position: 40 } })
  })
})

describe('the home tool', () => {
  const livePort = (execute: HomePort['execute']): HomePort => {
    const { isSimulated: _paper, ...port } = createSnapshotPort(home)
    return { ...port, execute }
  }

  it('reports what was observed and what was before', async () => {
    const result = await createHomeTool(createSnapshotPort(home)).run(
      call('light_set', ['light.living'], { brightness: 40 }),
      context,
    )
    expect(result).toMatchObject({
      ok: true,
      value: {
        effects: { 'light.living': { state: 'on', attributes: { brightness: 102 } } },
        before: { 'light.living': { state: 'off', attributes: {} } },
      },
    })
  })

  it('sends nothing to a device that is already so', async () => {
    const execute = vi.fn<HomePort['execute']>()
    const result = await createHomeTool(livePort(execute)).run(call('turn_on', ['light.floor_lamp']), context)
    expect(execute).not.toHaveBeenCalled()
    expect(result).toMatchObject({ ok: true, value: { effects: {}, answer: 'Floor Lamp is already on.' } })
  })

  it('says which device failed and counts the others', async () => {
    const port = livePort(({ entityId, desired }) =>
      Promise.resolve(
        entityId === 'light.bath'
          ? fail('home.not_confirmed_by_device', 'no answer')
          : ok({
              before: { state: 'off', attributes: {} },
              after: { state: desired.state ?? '', attributes: {} },
              confirmed: true,
            }),
      ),
    )
    const result = await createHomeTool(port).run(call('turn_on', ['light.bath', 'light.living']), context)
    expect(result).toMatchObject({
      ok: true,
      value: {
        answer:
          'Living Room Light is on. The command was sent, but Bathroom Light did not confirm it. Check the device.',
      },
    })
    expect(result.ok && Object.keys(result.value.effects)).toEqual(['light.living'])
  })

  it('fails in words when nothing worked', async () => {
    const port = livePort(() => Promise.resolve(fail('mqtt.offline', 'offline', { retryable: true })))
    const result = await createHomeTool(port).run(call('turn_on', ['light.living']), {
      ...context,
      lang: 'ru',
    })
    expect(result).toMatchObject({ ok: false, failure: { code: 'mqtt.offline', retryable: true } })
    expect(!result.ok && result.failure.message).toContain('«Living Room Light»')
  })

  it('has timers and lists on paper only', async () => {
    const timer = call('start_timer', [], { minutes: 5 })
    expect(await createHomeTool(createSnapshotPort(home)).run(timer, context)).toMatchObject({ ok: true })
    expect(await createHomeTool(livePort(vi.fn())).run(timer, context)).toMatchObject({
      ok: false,
      failure: { code: 'home.unsupported_op' },
    })
  })

  it.each([
    ['unlock', 'lock.front', 'confirm'],
    ['toggle', 'lock.front', 'confirm'],
    ['lock', 'lock.front', 'none'],
    ['open', 'cover.garage', 'confirm'],
    ['set_position', 'cover.garage', 'confirm'],
    ['toggle', 'cover.gate', 'confirm'],
    ['close', 'cover.garage', 'none'],
    ['open', 'cover.living_curtains', 'none'],
    ['open', 'valve.main', 'confirm'],
    ['close', 'valve.main', 'none'],
    ['turn_on', 'siren.alarm', 'confirm'],
    ['turn_off', 'siren.alarm', 'none'],
    ['turn_on', 'switch.oven', 'confirm'],
    ['turn_off', 'switch.oven', 'none'],
    ['turn_on', 'switch.kettle', 'none'],
  ])('%s %s: %s', (op, id, risk) => {
    const verdict = createHomeTool(createSnapshotPort(home)).assess(call(op, [id], { position: 50 }), 'en')
    expect(verdict.risk).toBe(risk)
    expect(verdict.question === '').toBe(risk === 'none')
  })

  it('does not ask before setting a garage door to closed', () => {
    const tool = createHomeTool(createSnapshotPort(home))
    expect(tool.assess(call('set_position', ['cover.garage'], { position: 0 }), 'en').risk).toBe('none')
  })
})
