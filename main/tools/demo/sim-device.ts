/** What one file per kind of device implements. A device knows its own topics and its own physics, never the app. */
import type { Lang } from '../../../contract/domain/home'

export type Payload = string | Readonly<Record<string, unknown>>

export interface Announcement {
  /** `light`, `climate` ... or `device` for a payload with components. */
  readonly component: string
  readonly objectId: string
  readonly config: Readonly<Record<string, unknown>>
}

export interface SimDevice {
  readonly id: string
  readonly announcements: readonly Announcement[]
  /** Command topics and what a payload on them does. Payloads that make no sense are ignored, as real devices do. */
  readonly commands: Readonly<Record<string, (payload: string) => void>>
  /** Publishes the whole state, retained. */
  report(): void
  /** Lets time pass. */
  tick(elapsedMs: number): void
}

export interface DeviceContext {
  /** Base topic of the device, without a trailing slash. */
  readonly base: string
  /** Retained, to `<base>/<name>`. */
  readonly publish: (name: string, payload: Payload) => void
  /** Parts of the discovery payload that all devices share: device block and availability. */
  readonly shared: Readonly<Record<string, unknown>>
  readonly random: () => number
  /** Outside temperature in °C, now. */
  readonly outsideC: () => number
}

export interface DeviceSpec {
  readonly id: string
  readonly area: string
  readonly name: Readonly<Record<Lang, string>>
}

export type DeviceFactory<S extends DeviceSpec = DeviceSpec> = (
  spec: S,
  context: DeviceContext,
  lang: Lang,
) => SimDevice

/** Moves a value towards a goal without passing it. */
export function approach(value: number, goal: number, step: number): number {
  return value < goal ? Math.min(goal, value + step) : Math.max(goal, value - step)
}

export const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value))

export const oneDecimal = (value: number): number => Math.round(value * 10) / 10

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}

export function parseJson(payload: string): Readonly<Record<string, unknown>> | null {
  const value = parsed(payload)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
}

export function parseJsonList(payload: string): readonly unknown[] | null {
  const value = parsed(payload)
  return Array.isArray(value) ? value : null
}
