/** How Python writes values. */
import type { Budget } from './budget'
import { Dict, isList, Tuple, UNDEFINED, type Value } from './values'

/** `str()`. */
export function toText(value: Value, budget: Budget): string {
  return typeof value === 'string' ? value : budget.text(written(value, budget))
}

/** `repr()`: as inside a list. */
function written(value: Value, budget: Budget): string {
  budget.spend()
  if (value === UNDEFINED) return ''
  if (value === null) return 'None'
  if (value === true) return 'True'
  if (value === false) return 'False'
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return floatText(value)
  if (typeof value === 'string') return quoted(value)
  const inner = (item: Value): string => (item === UNDEFINED ? 'Undefined' : written(item, budget))
  if (isList(value)) {
    const items = joined(value.map(inner), budget)
    if (!(value instanceof Tuple)) return `[${items}]`
    return value.length === 1 ? `(${items},)` : `(${items})`
  }
  const pairs = value.items().map(([key, item]) => `${inner(key)}: ${inner(item)}`)
  return value instanceof Dict && value.isNamespace ? '<Namespace>' : `{${joined(pairs, budget)}}`
}

/** Shared parts (`[a, a]`) double the text, not the memory, so the text is measured while it grows. */
const joined = (parts: readonly string[], budget: Budget): string => budget.text(parts.join(', '))

/** Python's `repr(float)`: always with a fraction or an exponent; exponents from 1e16 on and below 1e-4, with two digits at least. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0'
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    const [digits = '', exponent = ''] = value.toExponential().split('e')
    return `${digits}e${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`
  }
  const text = String(value)
  return text.includes('.') ? text : `${text}.0`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const body = text.replace(/[\\\n\r\t\u0000-\u001f\u007f]/g, (char) => {
    return ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote
}
