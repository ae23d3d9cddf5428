/** What a person hears of a command, from the state before it to the device's own word after it, on a real mosquitto in both languages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Lang } from '../../../contract/domain/home'
import { fixedClock } from '../../../main/lib/clock'
import { createLog, silentLog } from '../../../main/lib/log'
import { createHomeTool } from '../../../main/tools/home/home-tool'
import type { HomePort } from '../../../main/tools/home/home-port'
import { createMqttHome, type MqttHome } from '../../../main/tools/mqtt'
import {
  collectCleanUps,
  hasMosquitto,
  startMosquitto,
  until,
  witness,
  type Mosquitto,
  type Witness,
} from '../../support/broker'
import { tempFolder } from '../../support/temp-folder'

/** The tool waits for eight seconds; nobody wants to here. */
const impatient = (home: MqttHome): HomePort => ({
  ...home,
  execute: (command, options) => home.execute(command, { ...options, deadlineMs: 500 }),
})

describe.skipIf(!hasMosquitto)('a command on a live home', () => {
  const cleanUps = collectCleanUps()
  let broker: Mosquitto
  let devices: Witness
  let home: MqttHome

  beforeAll(async () => {
    broker = await startMosquitto()
    cleanUps.add(() => broker.stop())
    devices = await witness(broker)
    cleanUps.add(() => devices.close())
    devices.client.on('message', (topic, payload) => {
      if (topic === 'lamp/set') void devices.publish('lamp', payload.toString('utf8'), true)
    })
    for (const id of ['lamp', 'deaf', 'mute', 'away'])
      await devices.publish(
        `homeassistant/switch/${id}/config`,
        JSON.stringify({
          name: id,
          command_topic: `${id}/set`,
          ...(id === 'mute' ? {} : { state_topic: id }),
          ...(id === 'away' ? { availability_topic: 'away/lwt' } : {}),
        }),
        true,
      )
    for (const id of ['lamp', 'deaf', 'away']) await devices.publish(id, 'OFF', true)
    await devices.publish('away/lwt', 'offline', true)
    home = createMqttHome({ kind: 'custom', url: broker.url, log: silentLog() })
    cleanUps.add(() => home.dispose())
    await home.ready({ timeoutMs: 5_000 })
  })
  afterAll(() => cleanUps.run())

  const order = async (op: string, id: string, lang: Lang): Promise<string> => {
    const call = { step: 's', tool: 'home', op, slots: {}, targets: [`switch.${id}`] }
    const context = { runId: 'r', lang, clock: fixedClock(0, 'UTC'), signal: new AbortController().signal }
    const result = await createHomeTool(impatient(home)).run(call, context)
    return result.ok ? result.value.answer : `${result.failure.code}: ${result.failure.message}`
  }
  const sentTo = (id: string): number => devices.seen.filter(({ topic }) => topic === `${id}/set`).length

  it('reads the state first: nothing is sent to what is so already, and that is said', async () => {
    expect(await order('turn_off', 'lamp', 'en')).toBe('lamp is already off.')
    expect(await order('turn_off', 'lamp', 'ru')).toBe('lamp: уже выключено.')
    expect(sentTo('lamp')).toBe(0)
  })

  it('is confirmed by the state that the device reports', async () => {
    expect(await order('turn_on', 'lamp', 'en')).toBe('lamp is on.')
    expect(await order('turn_off', 'lamp', 'ru')).toBe('lamp: выключено.')
    expect(sentTo('lamp')).toBe(2)
  })

  it('that the device does not confirm in time is an honest failure', async () => {
    expect(await order('turn_on', 'deaf', 'en')).toBe(
      'home.not_confirmed_by_device: The command was sent, but deaf did not confirm it. Check the device.',
    )
    expect(await order('turn_on', 'deaf', 'ru')).toBe(
      'home.not_confirmed_by_device: «deaf»: команда отправлена, но подтверждения нет. Проверьте устройство.',
    )
  })

  it('to a device that reports nothing is marked so, in the answer and in its state, and always sent', async () => {
    expect(await order('turn_on', 'mute', 'en')).toBe(
      'The command was sent to mute; it does not report back.',
    )
    expect(home.snapshot().entities.find(({ id }) => id === 'switch.mute')).toMatchObject({
      state: 'on',
      attributes: { assumed_state: true },
    })
    expect(await order('turn_on', 'mute', 'ru')).toBe(
      '«mute»: команда отправлена, но о выполнении устройство не сообщает.',
    )
    await until(() => sentTo('mute') === 2, 'both commands')
  })

  it('to a device that is away says so, and sends nothing', async () => {
    expect(await order('turn_on', 'away', 'en')).toBe(
      'home.unavailable: away does not answer: nothing was sent. Check power and connection.',
    )
    expect(await order('turn_on', 'away', 'ru')).toBe(
      'home.unavailable: «away» не отвечает: ничего не отправлено. Проверьте питание и связь.',
    )
    expect(sentTo('away')).toBe(0)
  })

  it('that a device comes and goes is one line in the log each time, whether it says so or falls silent', async () => {
    const file = join(tempFolder(), 'log')
    const watching = createMqttHome({ kind: 'custom', url: broker.url, log: createLog({ file }) })
    cleanUps.add(() => watching.dispose())
    await devices.publish(
      'homeassistant/sensor/meter/config',
      JSON.stringify({ name: 'meter', state_topic: 'meter', expire_after: 1 }),
      true,
    )
    await watching.ready({ timeoutMs: 5_000 })
    const state = (id: string) => watching.snapshot().entities.find((one) => one.id === id)?.state
    await devices.publish('meter', '21')
    await until(() => state('sensor.meter') === '21', 'the first report')
    await until(() => state('sensor.meter') === 'unavailable', 'silence')
    await devices.publish('meter', '22')
    await until(() => state('sensor.meter') === '22', 'the next report')
    await devices.publish('away/lwt', 'online')
    await devices.publish('away/lwt', 'online')
    await until(() => state('switch.away') === 'off', 'the switch there')
    await devices.publish('away/lwt', 'offline', true)
    await until(() => state('switch.away') === 'unavailable', 'the switch away')
    await watching.dispose()
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('availability changed'))
      .map((line) => JSON.parse(line) as { entity: string; available: boolean })
    const of = (entity: string) =>
      lines.filter((line) => line.entity === entity).map((line) => line.available)
    expect(of('sensor.meter').slice(0, 2)).toEqual([false, true])
    expect(of('switch.away')).toEqual([true, false])
  })
})
