import { describe, expect, it } from 'vitest'
import type { Step } from '../../../contract/domain/plan'
import { checkPlan, maxSteps } from '../../../main/dispatcher/check-plan'

const step = (id: string, needs: string[] = [], specialist = 'home'): Step => ({
  id,
  specialist,
  text: id,
  needs,
})
const check = (...steps: Step[]): string => {
  const checked = checkPlan({ route: ['home'], steps }, new Set(['home']))
  return checked.ok ? 'ok' : `${checked.failure.code}: ${checked.failure.message}`
}

describe('the rules of a plan', () => {
  it('lets a diamond through', () => {
    expect(check(step('d', ['b', 'c']), step('b', ['a']), step('c', ['a']), step('a'))).toBe('ok')
  })

  it.each([
    ['no steps', [], /no steps/],
    ['a step that waits for itself', [step('a', ['a'])], /wait for each other/],
    ['a cycle of three', [step('a', ['c']), step('b', ['a']), step('c', ['b'])], /wait for each other/],
    ['an unknown specialist', [step('a', [], 'butler')], /butler/],
    ['a need that does not exist', [step('a', ['z'])], /z/],
    ['two steps of one id', [step('a'), step('a')], /share an id/],
    ['too many steps', Array.from({ length: maxSteps + 1 }, (_, index) => step(`s${index}`)), /at most 12/],
  ])('refuses %s and says why', (_name, steps, why) => {
    expect(check(...steps)).toMatch(/^plan\.invalid/)
    expect(check(...steps)).toMatch(why)
  })

  it('lets the largest plan through', () => {
    expect(check(...Array.from({ length: maxSteps }, (_, index) => step(`s${index}`)))).toBe('ok')
  })
})
