/** Methods of Python's texts, dicts and lists. Nothing that changes a value. */
import { needWhole } from '../numbers'
import { toText } from '../text'
import { braceFormat } from '../text-format'
import { TemplateError } from '../tokens'
import { Dict, isEqual, isList, kindOf, orUndefined, Tuple, type Value } from '../values'
import { iterate, needText, operation, tuple, variadic, type Context, type Operation } from './operation'
import { capitalized, replaced, stripped } from './text-filters'

type TextRun = (text: string, args: readonly (Value | undefined)[], context: Context) => Value

const ofText = (params: string, run: TextRun): Operation =>
  operation(params, (value, { args }, context) => run(needText(value, 'this method'), args, context))

function split(text: string, separator: Value | undefined, most: number): string[] {
  if (separator === undefined || separator === null) {
    const words = text.trim().split(/\s+/).filter(Boolean)
    if (most < 0 || words.length <= most + 1) return words
    const found = new RegExp(`^\\s*((?:\\S+\\s+){${most}})([^]*)$`).exec(text)
    return [...(found?.[1]?.trim().split(/\s+/).filter(Boolean) ?? []), (found?.[2] ?? '').trimEnd()]
  }
  const mark = needText(separator, 'split')
  if (mark === '') throw new TemplateError('split: an empty separator')
  const parts = text.split(mark)
  return most < 0 || parts.length <= most + 1
    ? parts
    : [...parts.slice(0, most), parts.slice(most).join(mark)]
}

function splitFromRight(text: string, separator: Value | undefined, most: number): string[] {
  const parts = split(text, separator, -1)
  if (most < 0 || parts.length <= most + 1) return parts
  const mark = typeof separator === 'string' ? separator : ' '
  const at = parts.length - most
  return [parts.slice(0, at).join(mark), ...parts.slice(at)]
}

/** One of several beginnings may be given as a tuple. */
const anyOf = (value: Value | undefined): string[] =>
  value instanceof Tuple ? value.map((item) => needText(item, 'startswith')) : [needText(value, 'startswith')]

const filled = (side: 'left' | 'right'): Operation =>
  ofText('width fillchar', (text, [width, fill], { budget }) => {
    const size = Math.min(1000, needWhole(width, 'width', 0))
    const char = fill === undefined ? ' ' : needText(fill, 'fillchar')
    return budget.text(side === 'left' ? text.padStart(size, char) : text.padEnd(size, char))
  })

const zeroFilled = ofText('width', (text, [width]) => {
  const sign = /^[+-]/.exec(text)?.[0] ?? ''
  return (
    sign + text.slice(sign.length).padStart(Math.min(1000, needWhole(width, 'zfill', 0)) - sign.length, '0')
  )
})

const every = (claim: RegExp): Operation => ofText('', (text) => claim.test(text))

const find = (isLast: boolean, isStrict: boolean): Operation =>
  ofText('sub', (text, [part]) => {
    const wanted = needText(part, 'find')
    const at = isLast ? text.lastIndexOf(wanted) : text.indexOf(wanted)
    if (at < 0 && isStrict) throw new TemplateError('index: not found')
    return at < 0 ? -1n : BigInt(Array.from(text.slice(0, at)).length)
  })

const partition = (isLast: boolean): Operation =>
  ofText('sep', (text, [separator]) => {
    const mark = needText(separator, 'partition')
    const at = isLast ? text.lastIndexOf(mark) : text.indexOf(mark)
    if (at < 0) return isLast ? tuple('', '', text) : tuple(text, '', '')
    return tuple(text.slice(0, at), mark, text.slice(at + mark.length))
  })

const ofDict = (
  params: string,
  run: (dict: Dict, args: readonly (Value | undefined)[]) => Value,
): Operation =>
  operation(params, (value, { args }) => {
    if (value instanceof Dict) return run(value, args)
    throw new TemplateError(`${kindOf(value)} has no such method`)
  })

