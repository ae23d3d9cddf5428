/** Walks the statements of a template and writes its text. */
import { evaluate, type Scope } from './evaluate'
import { iterate } from './operations'
import type { Node } from './syntax'
import { toText } from './text'
import { TemplateError } from './tokens'
import { Dict, isList, isTruthy, kindOf, type List, orUndefined, type Value } from './values'

export function render(nodes: readonly Node[], scope: Scope): string {
  const { budget } = scope.context
  let output = ''
  for (const node of nodes) {
    budget.spend()
    output += renderNode(node, scope)
    budget.text(output)
  }
  return output
}

function renderNode(node: Node, scope: Scope): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'output':
      return toText(evaluate(node.expression, scope), scope.context.budget)
    case 'set':
      assign(node, evaluate(node.expression, scope), scope)
      return ''
    case 'set-block':
      scope.set(node.target, render(node.body, scope.inner()))
      return ''
    case 'if': {
      const branch = node.branches.find(({ when }) => when === null || isTruthy(evaluate(when, scope)))
      return branch ? render(branch.body, scope) : ''
    }
    case 'for':
      return renderLoop(node, scope)
  }
}

function assign({ targets, attribute }: Extract<Node, { kind: 'set' }>, value: Value, scope: Scope): void {
  const [target = ''] = targets
  if (attribute !== null) {
    const namespace = scope.get(target)
    if (!(namespace instanceof Dict && namespace.isNamespace))
      throw new TemplateError(`${target} is no namespace`)
    namespace.set(attribute, value)
  } else bind(targets, value, scope)
}

/** One name, or as many as the value has items. */
function bind(targets: readonly string[], value: Value, scope: Scope): void {
  const [target = ''] = targets
  if (targets.length === 1) {
    scope.set(target, value)
    return
  }
  if (!isList(value) || value.length !== targets.length)
    throw new TemplateError(`${targets.length} values expected, got ${kindOf(value)}`)
  for (const [at, name] of targets.entries()) scope.set(name, orUndefined(value[at]))
}

function renderLoop(node: Extract<Node, { kind: 'for' }>, scope: Scope): string {
  const { budget } = scope.context
  const all = iterate(evaluate(node.list, scope), scope.context)
  const items = node.condition ? all.filter((item) => isWanted(node, item, scope)) : all
  if (items.length === 0) return render(node.otherwise, scope)
  let output = ''
  for (const [at, item] of items.entries()) {
    const inner = scope.inner()
    inner.set('loop', loopAt(items, at))
    bind(node.targets, item, inner)
    output += render(node.body, inner)
    budget.text(output)
  }
  return output
}

function isWanted(
  { targets, condition }: Extract<Node, { kind: 'for' }>,
  item: Value,
  scope: Scope,
): boolean {
  const inner = scope.inner()
  bind(targets, item, inner)
  return condition !== null && isTruthy(evaluate(condition, inner))
}

/** https://jinja.palletsprojects.com/en/stable/templates/#for */
function loopAt(items: List, at: number): Dict {
  const size = items.length
  return new Dict()
    .set('index', BigInt(at + 1))
    .set('index0', BigInt(at))
    .set('revindex', BigInt(size - at))
    .set('revindex0', BigInt(size - at - 1))
    .set('first', at === 0)
    .set('last', at === size - 1)
    .set('length', BigInt(size))
    .set('previtem', orUndefined(items[at - 1]))
    .set('nextitem', orUndefined(items[at + 1]))
}
