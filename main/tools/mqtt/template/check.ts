/** Whether a template stays inside the subset, asked before the first message, so that discovery can report what does not. */
import { findFilter, findFunction, findMethod, findTest, type Operation } from './operations'
import type { Arguments, Expression, Node } from './syntax'
import { TemplateError } from './tokens'

/** Home Assistant's own objects: only its server could fill them. Anything else unknown is undefined, as in Jinja. */
const UNAVAILABLE = new Set(['this', 'entity_id', 'states', 'hass'])

export function check(nodes: readonly Node[]): void {
  for (const node of nodes) {
    switch (node.kind) {
      case 'text':
        break
      case 'output':
      case 'set':
        checkExpression(node.expression)
        break
      case 'set-block':
        check(node.body)
        break
      case 'if':
        for (const { when, body } of node.branches) {
          if (when) checkExpression(when)
          check(body)
        }
        break
      case 'for':
        checkExpression(node.list)
        if (node.condition) checkExpression(node.condition)
        check(node.body)
        check(node.otherwise)
    }
  }
}

function checkCall(operation: Operation<unknown>, name: string, { positional, named }: Arguments): void {
  const { params, takesRest, takesAnyName } = operation
  if (!takesRest && positional.length > params.length)
    throw new TemplateError(`"${name}" takes at most ${params.length} arguments`)
  for (const [key] of named) {
    if (!takesAnyName && !params.includes(key)) throw new TemplateError(`"${name}" has no argument "${key}"`)
  }
  positional.forEach(checkExpression)
  for (const [, value] of named) checkExpression(value)
}

function checkExpression(node: Expression): void {
  switch (node.kind) {
    case 'literal':
      break
    case 'name':
      if (UNAVAILABLE.has(node.name)) throw new TemplateError(`"${node.name}" is not supported`)
      break
    case 'list':
    case 'tuple':
      node.items.forEach(checkExpression)
      break
    case 'dict':
      for (const entry of node.entries) entry.forEach(checkExpression)
      break
    case 'member':
      ;[node.of, node.key].forEach(checkExpression)
      break
    case 'slice':
      checkExpression(node.of)
      for (const bound of node.bounds) if (bound) checkExpression(bound)
      break
    case 'method':
      checkExpression(node.of)
      checkCall(findMethod(node.name), node.name, node.args)
      break
    case 'filter':
      checkExpression(node.of)
      checkCall(findFilter(node.name), node.name, node.args)
      break
    case 'function':
      checkCall(findFunction(node.name), node.name, node.args)
      break
    case 'test':
      checkExpression(node.of)
      checkCall(findTest(node.name), node.name, node.args)
      break
    case 'unary':
      checkExpression(node.of)
      break
    case 'binary':
      ;[node.left, node.right].forEach(checkExpression)
      break
    case 'compare':
      checkExpression(node.first)
      for (const [, expression] of node.rest) checkExpression(expression)
      break
    case 'choice':
      ;[node.when, node.then].forEach(checkExpression)
      if (node.otherwise) checkExpression(node.otherwise)
  }
}
