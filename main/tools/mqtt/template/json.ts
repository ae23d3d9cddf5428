/**
 * JSON to template values and back. Not JSON.parse, because a template tells 21 from 21.0 and keeps ids longer than 53 bits whole.
 * Writes as Jinja's `tojson` (sorted keys, spaces, ASCII, safe inside HTML) or as Home Assistant's `to_json` (compact, in order).
 */
import type { Budget } from './budget'
import { floatText } from './text'
import { TemplateError } from './tokens'
import { Dict, isList, UNDEFINED, type Value } from './values'

const MAX_DEPTH = 200
const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y // RFC 8259 section 7
const NUMBER = /-?(?:0|[1-9]\d*)(?<fraction>\.\d+)?(?<exponent>[eE][+-]?\d+)?/y
const WORDS: readonly (readonly [string, Value])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
/** Longer ones are read as floats. */
const MAX_INT_CHARS = 40

class JsonReader {
  private at = 0
  constructor(private readonly source: string) {}

  whole(): Value {
    const value = this.value(0)
    this.match(SPACE)
    if (this.at < this.source.length) throw this.wrong()
    return value
  }

  private wrong(): SyntaxError {
    return new SyntaxError(`not JSON at character ${this.at}`)
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.source)
    if (found) this.at = pattern.lastIndex
    return found
  }

  private take(char: string): boolean {
    this.match(SPACE)
    if (this.source[this.at] !== char) return false
    this.at += 1
    return true
  }

  private expect(char: string): void {
    if (!this.take(char)) throw this.wrong()
  }

  private value(depth: number): Value {
    if (depth > MAX_DEPTH) throw new SyntaxError('nested too deeply')
    if (this.take('{')) return this.dict(depth)
    if (this.take('[')) return this.list(depth)
    if (this.source[this.at] === '"') return this.string()
    for (const [word, value] of WORDS) {
      if (!this.source.startsWith(word, this.at)) continue
      this.at += word.length
      return value
    }
    return this.number()
  }

  private string(): string {
    const found = this.match(STRING)
    if (!found) throw this.wrong()
    return found[0].includes('\\') ? (JSON.parse(found[0]) as string) : found[0].slice(1, -1)
  }

  private number(): Value {
    const found = this.match(NUMBER)
    if (!found) throw this.wrong()
    const [text] = found
    const { fraction, exponent } = found.groups ?? {}
    if (fraction === undefined && exponent === undefined && text.length <= MAX_INT_CHARS) return BigInt(text)
    const value = Number(text)
    if (!Number.isFinite(value)) throw new SyntaxError('number too large')
    return value
  }

  private list(depth: number): Value {
    const items: Value[] = []
    if (this.take(']')) return items
    do items.push(this.value(depth + 1))
    while (this.take(','))
    this.expect(']')
    return items
  }

  private dict(depth: number): Value {
    const dict = new Dict()
    if (this.take('}')) return dict
    do {
      this.match(SPACE)
      if (this.source[this.at] !== '"') throw this.wrong()
      const key = this.string()
      this.expect(':')
      dict.set(key, this.value(depth + 1))
    } while (this.take(','))
    this.expect('}')
    return dict
  }
}

/** Throws SyntaxError. */
export const parseJson = (source: string): Value => new JsonReader(source).whole()

export interface JsonStyle {
  readonly itemSeparator: string
  readonly keySeparator: string
  readonly isSorted: boolean
  readonly write: (text: string) => string
}

const toAscii = (text: string): string =>
  text.replace(/[^\u0020-\u007e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Jinja 3 "tojson": https://jinja.palletsprojects.com/en/stable/templates/#jinja-filters.tojson */
export const jinjaJson: JsonStyle = {
  itemSeparator: ', ',
  keySeparator: ': ',
  isSorted: true,
  write: (text) => toAscii(JSON.stringify(text)).replace(/[<>&']/g, (char) => toUnicode(char)),
}
const toUnicode = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

export const compactJson: JsonStyle = {
  itemSeparator: ',',
  keySeparator: ':',
  isSorted: false,
  write: (text) => JSON.stringify(text),
}

export function writeJson(value: Value, style: JsonStyle, budget: Budget): string {
  budget.spend()
  if (value === null) return 'null'
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return floatText(value)
  if (typeof value === 'string') return budget.text(style.write(value))
  if (value === UNDEFINED) throw new TemplateError('something undefined cannot be written as JSON')
  if (isList(value)) {
    const items = value.map((item) => writeJson(item, style, budget))
    return budget.text(`[${items.join(style.itemSeparator)}]`)
  }
  const pairs = value.items().map(([key, item]) => [keyText(key, style), item] as const)
  if (style.isSorted) pairs.sort(([left], [right]) => (left < right ? -1 : 1))
  const written = pairs.map(([key, item]) => key + style.keySeparator + writeJson(item, style, budget))
  return budget.text(`{${written.join(style.itemSeparator)}}`)
}

function keyText(key: Value, style: JsonStyle): string {
  if (typeof key === 'string') return style.write(key)
  if (typeof key === 'bigint' || typeof key === 'boolean') return `"${String(key)}"`
  if (typeof key === 'number') return `"${floatText(key)}"`
  if (key === null) return '"null"'
  throw new TemplateError('this key cannot be written as JSON')
}
