/** What one file per component provides, and the small tools they share. */
import type { z } from 'zod'
import type { Behaviour, Publication } from '../../entity-spec'
import { command } from '../encode'
import type { EntityFields } from './fields'

export { send, unsupported } from '../encode'
export { given, numberOf, UNKNOWN, withAttributes, withState } from '../live-state'
export { pickWord, readNumber } from '../payload'

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

export const isEmptyPayload = (payload: string): boolean =>
  payload === '' || payload === 'None' || payload === 'null'

/** With the QoS and the retain flag that the device asked for, QoS 1 at least. */
export const publication = (
  { qos, retain }: Pick<EntityFields, 'qos' | 'retain'>,
  topic: string,
  payload: string,
): Publication => ({ ...command(topic, payload), qos: qos === 2 ? 2 : 1, retain })
