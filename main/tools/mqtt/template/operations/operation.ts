/** What a filter, a test, a method or a function is: parameter names as Jinja and Home Assistant have them, and what it does. */
import type { Budget } from '../budget'
import { Dict, isList, kindOf, type List, orUndefined, Tuple, UNDEFINED, type Value } from '../values'
import { TemplateError } from '../tokens'

export interface Context {
  readonly budget: Budget
  /** For `map` and `select`, which are told the name of another one. Throw TemplateError for unknown names. */
  applyFilter(name: string, value: Value, args: readonly Value[]): Value
  applyTest(name: string, value: Value, args: readonly Value[]): boolean
}

export interface Given {
  /** In the order of `params`; absent where not given. */
  readonly args: readonly (Value | undefined)[]
  /** For `takesRest`: what was given without a name. */
  readonly rest: readonly Value[]
  readonly named: ReadonlyMap<string, Value>
}

export interface Operation<R = Value> {
  readonly params: readonly string[]
  /** Any number of values without a name; then `params` can only be given by name. Null: any name too. */
  readonly takesRest: boolean
  readonly takesAnyName: boolean
  readonly run: (value: Value, given: Given, context: Context) => R
}

type Run<R> = (value: Value, given: Given, context: Context) => R

/** `params`: names separated by spaces. */
export const operation = <R>(params: string, run: Run<R>): Operation<R> => ({
  params: params === '' ? [] : params.split(' '),
  takesRest: false,
  takesAnyName: false,
  run,
})

export const variadic = <R>(params: string, run: Run<R>, takesAnyName = false): Operation<R> => ({
  ...operation(params, run),
  takesRest: true,
  takesAnyName,
})

export function needText(value: Value | undefined, what: string): string {
  if (typeof value === 'string') return value
  throw new TemplateError(`${what} needs a text, got ${kindOf(orUndefined(value))}`)
}

/** What Python iterates over: items, characters, keys. Nothing in what is undefined. */
export function iterate(value: Value, context: Pick<Context, 'budget'>): List {
  if (isList(value)) return context.budget.items(value)
  if (typeof value === 'string') return context.budget.items(Array.from(value))
  if (value instanceof Dict) return context.budget.items(value.items().map(([key]) => key))
  if (value === UNDEFINED) return []
  throw new TemplateError(`${kindOf(value)} has no items`)
}

export const tuple = (...items: Value[]): List => Tuple.from(items)

/** `a[key]` and `a.key`. Own entries only: `constructor`, `__proto__` and methods do not exist for a template. */
export function member(of: Value, key: Value): Value {
  if (of instanceof Dict) return orUndefined(of.get(key))
  if (of === UNDEFINED)
    throw new TemplateError(`${typeof key === 'string' ? key : 'an item'} of something undefined`)
  if ((isList(of) || typeof of === 'string') && (typeof key === 'bigint' || typeof key === 'boolean')) {
    const items = isList(of) ? of : Array.from(of)
    return orUndefined(items.at(Number(key)))
  }
  return UNDEFINED
}

/** `attribute='a.b.0'` of `map`, `sort` and the like. */
export function byPath(path: Value): (item: Value) => Value {
  if (typeof path === 'bigint') return (item) => member(item, path)
  const steps = needText(path, 'attribute').split('.')
  return (item) =>
    steps.reduce<Value>((now, step) => member(now, /^\d+$/.test(step) ? BigInt(step) : step), item)
}

/** Jinja's sorting, smallest, largest and unique look past upper and lower case unless told otherwise. */
export const foldedCase = (value: Value, isCaseSensitive: Value | undefined): Value =>
  typeof value === 'string' && isCaseSensitive !== true ? value.toLowerCase() : value
