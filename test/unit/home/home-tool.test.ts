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

  it('says that a target was set on what stays off', async () => {
    const set = (lang: 'en' | 'ru', from: string) =>
      createHomeTool(createSnapshotPort(readHome(from))).run(
        call('set_temperature', ['climate.ac'], { temperature: 22 }),
        { ...context, lang },
      )
    expect(await set('en', 'house-en')).toMatchObject({
      value: { answer: 'Office AC is set to 22\u00a0°C and still off.' },
    })
    expect(await set('ru', 'house-ru')).toMatchObject({
      value: { answer: 'Кондиционер установлен на 22\u00a0°C, но выключен.' },
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

  const sentWith = (failure: ReturnType<typeof fail>, lang: 'en' | 'ru' = 'en') =>
    createHomeTool(livePort(() => Promise.resolve(failure)))
      .run(call('turn_on', ['light.living']), { ...context, lang })
      .then((result) => (result.ok ? '' : result.failure.message))

  it('never says "nothing was sent" of what was sent', async () => {
    const details = { maybeSent: true }
    expect(await sentWith(fail('mqtt.offline', '', { details }))).toBe(
      'The connection was lost while the command was sent: whether it reached Living Room Light is not known. Check the device.',
    )
    expect(await sentWith(fail('run.cancelled', '', { details }), 'ru')).toBe(
      'Остановлено, но команда могла уже уйти: «Living Room Light».',
    )
    expect(await sentWith(fail('mqtt.offline', ''))).toContain('nothing was sent')
    for (const code of ['internal', 'mqtt.refused', 'home.not_confirmed_by_device'] as const)
      expect(await sentWith(fail(code, ''))).not.toMatch(/as before|nothing was sent/)
  })

  it('does not call done what no device reported', async () => {
    const port = livePort(({ desired }) =>
      Promise.resolve(
        ok({
          before: { state: 'unknown', attributes: {} },
          after: { state: desired.state ?? '', attributes: {} },
          confirmed: false,
        }),
      ),
    )
    const run = (op: string, targets: string[], lang: 'en' | 'ru') =>
      createHomeTool(port).run(call(op, targets), { ...context, lang })
    expect(await run('unlock', ['lock.front'], 'en')).toMatchObject({
      ok: true,
      value: { effects: {}, answer: 'The command was sent to Front Door; it does not report back.' },
    })
    expect(await run('lock', ['lock.back'], 'ru')).toMatchObject({
      value: { answer: '«Back Door Lock»: команда отправлена, но о выполнении устройство не сообщает.' },
    })
    expect(await run('activate_scene', ['scene.movie'], 'ru')).toMatchObject({
      value: { answer: '«Movie Night»: команда отправлена, но о выполнении сцена не сообщает.' },
    })
  })

  it('tells a device that reports nothing again, and says that its state is only assumed', async () => {
    const execute = vi.fn<HomePort['execute']>(() => Promise.resolve(fail('internal', '')))
    const door = {
      id: 'lock.a',
      domain: 'lock',
      name: 'Door',
      state: 'locked',
      attributes: { assumed_state: true },
    }
    const assumed = Home.parse({ entities: [door] })
    const port = { ...livePort(execute), snapshot: () => assumed }
    await createHomeTool(port).run(call('lock', ['lock.a']), context)
    expect(execute).toHaveBeenCalledOnce()
    expect(
      await createHomeTool(port).run(call('query_state', ['lock.a'], { state: 'locked' }), context),
    ).toMatchObject({
      value: { answer: 'Door does not report its state; by the last command it is locked.' },
    })
  })

  it('neither sends nor answers while the broker is away', async () => {
    const execute = vi.fn<HomePort['execute']>()
    const port: HomePort = {
      ...livePort(execute),
      status: () => ({ kind: 'custom', state: 'offline', broker: 'b', failure: null, problems: [] }),
    }
    const tool = createHomeTool(port)
    expect(await tool.run(call('query_state', ['lock.front'], { state: 'locked' }), context)).toMatchObject({
      ok: false,
      failure: {
        code: 'mqtt.offline',
        message:
          'The broker is not connected, so the state of Front Door is not known now. Check it in Settings → Home.',
      },
    })
    expect(await tool.run(call('turn_on', ['light.living']), context)).toMatchObject({
      ok: false,
      failure: { code: 'mqtt.offline' },
    })
    expect(execute).not.toHaveBeenCalled()
    expect(await tool.run(call('get_current_time', []), context)).toMatchObject({ ok: true })
  })

  it('says that a vacuum cannot clean one room', async () => {
    const execute = vi.fn<HomePort['execute']>(() => Promise.resolve(fail('home.unsupported_op', '')))
    const clean = call('vacuum_clean_area', ['vacuum.rosie'], { area: 'kitchen' })
    expect(await createHomeTool(livePort(execute)).run(clean, context)).toMatchObject({
      ok: false,
      failure: {
        code: 'home.unsupported_op',
        message: 'Rosie cannot clean one room, only everything. Nothing was sent.',
      },
    })
    expect(execute.mock.calls[0]?.[0].areas).toEqual(['Kitchen'])
    expect(await createHomeTool(createSnapshotPort(home)).run(clean, context)).toMatchObject({
      ok: true,
      value: { effects: { 'vacuum.rosie': { state: 'cleaning' } } },
    })
  })

  it('says where a cover is going, not where it is', async () => {
    const port = livePort(() =>
      Promise.resolve(
        ok({
          before: { state: 'closed', attributes: { current_position: 0 } },
          after: { state: 'opening', attributes: { current_position: 0, moving: true } },
          confirmed: true,
        }),
      ),
    )
    const move = call('set_position', ['cover.bed1_blinds'], { position: 50 })
    const run = (lang: 'en' | 'ru') => createHomeTool(port).run(move, { ...context, lang })
    expect(await run('en')).toMatchObject({ value: { answer: 'Bedroom Blinds are moving to 50%.' } })
    expect(await run('ru')).toMatchObject({ value: { answer: 'Bedroom Blinds: открывается до 50\u00a0%.' } })
  })

  it('asks for the item of a list', async () => {
    const add = (op: string, lang: 'en' | 'ru') =>
      createHomeTool(createSnapshotPort(home)).run(call(op, [], { item: '' }), { ...context, lang })
    expect(await add('shopping_list_add_item', 'en')).toMatchObject({
      ok: false,
      failure: { code: 'home.missing_value', message: 'What should go on the list? Nothing was changed.' },
    })
    expect(await add('list_complete_item', 'ru')).toMatchObject({ failure: { code: 'home.missing_value' } })
  })

  it('counts devices whose names hold an "and"', async () => {
    const names = ['Люстра', 'Торшер', 'Бра', 'Свет и звук в гостиной', 'Ночник', 'Лента']
    const lights = Home.parse({
      entities: names.map((name, at) => ({ id: `light.n${at}`, domain: 'light', name, state: 'off' })),
    })
    const all = call(
      'turn_on',
      names.map((_, at) => `light.n${at}`),
    )
    expect(
      await createHomeTool(createSnapshotPort(lights)).run(all, { ...context, lang: 'ru' }),
    ).toMatchObject({ value: { answer: 'Люстра, Торшер, Бра, Свет и звук в гостиной и ещё 2 включены.' } })
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

  it.each([
    ['turn_on', 'switch', 'Garage door', 'off', 'confirm'],
    ['turn_off', 'switch', 'Garage door', 'on', 'none'],
    ['toggle', 'switch', 'Garage door', 'off', 'confirm'],
    ['turn_on', 'switch', 'Гаражные ворота', 'off', 'confirm'],
    ['turn_on', 'switch', 'Калитка', 'off', 'confirm'],
    ['turn_on', 'switch', 'Клапан воды', 'off', 'confirm'],
    ['turn_on', 'switch', 'Замок кладовой', 'off', 'confirm'],
    ['turn_off', 'switch', 'Door lock', 'on', 'confirm'],
    ['turn_off', 'switch', 'Сигнализация', 'on', 'confirm'],
    ['run_script', 'script', 'Open the garage', 'off', 'confirm'],
    ['run_script', 'script', 'Открыть ворота', 'off', 'confirm'],
    ['run_script', 'script', 'Close the garage door', 'off', 'none'],
    ['run_script', 'script', 'Запереть дверь', 'off', 'none'],
    ['run_script', 'script', 'Lock all doors', 'off', 'none'],
    ['run_script', 'script', 'Leaving Home', 'off', 'none'],
    ['activate_scene', 'scene', 'Unlock front door', 'unknown', 'confirm'],
    ['turn_on', 'automation', 'Alarm', 'off', 'confirm'],
    ['turn_on', 'button', 'Front gate', 'unknown', 'confirm'],
    ['turn_on', 'light', 'Garage door', 'off', 'none'],
    ['turn_on', 'switch', 'Garage light', 'off', 'none'],
    ['turn_on', 'switch', 'Door lamp', 'off', 'none'],
    ['turn_on', 'switch', 'Свет у ворот', 'off', 'none'],
    ['turn_on', 'switch', 'Розетка в гараже', 'off', 'none'],
    ['turn_on', 'switch', 'Garage heater', 'off', 'none'],
    ['turn_on', 'switch', 'Doorbell', 'off', 'none'],
    ['turn_on', 'switch', 'Child lock', 'off', 'none'],
    ['turn_on', 'switch', 'Outdoor pump', 'off', 'none'],
    ['turn_on', 'switch', 'Вентилятор', 'off', 'none'],
    ['open', 'cover', 'Front door', 'closed', 'confirm'],
    ['open', 'cover', 'Входная дверь', 'closed', 'confirm'],
    ['close', 'cover', 'Front door', 'open', 'none'],
    ['toggle', 'cover', 'Front door', 'open', 'none'],
    ['toggle', 'cover', 'Front door', 'closed', 'confirm'],
    ['stop', 'cover', 'Front door', 'opening', 'none'],
    ['open', 'cover', 'Door curtain', 'closed', 'none'],
    ['open', 'cover', 'Жалюзи у двери', 'closed', 'none'],
    ['toggle', 'valve', 'Water', 'open', 'none'],
    ['toggle', 'valve', 'Water', 'closed', 'confirm'],
  ])('%s %s “%s” (%s): %s', (op, domain, name, state, risk) => {
    const id = `${domain}.x`
    const named = Home.parse({ entities: [{ id, domain, name, state }] })
    expect(createHomeTool(createSnapshotPort(named)).assess(call(op, [id]), 'en').risk).toBe(risk)
  })

  it.each([
    ['turn_on', 'confirm', 'Turn on Heater?'],
    ['turn_off', 'confirm', 'Turn off Heater?'],
    ['set_temperature', 'confirm', 'Change Heater?'],
    ['query_state', 'none', ''],
  ])('%s asks when the person marked the device: %s', (op, risk, question) => {
    const entity = { id: 'climate.x', domain: 'climate', name: 'Heater', state: 'off', asksFirst: true }
    const tool = createHomeTool(createSnapshotPort(Home.parse({ entities: [entity] })))
    expect(tool.assess(call(op, ['climate.x']), 'en')).toEqual({ risk, question })
  })

  it.each([
    ['set_mode', 'alarm_control_panel', 'House', { mode: 'disarmed' }, 'confirm'],
    ['set_mode', 'alarm_control_panel', 'House', { mode: 'armed_home' }, 'none'],
    ['set_temperature', 'climate', 'Oven', { temperature: 200 }, 'confirm'],
    ['set_mode', 'climate', 'Духовка', { mode: 'heat' }, 'confirm'],
    ['set_mode', 'climate', 'Духовка', { mode: 'off' }, 'none'],
    ['set_temperature', 'climate', 'Bedroom', { temperature: 22 }, 'none'],
  ])('%s of %s “%s” to %o: %s', (op, domain, name, slots, risk) => {
    const id = `${domain}.x`
    const named = Home.parse({ entities: [{ id, domain, name, state: 'off' }] })
    expect(createHomeTool(createSnapshotPort(named)).assess(call(op, [id], slots), 'en').risk).toBe(risk)
  })

  it('does not ask before setting a garage door to closed', () => {
    const tool = createHomeTool(createSnapshotPort(home))
    expect(tool.assess(call('set_position', ['cover.garage'], { position: 0 }), 'en').risk).toBe('none')
  })
})
