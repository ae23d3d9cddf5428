/**
 * One request channel: check the sender, look the route up, parse the input, call, wrap. Nothing throws across the bridge. One of the three
 * rims where bugs are caught and logged.
 */
import { ipcMain, type BrowserWindow } from 'electron'
import { fail } from '../../contract/domain/failure'
import {
  events,
  routes,
  type AppEvents,
  type AppRoutes,
  type EventName,
  type RouteName,
} from '../../contract/ipc/contract'
import {
  eventChannel,
  requestChannel,
  type CallContext,
  type Envelope,
  type Handlers,
} from '../../contract/ipc/route'
import type { z } from 'zod'
import { isTrustedSender } from '../app/security'
import type { Log } from '../lib/log'

export type AppHandlers = Handlers<AppRoutes>

export interface Router {
  send<K extends EventName>(name: K, payload: z.input<AppEvents[K]>): void
  dispose(): void
}

export interface RouterOptions {
  readonly handlers: AppHandlers
  readonly pagesDir: string
  readonly windows: () => readonly (BrowserWindow | null)[]
  readonly bar: () => BrowserWindow | null
  readonly log: Log
}

export function createRouter({ handlers, pagesDir, windows, bar, log }: RouterOptions): Router {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown): Promise<Envelope> => {
    if (!isTrustedSender(event.senderFrame, pagesDir)) {
      log.warn({ url: event.senderFrame?.url }, 'a request from a foreign frame was refused')
      return fail('internal', 'refused')
    }
    const window: CallContext['window'] = event.sender === bar()?.webContents ? 'bar' : 'main'
    return answer(handlers, name, input, { window }, log)
  })
  return {
    send: (name, payload) => {
      const checked = events[name].parse(payload)
      for (const window of windows())
        if (window && !window.isDestroyed()) window.webContents.send(eventChannel, name, checked)
    },
    dispose: () => ipcMain.removeHandler(requestChannel),
  }
}

async function answer(
  handlers: AppHandlers,
  name: unknown,
  input: unknown,
  context: CallContext,
  log: Log,
): Promise<Envelope> {
  if (typeof name !== 'string' || !Object.hasOwn(routes, name))
    return fail('internal', `unknown route ${String(name)}`)
  const key = name as RouteName
  const parsed = routes[key].in.safeParse(input)
  if (!parsed.success) return fail('settings.invalid', parsed.error.issues[0]?.message ?? 'invalid input')
  try {
    const handler = handlers[key] as (value: unknown, call: CallContext) => Promise<Envelope>
    return await handler(parsed.data, context)
  } catch (error) {
    log.error({ err: error, route: name }, 'a handler threw')
    return fail('internal', error instanceof Error ? error.message : String(error))
  }
}
