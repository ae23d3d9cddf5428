/**
 * Homie's payloads as values, strictly as the convention defines them; anything else throws and is ignored.
 * Source: https://homieiot.github.io/specification/spec-core-v5_0_0/#payloads and #formats
 */
import type { Publication, StateInput } from '../../entity-spec'
import type { Property } from './description'

export function readBoolean(payload: string): boolean {
  if (payload !== 'true' && payload !== 'false') throw new Error('not a boolean')
  return payload === 'true'
}

export function readHomieNumber(payload: string): number {
  if (!/^-?\d+(\.\d+)?([eE]-?\d+)?$/.test(payload)) throw new Error('not a number')
  return Number(payload)
}

/** MQTT has no empty retained message, so that one NUL stands for empty text. */
export const readText = (payload: string): string => (payload === '\0' ? '' : payload)

export const optionsOf = ({ format }: Property): readonly string[] => format.split(',')

export interface Range {
  readonly min: number | null
  readonly max: number | null
  readonly step: number | null
}

/** `min:max:step`, each of which may be missing. What is no number counts as missing. */
export function rangeOf({ format }: Property): Range {
  const [min, max, step] = format.split(':').map((part) => {
    const value = part.trim() === '' ? NaN : Number(part)
    return Number.isFinite(value) ? value : null
  })
  return { min: min ?? null, max: max ?? null, step: step ?? null }
}

/** Limits of a level: those of its format, else 0 to 100. */
export function levelRange(property: Property): readonly [min: number, max: number] {
  const { min, max } = rangeOf(property)
  const top = max ?? 100
  return [min !== null && min < top ? min : 0, top]
}

/** Rounded to the step, and to whole numbers where the property has only those, within the limits. */
export function writeNumber(property: Property, value: number): string {
  const { min, max, step } = rangeOf(property)
  const base = min ?? max ?? 0
  const grain = step !== null && step > 0 ? step : property.datatype === 'integer' ? 1 : null
  const rounded = grain === null ? value : base + Math.round((value - base) / grain) * grain
  const limited = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, rounded))
  // 0.1 * 3 is not 0.3.
  return String(Number(limited.toFixed(6)))
}

/**
 * The convention recommends QoS 2 for retained properties, because commands must stay in order, and QoS 0 for others, because
 * an event must not come late.
 */
export const setCommand = ({ topic, retained }: Property, payload: string): Publication => ({
  topic: `${topic}/set`,
  payload,
  qos: retained ? 2 : 0,
  retain: false,
})

export const valueInput = ({ topic }: Property, read: StateInput['read']): StateInput => ({ topic, read })
/** What the device is on its way to. Listed before the value, so that after a reconnect the value has the last word. */
export const targetInput = ({ topic }: Property, read: StateInput['read']): StateInput => ({
  topic: `${topic}/$target`,
  read,
})
