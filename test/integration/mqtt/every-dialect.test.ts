/**
 * From an op to the message on the wire and back to the state that the device itself reports: each domain of each dialect, all at once on
 * a real mosquitto. Rows of one device run in this order.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import frames from '../../../resources/frames/home.json'
import type { ToolCall } from '../../../contract/domain/plan'
import { fixedClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { announce } from '../../../main/tools/home/announce'
import { createAnnouncer } from '../../../main/tools/home/announcer'
import { isEffectOp, planEffects } from '../../../main/tools/home/effects'
import { byHandOps } from '../../../main/tools/home/effects-by-hand'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import { collectCleanUps, hasMosquitto, startMosquitto, until, witness } from '../../support/broker'
import { startHassDevices } from '../../support/hass-devices'
import { startOwnDialectDevices } from '../../support/own-dialect-devices'

type Slots = ToolCall['slots']
type Confirmed = [
  dialect: string,
  id: string,
  op: string,
  slots: Slots,
  state: string,
  attributes?: Record<string, unknown>,
]

const confirmed: readonly Confirmed[] = [
  ['homeassistant', 'alarm_control_panel.alarm_control_panel', 'set_mode', { mode: 'night' }, 'armed_night'],
  ['homeassistant', 'alarm_control_panel.alarm_control_panel', 'turn_off', {}, 'disarmed'],
  ['homeassistant', 'climate.climate', 'set_temperature', { temperature: 22 }, 'heat', { temperature: 22 }],
  ['homeassistant', 'climate.climate', 'set_temperature', { by: -1 }, 'heat', { temperature: 21 }],
  ['homeassistant', 'climate.climate', 'set_mode', { mode: 'eco' }, 'heat', { preset_mode: 'eco' }],
  ['homeassistant', 'climate.climate', 'set_mode', { mode: 'high' }, 'heat', { fan_mode: 'high' }],
  ['homeassistant', 'climate.climate', 'set_mode', { mode: 'cool' }, 'cool'],
  ['homeassistant', 'climate.climate', 'turn_off', {}, 'off'],
  ['homeassistant', 'climate.climate', 'turn_on', {}, 'heat'],
  ['homeassistant', 'cover.cover', 'set_position', { position: 40 }, 'open', { current_position: 40 }],
  ['homeassistant', 'cover.cover', 'set_position', { by: 25 }, 'open', { current_position: 65 }],
  ['homeassistant', 'cover.cover', 'set_tilt', { tilt: 30 }, 'open', { current_tilt_position: 30 }],
  ['homeassistant', 'cover.cover', 'close', {}, 'closed', { current_position: 0 }],
  ['homeassistant', 'cover.cover', 'toggle', {}, 'open', { current_position: 100 }],
  ['homeassistant', 'cover.cover_slow', 'open', {}, 'opening'],
  ['homeassistant', 'cover.cover_slow', 'stop', {}, 'open'],
  ['homeassistant', 'fan.fan', 'set_fan_speed', { percentage: 60 }, 'on', { percentage: 60 }],
  ['homeassistant', 'fan.fan', 'set_mode', { mode: 'breeze' }, 'on', { preset_mode: 'breeze' }],
  ['homeassistant', 'fan.fan', 'oscillate', { on: true }, 'on', { oscillating: true }],
  ['homeassistant', 'fan.fan', 'set_direction', { direction: 'reverse' }, 'on', { direction: 'reverse' }],
  ['homeassistant', 'fan.fan', 'turn_off', {}, 'off'],
  ['homeassistant', 'fan.fan', 'turn_on', {}, 'on'],
  ['homeassistant', 'humidifier.humidifier', 'set_temperature', { temperature: 55 }, 'on', { humidity: 55 }],
  ['homeassistant', 'humidifier.humidifier', 'set_mode', { mode: 'baby' }, 'on', { mode: 'baby' }],
  ['homeassistant', 'humidifier.humidifier', 'turn_off', {}, 'off'],
  ['homeassistant', 'lawn_mower.lawn_mower', 'lawn_mower_start_mowing', {}, 'mowing'],
  ['homeassistant', 'lawn_mower.lawn_mower', 'lawn_mower_dock', {}, 'docked'],
  ['homeassistant', 'light.light', 'light_set', { brightness: 50 }, 'on', { brightness: 128 }],
  ['homeassistant', 'light.light', 'light_set', { by: -20 }, 'on', { brightness: 77 }],
  ['homeassistant', 'light.light', 'turn_off', {}, 'off'],
  ['homeassistant', 'light.light_json', 'light_set', { color: 'blue' }, 'on', { rgb_color: [0, 0, 255] }],
  ['homeassistant', 'light.light_json', 'light_set', { color_temp: 4000 }, 'on', { color_temp_kelvin: 4000 }],
  ['homeassistant', 'light.light_json', 'set_mode', { mode: 'candle' }, 'on', { effect: 'candle' }],
  ['homeassistant', 'light.light_plain', 'light_set', { brightness: 100 }, 'on', { brightness: 255 }],
  ['homeassistant', 'light.light_plain', 'toggle', {}, 'off'],
  ['homeassistant', 'lock.lock', 'lock', {}, 'locked'],
  ['homeassistant', 'lock.lock', 'unlock', {}, 'unlocked'],
  ['homeassistant', 'number.number', 'set_temperature', { by: 2 }, '22'],
  ['homeassistant', 'number.number', 'set_value', { value: 18 }, '18'],
  ['homeassistant', 'select.select', 'set_mode', { mode: 'wool' }, 'wool'],
  ['homeassistant', 'siren.siren', 'turn_off', {}, 'off'],
  ['homeassistant', 'siren.siren', 'turn_on', {}, 'on'],
  ['homeassistant', 'switch.switch', 'toggle', {}, 'on'],
  ['homeassistant', 'switch.switch', 'turn_off', {}, 'off'],
  ['homeassistant', 'vacuum.vacuum', 'vacuum_start', {}, 'cleaning'],
  ['homeassistant', 'vacuum.vacuum', 'set_mode', { mode: 'turbo' }, 'cleaning', { fan_speed: 'turbo' }],
  ['homeassistant', 'vacuum.vacuum', 'vacuum_return_to_base', {}, 'docked'],
  ['homeassistant', 'vacuum.vacuum', 'vacuum_clean_area', { area: 'kitchen' }, 'cleaning'],
  ['homeassistant', 'valve.valve', 'set_position', { position: 0 }, 'closed'],
  ['homeassistant', 'valve.valve', 'open', {}, 'open', { current_position: 100 }],
  ['homeassistant', 'water_heater.water_heater', 'set_mode', { mode: 'performance' }, 'performance'],
  [
    'homeassistant',
    'water_heater.water_heater',
    'set_temperature',
    { temperature: 55 },
    'performance',
    { temperature: 55 },
  ],
  ['homeassistant', 'water_heater.water_heater', 'turn_off', {}, 'off'],

  ['zigbee2mqtt', 'light.zb_lamp', 'turn_on', {}, 'on'],
  ['zigbee2mqtt', 'light.zb_lamp', 'light_set', { brightness: 50 }, 'on', { brightness: 128 }],
  ['zigbee2mqtt', 'light.zb_lamp', 'light_set', { color: 'blue' }, 'on', { rgb_color: [0, 0, 255] }],
  ['zigbee2mqtt', 'light.zb_lamp', 'light_set', { color_temp: 4000 }, 'on', { color_temp_kelvin: 4000 }],
  ['zigbee2mqtt', 'light.zb_lamp', 'turn_off', {}, 'off'],
  ['zigbee2mqtt', 'switch.zb_plug', 'turn_on', {}, 'on'],
  ['zigbee2mqtt', 'switch.zb_plug', 'toggle', {}, 'off'],
  ['zigbee2mqtt', 'switch.zb_meter_child_lock', 'turn_on', {}, 'on'],
  ['zigbee2mqtt', 'select.zb_plug_power_on_behavior', 'set_mode', { mode: 'previous' }, 'previous'],
  ['zigbee2mqtt', 'cover.zb_blind', 'set_tilt', { tilt: 50 }, 'open', { current_tilt_position: 50 }],
  ['zigbee2mqtt', 'cover.zb_blind', 'close', {}, 'closing'],
  ['zigbee2mqtt', 'cover.zb_blind', 'stop', {}, 'open'],
  ['zigbee2mqtt', 'cover.zb_blind', 'set_position', { position: 10 }, 'closing'],
  ['zigbee2mqtt', 'lock.zb_lock', 'lock', {}, 'locked'],
  ['zigbee2mqtt', 'lock.zb_lock', 'unlock', {}, 'unlocked'],
  [
    'zigbee2mqtt',
    'climate.zb_heater',
    'set_temperature',
    { temperature: 21.5 },
    'heat',
    { temperature: 21.5 },
  ],
  ['zigbee2mqtt', 'climate.zb_heater', 'set_mode', { mode: 'program' }, 'heat', { preset_mode: 'program' }],
  ['zigbee2mqtt', 'climate.zb_heater', 'turn_off', {}, 'off'],
  ['zigbee2mqtt', 'fan.zb_fan', 'set_fan_speed', { percentage: 100 }, 'on', { percentage: 100 }],
  ['zigbee2mqtt', 'fan.zb_fan', 'turn_off', {}, 'off'],
  ['zigbee2mqtt', 'valve.zb_tap', 'open', {}, 'open'],
  ['zigbee2mqtt', 'valve.zb_tap', 'close', {}, 'closed'],
  ['zigbee2mqtt', 'number.zb_meter_countdown', 'set_value', { value: 30 }, '30'],

  ['tasmota', 'switch.ta_relay', 'turn_on', {}, 'on'],
  ['tasmota', 'switch.ta_relay', 'turn_off', {}, 'off'],
  ['tasmota', 'light.ta_lamp', 'light_set', { brightness: 50 }, 'on', { brightness: 128 }],
  ['tasmota', 'light.ta_lamp', 'light_set', { color: 'blue' }, 'on', { rgb_color: [0, 0, 255] }],
  ['tasmota', 'light.ta_lamp', 'light_set', { color_temp: 4000 }, 'on', { color_temp_kelvin: 4000 }],
  ['tasmota', 'light.ta_lamp', 'turn_off', {}, 'off'],
  ['tasmota', 'light.ta_relay_lamp', 'turn_on', {}, 'on'],
  ['tasmota', 'cover.ta_shutter', 'set_tilt', { tilt: 75 }, 'closed', { current_tilt_position: 75 }],
  ['tasmota', 'cover.ta_shutter', 'open', {}, 'opening'],
  ['tasmota', 'cover.ta_shutter', 'stop', {}, 'closed'],
  ['tasmota', 'cover.ta_shutter', 'set_position', { position: 70 }, 'opening'],
  ['tasmota', 'fan.ta_fan', 'set_fan_speed', { percentage: 60 }, 'on', { percentage: 67 }],
  ['tasmota', 'fan.ta_fan', 'turn_off', {}, 'off'],

  ['homie', 'switch.ho_outlet_one_on', 'turn_on', {}, 'on'],
  ['homie', 'light.ho_lamp', 'light_set', { brightness: 50 }, 'on', { brightness: 128 }],
  ['homie', 'light.ho_lamp', 'turn_off', {}, 'off'],
  ['homie', 'light.ho_strip', 'light_set', { color: 'blue' }, 'on', { rgb_color: [0, 0, 255] }],
  ['homie', 'light.ho_strip', 'light_set', { color_temp: 4000 }, 'on', { color_temp_kelvin: 4000 }],
  ['homie', 'cover.ho_blind', 'set_tilt', { tilt: 75 }, 'open', { current_tilt_position: 75 }],
  ['homie', 'cover.ho_blind', 'close', {}, 'closing'],
  ['homie', 'cover.ho_blind', 'stop', {}, 'open'],
  ['homie', 'cover.ho_blind', 'set_position', { position: 10 }, 'closing'],
  ['homie', 'valve.ho_water_valve', 'open', {}, 'open'],
  ['homie', 'lock.ho_lock', 'lock', {}, 'locked'],
  ['homie', 'lock.ho_lock', 'unlock', {}, 'unlocked'],
  ['homie', 'climate.ho_thermostat', 'set_temperature', { temperature: 21 }, 'heat', { temperature: 21 }],
  ['homie', 'climate.ho_thermostat', 'set_mode', { mode: 'auto' }, 'auto'],
  ['homie', 'climate.ho_thermostat', 'turn_off', {}, 'off'],
  ['homie', 'fan.ho_fan', 'set_fan_speed', { percentage: 75 }, 'on', { percentage: 75 }],
  ['homie', 'fan.ho_fan', 'turn_off', {}, 'off'],
  ['homie', 'select.ho_washer_program', 'set_mode', { mode: 'quick' }, 'quick'],
  ['homie', 'number.ho_washer_spin', 'set_value', { value: 7 }, '7'],
]

/** They are told and report nothing. */
const assumed: readonly [dialect: string, id: string, op: string, topic: string, payload: string][] = [
  ['homeassistant', 'scene.scene', 'activate_scene', 'scene/set', 'ON'],
  ['homeassistant', 'button.button', 'turn_on', 'button/press', 'PRESS'],
  ['zigbee2mqtt', 'scene.zb_siren_chill', 'activate_scene', 'zigbee2mqtt/zb siren/set', '{"scene_recall":3}'],
  [
    'zigbee2mqtt',
    'button.zb_meter_identify',
    'turn_on',
    'zigbee2mqtt/zb meter/set',
    '{"identify":"identify"}',
  ],
  ['homie', 'button.ho_washer_start', 'turn_on', 'homie/5/ho/washer/start/set', 'true'],
]

