import { expect, test } from 'vitest'
import { BatchOutput } from '../../../contract/domain/batch'
import { isHomeRight, type Expectation } from '../../support/judge'

interface Made {
  readonly op: string
  readonly targets?: string[]
  readonly slots?: Record<string, unknown>
}

const output = (calls: readonly Made[], more: Partial<BatchOutput> = {}): BatchOutput =>
  BatchOutput.parse({
    id: '1',
    lang: 'en',
    route: ['home'],
    steps: [],
    calls: calls.map((call) => ({ step: 's1', tool: 'home', targets: [], slots: {}, ...call })),
    effects: {},
    answer: '',
    confirm: null,
    clarify: null,
    escalate: false,
    failure: null,
    ms: { dispatch: 0, specialist: 0, total: 0 },
    path: 'model',
    tokens: { prompt: 0, cached: 0, output: 0 },
    ...more,
  })

const isRight = (expected: Expectation, out: BatchOutput): boolean =>
  isHomeRight({ id: '1', lang: 'en', text: '', expect: expected }, out)

const on = { state: 'on', attributes: {} }
const dim = (...targets: string[]): Made => ({ op: 'light_set', targets, slots: { brightness: 33.3 } })

test.each<[string, Expectation, BatchOutput, boolean]>([
  [
    'two calls of one operation count together',
    { op: 'light_set', targets: ['a', 'b'], slots: { brightness: 33 } },
    output([dim('a'), dim('b')]),
    true,
  ],
  ['a device too many', { op: 'light_set', targets: ['a'] }, output([dim('a', 'b')]), false],
  ['a device too few', { op: 'light_set', targets: ['a', 'b'] }, output([dim('a')]), false],
  [
    'another value on one of two devices',
    { op: 'light_set', targets: ['a', 'b'], slots: { brightness: 33 } },
    output([dim('a'), { op: 'light_set', targets: ['b'], slots: { brightness: 80 } }]),
    false,
  ],
  [
    'the wrong direction',
    { op: 'light_set', targets: ['a'], slots: { by: '>0' } },
    output([{ op: 'light_set', targets: ['a'], slots: { by: -20 } }]),
    false,
  ],
  [
    'a half degree is not a rounding',
    { op: 'set_temperature', targets: ['a'], slots: { temperature: 21.5 } },
    output([{ op: 'set_temperature', targets: ['a'], slots: { temperature: 21 } }]),
    false,
  ],
  [
    'a length in other units',
    { op: 'start_timer', slots: { minutes: 75 } },
    output([{ op: 'start_timer', slots: { hours: 1, minutes: 15 } }]),
    true,
  ],
  [
    'a second command that was not carried out',
    { calls: [{ op: 'turn_on', targets: ['a'] }, { op: 'cancel_timer' }] },
    output([{ op: 'turn_on', targets: ['a'] }]),
    false,
  ],
  [
    'a command that nobody gave',
    { op: 'cancel_timer' },
    output([{ op: 'cancel_timer' }, { op: 'turn_on', targets: ['a'] }]),
    false,
  ],
  ['a forbidden order done', { idle: true }, output([], { effects: { a: on } }), false],
  ['a forbidden order as a list call', { idle: true }, output([{ op: 'list_add_item' }]), false],
  [
    'a risky order asked about',
    { confirm: true, untouched: ['a'] },
    output([], { confirm: 'Unlock?', effects: { b: on } }),
    true,
  ],
  [
    'a risky order done all the same',
    { confirm: true, untouched: ['a'] },
    output([], { confirm: 'Unlock?', effects: { a: on } }),
    false,
  ],
  ['a risky order passed over in silence', { confirm: true, untouched: ['a'] }, output([]), false],
])('the judge of held-back lines: %s', (_, expected, out, right) => {
  expect(isRight(expected, out)).toBe(right)
})
