/** What one file per component provides, and the small tools they share. */
import type { z } from 'zod'
import type { Arrival, Behaviour, LiveState, Publication, StateInput } from '../../entity-spec'
import { compileValueTemplate } from '../../template'
import { command } from '../encode'
import type { EntityFields } from './fields'

export { needsCode, send, unsupported } from '../encode'
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

/** A topic and its template; nothing when the device has no such topic. An empty result of the template is "not in this message". */
export function stateInput(
  topic: string | undefined,
  template: string | undefined,
  apply: (value: string, now: LiveState, arrival: Arrival | undefined) => LiveState,
): StateInput[] {
  const read = compileValueTemplate(template)
  if (!topic) return []
  return [
    {
      topic,
      read(payload, now, arrival) {
        const value = read(payload)
        return value === '' ? now : apply(value, now, arrival)
      },
    },
  ]
}

/** With the QoS and the retain flag that the device asked for, QoS 1 at least. */
export const publication = (
  { qos, retain }: Pick<EntityFields, 'qos' | 'retain'>,
  topic: string,
  payload: string,
): Publication => ({ ...command(topic, payload), qos: qos === 2 ? 2 : 1, retain })
