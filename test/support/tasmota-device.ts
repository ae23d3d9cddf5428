/**
 * A simulated Tasmota device: announces itself, obeys `cmnd/...`, answers on `stat/RESULT` and `stat/STATUS10`, retains nothing but
 * discovery and LWT. Behaves like the firmware does per https://tasmota.github.io/docs/Commands/ and Blinds-and-Shutters.
 */
import mqtt from 'mqtt'
import type { Access } from './broker'
import { tasmotaConfig } from './tasmota-config'

export interface SimulatedTasmota {
  /** Commands received, oldest first: "POWER1 ON". */
  readonly commands: readonly string[]
  /** Changes what it measures, and reports it on tele/SENSOR. */
  measure(sample: Record<string, unknown>): Promise<void>
  /** Gone without a word: the broker sends its will. */
  crash(): void
  /** Removes its discovery. */
  forget(): Promise<void>
  close(): Promise<void>
}

/** How long a shutter travels: long enough for a busy machine to see it move. */
const TRAVEL_MS = 400

interface Lamp {
  dimmer: number
  hue: number
  saturation: number
  white: number
  mireds: number
}

export async function startTasmota(
  access: Access,
  changes: Readonly<Record<string, unknown>>,
  sample: Record<string, unknown> = {},
): Promise<SimulatedTasmota> {
  const config = tasmotaConfig(changes)
  const outputs = (config.rl as number[]).filter((kind) => kind !== 0)
  const channels = config.lt_st as number
  const name = String(config.t)
  const power = outputs.map(() => false)
  const lamp: Lamp = { dimmer: 50, hue: 0, saturation: 0, white: 0, mireds: 300 }
  let speed = 0
  const hasTilt = (config.sht as number[][]).some(([least, greatest]) => least !== greatest)
  const shutter = { Position: 0, Direction: 0, Target: 0, ...(hasTilt ? { Tilt: 0 } : {}) }
  let travel: NodeJS.Timeout | undefined
  const commands: string[] = []

  const client = await mqtt.connectAsync(access.url, {
    protocolVersion: 4,
    reconnectPeriod: 0,
    ...(access.username === undefined ? {} : { username: access.username }),
    ...(access.password === undefined ? {} : { password: access.password }),
    will: { topic: `tele/${name}/LWT`, payload: Buffer.from('Offline'), qos: 1, retain: true },
  })
  const publish = (topic: string, message: unknown, retain = false): Promise<unknown> =>
    client.publishAsync(topic, typeof message === 'string' ? message : JSON.stringify(message), {
      qos: 1,
      retain,
    })

  const powerKey = (index: number): string => (outputs.length === 1 ? 'POWER' : `POWER${index + 1}`)
  const lampState = (): Record<string, unknown> => ({
    Dimmer: lamp.dimmer,
    ...(channels >= 3
      ? { HSBColor: `${lamp.hue},${lamp.saturation},${lamp.dimmer}`, White: lamp.white, Scheme: 0 }
      : {}),
    ...(channels === 2 || channels === 5 ? { CT: lamp.mireds } : {}),
  })
  const state = (): Record<string, unknown> => ({
    Time: '2026-01-01T00:00:00',
    ...Object.fromEntries(power.map((isOn, index) => [powerKey(index), isOn ? 'ON' : 'OFF'])),
    ...(channels > 0 ? lampState() : {}),
    ...(config.if ? { FanSpeed: speed } : {}),
  })
  const hasShutter = (config.rl as number[]).includes(3)
  const measured = (): Record<string, unknown> => ({
    Time: '2026-01-01T00:00:00',
    ...sample,
    ...(hasShutter ? { Shutter1: shutter } : {}),
  })
  /** What it says while the connection breaks is lost, as with any device. */
  const answer = (kind: string, message: unknown): void =>
    void publish(`stat/${name}/${kind}`, message).catch(() => undefined)
  const result = (message: unknown): void => answer('RESULT', message)

  function move(target: number): void {
    clearTimeout(travel)
    Object.assign(shutter, { Target: target, Direction: Math.sign(target - shutter.Position) })
    result({ Shutter1: shutter })
    travel = setTimeout(() => {
      Object.assign(shutter, { Position: target, Direction: 0 })
      result({ Shutter1: shutter })
    }, TRAVEL_MS)
  }

  function light(change: Partial<Lamp>): void {
    Object.assign(lamp, change)
    power[0] = true
    result({ [powerKey(0)]: 'ON', ...lampState() })
  }

  function obey(command: string, argument: string): void {
    const value = Number(argument)
    const [, output] = /^POWER(\d*)$/.exec(command) ?? []
    if (output !== undefined) {
      const index = Number(output || 1) - 1
      power[index] = argument === 'ON'
      result({ [powerKey(index)]: argument, ...(channels > 0 ? lampState() : {}) })
    } else if (command === 'BACKLOG') {
      for (const step of argument.split(';')) {
        const [word = '', ...rest] = step.trim().split(' ')
        if (word.toUpperCase() !== 'NODELAY') obey(word.toUpperCase(), rest.join(' '))
      }
    } else if (command === 'DIMMER') light({ dimmer: value })
    else if (command === 'HSBCOLOR1') light({ hue: value, white: 0 })
    else if (command === 'HSBCOLOR2') light({ saturation: value, white: 0 })
    else if (command === 'CT') light({ mireds: value, white: lamp.dimmer })
    else if (command === 'FANSPEED') {
      speed = value
      result({ FanSpeed: speed })
    } else if (command === 'SHUTTEROPEN1') move(100)
    else if (command === 'SHUTTERCLOSE1') move(0)
    else if (command === 'SHUTTERPOSITION1') move(value)
    else if (command === 'SHUTTERTILT1') {
      Object.assign(shutter, { Tilt: value })
      result({ Shutter1: shutter })
    } else if (command === 'SHUTTERSTOP1') {
      clearTimeout(travel)
      shutter.Direction = 0
      result({ Shutter1: shutter })
    } else if (command === 'STATE') result(state())
    else if (command === 'STATUS' && argument === '10') answer('STATUS10', { StatusSNS: measured() })
  }

  client.on('error', () => undefined)
  client.on('message', (topic, payload) => {
    const command = topic.slice(`cmnd/${name}/`.length).toUpperCase()
    commands.push(`${command} ${payload.toString('utf8')}`.trim())
    obey(command, payload.toString('utf8'))
  })
  await client.subscribeAsync(`cmnd/${name}/+`, { qos: 1 })
  const discovery = `tasmota/discovery/${String(config.mac)}`
  await publish(`tele/${name}/LWT`, 'Online', true)
  await publish(`${discovery}/config`, config, true)
  await publish(`${discovery}/sensors`, { sn: measured(), ver: 1 }, true)

  return {
    commands,
    async measure(next) {
      Object.assign(sample, next)
      await publish(`tele/${name}/SENSOR`, measured())
    },
    crash() {
      clearTimeout(travel)
      client.stream.destroy()
    },
    async forget() {
      await publish(`${discovery}/config`, '', true)
      await publish(`${discovery}/sensors`, '', true)
    },
    async close() {
      clearTimeout(travel)
      await client.endAsync(true)
    },
  }
}
