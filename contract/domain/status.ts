/** What the window shows about the parts under it. */
import { z } from 'zod'
import { Failure } from './failure'

export const HomeStatus = z.object({
  kind: z.enum(['demo', 'custom']),
  state: z.enum(['connecting', 'online', 'offline']),
  broker: z.string(),
  failure: Failure.nullable(),
  /** Discovery payloads that could not be used: topic and reason. */
  problems: z.array(z.object({ topic: z.string(), reason: z.string() })),
})
export type HomeStatus = z.infer<typeof HomeStatus>

export const ModelsStatus = z.object({
  state: z.enum(['starting', 'ready', 'failed', 'restarting']),
  failure: Failure.nullable(),
  device: z.enum(['cpu', 'gpu']),
  threads: z.number(),
  base: z.object({ name: z.string(), bytes: z.number() }),
  adapters: z.array(
    z.object({ name: z.string(), bytes: z.number(), scores: z.record(z.string(), z.unknown()) }),
  ),
})
export type ModelsStatus = z.infer<typeof ModelsStatus>

export const AppInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  lang: z.enum(['en', 'ru']),
  profileDir: z.string(),
  /** False without a system keyring: passwords then live only until the app closes. */
  hasKeyring: z.boolean(),
  hotkeyRegistered: z.boolean(),
})
export type AppInfo = z.infer<typeof AppInfo>