const count = operation('item', (value, { args: [item] }, context) => {
  if (typeof value === 'string') return BigInt(value.split(needText(item, 'count')).length - 1)
  const wanted = orUndefined(item)
  return BigInt(iterate(value, context).filter((one) => isEqual(one, wanted, context.budget)).length)
})

const index = operation('item', (value, given, context) => {
  if (typeof value === 'string') return find(false, true).run(value, given, context)
  if (!isList(value)) throw new TemplateError(`${kindOf(value)} has no such method`)
  const at = value.findIndex((one) => isEqual(one, orUndefined(given.args[0]), context.budget))
  if (at < 0) throw new TemplateError('index: not found')
  return BigInt(at)
})

export const methods: Readonly<Record<string, Operation>> = {
  lower: ofText('', (text) => text.toLowerCase()),
  upper: ofText('', (text) => text.toUpperCase()),
  capitalize: ofText('', capitalized),
  title: ofText('', (text) =>
    text
      .toLowerCase()
      .replace(/(^|\P{L})(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase()),
  ),
  strip: ofText('chars', (text, [chars]) => stripped(text, chars)),
  lstrip: ofText('chars', (text, [chars]) => stripped(text, chars, 'left')),
  rstrip: ofText('chars', (text, [chars]) => stripped(text, chars, 'right')),
  split: ofText('sep maxsplit', (text, [separator, most]) =>
    split(text, separator, needWhole(most, 'split', -1)),
  ),
  rsplit: ofText('sep maxsplit', (text, [separator, most]) =>
    splitFromRight(text, separator, needWhole(most, 'rsplit', -1)),
  ),
  splitlines: ofText('', (text) => text.replace(/\r?\n$/, '').split(/\r?\n/)),
  partition: partition(false),
  rpartition: partition(true),
  replace: ofText('old new count', (text, [from, to, most], context) =>
    replaced(
      text,
      needText(from, 'replace'),
      needText(to, 'replace'),
      needWhole(most, 'replace', -1),
      context,
    ),
  ),
  removeprefix: ofText('prefix', (text, [start]) => {
    const prefix = needText(start, 'removeprefix')
    return text.startsWith(prefix) ? text.slice(prefix.length) : text
  }),
  removesuffix: ofText('suffix', (text, [end]) => {
    const suffix = needText(end, 'removesuffix')
    return suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text
  }),
  startswith: ofText('prefix', (text, [start]) => anyOf(start).some((prefix) => text.startsWith(prefix))),
  endswith: ofText('suffix', (text, [end]) => anyOf(end).some((suffix) => text.endsWith(suffix))),
  find: find(false, false),
  rfind: find(true, false),
  index,
  count,
  isdigit: every(/^\d+$/),
  isnumeric: every(/^\p{N}+$/u),
  isdecimal: every(/^\p{Nd}+$/u),
  isalpha: every(/^\p{L}+$/u),
  isalnum: every(/^[\p{L}\p{N}]+$/u),
  zfill: zeroFilled,
  rjust: filled('left'),
  ljust: filled('right'),
  join: operation('items', (value, { args: [items] }, context) => {
    const separator = needText(value, 'join')
    return context.budget.text(
      iterate(orUndefined(items), context)
        .map((item) => needText(item, 'join'))
        .join(separator),
    )
  }),
  format: variadic(
    '',
    (value, { rest, named }, { budget }) => braceFormat(needText(value, 'format'), rest, named, budget),
    true,
  ),
  get: ofDict('key default', (dict, [key, fallback]) => {
    const found = dict.get(orUndefined(key))
    return found === undefined ? (fallback === undefined ? null : fallback) : found
  }),
  items: ofDict('', (dict) => dict.items().map(([key, value]) => tuple(key, value))),
  keys: ofDict('', (dict) => dict.items().map(([key]) => key)),
  values: ofDict('', (dict) => dict.items().map(([, value]) => value)),
  is_integer: operation('', (value, _, { budget }) => /^-?\d+(?:\.0)?$/.test(toText(value, budget))),
}
