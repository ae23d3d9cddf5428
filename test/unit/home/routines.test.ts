import { describe, expect, it, onTestFinished } from 'vitest'
import type { Entity, Home, Lang } from '../../../contract/domain/home'
import type { StepResult, ToolCall } from '../../../contract/domain/plan'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { profileAt } from '../../../main/storage/profile'
import { createHomeHub } from '../../../main/tools/home/home-hub'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import { openOwnThings } from '../../../main/tools/home/own-things'
import { createSnapshotPort } from '../../../main/tools/home/snapshot-port'
import { expand } from '../../../main/tools/routines/expand'
import type { ScriptStep } from '../../../main/tools/routines/routine'
import { runMoves } from '../../../main/tools/routines/run-moves'
import { tempFolder } from '../../support/temp-folder'

const clock = fixedClock(Date.UTC(2026, 10, 23, 12), 'UTC')
const log = silentLog()
const device = (id: string, name: string, state: string, attributes = {}, area = 'living'): Entity => ({
  id,
  domain: id.split('.')[0] ?? '',
  name,
  aliases: [],
  state,
  attributes,
  area,
})
const home: Home = {
  id: 'home',
  floors: [{ id: 'ground', name: 'Ground', aliases: [] }],
  areas: [
    { id: 'living', name: 'Living Room', aliases: [], floor: 'ground' },
    { id: 'garage', name: 'Garage', aliases: [], floor: 'ground' },
  ],
  entities: [
    device('light.lamp', 'Lamp', 'on', { brightness: 51, supported_color_modes: ['brightness'] }),
    device('light.spot', 'Spot', 'off', {}),
    device('cover.blind', 'Blind', 'open', { current_position: 30 }),
    device('climate.heat', 'Heating', 'heat', { temperature: 21 }),
    device('media_player.tv', 'TV', 'playing', { volume_level: 0.2 }),
    device('fan.air', 'Fan', 'unavailable'),
    device('lock.front', 'Front Door', 'unlocked'),
    device('cover.garage', 'Garage Door', 'open', { device_class: 'garage' }, 'garage'),
  ],
  timers: [],
  lists: [],
}

