/** Tokens to a tree. Depth-bounded recursive descent with Jinja's precedence; anything outside the subset is an error that names it. */
import { segment, TemplateError, type Token } from './tokens'

export type Expression =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
  | {
      readonly kind: 'call'
      readonly of: Expression
      readonly method: string
      readonly args: readonly Expression[]
    }
  | {
      readonly kind: 'filter'
      readonly of: Expression
      readonly filter: string
      readonly args: readonly Expression[]
    }
  | {
      readonly kind: 'test'
      readonly of: Expression
      readonly test: string
      readonly isNegated: boolean
      readonly args: readonly Expression[]
    }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  | {
      readonly kind: 'choice'
      readonly when: Expression
      readonly then: Expression
      readonly otherwise: Expression | null
    }

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly expression: Expression }
  | { readonly kind: 'set'; readonly name: string; readonly expression: Expression }
  | {
      readonly kind: 'if'
      readonly branches: readonly { readonly when: Expression | null; readonly body: readonly Node[] }[]
    }

const MAX_DEPTH = 40
const LITERALS: Readonly<Record<string, unknown>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
}
/** Weakest first. Comparisons and `in` are read in `comparison`. */
const LEVELS: readonly (readonly string[])[] = [['+', '-'], ['~'], ['*', '/', '//', '%']]
const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>='])

class Reader {
  private at = 0
  private depth = 0
  constructor(private readonly tokens: readonly Token[]) {}

  peek(text?: string): boolean {
    const token = this.tokens[this.at]
    if (!token) return false
    return text === undefined || (token.kind !== 'string' && token.text === text)
  }

  take(text: string): boolean {
    if (!this.peek(text)) return false
    this.at += 1
    return true
  }

  expect(text: string): void {
    if (!this.take(text))
      throw new TemplateError(`"${text}" expected, found "${this.tokens[this.at]?.text ?? 'the end'}"`)
  }

  name(): string {
    const token = this.tokens[this.at]
    if (token?.kind !== 'name')
      throw new TemplateError(`a name expected, found "${token?.text ?? 'the end'}"`)
    this.at += 1
    return token.text
  }

  end(): void {
    const token = this.tokens[this.at]
    if (token) throw new TemplateError(`unexpected "${token.text}"`)
  }

  expression(): Expression {
    this.depth += 1
    if (this.depth > MAX_DEPTH) throw new TemplateError('nested too deeply')
    const then = this.or()
    let result = then
    if (this.take('if')) {
      const when = this.or()
      result = { kind: 'choice', when, then, otherwise: this.take('else') ? this.expression() : null }
    }
    this.depth -= 1
    return result
  }

  private or(): Expression {
    let left = this.and()
    while (this.take('or')) left = { kind: 'binary', operator: 'or', left, right: this.and() }
    return left
  }

  private and(): Expression {
    let left = this.not()
    while (this.take('and')) left = { kind: 'binary', operator: 'and', left, right: this.not() }
    return left
  }

  private not(): Expression {
    if (!this.take('not')) return this.comparison()
    return { kind: 'unary', operator: 'not', of: this.nested(() => this.not()) }
  }

  private comparison(): Expression {
    let left = this.level(0)
    for (;;) {
      const token = this.tokens[this.at]
      if (token?.kind === 'operator' && COMPARISONS.has(token.text)) {
        this.at += 1
        left = { kind: 'binary', operator: token.text, left, right: this.level(0) }
      } else if (this.take('in')) {
        left = { kind: 'binary', operator: 'in', left, right: this.level(0) }
      } else if (this.peek('not') && this.tokens[this.at + 1]?.text === 'in') {
        this.at += 2
        left = {
          kind: 'unary',
          operator: 'not',
          of: { kind: 'binary', operator: 'in', left, right: this.level(0) },
        }
      } else return left
    }
  }

  private level(index: number): Expression {
    const operators = LEVELS[index]
    if (!operators) return this.unary()
    let left = this.level(index + 1)
    for (;;) {
      const token = this.tokens[this.at]
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left
      this.at += 1
      left = { kind: 'binary', operator: token.text, left, right: this.level(index + 1) }
    }
  }

  private unary(): Expression {
    for (const operator of ['-', '+'] as const) {
      if (this.take(operator)) return this.nested(() => ({ kind: 'unary', operator, of: this.unary() }))
    }
    const base = this.postfix()
    return this.take('**')
      ? { kind: 'binary', operator: '**', left: base, right: this.nested(() => this.unary()) }
      : base
  }

