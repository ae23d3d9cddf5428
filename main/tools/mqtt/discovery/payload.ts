/** Reading payloads, shared by all dialects. What cannot be read throws: the caller makes a problem of it, or ignores the message. */
import { ZodError } from 'zod'

export type JsonObject = Record<string, unknown>

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function parseObject(payload: string): JsonObject {
  const value: unknown = JSON.parse(payload)
  if (!isJsonObject(value)) throw new Error('expected a JSON object')
  return value
}

/** MQTT 5.0 section 4.7: topics to publish on and to read state from have no wildcards, no NUL and at most 65,535 bytes. */
export const isPlainTopic = (topic: string): boolean =>
  topic !== '' && Buffer.byteLength(topic) <= 65_535 && !/[+#\0]/.test(topic)

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

/** The reason of a problem, in one line. */
export function explain(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues
      .slice(0, 3)
      .map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`)
      .join('; ')
  }
  return error instanceof Error ? error.message : String(error)
}