const reported: readonly [dialect: string, id: string, state: string | RegExp][] = [
  ['homeassistant', 'binary_sensor.binary_sensor', 'on'],
  ['homeassistant', 'camera.camera', 'idle'],
  ['homeassistant', 'date.date', '2026-03-01'],
  ['homeassistant', 'datetime.datetime', '2026-03-01T07:00:00Z'],
  ['homeassistant', 'device_tracker.device_tracker', 'home'],
  ['homeassistant', 'event.event', 'unknown'],
  ['homeassistant', 'image.image', /^\d{4}-\d\d-\d\dT/u],
  ['homeassistant', 'notify.notify', 'unknown'],
  ['homeassistant', 'sensor.sensor', '21.5'],
  ['homeassistant', 'text.text', 'hello'],
  ['homeassistant', 'time.time', '07:00'],
  ['homeassistant', 'update.update', 'on'],
  ['zigbee2mqtt', 'binary_sensor.zb_meter_contact', 'off'],
  ['zigbee2mqtt', 'event.zb_meter_action', 'unknown'],
  ['zigbee2mqtt', 'sensor.zb_meter_temperature', '21.5'],
  ['zigbee2mqtt', 'text.zb_meter_label', 'a'],
  ['tasmota', 'binary_sensor.ta_door_contact', 'on'],
  ['tasmota', 'sensor.ta_relay_energy_power', '12'],
  ['homie', 'binary_sensor.ho_room_motion', 'on'],
  ['homie', 'sensor.ho_room_t', '21.5'],
]