  private nested<T>(read: () => T): T {
    this.depth += 1
    if (this.depth > MAX_DEPTH) throw new TemplateError('nested too deeply')
    const result = read()
    this.depth -= 1
    return result
  }

  private postfix(): Expression {
    let of = this.primary()
    for (;;) {
      if (this.take('.')) {
        const token = this.tokens[this.at]
        if (token?.kind === 'number') {
          this.at += 1
          of = { kind: 'member', of, key: { kind: 'literal', value: token.value } }
          continue
        }
        const name = this.name()
        of = this.take('(')
          ? { kind: 'call', of, method: name, args: this.list(')') }
          : { kind: 'member', of, key: { kind: 'literal', value: name } }
      } else if (this.take('[')) {
        const key = this.expression()
        this.expect(']')
        of = { kind: 'member', of, key }
      } else if (this.take('|')) {
        of = { kind: 'filter', of, filter: this.name(), args: this.take('(') ? this.list(')') : [] }
      } else if (this.take('is')) {
        const isNegated = this.take('not')
        of = { kind: 'test', of, test: this.name(), isNegated, args: this.take('(') ? this.list(')') : [] }
      } else return of
    }
  }

  /** Call arguments; a keyword argument such as `default(value=0)` is read as positional. */
  private list(closer: string): Expression[] {
    const items: Expression[] = []
    while (!this.take(closer)) {
      if (items.length > 0) this.expect(',')
      if (this.take(closer)) break
      if (this.tokens[this.at]?.kind === 'name' && this.tokens[this.at + 1]?.text === '=') this.at += 2
      items.push(this.expression())
    }
    return items
  }

  private primary(): Expression {
    const token = this.tokens[this.at]
    if (!token) throw new TemplateError('an expression is missing')
    this.at += 1
    if (token.kind === 'string') return { kind: 'literal', value: token.text }
    if (token.kind === 'number') return { kind: 'literal', value: token.value }
    if (token.kind === 'name') {
      if (Object.hasOwn(LITERALS, token.text)) return { kind: 'literal', value: LITERALS[token.text] }
      if (this.take('(')) {
        // `int(x)` and `float(x, 0)` are functions in Home Assistant too: same meaning as the filters.
        const [of, ...args] = this.list(')')
        if (!of) throw new TemplateError(`${token.text}() needs an argument`)
        return { kind: 'filter', of, filter: token.text, args }
      }
      return { kind: 'name', name: token.text }
    }
    if (token.text === '(') {
      const inner = this.expression()
      this.expect(')')
      return inner
    }
    if (token.text === '[') return { kind: 'list', items: this.list(']') }
    if (token.text === '{') return this.dict()
    throw new TemplateError(`unexpected "${token.text}"`)
  }

  private dict(): Expression {
    const entries: (readonly [Expression, Expression])[] = []
    while (!this.take('}')) {
      if (entries.length > 0) this.expect(',')
      if (this.take('}')) break
      const key = this.expression()
      this.expect(':')
      entries.push([key, this.expression()])
    }
    return { kind: 'dict', entries }
  }
}

interface Frame {
  readonly branches: { when: Expression | null; body: Node[] }[]
}

/** Throws TemplateError for anything outside the subset. */
export function parse(source: string): readonly Node[] {
  const root: Node[] = []
  const frames: Frame[] = []
  const body = (): Node[] => frames.at(-1)?.branches.at(-1)?.body ?? root
  for (const part of segment(source)) {
    if (part.kind === 'text') {
      body().push(part)
      continue
    }
    const reader = new Reader(part.tokens)
    if (part.kind === 'output') {
      body().push({ kind: 'output', expression: reader.expression() })
    } else {
      const word = reader.name()
      const frame = frames.at(-1)
      if (word === 'if') {
        if (frames.length >= MAX_DEPTH) throw new TemplateError('nested too deeply')
        frames.push({ branches: [{ when: reader.expression(), body: [] }] })
      } else if (word === 'elif' && frame) frame.branches.push({ when: reader.expression(), body: [] })
      else if (word === 'else' && frame) frame.branches.push({ when: null, body: [] })
      else if (word === 'endif' && frame) {
        frames.pop()
        body().push({ kind: 'if', branches: frame.branches })
      } else if (word === 'set') {
        const name = reader.name()
        reader.expect('=')
        body().push({ kind: 'set', name, expression: reader.expression() })
      } else throw new TemplateError(`{% ${word} %} is not supported`)
    }
    reader.end()
  }
  if (frames.length > 0) throw new TemplateError('{% endif %} is missing')
  return root
}
