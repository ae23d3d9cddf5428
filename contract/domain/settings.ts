/** Everything a person can set. Stored as one JSON file in the profile; unknown keys survive, bad values fall back one by one. */
import { z } from 'zod'

export const BrokerSettings = z.object({
  /** `demo`: the embedded broker and the simulated home. `custom`: the broker below. */
  kind: z.enum(['demo', 'custom']).default('demo'),
  /** mqtt:// mqtts:// ws:// or wss:// */
  url: z.string().default(''),
  username: z.string().default(''),
  /** Stored encrypted where the system has a keyring, else kept only until the app closes. Never sent to the window. */
  password: z.string().default(''),
  /** PEM file paths, empty when unused. */
  caFile: z.string().default(''),
  certFile: z.string().default(''),
  keyFile: z.string().default(''),
  discoveryPrefix: z.string().default('homeassistant'),
})
export type BrokerSettings = z.infer<typeof BrokerSettings>

export const Settings = z.object({
  /** `system`: the language of the operating system if it is Russian, else English. */
  language: z.enum(['system', 'en', 'ru']).default('system'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  broker: BrokerSettings.prefault({}),
  /** Id of the room this computer stands in: "turn on the light" means the one there. Empty: nowhere in particular. */
  room: z.string().default(''),
  history: z
    .object({
      /** How long states of devices are kept for their charts. 0: not at all, and what there is goes. */
      keepDays: z.union([z.literal(0), z.literal(7), z.literal(30), z.literal(365)]).default(30),
    })
    .prefault({}),
  /** Where the home lies, for sunrise and sunset; null: the principal city of the system's zone. */
  place: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  calendar: z
    .object({
      /** Empty: the `calendar` folder of the profile. */
      folder: z.string().default(''),
      defaultDurationMin: z.number().int().min(5).max(1440).default(60),
    })
    .prefault({}),
  hotkey: z
    .object({ enabled: z.boolean().default(true), accelerator: z.string().default('Control+Shift+Space') })
    .prefault({}),
  quickCommands: z.array(z.string()).default([]),
  models: z
    .object({
      /** 0: as measured at first start. Never above the physical cores. */
      threads: z.number().int().min(0).max(64).default(0),
      gpu: z.enum(['auto', 'off']).default('auto'),
    })
    .prefault({}),
})
export type Settings = z.infer<typeof Settings>