const domainOf = (id: string): string => id.slice(0, id.indexOf('.'))
const never = new AbortController().signal

describe.skipIf(!hasMosquitto)('devices of every domain in every dialect', () => {
  const cleanUps = collectCleanUps()
  let home: MqttHome
  let seen: readonly { readonly topic: string; readonly payload: string }[]

  beforeAll(async () => {
    const broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    const devices = await witness(broker)
    cleanUps.add(() => devices.close())
    ;({ seen } = devices)
    await startHassDevices(devices)
    await startOwnDialectDevices(broker, cleanUps)
    home = createMqttHome({
      kind: 'custom',
      url: broker.url,
      areas: [{ id: 'kitchen', name: 'Kitchen', aliases: [], floor: null }],
      log: silentLog(),
    })
    cleanUps.add(() => home.dispose())
    await home.ready({ timeoutMs: 10_000 })
  }, 30_000)
  afterAll(() => cleanUps.run())

  const entityOf = (id: string) => home.snapshot().entities.find((entity) => entity.id === id)
  const originOf = (id: string) => home.originOf?.(id)?.dialect
  async function run(id: string, op: string, slots: Slots) {
    const { commands } = planEffects({ step: 's1', tool: 'home', op, slots, targets: [id] }, home.snapshot())
    expect(commands).toHaveLength(1)
    return home.execute(commands[0]!, { deadlineMs: 5_000, signal: never })
  }

  it('are found without a problem, and each domain of each dialect is in a table here', () => {
    expect(home.status().problems).toEqual([])
    const pair = (dialect: string | null | undefined, id: string): string => `${dialect} ${domainOf(id)}`
    const found = home.snapshot().entities.map(({ id }) => pair(originOf(id), id))
    const tested = [...confirmed, ...assumed, ...reported].map(([dialect, id]) => pair(dialect, id))
    expect([...new Set(found)].sort()).toEqual([...new Set([...tested, 'zigbee2mqtt siren'])].sort())
  })

  it('are told every op that acts on a device, but those of players and scripts, which no dialect announces', () => {
    const ops = [...new Set([...Object.values(frames.ops).filter(isEffectOp), ...Object.keys(byHandOps)])]
    const told = new Set([...confirmed, ...assumed].map(([, , op]) => op))
    expect(ops.filter((op) => !told.has(op)).sort()).toEqual([
      'media_next',
      'media_pause',
      'media_player_mute',
      'media_player_unmute',
      'media_previous',
      'media_search_and_play',
      'media_unpause',
      'run_script',
      'set_volume',
    ])
  })

  it.each(reported)('%s %s reports', async (dialect, id, state) => {
    const isIt = (now = ''): boolean => (typeof state === 'string' ? now === state : state.test(now))
    await until(() => isIt(entityOf(id)?.state), `${id} ${String(state)}`)
    expect(originOf(id)).toBe(dialect)
  })

  it.each(confirmed)(
    '%s %s does %s %j and says so itself',
    async (dialect, id, op, slots, state, more = {}) => {
      await until(() => entityOf(id) !== undefined && entityOf(id)?.state !== 'unknown', `${id} known`)
      expect(originOf(id)).toBe(dialect)
      expect(await run(id, op, slots)).toMatchObject({ ok: true, value: { confirmed: true } })
      expect(entityOf(id)?.state).toBe(state)
      for (const [name, value] of Object.entries(more))
        expect(entityOf(id)?.attributes[name]).toEqual(
          typeof value === 'number' ? expect.closeTo(value, -1) : value,
        )
    },
  )

  it('announcements go to what takes messages, and are not said to have been heard', async () => {
    const call = { step: 's1', tool: 'home', op: 'broadcast', slots: { message: 'ужин готов' }, targets: [] }
    const context = { runId: 'r', lang: 'ru' as const, clock: fixedClock(0, 'UTC'), signal: never }
    expect(await announce(call, home, createAnnouncer(), context)).toMatchObject({
      ok: true,
      value: {
        answer: 'Сообщение отправлено: «notify»; показано ли оно, устройство не сообщает.',
        effects: {},
      },
    })
    await until(() => seen.some(({ topic }) => topic === 'display/show'), 'the message')
    expect(seen.find(({ topic }) => topic === 'display/show')?.payload).toBe('ужин готов')
  })

  it.each(assumed)('%s %s is told %s, and not said to have done it', async (_, id, op, topic, payload) => {
    expect(await run(id, op, {})).toMatchObject({ ok: true, value: { confirmed: false } })
    await until(() => seen.some((one) => one.topic === topic && one.payload === payload), `${payload} sent`)
  })
})
