/** Tokens to an expression: recursive descent with Jinja's own precedence (jinja2/parser.py), bounded in depth. */
import type { Arguments, Expression } from './syntax'
import { TemplateError, type Token } from './tokens'
import type { Value } from './values'

const MAX_DEPTH = 40
const LITERALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
])
/** Weakest first. Jinja's `**` is left-associative and binds weaker than a sign: `-2 ** 2` is 4. */
const LEVELS: readonly (readonly string[])[] = [['+', '-'], ['~'], ['*', '/', '//', '%'], ['**']]
const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>='])
/** After the name of a test these are no argument of it. */
const NOT_ARGUMENTS = new Set(['else', 'or', 'and', 'is', 'if', 'not', 'in'])

export class ExpressionReader {
  private at = 0
  private depth = 0
  constructor(private readonly tokens: readonly Token[]) {}

  peek(text: string, ahead = 0): boolean {
    const token = this.tokens[this.at + ahead]
    return token !== undefined && token.kind !== 'string' && token.text === text
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

  names(): string[] {
    const isWrapped = this.take('(')
    const names = [this.name()]
    while (this.take(',')) names.push(this.name())
    if (isWrapped) this.expect(')')
    return names
  }

  isAtEnd(): boolean {
    return this.at >= this.tokens.length
  }

  end(): void {
    const token = this.tokens[this.at]
    if (token) throw new TemplateError(`unexpected "${token.text}"`)
  }

  /** `a, b` without brackets is a tuple. */
  expressionOrTuple(): Expression {
    const first = this.expression()
    if (!this.peek(',')) return first
    const items = [first]
    while (this.take(',')) if (!this.isAtEnd()) items.push(this.expression())
    return { kind: 'tuple', items }
  }

  expression(): Expression {
    return this.nested(() => {
      let then = this.or()
      while (this.take('if')) {
        const when = this.or()
        then = { kind: 'choice', when, then, otherwise: this.take('else') ? this.expression() : null }
      }
      return then
    })
  }

  /** In `for x in list if condition` the list ends before the `if`. */
  or(): Expression {
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
    const first = this.level(0)
    const rest: (readonly [string, Expression])[] = []
    for (;;) {
      const token = this.tokens[this.at]
      if (token?.kind === 'operator' && COMPARISONS.has(token.text)) {
        this.at += 1
        rest.push([token.text, this.level(0)])
      } else if (this.take('in')) rest.push(['in', this.level(0)])
      else if (this.peek('not') && this.peek('in', 1)) {
        this.at += 2
        rest.push(['not in', this.level(0)])
      } else return rest.length === 0 ? first : { kind: 'compare', first, rest }
    }
  }

  private level(index: number): Expression {
    const operators = LEVELS[index]
    if (!operators) return this.unary(true)
    let left = this.level(index + 1)
    for (;;) {
      const token = this.tokens[this.at]
      if (token?.kind !== 'operator' || !operators.includes(token.text)) return left
      this.at += 1
      left = { kind: 'binary', operator: token.text, left, right: this.level(index + 1) }
    }
  }

  private unary(hasFilters: boolean): Expression {
    let value: Expression
    if (this.take('-')) value = { kind: 'unary', operator: '-', of: this.nested(() => this.unary(false)) }
    else if (this.take('+'))
      value = { kind: 'unary', operator: '+', of: this.nested(() => this.unary(false)) }
    else value = this.primary()
    value = this.postfix(value)
    return hasFilters ? this.filters(value) : value
  }

  private nested<T>(read: () => T): T {
    this.depth += 1
    if (this.depth > MAX_DEPTH) throw new TemplateError('nested too deeply')
    const result = read()
    this.depth -= 1
    return result
  }

  private postfix(start: Expression): Expression {
    let of = start
    for (;;) {
      if (this.take('.')) of = this.attribute(of)
      else if (this.take('[')) of = this.subscript(of)
      else return of
    }
  }

  private attribute(of: Expression): Expression {
    const token = this.tokens[this.at]
    if (token?.kind === 'number') {
      this.at += 1
      return { kind: 'member', of, key: { kind: 'literal', value: token.value } }
    }
    const name = this.name()
    return this.take('(')
      ? { kind: 'method', of, name, args: this.arguments() }
      : { kind: 'member', of, key: { kind: 'literal', value: name } }
  }

  private subscript(of: Expression): Expression {
    const bounds: (Expression | undefined)[] = []
    const bound = (): Expression | undefined =>
      this.peek(':') || this.peek(']') ? undefined : this.expression()
    bounds.push(bound())
    while (this.take(':')) bounds.push(bound())
    this.expect(']')
    if (bounds.length > 3) throw new TemplateError('a slice has three parts')
    if (bounds.length > 1) return { kind: 'slice', of, bounds }
    const [key] = bounds
    if (!key) throw new TemplateError('a key is missing in []')
    return { kind: 'member', of, key }
  }

  private filters(start: Expression): Expression {
    let of = start
    for (;;) {
      if (this.take('|')) {
        const name = this.name()
        of = { kind: 'filter', of, name, args: this.take('(') ? this.arguments() : NONE }
      } else if (this.take('is')) of = this.test(of)
      else return of
    }
  }

  private test(of: Expression): Expression {
    const isNegated = this.take('not')
    const token = this.tokens[this.at]
    // `is == 3` and `is in [1, 2]` are tests too.
    const isOperator = token?.kind === 'operator' && COMPARISONS.has(token.text)
    if (isOperator) this.at += 1
    const name = isOperator ? token.text : this.name()
    if (this.take('(')) return { kind: 'test', of, name, isNegated, args: this.arguments() }
    return { kind: 'test', of, name, isNegated, args: this.bareArgument() }
  }

  /** `is divisibleby 3`: one argument may stand without brackets. */
  private bareArgument(): Arguments {
    const token = this.tokens[this.at]
    if (!token) return NONE
    const isArgument =
      token.kind === 'operator'
        ? ['[', '{'].includes(token.text)
        : !NOT_ARGUMENTS.has(token.text) || token.kind !== 'name'
    return isArgument ? { positional: [this.postfix(this.primary())], named: [] } : NONE
  }

  private arguments(): Arguments {
    const positional: Expression[] = []
    const named: (readonly [string, Expression])[] = []
    while (!this.take(')')) {
      if (positional.length + named.length > 0) this.expect(',')
      if (this.take(')')) break
      if (this.tokens[this.at]?.kind === 'name' && this.peek('=', 1)) {
        const name = this.name()
        this.expect('=')
        named.push([name, this.expression()])
      } else if (named.length > 0) throw new TemplateError('an argument without a name comes first')
      else positional.push(this.expression())
    }
    return { positional, named }
  }

  private items(closer: string): Expression[] {
    const items: Expression[] = []
    while (!this.take(closer)) {
      if (items.length > 0) this.expect(',')
      if (this.take(closer)) break
      items.push(this.expression())
    }
    return items
  }

  private primary(): Expression {
    const token = this.tokens[this.at]
    if (!token) throw new TemplateError('an expression is missing')
    this.at += 1
    if (token.kind === 'string') return { kind: 'literal', value: this.adjacentStrings(token.text) }
    if (token.kind === 'number') return { kind: 'literal', value: token.value }
    if (token.kind === 'name') {
      const value = LITERALS.get(token.text)
      if (value !== undefined) return { kind: 'literal', value }
      if (this.take('(')) return { kind: 'function', name: token.text, args: this.arguments() }
      return { kind: 'name', name: token.text }
    }
    if (token.text === '(') return this.bracketed()
    if (token.text === '[') return { kind: 'list', items: this.items(']') }
    if (token.text === '{') return this.dict()
    throw new TemplateError(`unexpected "${token.text}"`)
  }

  private adjacentStrings(first: string): string {
    let text = first
    for (let token = this.tokens[this.at]; token?.kind === 'string'; token = this.tokens[this.at]) {
      text += token.text
      this.at += 1
    }
    return text
  }

  private bracketed(): Expression {
    if (this.take(')')) return { kind: 'tuple', items: [] }
    const first = this.expression()
    if (this.take(')')) return first
    this.expect(',')
    return { kind: 'tuple', items: [first, ...this.items(')')] }
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

const NONE: Arguments = { positional: [], named: [] }
