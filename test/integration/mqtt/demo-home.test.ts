/** The whole demo home over a real aedes broker, with a second client as witness of what devices report. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/lib/log'
import { startDemo, type Demo } from '../../../main/tools/demo'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { until, witness, type Witness } from '../../support/broker'

interface Announced {
  readonly device?: { readonly identifiers: readonly string[] }
  readonly dev?: { readonly identifiers: readonly string[] }
}

let demo: Demo
let home: MqttHome
let other: Witness

const signal = new AbortController().signal
const open = (from: Demo, lang: 'en' | 'ru'): MqttHome =>
  createMqttHome({
    kind: 'demo',
    ...from.broker,
    floors: from.floors,
    areas: from.areas,
    lang,
    log: silentLog(),
  })
const act = (
  entityId: string,
  op: string,
  desired: { state?: string; attributes?: Record<string, unknown> } = {},
) => home.execute({ entityId, op, desired: { attributes: {}, ...desired } }, { deadlineMs: 5_000, signal })
const entity = (id: string, of = home) => {
  const found = of.snapshot().entities.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

beforeAll(async () => {
  demo = await startDemo({ lang: 'en', speed: 4 })
  other = await witness(demo.broker, ['artel-demo/#', 'homeassistant/#'])
  home = open(demo, 'en')
  await home.ready({ timeoutMs: 5_000 })
})
afterAll(async () => {
  await home.dispose()
  await other.close()
  await demo.dispose()
})

describe('the demo home', () => {
  it('is discovered whole within three seconds', async () => {
    const startedAt = performance.now()
    const fresh = open(demo, 'en')
    const ready = await fresh.ready({ timeoutMs: 3_000 })
    const ms = performance.now() - startedAt
    const { entities, areas, floors } = fresh.snapshot()
    await fresh.dispose()
    expect(ready.ok).toBe(true)
    expect(ms).toBeLessThan(3_000)
    expect(floors.map(({ id }) => id)).toEqual(['ground', 'upper'])
    expect(areas.map(({ id }) => id).sort()).toEqual([
      'bathroom',
      'bedroom',
      'hallway',
      'kitchen',
      'living_room',
      'nursery',
    ])
    const domains = new Set(entities.map(({ domain }) => domain))
    for (const domain of [
      'light',
      'switch',
      'climate',
      'cover',
      'lock',
      'fan',
      'vacuum',
      'sensor',
      'binary_sensor',
      'scene',
    ]) {
      expect(domains).toContain(domain)
    }
    const devices = new Set(
      other.seen
        .filter(({ topic, payload }) => topic.endsWith('/config') && payload !== '')
        .map(({ payload }) => JSON.parse(payload) as Announced)
        .flatMap(({ device, dev }) => (device ?? dev)?.identifiers ?? []),
    )
    expect(devices.size).toBe(25)
    expect(entities.filter(({ state, domain }) => state === 'unknown' && domain !== 'scene')).toEqual([])
    expect(entities.filter(({ area, domain }) => !area && domain !== 'scene')).toEqual([])
  })

  it('has the same ids in Russian, under natural names', async () => {
    const russianDemo = await startDemo({ lang: 'ru' })
    const russian = open(russianDemo, 'ru')
    await russian.ready({ timeoutMs: 5_000 })
    const [en, ru] = [home.snapshot(), russian.snapshot()]
    await russian.dispose()
    await russianDemo.dispose()
    expect(ru.entities.map(({ id }) => id)).toEqual(en.entities.map(({ id }) => id))
    expect(ru.areas.map(({ id }) => id).sort()).toEqual(en.areas.map(({ id }) => id).sort())
    expect(ru.entities.find(({ id }) => id === 'light.kitchen')?.name).toBe('Свет на кухне')
    expect(ru.entities.filter(({ name }) => !/[а-яё]/i.test(name))).toEqual([])
    expect(ru.areas.find(({ id }) => id === 'kitchen')?.name).toBe('Кухня')
  })

  it.each([
    ['light.kitchen', 'turn_off', { state: 'off' }, 'off', 'light-json/kitchen/state', /"OFF"/],
    [
      'light.kitchen',
      'light_set',
      { state: 'on', attributes: { brightness: 40 } },
      'on',
      'light-json/kitchen/state',
      /"brightness":40/,
    ],
    [
      'light.floor_lamp',
      'light_set',
      { state: 'on', attributes: { rgb_color: [0, 0, 255] } },
      'on',
      'light-json/floor_lamp/state',
      /"b":255/,
    ],
    [
      'light.floor_lamp',
      'light_set',
      { state: 'on', attributes: { color_temp_kelvin: 4000 } },
      'on',
      'light-json/floor_lamp/state',
      /"color_temp":250/,
    ],
    [
      'light.bedroom',
      'light_set',
      { state: 'on', attributes: { brightness: 99 } },
      'on',
      'light-default/bedroom/brightness',
      /^99$/,
    ],
    [
      'light.night_light',
      'light_set',
      { state: 'on', attributes: { rgb_color: [255, 0, 0] } },
      'on',
      'light-default/night_light/rgb',
      /^255,0,0$/,
    ],
    ['light.hallway', 'turn_off', { state: 'off' }, 'off', 'light-default/hallway/power', /^OFF$/],
    ['switch.kettle', 'turn_on', { state: 'on' }, 'on', 'plug/kettle/state', /^ON$/],
    [
      'climate.bedroom',
      'set_temperature',
      { attributes: { temperature: 23 } },
      'heat',
      'thermostat/bedroom/state',
      /"target":23/,
    ],
    ['climate.bedroom', 'set_mode', { state: 'off' }, 'off', 'thermostat/bedroom/state', /"mode":"off"/],
    [
      'fan.bedroom',
      'set_fan_speed',
      { state: 'on', attributes: { percentage: 30 } },
      'on',
      'fan/bedroom/speed',
      /^30$/,
    ],
    ['lock.front_door', 'unlock', { state: 'unlocked' }, 'unlocked', 'lock/front_door/state', /^UNLOCKED$/],
    [
      'vacuum.robot_vacuum',
      'vacuum_start',
      { state: 'cleaning' },
      'cleaning',
      'vacuum/robot_vacuum/state',
      /"cleaning"/,
    ],
  ])('%s does %s and the device says so itself', async (id, op, desired, state, topic, payload) => {
    const result = await act(id, op, desired)
    expect(result).toMatchObject({ ok: true, value: { confirmed: true, after: { state } } })
    expect(entity(id).state).toBe(state)
    await until(() => payload.test(other.last(`artel-demo/${topic}`) ?? ''), `${topic} as ${String(payload)}`)
  })

  it('a cover that has begun to travel is confirmed as moving, and arrives', async () => {
    const result = await act('cover.living_room_curtains', 'set_position', {
      attributes: { current_position: 20 },
    })
    expect(result).toMatchObject({
      ok: true,
      value: {
        confirmed: true,
        before: { attributes: { current_position: 100 } },
        after: { state: 'closing', attributes: { moving: true } },
      },
    })
    await until(
      () => entity('cover.living_room_curtains').attributes['current_position'] === 20,
      'the curtains at 20 %',
      10_000,
    )
    expect(entity('cover.living_room_curtains').state).toBe('open')
  })

  it('a vacuum on its way home is confirmed as moving, and docks', async () => {
    expect(await act('vacuum.robot_vacuum', 'vacuum_return_to_base', { state: 'docked' })).toMatchObject({
      ok: true,
      value: { confirmed: true, after: { state: 'returning', attributes: { moving: true } } },
    })
    await until(() => entity('vacuum.robot_vacuum').state === 'docked', 'the vacuum docked', 10_000)
  })

  it('a vacuum cleans the rooms that it knows, and no others', async () => {
    const clean = (areas: string[]) =>
      home.execute(
        {
          entityId: 'vacuum.robot_vacuum',
          op: 'vacuum_clean_area',
          desired: { state: 'cleaning', attributes: {} },
          areas,
        },
        { deadlineMs: 5_000, signal },
      )
    expect(await clean(['Attic'])).toMatchObject({ ok: false, failure: { code: 'home.unsupported_op' } })
    expect(entity('vacuum.robot_vacuum').state).toBe('docked')
    expect(await clean(['Kitchen', 'Hallway'])).toMatchObject({
      ok: true,
      value: { confirmed: true, after: { state: 'cleaning' } },
    })
    expect(other.last('artel-demo/vacuum/robot_vacuum/clean_segments/set')).toBe('["1","3"]')
    await act('vacuum.robot_vacuum', 'vacuum_return_to_base', { state: 'docked' })
  })

  it('a lock reports locked only when the bolt is through', async () => {
    const result = await act('lock.front_door', 'lock', { state: 'locked' })
    expect(result).toMatchObject({ ok: true, value: { confirmed: true, after: { state: 'locked' } } })
    const words = other.seen
      .filter(({ topic }) => topic === 'artel-demo/lock/front_door/state')
      .map(({ payload }) => payload)
    expect(words.slice(-2)).toEqual(['LOCKING', 'LOCKED'])
  })

  it('a scene cannot confirm itself, but what it does is seen', async () => {
    await act('light.living_room', 'turn_on', { state: 'on' })
    const result = await act('scene.movie_night', 'activate_scene')
    expect(result).toMatchObject({ ok: true, value: { confirmed: false } })
    await until(() => entity('light.living_room').state === 'off', 'the living room light off')
  })

  it('says what was before, so that it can be undone', async () => {
    await act('light.nursery', 'light_set', { state: 'on', attributes: { brightness: 200 } })
    expect(await act('light.nursery', 'turn_off', { state: 'off' })).toMatchObject({
      ok: true,
      value: {
        before: { state: 'on', attributes: { brightness: 200 } },
        after: { state: 'off', attributes: { brightness: 0 } },
      },
    })
  })

  it('a thermostat that heats warms its room', async () => {
    await act('climate.living_room', 'set_temperature', { attributes: { temperature: 28 } })
    expect(entity('climate.living_room').attributes['hvac_action']).toBe('heating')
    const before = Number(entity('climate.living_room').attributes['current_temperature'])
    await until(
      () => Number(entity('climate.living_room').attributes['current_temperature']) > before,
      'a warmer room',
      10_000,
    )
  })

  it('turns a burst of reports into few change events, and gives the same snapshot between them', async () => {
    let events = 0
    const stop = home.onChange(() => (events += 1))
    const before = home.snapshot()
    expect(home.snapshot()).toBe(before)
    for (let n = 0; n < 40; n += 1)
      await other.publish('artel-demo/light-default/bathroom/brightness', String(n + 1))
    await until(() => home.snapshot() !== before, 'a new snapshot')
    await new Promise((resolve) => setTimeout(resolve, 150))
    stop()
    expect(events).toBeGreaterThan(0)
    expect(events).toBeLessThan(20)
    expect(before.entities.find(({ id }) => id === 'light.bathroom')).not.toBe(entity('light.bathroom'))
    expect(before.entities.find(({ id }) => id === 'switch.kettle')).toBe(entity('switch.kettle'))
  })
})
