/** A template's text to its tree. Anything outside the subset is an error that names it. */
import { ExpressionReader } from './expression'
import type { Branch, Expression, Node } from './syntax'
import { segment, TemplateError } from './tokens'

const MAX_NESTING = 20

interface OpenIf {
  readonly word: 'if'
  readonly branches: { when: Expression | null; body: Node[] }[]
}
interface OpenFor {
  readonly word: 'for'
  readonly targets: readonly string[]
  readonly list: Expression
  readonly condition: Expression | null
  readonly body: Node[]
  otherwise: Node[] | null
}
interface OpenSet {
  readonly word: 'set'
  readonly target: string
  readonly body: Node[]
}
type Open = OpenIf | OpenFor | OpenSet

class StatementReader {
  private readonly root: Node[] = []
  private readonly open: Open[] = []

  /** Where the next node goes. */
  body(): Node[] {
    const last = this.open.at(-1)
    if (!last) return this.root
    if (last.word === 'if') return last.branches.at(-1)?.body ?? this.root
    return last.word === 'for' ? (last.otherwise ?? last.body) : last.body
  }

  statement(reader: ExpressionReader): void {
    const word = reader.name()
    const last = this.open.at(-1)
    switch (word) {
      case 'if':
        this.begin({ word, branches: [{ when: reader.expressionOrTuple(), body: [] }] })
        break
      case 'for':
        this.begin(readFor(reader))
        break
      case 'set':
        this.set(reader)
        break
      case 'elif':
      case 'else':
        this.branch(word, reader)
        break
      case 'endif':
      case 'endfor':
      case 'endset':
        if (word !== `end${last?.word ?? ''}`) throw new TemplateError(`{% ${word} %} without a beginning`)
        this.close()
        break
      default:
        throw new TemplateError(`{% ${word} %} is not supported`)
    }
  }

  finish(): readonly Node[] {
    const last = this.open.at(-1)
    if (last) throw new TemplateError(`{% end${last.word} %} is missing`)
    return this.root
  }

  private begin(block: Open): void {
    if (this.open.length >= MAX_NESTING) throw new TemplateError('nested too deeply')
    this.open.push(block)
  }

  private branch(word: 'elif' | 'else', reader: ExpressionReader): void {
    const last = this.open.at(-1)
    const isAfterElse = last?.word === 'if' && last.branches.at(-1)?.when === null
    if (last?.word === 'if' && !isAfterElse)
      last.branches.push({ when: word === 'elif' ? reader.expressionOrTuple() : null, body: [] })
    else if (last?.word === 'for' && word === 'else' && !last.otherwise) last.otherwise = []
    else throw new TemplateError(`{% ${word} %} without an {% if %}`)
  }

  private set(reader: ExpressionReader): void {
    const targets = reader.names()
    const [target = ''] = targets
    if (reader.isAtEnd() && targets.length === 1) {
      this.begin({ word: 'set', target, body: [] })
      return
    }
    const attribute = reader.take('.') ? reader.name() : null
    reader.expect('=')
    this.body().push({ kind: 'set', targets, attribute, expression: reader.expressionOrTuple() })
  }

  private close(): void {
    const done = this.open.pop()
    if (!done) return
    if (done.word === 'if') this.body().push({ kind: 'if', branches: done.branches satisfies Branch[] })
    else if (done.word === 'set')
      this.body().push({ kind: 'set-block', target: done.target, body: done.body })
    else {
      const { targets, list, condition, body } = done
      this.body().push({ kind: 'for', targets, list, condition, body, otherwise: done.otherwise ?? [] })
    }
  }
}

function readFor(reader: ExpressionReader): OpenFor {
  const targets = reader.names()
  reader.expect('in')
  const list = reader.or()
  const condition = reader.take('if') ? reader.expression() : null
  return { word: 'for', targets, list, condition, body: [], otherwise: null }
}

/** Throws TemplateError for anything outside the subset. */
export function parse(source: string): readonly Node[] {
  const statements = new StatementReader()
  for (const part of segment(source)) {
    if (part.kind === 'text') {
      statements.body().push(part)
      continue
    }
    const reader = new ExpressionReader(part.tokens)
    if (part.kind === 'output') {
      statements.body().push({ kind: 'output', expression: reader.expressionOrTuple() })
    } else statements.statement(reader)
    reader.end()
  }
  return statements.finish()
}
