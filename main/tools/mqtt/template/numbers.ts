/** Python's arithmetic: ints stay ints, `/` makes floats, `//` and `%` round towards minus infinity. */
import type { Budget } from './budget'
import { isList, isNumber, kindOf, Tuple, UNDEFINED, type Value } from './values'
import { TemplateError } from './tokens'

/** Far beyond what a device counts; keeps `9 ** 9 ** 9` cheap. */
const MAX_BITS = 512

export const toInt = (value: boolean | bigint | number): bigint | number =>
  typeof value === 'boolean' ? (value ? 1n : 0n) : value

/** As float. Null for what Python's `float()` refuses; `nan` and `inf` are refused too, because no device means them. */
export function toFloat(value: Value): number | null {
  if (isNumber(value)) return Number(value)
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (!/^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return null
  const number = Number(text.replaceAll('_', ''))
  return Number.isFinite(number) ? number : null
}

/** As int, fractions cut off. Null for what is no number. `base` is for texts only. */
export function toWhole(value: Value, base = 10): bigint | null {
  if (isNumber(value)) return truncated(Number(value), value)
  if (typeof value !== 'string') return null
  const text = value.trim().toLowerCase()
  if (base !== 10) return inBase(text, base)
  if (/^[+-]?\d+(?:_\d+)*$/.test(text) && text.length < 100)
    return BigInt(text.replaceAll('_', '').replace(/^\+/, ''))
  const number = toFloat(text)
  return number === null ? null : truncated(number, number)
}

const truncated = (number: number, value: boolean | bigint | number): bigint | null => {
  if (typeof value === 'bigint') return value
  return Number.isFinite(number) ? BigInt(Math.trunc(number)) : null
}

const PREFIXES: Readonly<Record<number, RegExp>> = { 2: /^0b/, 8: /^0o/, 16: /^0x/ }

function inBase(text: string, base: number): bigint | null {
  if (base < 2 || base > 36) throw new TemplateError('no such base')
  const sign = text.startsWith('-') ? -1 : 1
  const digits = text.replace(/^[+-]/, '').replace(PREFIXES[base] ?? /^\0/, '')
  const allowed = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, base)
  if (digits === '' || digits.length > 13 || Array.from(digits).some((digit) => !allowed.includes(digit)))
    return null
  return BigInt(sign * Number.parseInt(digits, base))
}

/** For operators and filters that take numbers only. */
export function needNumber(value: Value, what: string): bigint | number {
  if (isNumber(value)) return toInt(value)
  throw new TemplateError(`${what} needs a number, got ${kindOf(value)}`)
}

/** For counts and positions given to filters and methods. */
export function needWhole(value: Value | undefined, what: string, fallback: number): number {
  if (value === undefined || value === UNDEFINED) return fallback
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value)
  throw new TemplateError(`${what} needs a whole number, got ${kindOf(value)}`)
}

export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TemplateError('number too large')
  return value
}

function bounded(value: bigint): bigint {
  if (BigInt.asIntN(MAX_BITS, value) !== value) throw new TemplateError('number too large')
  return value
}

function wholes(operator: string, a: bigint, b: bigint): bigint | number {
  switch (operator) {
    case '+':
      return bounded(a + b)
    case '-':
      return bounded(a - b)
    case '*':
      return bounded(a * b)
    case '/':
      return finite(Number(a) / Number(b))
    case '//':
      return floorDivide(a, b)
    case '%':
      return a - b * floorDivide(a, b)
    default:
      if (b < 0n) return finite(Number(a) ** Number(b))
      if (b * BigInt(a.toString(2).length) > MAX_BITS) throw new TemplateError('number too large')
      return bounded(a ** b)
  }
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return quotient * b !== a && a < 0n !== b < 0n ? quotient - 1n : quotient
}

function floats(operator: string, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return a / b
    case '//':
      return Math.floor(a / b)
    case '%': {
      const rest = a % b
      return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest
    }
    default:
      return a ** b
  }
}

/** Numbers; and texts and lists where Python adds and repeats them. `%` of a text is the caller's. */
export function calculate(operator: string, left: Value, right: Value, budget: Budget): Value {
  budget.spend()
  if (operator === '+' && typeof left === 'string' && typeof right === 'string')
    return budget.text(left + right)
  if (operator === '+' && isList(left) && isList(right)) {
    const both = [...budget.items(left), ...budget.items(right)]
    return budget.items(left instanceof Tuple ? Tuple.from(both) : both)
  }
  if (operator === '*' && typeof left === 'string') return repeated(left, right, budget)
  const [a, b] = [needNumber(left, operator), needNumber(right, operator)]
  if (!b && ['/', '//', '%'].includes(operator)) throw new TemplateError('division by zero')
  if (typeof a === 'bigint' && typeof b === 'bigint') return wholes(operator, a, b)
  return finite(floats(operator, Number(a), Number(b)))
}

function repeated(text: string, times: Value, budget: Budget): string {
  const count = Math.max(0, needWhole(times, '*', 0))
  if (text.length * count > 65_536) throw new TemplateError('text too long')
  return budget.text(text.repeat(count))
}
