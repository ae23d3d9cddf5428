/** The tree of a template. */
import type { Value } from './values'

export interface Arguments {
  readonly positional: readonly Expression[]
  readonly named: readonly (readonly [name: string, value: Expression])[]
}

export type Expression =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list' | 'tuple'; readonly items: readonly Expression[] }
  | { readonly kind: 'dict'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
  | {
      readonly kind: 'slice'
      readonly of: Expression
      /** Start, end and step; absent where left out. */
      readonly bounds: readonly (Expression | undefined)[]
    }
  | { readonly kind: 'method'; readonly of: Expression; readonly name: string; readonly args: Arguments }
  | { readonly kind: 'filter'; readonly of: Expression; readonly name: string; readonly args: Arguments }
  | { readonly kind: 'function'; readonly name: string; readonly args: Arguments }
  | {
      readonly kind: 'test'
      readonly of: Expression
      readonly name: string
      readonly isNegated: boolean
      readonly args: Arguments
    }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | 'not'; readonly of: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: Expression
      readonly right: Expression
    }
  /** Chained as in Python: `1 < x < 5`. */
  | {
      readonly kind: 'compare'
      readonly first: Expression
      readonly rest: readonly (readonly [operator: string, Expression])[]
    }
  | {
      readonly kind: 'choice'
      readonly when: Expression
      readonly then: Expression
      readonly otherwise: Expression | null
    }

export interface Branch {
  /** Null: else. */
  readonly when: Expression | null
  readonly body: readonly Node[]
}

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly expression: Expression }
  /** `attribute`: `{% set ns.attribute = … %}`. */
  | {
      readonly kind: 'set'
      readonly targets: readonly string[]
      readonly attribute: string | null
      readonly expression: Expression
    }
  | { readonly kind: 'set-block'; readonly target: string; readonly body: readonly Node[] }
  | { readonly kind: 'if'; readonly branches: readonly Branch[] }
  | {
      readonly kind: 'for'
      readonly targets: readonly string[]
      readonly list: Expression
      readonly condition: Expression | null
      readonly body: readonly Node[]
      readonly otherwise: readonly Node[]
    }
