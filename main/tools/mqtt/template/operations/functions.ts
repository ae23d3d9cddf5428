/** What is called without a value in front. Home Assistant offers some filters as functions too. */
import { needWhole } from '../numbers'
import { TemplateError } from '../tokens'
import { Dict, orUndefined, type Value } from '../values'
import { listFilters } from './list-filters'
import { numberFilters } from './number-filters'
import { operation, variadic, type Given, type Operation } from './operation'

const MAX_RANGE = 10_000

const range = variadic('', (_, { rest }) => {
  const [first, second, third] = rest.map((item) => needWhole(item, 'range', 0))
  if (first === undefined || rest.length > 3) throw new TemplateError('range needs one to three numbers')
  const [from, to, step] = second === undefined ? [0, first, 1] : [first, second, third ?? 1]
  if (step === 0) throw new TemplateError('range cannot stand still')
  const size = Math.max(0, Math.ceil((to - from) / step))
  if (size > MAX_RANGE) throw new TemplateError('range too long')
  return Array.from({ length: size }, (__, at) => BigInt(from + at * step))
})

const fromNames = (isNamespace: boolean): Operation =>
  variadic(
    '',
    (_, { rest, named }) => {
      const dict = new Dict(isNamespace)
      const [source] = rest
      if (source instanceof Dict) for (const [key, value] of source.items()) dict.set(key, value)
      for (const [key, value] of named) dict.set(key, value)
      return dict
    },
    true,
  )

/** `int(x, 0)` is `x | int(0)`. */
const asFunction = (filter: Operation): Operation => ({
  ...filter,
  params: ['value', ...filter.params],
  run: (_, { args: [value, ...args], named }, context) =>
    filter.run(orUndefined(value), { args, rest: [], named }, context),
})

/** `max(a, b)` as well as `max(list)`. */
const ofMany = (filter: Operation): Operation =>
  variadic('', (_, { rest }, context) => {
    const [only] = rest
    const given: Given = { args: [], rest: [], named: new Map() }
    return filter.run(
      rest.length === 1 && only !== undefined ? only : ([...rest] satisfies Value[]),
      given,
      context,
    )
  })

const { int, float, bool, is_number: isNumber, sqrt, sin, cos, tan, log, average, median } = numberFilters
const { min, max, iif } = listFilters

const present = (filters: Readonly<Record<string, Operation | undefined>>): [string, Operation][] =>
  Object.entries(filters).flatMap(([name, filter]) => (filter ? [[name, filter] as [string, Operation]] : []))

export const functions: Readonly<Record<string, Operation>> = {
  range,
  namespace: fromNames(true),
  dict: fromNames(false),
  list: operation('value', (_, { args: [value] }, context) =>
    context.applyFilter('list', orUndefined(value), []),
  ),
  ...Object.fromEntries(
    present({ int, float, bool, is_number: isNumber, sqrt, sin, cos, tan, log, iif }).map(
      ([name, filter]) => [name, asFunction(filter)],
    ),
  ),
  ...Object.fromEntries(
    present({ min, max, average, median }).map(([name, filter]) => [name, ofMany(filter)]),
  ),
}

/** Names that are always there. */
export const constants: Readonly<Record<string, Value>> = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI }
