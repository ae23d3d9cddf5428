/** Splits a Jinja template into text and code, and code into tokens. Bounded: a payload cannot make it work hard. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

export const MAX_SOURCE_CHARS = 8_192
const MAX_TOKENS = 2_000

export type Token =
  | { readonly kind: 'name' | 'operator'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: bigint | number; readonly text: string }

export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output' | 'statement'; readonly tokens: readonly Token[] }

const OPENERS = /\{\{|\{%|\{#/g
const CLOSERS: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' }

const TOKEN =
  /\s+|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<operator>==|!=|<=|>=|\/\/|\*\*|[-+*/%~<>=|.,:()[\]{}])/gsy
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/** The end of a code block, not looking inside quoted strings and dicts: `{{ {'a': {}} }}`. */
function findEnd(source: string, from: number, closer: string): number {
  let quote = ''
  let depth = 0
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (quote) {
      if (char === '\\') at += 1
      else if (char === quote) quote = ''
    } else if (closer !== '#}' && (char === "'" || char === '"')) quote = char
    else if (depth === 0 && source.startsWith(closer, at)) return at
    else if (closer !== '#}' && char === '{') depth += 1
    else if (char === '}') depth = Math.max(0, depth - 1)
  }
  throw new TemplateError(`"${closer}" is missing`)
}

/** With a point or an exponent it is a float, else an int. */
const readNumber = (text: string): bigint | number => (/[.eE]/.test(text) ? Number(text) : BigInt(text))

export function tokenize(code: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < code.length) {
    const start = TOKEN.lastIndex
    const match = TOKEN.exec(code)
    if (!match) throw new TemplateError(`unexpected "${code.slice(start, start + 10)}"`)
    const { name, number, string, operator } = match.groups ?? {}
    if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (number !== undefined) tokens.push({ kind: 'number', value: readNumber(number), text: number })
    else if (string !== undefined) {
      const text = string.slice(1, -1).replace(/\\(.)/gs, (_, char: string) => ESCAPES[char] ?? char)
      tokens.push({ kind: 'string', text })
    } else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator })
    if (tokens.length > MAX_TOKENS) throw new TemplateError('too long')
  }
  return tokens
}

/** `{%-`, `-%}` and the like trim the text beside them, as in Jinja. */
export function segment(source: string): Segment[] {
  if (source.length > MAX_SOURCE_CHARS) throw new TemplateError(`longer than ${MAX_SOURCE_CHARS} characters`)
  const segments: Segment[] = []
  let at = 0
  let trimNext = false
  const addText = (text: string): void => {
    if (text !== '') segments.push({ kind: 'text', text })
  }
  while (at < source.length) {
    OPENERS.lastIndex = at
    const opener = OPENERS.exec(source)
    let text = source.slice(at, opener ? opener.index : undefined)
    if (trimNext) text = text.trimStart()
    if (!opener) {
      addText(text)
      break
    }
    const from = opener.index + 2
    const end = findEnd(source, from, CLOSERS[opener[0]] ?? '}}')
    let code = source.slice(from, end)
    if (code.startsWith('-')) {
      text = text.trimEnd()
      code = code.slice(1)
    }
    trimNext = code.endsWith('-')
    if (trimNext) code = code.slice(0, -1)
    addText(text)
    if (opener[0] !== '{#')
      segments.push({ kind: opener[0] === '{{' ? 'output' : 'statement', tokens: tokenize(code) })
    at = end + 2
  }
  return segments
}
