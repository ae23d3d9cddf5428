/** Walks an expression. No eval, no Function, no prototype access; every step is paid for from the budget. */
import type { Budget } from './budget'
import { calculate, needNumber } from './numbers'
import {
  constants,
  type Context,
  findFilter,
  findFunction,
  findMethod,
  findTest,
  type Given,
  member,
  type Operation,
  percentFormatted,
  slice,
} from './operations'
import type { Arguments, Expression } from './syntax'
import { toText } from './text'
import { TemplateError } from './tokens'
import { contains, Dict, isEqual, isTruthy, order, orUndefined, Tuple, UNDEFINED, type Value } from './values'

/** Names in sight: a loop sees its surroundings, its surroundings do not see the loop. */
export class Scope {
  private readonly names = new Map<string, Value>()
  constructor(
    readonly context: Context,
    private readonly outer: Scope | null = null,
  ) {}

  get(name: string): Value {
    const own = this.names.get(name)
    if (own !== undefined) return own
    if (this.outer) return this.outer.get(name)
    return Object.hasOwn(constants, name) ? orUndefined(constants[name]) : UNDEFINED
  }
  set(name: string, value: Value): void {
    this.names.set(name, value)
  }
  inner(): Scope {
    return new Scope(this.context, this)
  }
}

export function createContext(budget: Budget): Context {
  const context: Context = {
    budget,
    applyFilter: (name, value, args) =>
      apply(findFilter(name), value, { args, rest: args, named: NO_NAMES }, context),
    applyTest: (name, value, args) =>
      apply(findTest(name), value, { args, rest: args, named: NO_NAMES }, context),
  }
  return context
}

const NO_NAMES: ReadonlyMap<string, Value> = new Map()

function apply<R>(operation: Operation<R>, value: Value, given: Given, context: Context): R {
  context.budget.spend()
  return operation.run(value, given, context)
}

function called<R>(operation: Operation<R>, value: Value, { positional, named }: Arguments, scope: Scope): R {
  const values = positional.map((item) => evaluate(item, scope))
  const names = new Map<string, Value>(named.map(([name, item]) => [name, evaluate(item, scope)]))
  const { params, takesRest } = operation
  const args = params.map((name, at): Value | undefined =>
    names.has(name) ? names.get(name) : takesRest ? undefined : values[at],
  )
  return apply(operation, value, { args, rest: takesRest ? values : [], named: names }, scope.context)
}

function compare(operator: string, left: Value, right: Value, budget: Budget): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right, budget)
    case '!=':
      return !isEqual(left, right, budget)
    case 'in':
      return contains(right, left, budget)
    case 'not in':
      return !contains(right, left, budget)
    case '<':
      return order(left, right, budget) < 0
    case '>':
      return order(left, right, budget) > 0
    case '<=':
      return order(left, right, budget) <= 0
    default:
      return order(left, right, budget) >= 0
  }
}

function chain({ first, rest }: Extract<Expression, { kind: 'compare' }>, scope: Scope): boolean {
  let left = evaluate(first, scope)
  for (const [operator, expression] of rest) {
    const right = evaluate(expression, scope)
    if (!compare(operator, left, right, scope.context.budget)) return false
    left = right
  }
  return true
}

function binary(node: Extract<Expression, { kind: 'binary' }>, scope: Scope): Value {
  const { budget } = scope.context
  const left = evaluate(node.left, scope)
  if (node.operator === 'and') return isTruthy(left) ? evaluate(node.right, scope) : left
  if (node.operator === 'or') return isTruthy(left) ? left : evaluate(node.right, scope)
  const right = evaluate(node.right, scope)
  if (node.operator === '~') return budget.text(toText(left, budget) + toText(right, budget))
  if (node.operator === '%' && typeof left === 'string') return percentFormatted(left, right, scope.context)
  return calculate(node.operator, left, right, budget)
}

function unary(operator: '-' | '+' | 'not', value: Value): Value {
  if (operator === 'not') return !isTruthy(value)
  const number = needNumber(value, operator)
  return operator === '-' ? -number : number
}

export function evaluate(node: Expression, scope: Scope): Value {
  const { budget } = scope.context
  budget.spend()
  const all = (list: readonly Expression[]): Value[] => list.map((item) => evaluate(item, scope))
  switch (node.kind) {
    case 'literal':
      return node.value
    case 'name':
      return scope.get(node.name)
    case 'list':
      return all(node.items)
    case 'tuple':
      return Tuple.from(all(node.items))
    case 'dict': {
      const dict = new Dict()
      for (const [key, value] of node.entries) dict.set(evaluate(key, scope), evaluate(value, scope))
      return dict
    }
    case 'member':
      return member(evaluate(node.of, scope), evaluate(node.key, scope))
    case 'slice':
      return slice(
        evaluate(node.of, scope),
        node.bounds.map((bound) => (bound ? evaluate(bound, scope) : undefined)),
        scope.context,
      )
    case 'method': {
      const of = evaluate(node.of, scope)
      if (of === UNDEFINED) throw new TemplateError(`${node.name}() of something undefined`)
      return called(findMethod(node.name), of, node.args, scope)
    }
    case 'filter':
      return called(findFilter(node.name), evaluate(node.of, scope), node.args, scope)
    case 'function':
      return called(findFunction(node.name), UNDEFINED, node.args, scope)
    case 'test':
      return called(findTest(node.name), evaluate(node.of, scope), node.args, scope) !== node.isNegated
    case 'unary':
      return unary(node.operator, evaluate(node.of, scope))
    case 'binary':
      return binary(node, scope)
    case 'compare':
      return chain(node, scope)
    case 'choice':
      if (isTruthy(evaluate(node.when, scope))) return evaluate(node.then, scope)
      return node.otherwise ? evaluate(node.otherwise, scope) : UNDEFINED
  }
}
