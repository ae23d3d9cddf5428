/** Filters, tests and string methods of the subset. Tables: a template can call nothing else. */
import { TemplateError } from './tokens'
import {
  boundedText,
  isDict,
  isEqual,
  isTruthy,
  member,
  needNumber,
  toJson,
  toNumber,
  toText,
  UNDEFINED,
} from './values'

export type Operation = (value: unknown, args: readonly unknown[]) => unknown

function orDefault(value: number | null, args: readonly unknown[], input: unknown): unknown {
  if (value !== null) return value
  if (args.length > 0) return args[0]
  throw new TemplateError(`"${toText(input)}" is not a number`)
}

/** Python rounds halves to even; `method` is `common`, `ceil`, `floor` or `half` as in Home Assistant. */
function round(value: unknown, [digits = 0, method = 'common', fallback]: readonly unknown[]): unknown {
  const number = toNumber(value)
  if (number === null) return orDefault(null, fallback === undefined ? [] : [fallback], value)
  const factor = 10 ** Math.min(15, Math.max(-15, needNumber(digits, 'round')))
  const scaled = number * factor
  if (method === 'ceil') return Math.ceil(scaled) / factor
  if (method === 'floor') return Math.floor(scaled) / factor
  if (method === 'half') return Math.round(number * 2) / 2
  const near = Math.round(scaled)
  const isHalf = Math.abs(scaled - Math.trunc(scaled)) === 0.5
  return (isHalf && near % 2 !== 0 ? near - 1 : near) / factor
}

function replaceAll(value: unknown, [from = '', to = '']: readonly unknown[]): string {
  return boundedText(toText(value).replaceAll(toText(from), () => toText(to)))
}

const orUndefined: Operation = (value, [fallback = '', alsoFalse = false]) =>
  value === UNDEFINED || (isTruthy(alsoFalse) && !isTruthy(value)) ? fallback : value

const items = (value: unknown): unknown[] =>
  Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? Array.from(value)
      : isDict(value)
        ? Object.keys(value)
        : []

export const filters: Readonly<Record<string, Operation>> = {
  int: (value, args) => {
    const number = toNumber(value)
    return number === null ? orDefault(null, args, value) : Math.trunc(number)
  },
  float: (value, args) => orDefault(toNumber(value), args, value),
  round,
  abs: (value) => Math.abs(needNumber(value, 'abs')),
  default: orUndefined,
  d: orUndefined,
  lower: (value) => toText(value).toLowerCase(),
  upper: (value) => toText(value).toUpperCase(),
  title: (value) =>
    toText(value)
      .toLowerCase()
      .replace(/(^|\P{L})(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase()),
  capitalize: (value) => toText(value).charAt(0).toUpperCase() + toText(value).slice(1).toLowerCase(),
  trim: (value) => toText(value).trim(),
  string: toText,
  bool: (value, args) => {
    const text = toText(value).toLowerCase()
    if (['true', 'yes', 'on', 'enable', '1'].includes(text)) return true
    if (['false', 'no', 'off', 'disable', '0'].includes(text)) return false
    if (args.length > 0) return args[0]
    throw new TemplateError(`"${text}" is neither true nor false`)
  },
  replace: replaceAll,
  length: (value) => items(value).length,
  count: (value) => items(value).length,
  first: (value) => items(value)[0] ?? UNDEFINED,
  last: (value) => items(value).at(-1) ?? UNDEFINED,
  join: (value, [separator = '']) => boundedText(items(value).map(toText).join(toText(separator))),
  min: (value) => Math.min(...items(value).map((item) => needNumber(item, 'min'))),
  max: (value) => Math.max(...items(value).map((item) => needNumber(item, 'max'))),
  multiply: (value, [by]) => needNumber(toNumber(value), 'multiply') * needNumber(by, 'multiply'),
  add: (value, [by]) => needNumber(toNumber(value), 'add') + needNumber(by, 'add'),
  tojson: (value) => toJson(value),
  to_json: (value) => toJson(value),
  from_json: (value) => {
    try {
      return JSON.parse(toText(value)) as unknown
    } catch {
      throw new TemplateError('from_json: not JSON')
    }
  },
  /** Home Assistant: fails the whole template, so that the message is ignored. */
  is_defined: (value) => {
    if (value === UNDEFINED) throw new TemplateError('not defined')
    return value
  },
  iif: (value, [yes = true, no = false, none]) =>
    value === null && none !== undefined ? none : isTruthy(value) ? yes : no,
}

export const tests: Readonly<Record<string, (value: unknown, args: readonly unknown[]) => boolean>> = {
  defined: (value) => value !== UNDEFINED,
  undefined: (value) => value === UNDEFINED,
  none: (value) => value === null,
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  mapping: isDict,
  sequence: (value) => Array.isArray(value) || typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  true: (value) => value === true,
  false: (value) => value === false,
  odd: (value) => Math.abs(needNumber(value, 'odd')) % 2 === 1,
  even: (value) => needNumber(value, 'even') % 2 === 0,
  eq: (value, [other]) => isEqual(value, other),
  in: (value, [list]) => items(list).some((item) => isEqual(item, value)),
}

export const methods: Readonly<Record<string, Operation>> = {
  lower: (value) => toText(value).toLowerCase(),
  upper: (value) => toText(value).toUpperCase(),
  strip: (value) => toText(value).trim(),
  title: (value) => filters.title?.(value, []),
  capitalize: (value) => filters.capitalize?.(value, []),
  split: (value, [separator]) =>
    separator === undefined ? toText(value).trim().split(/\s+/) : toText(value).split(toText(separator)),
  replace: replaceAll,
  startswith: (value, [start]) => toText(value).startsWith(toText(start)),
  endswith: (value, [end]) => toText(value).endsWith(toText(end)),
  get: (value, [key, fallback = null]) => {
    const found = isDict(value) ? member(value, key) : UNDEFINED
    return found === UNDEFINED ? fallback : found
  },
}
