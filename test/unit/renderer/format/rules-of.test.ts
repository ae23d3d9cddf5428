import { expect, it } from 'vitest'
import { rulesOf } from '../../../../renderer/format/rules-of'
import { demoRules } from '../support/demo-rules'
import type { ShownRule } from '../../../../contract/domain/rule'

const [first] = demoRules('en') as [ShownRule]
const test = { entities: ['lock.porch'], match: 'any', is: { kind: 'state', states: ['unlocked'] } } as const
const withRule = (change: object): ShownRule => ({ ...first, rule: { ...first.rule, ...change } })

it.each([
  ['acts on it', { actions: [{ tool: 'home', op: 'lock', slots: {}, targets: ['lock.porch'] }] }],
  ['waits for it', { trigger: { kind: 'state', test, forMin: 0 } }],
  ['looks at it before it runs', { conditions: [{ kind: 'state', test }] }],
])('finds a rule that %s', (_, change) => {
  const rule = withRule(change)
  expect(rulesOf('lock.porch', [first, rule])).toEqual([rule])
})
