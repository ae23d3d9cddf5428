/** What one file per component provides, and the small tools they share. */
import type { z } from 'zod'
import { fail, ok, type Result } from '../../../../../contract/domain/failure'
import type { Attributes, Behaviour, LiveState, Publication } from '../../entity-spec'
import type { EntityFields } from './fields'

export interface Component {
  readonly domain: string
  /** Throws ZodError or TemplateError for a payload that cannot be used. */
  build(config: unknown): Behaviour
}

export function component<S extends z.ZodType<EntityFields>>(
  domain: string,
  schema: S,
  build: (config: z.output<S>) => Behaviour,
): Component {
  return { domain, build: (config) => build(schema.parse(config)) }
}

export const UNKNOWN: LiveState = { state: 'unknown', attributes: {} }

export const withState = (now: LiveState, state: string): LiveState =>
  state === now.state ? now : { ...now, state }

export function withAttributes(now: LiveState, changes: Attributes): LiveState {
  const isSame = Object.entries(changes).every(([key, value]) => isSameValue(now.attributes[key], value))
  return isSame ? now : { ...now, attributes: { ...now.attributes, ...changes } }
}

function isSameValue(left: unknown, right: unknown): boolean {
  return left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right))
}

/** Leaves out keys without a value. */
export function given(attributes: Attributes): Attributes {
  return Object.fromEntries(
    Object.entries(attributes).filter(([, value]) => value !== undefined && value !== null),
  )
}

/** A state word by its payload; throws when the payload is none of them, so that the message is ignored. */
export function pickWord<T extends string>(payload: unknown, table: Readonly<Record<string, T>>): T {
  const found = typeof payload === 'string' && Object.hasOwn(table, payload) ? table[payload] : undefined
  if (found === undefined) throw new Error(`unexpected payload ${JSON.stringify(payload).slice(0, 40)}`)
  return found
}

export function readNumber(payload: string): number {
  const value = payload.trim() === '' ? NaN : Number(payload)
  if (!Number.isFinite(value)) throw new Error(`"${payload.slice(0, 40)}" is not a number`)
  return value
}

export const isEmptyPayload = (payload: string): boolean =>
  payload === '' || payload === 'None' || payload === 'null'

/**
 * Commands go out with QoS 1 at least: only an acknowledged publish can be given a deadline. Nothing is replayed after an outage
 * because the client keeps no session.
 */
export function publication(
  config: Pick<EntityFields, 'qos' | 'retain'>,
  topic: string,
  payload: string,
): Publication {
  return { topic, payload, qos: config.qos === 2 ? 2 : 1, retain: config.retain }
}

/** The words that a person sees are written by execute.ts, which knows the name and the language. */
export const unsupported = (why: string): Result<never> => fail('home.unsupported_op', why)

export function send(
  publications: readonly (Publication | null | undefined)[],
): Result<readonly Publication[]> {
  const present = publications.filter((item) => item !== null && item !== undefined)
  return present.length === 0 ? unsupported('nothing to send') : ok(present)
}
