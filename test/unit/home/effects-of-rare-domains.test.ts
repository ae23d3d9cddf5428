/** Panels, boilers, humidifiers and settings: what an op asks of them, and which ops ask a person first. */
import { describe, expect, it } from 'vitest'
import { Entity } from '../../../contract/domain/home'
import type { ToolCall } from '../../../contract/domain/plan'
import { planEffects } from '../../../main/tools/home/effects'
import { riskyTargets } from '../../../main/tools/home/risk'

const device = (id: string, state: string, attributes: Record<string, unknown> = {}): Entity =>
  Entity.parse({ id, domain: id.split('.')[0], name: id, state, attributes })

const panel = (state: string, modes?: string[]) =>
  device('alarm_control_panel.house', state, modes ? { modes: [...modes, 'disarmed'] } : {})
const boiler = device('water_heater.boiler', 'eco', {
  operation_list: ['off', 'eco', 'performance'],
  temperature: 50,
  min_temp: 40,
  max_temp: 60,
})
const damp = device('humidifier.damp', 'on', {
  humidity: 45,
  min_humidity: 30,
  max_humidity: 70,
  available_modes: ['eco', 'sleep'],
})
const program = device('select.program', 'cotton', { options: ['cotton', 'wool'] })
const setPoint = device('number.floor', '21', { device_class: 'temperature', min: 5, max: 30 })
const plain = device('number.volume', '3', { min: 0, max: 10 })

const call = (entity: Entity, op: string, slots: ToolCall['slots']): ToolCall => ({
  step: 's1',
  tool: 'home',
  op,
  slots,
  targets: [entity.id],
})

const homeOf = (entity: Entity) => ({
  id: 'h',
  floors: [],
  areas: [],
  entities: [entity],
  timers: [],
  lists: [],
})

type Row = [entity: Entity, op: string, slots: ToolCall['slots'], desired: unknown]

describe('what an op asks of rarer devices', () => {
  it.each<Row>([
    [panel('disarmed'), 'turn_on', {}, { state: 'armed_away', attributes: {} }],
    [panel('disarmed', ['armed_home']), 'turn_on', {}, { state: 'armed_home', attributes: {} }],
    [panel('disarmed'), 'toggle', {}, { state: 'armed_away', attributes: {} }],
    [panel('armed_home'), 'toggle', {}, { state: 'disarmed', attributes: {} }],
    [panel('armed_home'), 'turn_on', {}, 'already'],
    [panel('armed_home'), 'turn_off', {}, { state: 'disarmed', attributes: {} }],
    [
      panel('disarmed', ['armed_night']),
      'set_mode',
      { mode: 'night' },
      { state: 'armed_night', attributes: {} },
    ],
    [panel('disarmed', ['armed_night']), 'set_mode', { mode: 'away' }, 'unable'],
    [boiler, 'turn_on', {}, 'already'],
    [boiler, 'turn_off', {}, { state: 'off', attributes: {} }],
    [boiler, 'set_mode', { mode: 'performance' }, { state: 'performance', attributes: {} }],
    [boiler, 'set_mode', { mode: 'gas' }, 'unable'],
    [boiler, 'set_temperature', { by: 20 }, { state: 'eco', attributes: { temperature: 60 } }],
    [damp, 'set_temperature', { temperature: 55 }, { state: 'on', attributes: { humidity: 55 } }],
    [damp, 'set_temperature', { by: 40 }, { state: 'on', attributes: { humidity: 70 } }],
    [damp, 'set_mode', { mode: 'sleep' }, { state: 'on', attributes: { mode: 'sleep' } }],
    [damp, 'set_mode', { mode: 'turbo' }, 'unable'],
    [program, 'set_mode', { mode: 'wool' }, { state: 'wool', attributes: {} }],
    [program, 'set_mode', { mode: 'silk' }, 'unable'],
    [program, 'turn_on', {}, 'unable'],
    [setPoint, 'set_temperature', { temperature: 23 }, { state: '23', attributes: {} }],
    [setPoint, 'set_temperature', { by: -2 }, { state: '19', attributes: {} }],
    [setPoint, 'set_temperature', { temperature: 90 }, 'unable'],
    [plain, 'set_temperature', { temperature: 5 }, 'unable'],
    [device('update.firmware', 'on'), 'turn_on', {}, 'unable'],
    [device('device_tracker.phone', 'home'), 'turn_off', {}, 'unable'],
  ])('$id $state: %s %j', (entity, op, slots, desired) => {
    const planned = planEffects(call(entity, op, slots), homeOf(entity))
    const outcome =
      planned.commands[0]?.desired ??
      (planned.already.length > 0 ? 'already' : planned.unable.length > 0 ? 'unable' : null)
    expect(outcome).toEqual(desired)
  })

  it.each<[Entity, string, ToolCall['slots'], boolean]>([
    [panel('armed_away'), 'turn_off', {}, true],
    [panel('disarmed'), 'turn_on', {}, false],
    [panel('armed_away'), 'set_mode', { mode: 'disarmed' }, true],
    [panel('armed_away'), 'set_mode', { mode: 'off' }, true],
    [panel('disarmed'), 'set_mode', { mode: 'night' }, false],
    [panel('disarmed'), 'set_mode', { mode: 'homely' }, true],
    [boiler, 'turn_on', {}, false],
    [damp, 'set_mode', { mode: 'sleep' }, false],
  ])('$id $state: %s %j asks first: %s', (entity, op, slots, asks) => {
    expect(riskyTargets(call(entity, op, slots), () => entity)).toEqual(asks ? [entity] : [])
  })
})
