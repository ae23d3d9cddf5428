import { describe, expect, it } from 'vitest'
import type { Condition, EntityTest } from '../../../contract/domain/rule'
import { isMet } from '../../../main/tools/rules/conditions'
import { ruleHome } from './rule-home'

const home = ruleHome('en')
const present = { nowMs: Date.UTC(2026, 10, 23, 8), tz: 'Europe/Berlin', home, place: null }
const test = (entity: string, ...states: string[]): EntityTest => ({
  entities: [entity],
  match: 'any',
  is: { kind: 'state', states },
})
const state = (of: EntityTest, negated?: true): Condition => ({
  kind: 'state',
  test: of,
  ...(negated ? { negated } : {}),
})

describe('what has to hold', () => {
  it('is the state itself, or that it is not so', () => {
    expect(isMet(state(test('light.bedroom', 'on')), present)).toBe(true)
    expect(isMet(state(test('light.bedroom', 'on'), true), present)).toBe(false)
    expect(isMet(state(test('light.bedroom', 'off')), present)).toBe(false)
    expect(isMet(state(test('light.bedroom', 'off'), true), present)).toBe(true)
  })

  it('does not hold either way of what is not there', () => {
    expect(isMet(state(test('light.gone', 'on')), present)).toBe(false)
    expect(isMet(state(test('light.gone', 'on'), true), present)).toBe(false)
  })
})
