/**
 * Where a Tasmota device says its state: `stat/RESULT` after each command, `tele/STATE` and `tele/SENSOR` now and then, and the same
 * within `stat/STATUS11` and `stat/STATUS10` when somebody asks for a status. Source: https://tasmota.github.io/docs/MQTT/ and https://tasmota.github.io/docs/Commands/
 */
import type { LiveState, Publication, StateInput } from '../../entity-spec'
import { question } from '../encode'
import { isJsonObject, parseObject, type JsonObject } from '../payload'
import type { TasmotaDevice } from './config'

/** Throws when the message says nothing about this entity. */
export type ReadMessage = (message: JsonObject, now: LiveState) => LiveState

const input = (topic: string, read: ReadMessage): StateInput => ({
  topic,
  read: (payload, now) => read(parseObject(payload), now),
})

/** The answer to STATUS holds the telemetry under a key of its own. */
const statusInput = (device: TasmotaDevice, name: string, key: string, read: ReadMessage): StateInput =>
  input(device.resultTopic(name), ({ [key]: message }, now) => {
    if (!isJsonObject(message)) throw new Error(`no ${key}`)
    return read(message, now)
  })

/** With SetOption4 the answer to a command comes on a topic of its own instead of RESULT. */
const resultNames = (device: TasmotaDevice, commands: readonly string[]): string[] =>
  device.hasOption(4) ? [...commands, 'STATE'].map((name) => name.toUpperCase()) : ['RESULT']

/** Outputs: power, lights, fans. `commands` are those whose answers carry the state. */
export const outputInputs = (
  device: TasmotaDevice,
  commands: readonly string[],
  read: ReadMessage,
): StateInput[] => [
  ...resultNames(device, commands).map((name) => input(device.resultTopic(name), read)),
  input(device.telemetryTopic('STATE'), read),
  statusInput(device, 'STATUS11', 'StatusSTS', read),
]

/** Everything that tele/SENSOR carries: sensors, switches, shutters. */
export const sensorInputs = (device: TasmotaDevice, read: ReadMessage): StateInput[] => [
  input(device.telemetryTopic('SENSOR'), read),
  statusInput(device, 'STATUS10', 'StatusSNS', read),
]

export const resultInputs = (
  device: TasmotaDevice,
  commands: readonly string[],
  read: ReadMessage,
): StateInput[] => resultNames(device, commands).map((name) => input(device.resultTopic(name), read))

/** An empty payload is a question; the answer comes like that of a command. */
export const askOutputs = (device: TasmotaDevice): readonly Publication[] => [
  question(device.commandTopic('STATE'), ''),
]
export const askSensors = (device: TasmotaDevice): readonly Publication[] => [
  question(device.commandTopic('STATUS'), '10'),
]

/** The state word of output `index` (counted from 0) in a message, null when it says nothing about it. */
export function readPower(message: JsonObject, index: number, device: TasmotaDevice): 'on' | 'off' | null {
  const value = message[`POWER${index + 1}`] ?? (index === 0 ? message.POWER : undefined)
  const [off, on] = device.config.state
  if (value === on) return 'on'
  return value === off ? 'off' : null
}

export const powerPayload = (state: 'on' | 'off', { config }: TasmotaDevice): string =>
  config.state[state === 'on' ? 1 : 0] ?? ''
