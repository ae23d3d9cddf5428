/** Texts, regular expressions, JSON and times. */
import { compactJson, jinjaJson, parseJson, writeJson } from '../json'
import { isoTime, strftime } from '../moments'
import { needWhole, toFloat } from '../numbers'
import { compilePattern, findAll, isMatch, replaceAll } from '../regex'
import { toText } from '../text'
import { printf } from '../text-format'
import { TemplateError } from '../tokens'
import { isTruthy, Tuple, UNDEFINED, type Value } from '../values'
import { needText, operation, tuple, variadic, type Context, type Operation } from './operation'

const onText = (change: (text: string) => string): Operation =>
  operation('', (value, _, { budget }) => budget.text(change(toText(value, budget))))

export const capitalized = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

/** Without `chars` white space, as Python counts it. */
export function stripped(
  text: string,
  chars: Value | undefined,
  sides: 'both' | 'left' | 'right' = 'both',
): string {
  const isUnwanted = (char: string): boolean =>
    typeof chars === 'string' ? chars.includes(char) : char.trim() === ''
  const letters = Array.from(text)
  let [from, to] = [0, letters.length]
  if (sides !== 'right') while (from < to && isUnwanted(letters[from] ?? '')) from += 1
  if (sides !== 'left') while (to > from && isUnwanted(letters[to - 1] ?? '')) to -= 1
  return letters.slice(from, to).join('')
}

export function replaced(text: string, from: string, to: string, count: number, { budget }: Context): string {
  const parts = text.split(from)
  if (from === '') throw new TemplateError('nothing to replace')
  if (text.length + (parts.length - 1) * to.length > 200_000) throw new TemplateError('text too long')
  const kept = count < 0 ? parts : [...parts.slice(0, count), parts.slice(count).join(from)]
  return budget.text(kept.join(to))
}

const replace = operation('old new count', (value, { args: [from, to, count] }, context) =>
  replaced(
    toText(value, context.budget),
    needText(from, 'replace'),
    toText(to ?? '', context.budget),
    needWhole(count === null ? undefined : count, 'replace', -1),
    context,
  ),
)

const pattern = (find: Value | undefined, isCaseIgnored: Value | undefined, isAnchored = false): RegExp =>
  compilePattern(
    find === undefined ? '' : needText(find, 'regex'),
    isTruthy(isCaseIgnored ?? false),
    isAnchored,
  )

const findings = (
  value: Value,
  find: Value | undefined,
  ignore: Value | undefined,
  { budget }: Context,
): Value[] =>
  findAll(pattern(find, ignore), toText(value, budget)).map((found) =>
    typeof found === 'string' ? found : tuple(...found),
  )

export const matches = (isAnchored: boolean): Operation<boolean> =>
  operation('find ignorecase', (value, { args: [find, ignore] }, { budget }) =>
    isMatch(pattern(find, ignore, isAnchored), toText(value, budget)),
  )

const time = (
  write: (seconds: number, given: readonly (Value | undefined)[]) => string,
  params: string,
): Operation =>
  operation(params, (value, { args }) => {
    const seconds = toFloat(value)
    if (seconds !== null) return write(seconds, args)
    const fallback = args.at(-1)
    if (fallback !== undefined) return fallback
    throw new TemplateError('a timestamp is needed')
  })

const json = (style: typeof jinjaJson): Operation =>
  operation('', (value, _, { budget }) => budget.text(writeJson(value, style, budget)))

export const textFilters: Readonly<Record<string, Operation>> = {
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  title: onText((text) =>
    text
      .split(/([-\s({[<]+)/)
      .map(capitalized)
      .join(''),
  ),
  capitalize: onText(capitalized),
  string: onText((text) => text),
  trim: operation('chars', (value, { args: [chars] }, { budget }) => stripped(toText(value, budget), chars)),
  replace,
  format: variadic('', (value, { rest }, { budget }) => printf(toText(value, budget), rest, budget)),
  ord: operation('', (value) => BigInt(needText(value, 'ord').codePointAt(0) ?? 0)),
  base64_encode: onText((text) => Buffer.from(text, 'utf8').toString('base64')),
  base64_decode: onText((text) => Buffer.from(text, 'base64').toString('utf8')),
  regex_match: matches(true),
  regex_search: matches(false),
  regex_replace: operation('find replace ignorecase', (value, { args: [find, to, ignore] }, { budget }) =>
    budget.text(
      replaceAll(pattern(find, ignore), toText(value, budget), to === undefined ? '' : needText(to, 'regex')),
    ),
  ),
  regex_findall: operation('find ignorecase', (value, { args: [find, ignore] }, context) =>
    findings(value, find, ignore, context),
  ),
  regex_findall_index: operation(
    'find index ignorecase',
    (value, { args: [find, index, ignore] }, context) => {
      const found = findings(value, find, ignore, context).at(needWhole(index, 'index', 0))
      if (found === undefined) throw new TemplateError('regex_findall_index: nothing found')
      return found
    },
  ),
  tojson: json(jinjaJson),
  to_json: json(compactJson),
  from_json: operation('default', (value, { args: [fallback] }, { budget }) => {
    try {
      return parseJson(toText(value, budget))
    } catch (error) {
      if (fallback !== undefined) return fallback
      throw new TemplateError('from_json: not JSON', { cause: error })
    }
  }),
  timestamp_utc: time((seconds) => isoTime(seconds, false), 'default'),
  timestamp_local: time((seconds) => isoTime(seconds, true), 'default'),
  timestamp_custom: time(
    (seconds, [format, isLocal]) =>
      strftime(
        seconds,
        format === undefined ? '%Y-%m-%d %H:%M:%S' : needText(format, 'format'),
        isLocal !== false,
      ),
    'date_format local default',
  ),
}

/** `text % values`: a tuple fills several places. */
export const percentFormatted = (text: string, values: Value, { budget }: Pick<Context, 'budget'>): string =>
  printf(text, values instanceof Tuple ? values : [values === UNDEFINED ? '' : values], budget)
