/** Lists and dicts, and what turns one value into another by looking at it: `default`, `iif`, `is_defined`. */
import { calculate, needWhole } from '../numbers'
import { toText } from '../text'
import { TemplateError } from '../tokens'
import {
  Dict,
  isEqual,
  isList,
  isTruthy,
  kindOf,
  type List,
  order,
  orUndefined,
  Tuple,
  UNDEFINED,
  type Value,
} from '../values'
import {
  byPath,
  foldedCase,
  iterate,
  needText,
  operation,
  tuple,
  variadic,
  type Context,
  type Given,
  type Operation,
} from './operation'

const orDefault = operation('default_value boolean', (value, { args: [fallback, boolean] }) =>
  value === UNDEFINED || (isTruthy(boolean ?? false) && !isTruthy(value))
    ? fallback === undefined
      ? ''
      : fallback
    : value,
)

const length = operation('', (value, _, context) => {
  if (value === UNDEFINED) return 0n
  return BigInt(value instanceof Dict ? value.size : iterate(value, context).length)
})

function sorted(
  items: List,
  keyOf: (item: Value) => Value,
  isReverse: boolean,
  { budget }: Context,
): Value[] {
  const keyed = items.map((item): { item: Value; key: Value } => ({ item, key: keyOf(item) }))
  const sign = isReverse ? -1 : 1
  return keyed
    .toSorted((left, right) => sign * order(left.key, right.key, budget))
    .map(({ item }): Value => item)
}

const extreme = (sign: 1 | -1): Operation =>
  operation('case_sensitive attribute', (value, { args: [isCaseSensitive, attribute] }, context) => {
    const keyOf = attribute === undefined ? (item: Value) => item : byPath(attribute)
    const items = iterate(value, context)
    const [first = UNDEFINED] = sorted(
      items,
      (item) => foldedCase(keyOf(item), isCaseSensitive),
      sign < 0,
      context,
    )
    return first
  })

/** `select('gt', 3)`, `selectattr('name', 'eq', 'x')` and their opposites; without a test truth is asked. */
const selection = (isWanted: boolean, hasAttribute: boolean): Operation =>
  variadic('', (value, { rest }, context) => {
    const attribute = hasAttribute ? rest[0] : undefined
    const [test, ...args] = hasAttribute ? rest.slice(1) : rest
    const keyOf = hasAttribute ? byPath(orUndefined(attribute)) : (item: Value) => item
    const isChosen = (item: Value): boolean =>
      test === undefined
        ? isTruthy(keyOf(item))
        : context.applyTest(needText(test, 'select'), keyOf(item), args)
    return iterate(value, context).filter((item) => isChosen(item) === isWanted)
  })

const map = variadic('attribute default', (value, { rest, args: [attribute, fallback] }, context) => {
  const items = iterate(value, context)
  if (attribute !== undefined) {
    const keyOf = byPath(attribute)
    return items.map((item) => {
      const found = keyOf(item)
      return found === UNDEFINED && fallback !== undefined ? fallback : found
    })
  }
  const [name, ...others] = rest
  const filter = needText(name, 'map')
  return items.map((item) => context.applyFilter(filter, item, others))
})

function unique(value: Value, { args: [isCaseSensitive, attribute] }: Given, context: Context): Value[] {
  const keyOf = attribute === undefined ? (item: Value) => item : byPath(attribute)
  const seen: Value[] = []
  return iterate(value, context).filter((item) => {
    const key = foldedCase(keyOf(item), isCaseSensitive)
    if (seen.some((other) => isEqual(other, key, context.budget))) return false
    seen.push(key)
    return true
  })
}

const needDict = (value: Value, what: string): Dict => {
  if (value instanceof Dict) return value
  throw new TemplateError(`${what} needs a dict, got ${kindOf(value)}`)
}

