/** What stands after `is`. */
import { needNumber, toFloat } from '../numbers'
import { contains, Dict, isEqual, isList, order, orUndefined, UNDEFINED, type Value } from '../values'
import { operation, type Operation } from './operation'
import { matches } from './text-filters'

const about = (claim: (value: Value) => boolean): Operation<boolean> => operation('', (value) => claim(value))

const compared = (claim: (sign: number) => boolean): Operation<boolean> =>
  operation('b', (value, { args: [other] }, { budget }) => claim(order(value, orUndefined(other), budget)))

const equal = operation('b', (value, { args: [other] }, { budget }) =>
  isEqual(value, orUndefined(other), budget),
)
const unequal = operation(
  'b',
  (value, { args: [other] }, { budget }) => !isEqual(value, orUndefined(other), budget),
)
const greater = compared((sign) => sign > 0)
const less = compared((sign) => sign < 0)
const atLeast = compared((sign) => sign >= 0)
const atMost = compared((sign) => sign <= 0)

/** As a truth: whether something is left over. */
const hasRest = (value: Value, by: Value): boolean => {
  const [left, right] = [needNumber(value, 'divisibleby'), needNumber(by, 'divisibleby')]
  if (typeof left === 'bigint' && typeof right === 'bigint' && right !== 0n) return left % right !== 0n
  return Number(left) % Number(right) !== 0
}

export const tests: Readonly<Record<string, Operation<boolean>>> = {
  defined: about((value) => value !== UNDEFINED),
  undefined: about((value) => value === UNDEFINED),
  none: about((value) => value === null),
  boolean: about((value) => typeof value === 'boolean'),
  true: about((value) => value === true),
  false: about((value) => value === false),
  number: about((value) => ['bigint', 'number', 'boolean'].includes(typeof value)),
  integer: about((value) => typeof value === 'bigint'),
  float: about((value) => typeof value === 'number'),
  string: about((value) => typeof value === 'string'),
  mapping: about((value) => value instanceof Dict),
  sequence: about((value) => isList(value) || typeof value === 'string' || value instanceof Dict),
  iterable: about(
    (value) => isList(value) || typeof value === 'string' || value instanceof Dict || value === UNDEFINED,
  ),
  list: about(isList),
  lower: about(
    (value) => typeof value === 'string' && value === value.toLowerCase() && value !== value.toUpperCase(),
  ),
  upper: about(
    (value) => typeof value === 'string' && value === value.toUpperCase() && value !== value.toLowerCase(),
  ),
  odd: about((value) => hasRest(value, 2n)),
  even: about((value) => !hasRest(value, 2n)),
  divisibleby: operation('num', (value, { args: [by] }) => !hasRest(value, orUndefined(by))),
  in: operation('seq', (value, { args: [list] }, { budget }) => contains(orUndefined(list), value, budget)),
  contains: operation('value', (value, { args: [item] }, { budget }) =>
    contains(value, orUndefined(item), budget),
  ),
  eq: equal,
  equalto: equal,
  '==': equal,
  ne: unequal,
  '!=': unequal,
  gt: greater,
  greaterthan: greater,
  '>': greater,
  lt: less,
  lessthan: less,
  '<': less,
  ge: atLeast,
  '>=': atLeast,
  le: atMost,
  '<=': atMost,
  is_number: about((value) => toFloat(value) !== null),
  match: matches(true),
  search: matches(false),
}
