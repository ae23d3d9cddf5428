import { expect, it } from 'vitest'
import { countResults } from '../../../scripts/count-results.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

it.each([
  [
    'passed and failed tests',
    [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
    1,
    [3, 1, 0],
  ],
  [
    'a file that could not be loaded as one failure',
    [file('passed', 'passed'), file('failed')],
    1,
    [1, 1, 0],
  ],
  ['an error outside any test as one failure', [file('passed', 'passed')], 1, [1, 1, 0]],
  ['a run without a test as a failure', [], 0, [0, 1, 0]],
  ['a run that was killed as a failure', [file('passed', 'passed')], null, [1, 1, 0]],
  ['tests left out as neither', [file('passed', 'passed', 'pending')], 0, [1, 0, 1]],
])('counts %s', (_what, testResults, code, [passed, failed, skipped]) => {
  expect(countResults({ testResults }, code)).toEqual({ passed, failed, skipped })
})
