/** Python's notions of text, truth and equality, as far as templates show them. */
import { TemplateError } from './tokens'

/** Jinja's undefined: renders as nothing, is false, and fails in arithmetic. */
export const UNDEFINED = Symbol('undefined')

export type Dict = Record<string, unknown>
export const isDict = (value: unknown): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function toText(value: unknown): string {
  if (value === UNDEFINED || value === undefined) return ''
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return toJson(value)
}

const MAX_TEXT_CHARS = 65_536
const MAX_JSON_NODES = 10_000

/** Text made inside a template, refused when it grows beyond what a payload can need. */
export function boundedText(text: string): string {
  if (text.length > MAX_TEXT_CHARS) throw new TemplateError('text too long')
  return text
}

/** Lists may share parts (`{% set a = [a, a] %}`), so the nodes are counted while they are written. */
export function toJson(value: unknown): string {
  let nodes = 0
  return JSON.stringify(value === UNDEFINED ? null : value, (_, inner: unknown) => {
    nodes += 1
    if (nodes > MAX_JSON_NODES) throw new TemplateError('value too large')
    return inner === UNDEFINED ? null : inner
  })
}

export function isTruthy(value: unknown): boolean {
  if (value === UNDEFINED || value === null || value === undefined) return false
  if (Array.isArray(value)) return value.length > 0
  if (isDict(value)) return Object.keys(value).length > 0
  return Boolean(value)
}

export function isEqual(left: unknown, right: unknown): boolean {
  if (typeof left === 'boolean' && typeof right === 'number') return Number(left) === right
  if (typeof left === 'number' && typeof right === 'boolean') return left === Number(right)
  if (typeof left === 'object' && left !== null) return toJson(left) === toJson(right)
  return left === right
}

/** Null when it is no number: strings are read as Python's float() would. */
export function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string' || value.trim() === '') return null
  const text = value.trim()
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : null
}

export function needNumber(value: unknown, what: string): number {
  if (typeof value === 'number' || typeof value === 'boolean') return Number(value)
  throw new TemplateError(`${what} needs a number, got ${toText(value) || 'nothing'}`)
}

/** Own properties only: `constructor`, `__proto__` and methods do not exist for a template. */
export function member(of: unknown, key: unknown): unknown {
  if (Array.isArray(of) || typeof of === 'string') {
    const index = typeof key === 'number' ? key : null
    if (index === null || !Number.isInteger(index)) return UNDEFINED
    return of.at(index) ?? (Array.isArray(of) && Math.abs(index) < of.length ? null : UNDEFINED)
  }
  if (!isDict(of)) {
    if (of === UNDEFINED) throw new TemplateError(`${toText(key)} of something undefined`)
    return UNDEFINED
  }
  const name = toText(key)
  return Object.hasOwn(of, name) ? of[name] : UNDEFINED
}
