import { expect, it } from 'vitest'
import { markOf, questionLine } from '../../../main/cli/run-lines'
import { callTo } from '../../support/scripted-crew'

it('ticks only what was done: an answer without a call has a mark of its own', () => {
  expect(markOf({ status: 'done', calls: [callTo('turn_on')] })).toBe('✓')
  expect(markOf({ status: 'done', calls: [] })).toBe('·')
  expect(markOf({ status: 'failed', calls: [] })).toBe('✗')
  expect(markOf({ status: 'asking', calls: [callTo('unlock')] })).toBe('?')
})

it('numbers choices, never a yes or no', () => {
  const options = [
    { id: 'yes', label: 'Yes' },
    { id: 'no', label: 'No' },
  ]
  const question = { id: 'q', step: 's1', text: 'Unlock?', options }
  expect(questionLine({ ...question, kind: 'confirm' })).toBe('Unlock? [Yes / No]')
  expect(questionLine({ ...question, kind: 'clarify' })).toBe('Unlock? [1) Yes / 2) No]')
})