async function live(dir = tempFolder(), lang: Lang = 'en') {
  const own = await openOwnThings({
    profile: profileAt(dir),
    isWatching: false,
    lang: () => lang,
    clock,
    log,
  })
  const hub = createHomeHub(own.layers)
  const { isSimulated: _paper, ...port } = createSnapshotPort(home)
  await hub.use(port)
  const tool = createHomeTool(hub, own)
  onTestFinished(() => own.dispose())
  const context = { runId: 'r', lang, clock, signal: new AbortController().signal }
  const callOf = (op: string, slots: ToolCall['slots'] = {}, targets: string[] = []): ToolCall => ({
    step: 's1',
    tool: 'home',
    op,
    slots,
    targets,
  })
  const ask = (...call: Parameters<typeof callOf>) => tool.assess(callOf(...call), lang)
  const run = async (...call: Parameters<typeof callOf>): Promise<StepResult> => {
    const done = await tool.run(callOf(...call), context)
    if (!done.ok) throw new Error(`${done.failure.code}: ${done.failure.message}`)
    return done.value
  }
  const undo = async (result: StepResult): Promise<void> => {
    for (const { op, slots, targets } of tool.inverse?.(result).calls ?? [])
      await run(op, slots, [...targets])
  }
  const states = () =>
    Object.fromEntries(
      hub.snapshot().entities.map(({ id, state, attributes }) => [id, { state, attributes }]),
    )
  const scenes = () =>
    hub
      .snapshot()
      .entities.filter((one) => one.own)
      .map(({ id, name }) => `${id} ${name}`)
  /** Everything otherwise than it was. */
  const disturb = async (): Promise<void> => {
    await run('turn_off', {}, ['light.lamp', 'media_player.tv'])
    await run('turn_on', {}, ['light.spot'])
    await run('close', {}, ['cover.blind', 'cover.garage'])
    await run('set_temperature', { temperature: 25 }, ['climate.heat'])
    await run('set_volume', { volume_level: 80 }, ['media_player.tv'])
  }
  return { own, hub, tool, port, context, callOf, ask, run, undo, states, scenes, disturb }
}
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('a scene of one’s own', () => {
  it('remembers the room as it is and brings it back to that, after a restart too', async () => {
    const dir = tempFolder()
    const first = await live(dir)
    const saved = await first.run('create_scene', { name: 'movie night', area: 'living' })
    expect(plain(saved.answer)).toBe(
      'The scene “Movie night” is saved: 5 devices. Left out, because they do not answer: Fan.',
    )
    const { disturb, run, states, scenes } = await live(dir)
    expect(scenes()).toEqual(['scene.movie_night Movie night'])
    const before = states()
    await disturb()
    const done = await run('activate_scene', {}, ['scene.movie_night'])
    expect(done.answer).toBe('Movie night is on.')
    const after = states()
    for (const id of ['light.lamp', 'light.spot', 'cover.blind', 'climate.heat'])
      expect(after[id]).toEqual(before[id])
    expect(after['media_player.tv']?.attributes['volume_level']).toBe(0.2)
    // Another room, and what a scene never holds.
    expect(after['cover.garage']?.state).toBe('closed')
    expect(Object.keys(done.effects)).not.toContain('lock.front')
  })

  it('can be taken back, device by device', async () => {
    const { disturb, run, undo, states } = await live()
    await run('create_scene', { name: 'movie night', area: 'living' })
    await disturb()
    const before = states()
    await undo(await run('activate_scene', {}, ['scene.movie_night']))
    const after = states()
    for (const id of ['light.lamp', 'light.spot', 'cover.blind', 'climate.heat'])
      expect(after[id]?.state).toBe(before[id]?.state)
    expect(after['climate.heat']?.attributes['temperature']).toBe(25)
  })

  it('asks before what it would open, by whatever name it is begun', async () => {
    const { disturb, run, ask } = await live()
    await run('create_scene', { name: 'arrival' })
    await disturb()
    for (const op of ['activate_scene', 'run_script', 'turn_on'])
      expect(ask(op, {}, ['scene.arrival'])).toEqual({ risk: 'confirm', question: 'Open Garage Door?' })
  })

  it('is carried out as it was assessed, not as it was saved meanwhile', async () => {
    const { disturb, run, tool, callOf, context, states } = await live()
    await run('create_scene', { name: 'x', area: 'living' })
    await disturb()
    const call = callOf('activate_scene', {}, ['scene.x'])
    expect(tool.assess(call, 'en').risk).toBe('none')
    await run('open', {}, ['cover.garage'])
    await run('create_scene', { name: 'x' })
    await run('close', {}, ['cover.garage'])
    await tool.run(call, context)
    expect(states()['cover.garage']?.state).toBe('closed')
  })

  it('asks for a device that its owner marked', async () => {
    const { own, hub, tool, callOf, run, port } = await live()
    await run('create_scene', { name: 'x', area: 'living' })
    const marked = createSnapshotPort({
      ...home,
      entities: home.entities.map((one) => (one.id === 'light.spot' ? { ...one, asksFirst: true } : one)),
    })
    await hub.use({ ...port, ...marked })
    expect(tool.assess(callOf('activate_scene', {}, ['scene.x']), 'ru')).toMatchObject({ risk: 'confirm' })
    expect(own.routines.all()).toHaveLength(1)
  })

  it('is renamed, saved anew under its name, deleted after asking, and each can be taken back', async () => {
    const { run, undo, ask, scenes, own } = await live()
    await run('create_scene', { name: 'movie night', area: 'living' })
    await undo(await run('rename_scene', { new_name: 'cinema' }, ['scene.movie_night']))
    expect(scenes()).toEqual(['scene.movie_night Movie night'])
    const again = await run('create_scene', { name: 'Movie Night', area: 'garage' })
    expect(plain(again.answer)).toBe('The scene “Movie night” is changed: 1 device.')
    await undo(again)
    expect(Object.keys((own.routines.all()[0] as { states: object }).states)).toHaveLength(5)
    expect(ask('delete_scene', {}, ['scene.movie_night'])).toEqual({
      risk: 'confirm',
      question: 'Delete the scene “Movie night”?',
    })
    const gone = await run('delete_scene', {}, ['scene.movie_night'])
    expect(scenes()).toEqual([])
    await undo(gone)
    expect(scenes()).toEqual(['scene.movie_night Movie night'])
    expect((await run('list_scenes')).answer).toBe('Scenes: Movie night.')
  })

  it('is not made of nothing, and takes no name that another has', async () => {
    const { run } = await live()
    await run('create_scene', { name: 'a', area: 'living' })
    await run('create_scene', { name: 'b', area: 'living' })
    await expect(run('create_scene', { name: 'c', area: 'nowhere' })).rejects.toThrow('home.empty')
    await expect(run('rename_scene', { new_name: 'B' }, ['scene.a'])).rejects.toThrow('There is “B” already.')
  })

  it('speaks Russian', async () => {
    const { run, ask } = await live(tempFolder(), 'ru')
    expect(plain((await run('create_scene', { name: 'кино', area: 'living' })).answer)).toContain(
      'Сцена «Кино» сохранена: 5 устройств.',
    )
    expect((await run('activate_scene', {}, ['scene.kino'])).answer).toContain('Сцена «Кино» включена.')
    expect(ask('delete_scene', {}, ['scene.kino']).question).toBe('Удалить сцену «Кино»?')
    expect((await run('list_scripts')).answer).toContain('Сценариев пока нет.')
  })
})

