/**
 * The retained `<prefix>/<mac>/config` message (SetOption19 0) and the topics of the device that it describes.
 * Sources: https://tasmota.github.io/docs/MQTT/ (prefixes, FullTopic), tasmota/tasmota_xdrv_driver/xdrv_12_discovery.ino, and the
 * keys as https://github.com/emontnemery/hatasmota reads them.
 */
import { z } from 'zod'
import type { AvailabilitySpec } from '../../entity-spec'
import { isPlainTopic } from '../payload'

/** Tasmota sends 0 and 1. */
const bit = z.union([z.number(), z.boolean()]).transform((value) => Boolean(value))
const integers = z.array(z.number().int())
const names = z.array(z.string().nullable())

/** Keys that older firmware lacks have a default; keys that Artel does not use are dropped. */
const Config = z.object({
  /** Device name. */
  dn: z.string(),
  /** Friendly names of the relays; null where there is none. */
  fn: names.default([]),
  hn: z.string().default(''),
  mac: z.string().min(1),
  /** FullTopic with %prefix%, %topic%, %hostname%, %id%. */
  ft: z.string().min(1),
  /** %topic%. */
  t: z.string(),
  /** Prefixes of commands, results and telemetry. */
  tp: z.tuple([z.string(), z.string(), z.string()]),
  /** Payloads of LWT. */
  ofln: z.string().default('Offline'),
  onln: z.string().default('Online'),
  /** StateText: off, on, toggle, hold. */
  state: z.array(z.string()).min(2).default(['OFF', 'ON', 'TOGGLE', 'HOLD']),
  /** Per output: 0 none, 1 relay, 2 light, 3 half of a shutter. */
  rl: integers,
  /** SwitchMode per switch, -1 for none; and their names. */
  swc: integers.default([]),
  swn: names.default([]),
  /** SetOptions by number. */
  so: z.record(z.string(), z.unknown()).default({}),
  /** Light subtype: number of channels, 0 to 5. */
  lt_st: z.number().int().min(0).max(5).default(0),
  /** 1: white and colour are one light; 0: two (SetOption37 128 and up). */
  lk: bit.default(true),
  /** TuyaMCU. */
  ty: bit.default(false),
  /** Sonoff iFan. */
  if: bit.default(false),
  /** DeepSleep: seconds or a flag. */
  dslp: bit.default(false),
  /** Per shutter: bit 0 inverted. And [least, greatest, duration] of its tilt, in degrees and 1/20 s. */
  sho: integers.default([]),
  sht: z.array(integers).default([]),
  ver: z.literal(1),
})
export type Config = z.infer<typeof Config>

export interface TasmotaDevice {
  readonly config: Config
  /** `commandTopic('POWER1')`: prefix cmnd. */
  commandTopic(name: string): string
  /** Prefix stat. */
  resultTopic(name: string): string
  /** Prefix tele. */
  telemetryTopic(name: string): string
  /** True where SetOption `number` is on. */
  hasOption(number: number): boolean
  readonly availability: AvailabilitySpec
}

/** Throws ZodError, or Error with a reason, for a payload that cannot be used. */
export function readDevice(payload: unknown): TasmotaDevice {
  const config = Config.parse(payload)
  const topic = (prefix: string, name: string): string =>
    config.ft
      .replaceAll('%hostname%', config.hn)
      .replaceAll('%id%', config.mac.slice(-6))
      .replaceAll('%prefix%', prefix)
      .replaceAll('%topic%', config.t)
      .replace(/\/?$/, '/') + name
  const [commandPrefix, resultPrefix, telemetryPrefix] = config.tp
  for (const prefix of config.tp)
    if (!isPlainTopic(topic(prefix, 'RESULT'))) throw new Error('ft: not a topic to publish on')
  if (new Set(config.tp.map((prefix) => topic(prefix, ''))).size < 3)
    throw new Error('ft: commands, results and telemetry share one topic')
  const lwt = topic(telemetryPrefix, 'LWT')
  return {
    config,
    commandTopic: (name) => topic(commandPrefix, name),
    resultTopic: (name) => topic(resultPrefix, name),
    telemetryTopic: (name) => topic(telemetryPrefix, name),
    hasOption: (number) => Number(config.so[String(number)] ?? 0) === 1,
    availability: {
      mode: 'latest',
      // A device that sleeps says Offline each time, and still obeys when it wakes.
      topics: config.dslp
        ? []
        : [
            {
              topic: lwt,
              read: (text) => (text === config.onln ? true : text === config.ofln ? false : null),
            },
          ],
    },
  }
}
