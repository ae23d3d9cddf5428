/** Walks the tree. No eval, no Function, no prototype access; output bounded. */
import { filters, methods, tests } from './filters'
import type { Expression, Node } from './parse'
import { TemplateError } from './tokens'
import { boundedText, isEqual, isTruthy, member, needNumber, toText, UNDEFINED } from './values'

export type Scope = Map<string, unknown>
const MAX_OUTPUT_CHARS = 65_536

function compare(operator: string, left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') {
    if (operator === '<') return left < right
    if (operator === '>') return left > right
    return operator === '<=' ? left <= right : left >= right
  }
  const [a, b] = [needNumber(left, operator), needNumber(right, operator)]
  if (operator === '<') return a < b
  if (operator === '>') return a > b
  return operator === '<=' ? a <= b : a >= b
}

function calculate(operator: string, left: unknown, right: unknown): unknown {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string')
    return boundedText(left + right)
  const [a, b] = [needNumber(left, operator), needNumber(right, operator)]
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '**':
      return a ** b
    default:
      if (b === 0) throw new TemplateError('division by zero')
      if (operator === '/') return a / b
      if (operator === '//') return Math.floor(a / b)
      return a - b * Math.floor(a / b)
  }
}

function contains(list: unknown, item: unknown): boolean {
  if (typeof list === 'string') return list.includes(toText(item))
  if (Array.isArray(list)) return list.some((entry) => isEqual(entry, item))
  return typeof list === 'object' && list !== null && Object.hasOwn(list, toText(item))
}

function binary(node: Extract<Expression, { kind: 'binary' }>, scope: Scope): unknown {
  const left = evaluate(node.left, scope)
  if (node.operator === 'and') return isTruthy(left) ? evaluate(node.right, scope) : left
  if (node.operator === 'or') return isTruthy(left) ? left : evaluate(node.right, scope)
  const right = evaluate(node.right, scope)
  switch (node.operator) {
    case '==':
      return isEqual(left, right)
    case '!=':
      return !isEqual(left, right)
    case 'in':
      return contains(right, left)
    case '~':
      return boundedText(toText(left) + toText(right))
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(node.operator, left, right)
    default:
      return calculate(node.operator, left, right)
  }
}

function call<T>(table: Readonly<Record<string, T>>, name: string, what: string): T {
  const found = Object.hasOwn(table, name) ? table[name] : undefined
  if (found === undefined) throw new TemplateError(`${what} "${name}" is not supported`)
  return found
}

export function evaluate(node: Expression, scope: Scope): unknown {
  const all = (list: readonly Expression[]): unknown[] => list.map((item) => evaluate(item, scope))
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'name':
      return scope.has(node.name) ? scope.get(node.name) : UNDEFINED
    case 'list':
      return all(node.items)
    case 'dict':
      return Object.fromEntries(
        node.entries.map(([key, value]) => [toText(evaluate(key, scope)), evaluate(value, scope)]),
      )
    case 'member':
      return member(evaluate(node.of, scope), evaluate(node.key, scope))
    case 'call':
      return call(methods, node.method, 'method')(evaluate(node.of, scope), all(node.args))
    case 'filter':
      return call(filters, node.filter, 'filter')(evaluate(node.of, scope), all(node.args))
    case 'test': {
      const result = call(tests, node.test, 'test')(evaluate(node.of, scope), all(node.args))
      return node.isNegated ? !result : result
    }
    case 'unary': {
      const value = evaluate(node.of, scope)
      if (node.operator === 'not') return !isTruthy(value)
      return node.operator === '-' ? -needNumber(value, '-') : needNumber(value, '+')
    }
    case 'binary':
      return binary(node, scope)
    case 'choice':
      if (isTruthy(evaluate(node.when, scope))) return evaluate(node.then, scope)
      return node.otherwise ? evaluate(node.otherwise, scope) : UNDEFINED
  }
}

export function render(nodes: readonly Node[], scope: Scope): string {
  let output = ''
  for (const node of nodes) {
    if (node.kind === 'text') output += node.text
    else if (node.kind === 'output') output += toText(evaluate(node.expression, scope))
    else if (node.kind === 'set') scope.set(node.name, evaluate(node.expression, scope))
    else {
      const branch = node.branches.find(({ when }) => when === null || isTruthy(evaluate(when, scope)))
      if (branch) output += render(branch.body, scope)
    }
    if (output.length > MAX_OUTPUT_CHARS) throw new TemplateError('output too long')
  }
  return output
}

/** Names of filters, tests and methods are checked before the first message, so that discovery can report them. */
export function checkNames(nodes: readonly Node[]): void {
  const visit = (node: Expression | null): void => {
    if (!node) return
    if (node.kind === 'filter') call(filters, node.filter, 'filter')
    if (node.kind === 'test') call(tests, node.test, 'test')
    if (node.kind === 'call') call(methods, node.method, 'method')
    if ('of' in node) visit(node.of)
    if (node.kind === 'filter' || node.kind === 'test' || node.kind === 'call') node.args.forEach(visit)
    if (node.kind === 'list') node.items.forEach(visit)
    if (node.kind === 'dict') node.entries.forEach((entry) => entry.forEach(visit))
    if (node.kind === 'member') visit(node.key)
    if (node.kind === 'binary') [node.left, node.right].forEach(visit)
    if (node.kind === 'choice') [node.when, node.then, node.otherwise].forEach(visit)
  }
  for (const node of nodes) {
    if (node.kind === 'output' || node.kind === 'set') visit(node.expression)
    if (node.kind === 'if') {
      for (const { when, body } of node.branches) {
        visit(when)
        checkNames(body)
      }
    }
  }
}