describe('a script', () => {
  const does = (op: string, ...targets: string[]): ScriptStep => ({
    kind: 'do',
    text: op,
    calls: [{ tool: 'home', op, slots: {}, targets }],
  })

  it('does one step after the other, with its waits, and stops when it is told to', async () => {
    const { run, own, hub, port, callOf, context, states } = await live()
    await run('create_script', {
      name: 'good night',
      steps: [does('turn_off', 'light.lamp'), { kind: 'wait', ms: 600_000 }, does('lock', 'lock.front')],
    })
    const call = callOf('run_script', {}, ['script.good_night'])
    const inside = expand(call, hub.snapshot(), (id) => own.routines.byId(id))
    if (!inside) throw new Error('not a script')
    const waits: number[] = []
    const stopped = new AbortController()
    const halfway = await runMoves(call, inside, port, { ...context, signal: stopped.signal }, (ms) => {
      waits.push(ms)
      stopped.abort()
      return Promise.resolve()
    })
    expect(halfway).toMatchObject({ ok: true, value: { answer: '' } })
    expect([states()['light.lamp']?.state, states()['lock.front']?.state]).toEqual(['off', 'unlocked'])
    const whole = await runMoves(call, inside, port, context, (ms) => {
      waits.push(ms)
      return Promise.resolve()
    })
    expect(whole).toMatchObject({ ok: true, value: { answer: 'Good night is done.' } })
    expect(states()['lock.front']?.state).toBe('locked')
    expect(waits).toEqual([600_000, 600_000])
  })

  it('asks for every risky step before it begins, also for those of a script inside', async () => {
    const { run, ask } = await live()
    await run('lock', {}, ['lock.front'])
    await run('close', {}, ['cover.garage'])
    await run('create_script', { name: 'inner', steps: [does('unlock', 'lock.front')] })
    await run('create_script', {
      name: 'outer',
      steps: [
        does('turn_on', 'light.spot'),
        does('run_script', 'script.inner'),
        does('open', 'cover.garage'),
      ],
    })
    expect(ask('run_script', {}, ['script.outer'])).toEqual({
      risk: 'confirm',
      question: 'Unlock Front Door? Open Garage Door?',
    })
  })

  it('that runs itself does so once', async () => {
    const { run } = await live()
    await run('create_script', {
      name: 'loop',
      steps: [does('turn_on', 'light.spot'), does('run_script', 'script.loop')],
    })
    expect((await run('run_script', {}, ['script.loop'])).answer).toBe('Loop is done.')
  })

  it('says what did not work, and fails when nothing did', async () => {
    const { run } = await live()
    await run('create_script', {
      name: 'a',
      steps: [does('turn_on', 'fan.air'), does('turn_on', 'light.spot')],
    })
    const partly = await run('run_script', {}, ['script.a'])
    expect(partly.answer).toMatch(/^A is done\. .*Fan/u)
    await run('create_script', { name: 'b', steps: [does('turn_on', 'fan.air')] })
    await expect(run('run_script', {}, ['script.b'])).rejects.toThrow('home.unavailable')
  })
})
