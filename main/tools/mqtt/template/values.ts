/**
 * Python's values as a template knows them: `bigint` is an int, `number` a float, so that "21" and "21.0" stay apart as they do in
 * Home Assistant. Python's notions of truth, equality and order.
 */
import type { Budget } from './budget'
import { TemplateError } from './tokens'

/** Jinja's undefined: renders as nothing, is false, and fails in arithmetic. */
export const UNDEFINED: unique symbol = Symbol('undefined')

export const orUndefined = (value: Value | undefined): Value => (value === undefined ? UNDEFINED : value)

export type List = readonly Value[]
export type Value = typeof UNDEFINED | null | boolean | bigint | number | string | List | Dict

/** Differs from a list only in how it is written. */
export class Tuple extends Array<Value> {}

/** A dict, and also what `namespace()` makes. Keys are told apart as Python does: 1, 1.0 and true are the same key, "1" is not. */
export class Dict {
  private readonly entries = new Map<string, readonly [key: Value, value: Value]>()
  constructor(readonly isNamespace = false) {}

  get size(): number {
    return this.entries.size
  }
  get(key: Value): Value | undefined {
    return this.entries.get(identity(key))?.[1]
  }
  has(key: Value): boolean {
    return this.entries.has(identity(key))
  }
  set(key: Value, value: Value): this {
    const id = identity(key)
    this.entries.set(id, [this.entries.get(id)?.[0] ?? key, value])
    return this
  }
  items(): (readonly [key: Value, value: Value])[] {
    return [...this.entries.values()]
  }
}

function identity(key: Value): string {
  if (typeof key === 'string') return `s${key}`
  if (typeof key === 'boolean') return key ? 'n1' : 'n0'
  if (typeof key === 'bigint') return `n${key}`
  if (typeof key === 'number') return Number.isInteger(key) ? `n${BigInt(key)}` : `n${key}`
  if (key === null) return 'none'
  if (key === UNDEFINED) return 'undefined'
  if (key instanceof Tuple) return `t${key.map(identity).join()}`
  throw new TemplateError('a list or dict cannot be a key')
}

export const isList = (value: Value): value is List => Array.isArray(value)
export const isNumber = (value: Value): value is bigint | number | boolean =>
  typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean'

/** What the app puts into a template: numbers without a fraction are ints. */
export function fromPlain(value: unknown): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value
  if (Array.isArray(value)) return value.map(fromPlain)
  if (typeof value === 'object' && value !== null) {
    const dict = new Dict()
    for (const [key, inner] of Object.entries(value)) dict.set(key, fromPlain(inner))
    return dict
  }
  return value === null ? null : UNDEFINED
}

export function isTruthy(value: Value): boolean {
  if (value === UNDEFINED || value === null) return false
  if (isList(value)) return value.length > 0
  if (value instanceof Dict) return value.isNamespace || value.size > 0
  return Boolean(value)
}

export function isEqual(left: Value, right: Value, budget: Budget): boolean {
  budget.spend()
  if (isNumber(left) && isNumber(right)) return isSameNumber(asNumeric(left), asNumeric(right))
  if (isList(left) && isList(right)) {
    if (left instanceof Tuple !== right instanceof Tuple || left.length !== right.length) return false
    return left.every((item, at) => isEqual(item, orUndefined(right[at]), budget))
  }
  if (left instanceof Dict && right instanceof Dict) {
    if (left.size !== right.size) return false
    return left.items().every(([key, value]) => {
      const other = right.get(key)
      return other !== undefined && isEqual(value, other, budget)
    })
  }
  return left === right
}

const isSameNumber = (left: bigint | number, right: bigint | number): boolean =>
  !(left < right) && !(left > right)

const asNumeric = (value: bigint | number | boolean): bigint | number =>
  typeof value === 'boolean' ? (value ? 1n : 0n) : value

/** Negative, zero or positive. Python refuses to order values of different kinds. */
export function order(left: Value, right: Value, budget: Budget): number {
  budget.spend()
  if (isNumber(left) && isNumber(right)) {
    const [a, b] = [asNumeric(left), asNumeric(right)]
    return a < b ? -1 : a > b ? 1 : 0
  }
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (isList(left) && isList(right)) {
    for (const [at, item] of left.entries()) {
      const other = right[at]
      if (other === undefined) return 1
      if (!isEqual(item, other, budget)) return order(item, other, budget)
    }
    return left.length - right.length
  }
  throw new TemplateError(`${kindOf(left)} and ${kindOf(right)} have no order`)
}

export function contains(list: Value, item: Value, budget: Budget): boolean {
  if (typeof list === 'string') {
    if (typeof item !== 'string') throw new TemplateError(`${kindOf(item)} cannot be in a text`)
    budget.spend(1 + (list.length >> 4))
    return list.includes(item)
  }
  if (isList(list)) return list.some((entry) => isEqual(entry, item, budget))
  if (list instanceof Dict) return list.has(item)
  if (list === UNDEFINED) return false
  throw new TemplateError(`nothing can be in ${kindOf(list)}`)
}

/** For messages. */
export function kindOf(value: Value): string {
  if (value === UNDEFINED) return 'nothing'
  if (value === null) return 'None'
  if (isList(value)) return 'a list'
  if (value instanceof Dict) return 'a dict'
  if (typeof value === 'string') return 'a text'
  return typeof value === 'boolean' ? 'a truth value' : 'a number'
}