export const listFilters: Readonly<Record<string, Operation>> = {
  default: orDefault,
  d: orDefault,
  length,
  count: length,
  first: operation('', (value, _, context) => orUndefined(iterate(value, context)[0])),
  last: operation('', (value, _, context) => orUndefined(iterate(value, context).at(-1))),
  list: operation('', (value, _, context) => Array.from(iterate(value, context))),
  join: operation('d attribute', (value, { args: [separator, attribute] }, context) => {
    const keyOf = attribute === undefined ? (item: Value) => item : byPath(attribute)
    const texts = iterate(value, context).map((item) => toText(keyOf(item), context.budget))
    return context.budget.text(texts.join(toText(separator ?? '', context.budget)))
  }),
  min: extreme(1),
  max: extreme(-1),
  sum: operation('attribute start', (value, { args: [attribute, start] }, context) => {
    const keyOf = attribute === undefined || attribute === null ? (item: Value) => item : byPath(attribute)
    return iterate(value, context).reduce<Value>(
      (sum, item) => calculate('+', sum, keyOf(item), context.budget),
      start ?? 0n,
    )
  }),
  sort: operation(
    'reverse case_sensitive attribute',
    (value, { args: [reverse, isCaseSensitive, attribute] }, context) => {
      const keyOf = attribute === undefined ? (item: Value) => item : byPath(attribute)
      const key = (item: Value): Value => foldedCase(keyOf(item), isCaseSensitive)
      return sorted(iterate(value, context), key, isTruthy(reverse ?? false), context)
    },
  ),
  dictsort: operation(
    'case_sensitive by reverse',
    (value, { args: [isCaseSensitive, by, reverse] }, context) => {
      const pairs = needDict(value, 'dictsort')
        .items()
        .map(([key, item]) => tuple(key, item))
      const at = by === 'value' ? 1 : 0
      const key = (pair: Value): Value =>
        foldedCase(isList(pair) ? orUndefined(pair[at]) : UNDEFINED, isCaseSensitive)
      return sorted(pairs, key, isTruthy(reverse ?? false), context)
    },
  ),
  items: operation('', (value) =>
    value === UNDEFINED
      ? []
      : needDict(value, 'items')
          .items()
          .map(([key, item]) => tuple(key, item)),
  ),
  reverse: operation('', (value, _, context) => {
    if (typeof value === 'string') return Array.from(value).reverse().join('')
    return Array.from(iterate(value, context)).reverse()
  }),
  unique: operation('case_sensitive attribute', unique),
  map,
  select: selection(true, false),
  reject: selection(false, false),
  selectattr: selection(true, true),
  rejectattr: selection(false, true),
  contains: operation('value', (value, { args: [item] }, context) =>
    context.applyTest('in', orUndefined(item), [value]),
  ),
  /** Home Assistant: fails the whole template, so that the message is ignored. */
  is_defined: operation('', (value) => {
    if (value === UNDEFINED) throw new TemplateError('not defined')
    return value
  }),
  iif: operation('if_true if_false if_none', (value, { args: [yes, no, none] }): Value => {
    if (value === null && none !== undefined) return none
    const [chosen, word]: readonly [Value | undefined, boolean] = isTruthy(value) ? [yes, true] : [no, false]
    return chosen === undefined ? word : chosen
  }),
}

/** Python's `a[from:to:step]`. */
export function slice(
  of: Value,
  bounds: readonly (Value | undefined)[],
  { budget }: Pick<Context, 'budget'>,
): Value {
  if (!isList(of) && typeof of !== 'string') throw new TemplateError(`no part of ${kindOf(of)} can be taken`)
  const items: List = isList(of) ? of : Array.from(of)
  const [from, to, step] = bounds.map((bound) => (bound === null ? undefined : bound))
  const stride = needWhole(step, 'slice', 1)
  if (stride === 0) throw new TemplateError('a slice cannot stand still')
  const size = items.length
  const clamp = (at: number): number => {
    const index = at < 0 ? at + size : at
    return stride > 0 ? Math.max(0, Math.min(size, index)) : Math.max(-1, Math.min(size - 1, index))
  }
  const start = from === undefined ? (stride > 0 ? 0 : size - 1) : clamp(needWhole(from, 'slice', 0))
  const end = to === undefined ? (stride > 0 ? size : -1) : clamp(needWhole(to, 'slice', 0))
  const taken: Value[] = []
  for (let at = start; stride > 0 ? at < end : at > end; at += stride) taken.push(orUndefined(items[at]))
  budget.items(taken)
  if (typeof of === 'string') return taken.map((char) => toText(char, budget)).join('')
  return of instanceof Tuple ? tuple(...taken) : taken
}
