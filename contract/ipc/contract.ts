/** Joins the slices. Adding a route = one line in a slice and one handler. */
import { assistantEvents, assistantRoutes } from './assistant'
import { brokerRoutes } from './brokers'
import { calendarEvents, calendarRoutes } from './calendar'
import { diagnosticsRoutes } from './diagnostics'
import { historyRoutes } from './history'
import { homeEvents, homeRoutes } from './home'
import { homeEditRoutes } from './home-edits'
import { journalEvents, journalRoutes } from './journal'
import { rulesEvents, rulesRoutes } from './rules'
import { safetyRoutes } from './safety'
import { settingsEvents, settingsRoutes } from './settings'
import type { Failure } from '../domain/failure'
import type { In, Out } from './route'
import type { z } from 'zod'

export const routes = {
  ...assistantRoutes,
  ...homeRoutes,
  ...homeEditRoutes,
  ...historyRoutes,
  ...diagnosticsRoutes,
  ...brokerRoutes,
  ...calendarRoutes,
  ...journalRoutes,
  ...rulesRoutes,
  ...safetyRoutes,
  ...settingsRoutes,
}
export const events = {
  ...assistantEvents,
  ...homeEvents,
  ...calendarEvents,
  ...journalEvents,
  ...rulesEvents,
  ...settingsEvents,
}
export type AppRoutes = typeof routes
export type AppEvents = typeof events
export type RouteName = keyof AppRoutes
export type EventName = keyof AppEvents

/** What the preload puts on `window.artel`. */
export interface ArtelApi {
  request<K extends RouteName>(
    name: K,
    input: In<AppRoutes[K]>,
  ): Promise<{ ok: true; value: Out<AppRoutes[K]> } | { ok: false; failure: Failure }>
  /** Returns its own unsubscribe function. */
  on<K extends EventName>(name: K, listener: (payload: z.output<AppEvents[K]>) => void): () => void
}
