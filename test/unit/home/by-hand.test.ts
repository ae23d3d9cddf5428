import { expect, it } from 'vitest'
import type { Entity, Home } from '../../../contract/domain/home'
import { planEffects } from '../../../main/tools/home/effects'
import { inverseOf } from '../../../main/tools/home/inverse'
import { saidDone } from '../../../main/tools/home/say/done'

const entity = (id: string, state: string, attributes: Record<string, unknown>): Entity => ({
  id,
  domain: id.split('.')[0] ?? '',
  name: 'Вентилятор',
  aliases: [],
  state,
  attributes,
})
const things = [
  entity('number.delay', '5', { min: 0, max: 10, unit_of_measurement: 's' }),
  entity('cover.blind', 'open', { current_position: 60, current_tilt_position: 30 }),
  entity('fan.desk', 'on', { oscillating: false, direction: 'forward', percentage: 50 }),
]
const home: Home = { id: 'home', floors: [], areas: [], entities: things, timers: [], lists: [] }
const planned = (target: string, op: string, slots: Record<string, unknown>) =>
  planEffects({ step: 's1', tool: 'home', op, slots, targets: [target] }, home)

it.each([
  ['number.delay', 'set_value', { value: 7 }, { state: '7', attributes: {} }],
  ['cover.blind', 'set_tilt', { tilt: 80 }, { state: 'open', attributes: { current_tilt_position: 80 } }],
  ['fan.desk', 'oscillate', { on: true }, { state: 'on', attributes: { oscillating: true } }],
  [
    'fan.desk',
    'set_direction',
    { direction: 'reverse' },
    { state: 'on', attributes: { direction: 'reverse' } },
  ],
])('%s can be told to %s, and told back', (target, op, slots, desired) => {
  const [command] = planned(target, op, slots).commands
  expect(command?.desired).toEqual(desired)
  const was = things.find(({ id }) => id === target)!
  const names = Object.keys(desired.attributes)
  const attributes = Object.fromEntries(names.map((name) => [name, was.attributes[name]]))
  const back = inverseOf({ before: { [target]: { state: was.state, attributes } } }, home)
  const [call] = back.calls
  expect(call?.op).toBe(op)
  expect(Object.keys(call?.slots ?? {})).toEqual(Object.keys(slots))
})

it('is not told a number out of its range, nor to a device that has no such thing', () => {
  expect(planned('number.delay', 'set_value', { value: 11 }).unable).toHaveLength(1)
  expect(planned('fan.desk', 'set_tilt', { tilt: 5 }).unable).toHaveLength(1)
})

it('is said for the journal in both languages', () => {
  const after = { state: 'on', attributes: { oscillating: true } }
  const changed = [{ entity: things[2]!, after }]
  expect(saidDone('oscillate', changed, 'ru')).toBe('Вентилятор поворачивается.')
  expect(saidDone('oscillate', changed, 'en')).toBe('Вентилятор is oscillating.')
})
