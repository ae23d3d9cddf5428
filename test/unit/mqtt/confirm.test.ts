import { describe, expect, it } from 'vitest'
import { judge } from '../../../main/tools/mqtt/confirm'
import { inDomainWords } from '../../../main/tools/mqtt/domain-words'

type Row = [
  domain: string,
  op: string,
  desired: { state?: string; attributes?: Record<string, unknown> },
  state: string,
  attributes: Record<string, unknown>,
  verdict: string,
]

const rows: readonly Row[] = [
  ['light', 'turn_on', { state: 'on' }, 'on', {}, 'reached'],
  ['light', 'turn_on', { state: 'on' }, 'off', {}, 'no'],
  [
    'light',
    'light_set',
    { state: 'on', attributes: { brightness: 128 } },
    'on',
    { brightness: 126 },
    'reached',
  ],
  ['light', 'light_set', { state: 'on', attributes: { brightness: 128 } }, 'on', { brightness: 125 }, 'no'],
  [
    'light',
    'light_set',
    { attributes: { color_temp_kelvin: 2700 } },
    'on',
    { color_temp_kelvin: 2703 },
    'reached',
  ],
  [
    'light',
    'light_set',
    { attributes: { color_temp_kelvin: 2700 } },
    'on',
    { color_temp_kelvin: 4000 },
    'no',
  ],
  [
    'light',
    'light_set',
    { attributes: { rgb_color: [255, 0, 0] } },
    'on',
    { rgb_color: [250, 10, 8] },
    'reached',
  ],
  ['light', 'light_set', { attributes: { rgb_color: [255, 0, 0] } }, 'on', { rgb_color: [0, 0, 255] }, 'no'],
  ['light', 'light_set', { attributes: { rgb_color: [255, 0, 0] } }, 'on', {}, 'no'],
  [
    'light',
    'light_set',
    { attributes: { brightness: 10, transition: 2 } },
    'on',
    { brightness: 10 },
    'reached',
  ],
  ['cover', 'open', { state: 'open' }, 'opening', { current_position: 10 }, 'moving'],
  ['cover', 'open', { state: 'open' }, 'open', { current_position: 100 }, 'reached'],
  ['cover', 'open', { state: 'open' }, 'open', { current_position: 40 }, 'no'],
  ['cover', 'open', { state: 'open' }, 'closing', { current_position: 40 }, 'no'],
  ['cover', 'close', { state: 'closed' }, 'closing', {}, 'moving'],
  ['cover', 'close', { state: 'closed' }, 'closed', {}, 'reached'],
  [
    'cover',
    'set_position',
    { attributes: { current_position: 40 } },
    'closing',
    { current_position: 90 },
    'moving',
  ],
  [
    'cover',
    'set_position',
    { attributes: { current_position: 40 } },
    'opening',
    { current_position: 90 },
    'no',
  ],
  ['cover', 'set_position', { attributes: { position: 40 } }, 'open', { current_position: 41 }, 'reached'],
  ['cover', 'stop', {}, 'opening', { current_position: 40 }, 'no'],
  ['cover', 'stop', {}, 'open', { current_position: 40 }, 'reached'],
  ['lock', 'lock', { state: 'locked' }, 'locking', {}, 'no'],
  ['lock', 'lock', { state: 'locked' }, 'jammed', {}, 'no'],
  ['lock', 'lock', { state: 'locked' }, 'locked', {}, 'reached'],
  ['vacuum', 'vacuum_return_to_base', { state: 'docked' }, 'returning', {}, 'moving'],
  ['vacuum', 'vacuum_return_to_base', { state: 'returning' }, 'docked', {}, 'reached'],
  [
    'vacuum',
    'set_mode',
    { state: 'docked', attributes: { fan_speed: 'max' } },
    'docked',
    { fan_speed: 'min' },
    'no',
  ],
  ['climate', 'turn_on', { state: 'on' }, 'heat', {}, 'reached'],
  [
    'climate',
    'set_temperature',
    { attributes: { temperature: 21 } },
    'heat',
    { temperature: 21.2 },
    'reached',
  ],
  ['climate', 'set_temperature', { attributes: { temperature: 21 } }, 'heat', { temperature: 20.5 }, 'no'],
  ['fan', 'set_fan_speed', { attributes: { percentage: 30 } }, 'on', { percentage: 30 }, 'reached'],
]

describe('a command counts as done', () => {
  it.each(rows)('%s %s %j, reported %s %j: %s', (domain, op, desired, state, attributes, verdict) => {
    const command = { entityId: `${domain}.x`, op, desired: { attributes: {}, ...desired } }
    expect(judge(command, domain, { state, attributes })).toBe(verdict)
  })

  it('leaves a device with coarse steps room to round, but not a whole step', () => {
    const asked = (percentage: number, reported: number) =>
      judge(
        { entityId: 'fan.x', op: 'set_fan_speed', desired: { attributes: { percentage } } },
        'fan',
        { state: 'on', attributes: { percentage: reported } },
        { percentage: 24.5 },
      )
    expect(asked(30, 50)).toBe('reached')
    expect(asked(100, 75)).toBe('no')
  })
})

describe('words of the domain', () => {
  it.each([
    ['vacuum', 'turn_on', 'on', 'docked', 'cleaning'],
    ['vacuum', 'turn_off', 'off', 'cleaning', 'docked'],
    ['valve', 'turn_on', 'on', 'closed', 'on'],
    ['lock', 'turn_off', 'off', 'locked', 'off'],
    ['light', 'turn_on', 'on', 'off', 'on'],
    ['light', 'toggle', undefined, 'on', 'off'],
    ['cover', 'toggle', undefined, 'closed', undefined],
    ['lock', 'toggle', undefined, 'locked', undefined],
    ['switch', 'toggle', undefined, 'unknown', 'on'],
    ['climate', 'set_temperature', undefined, 'heat', undefined],
  ])('%s %s %s while %s means %s', (domain, op, state, now, meant) => {
    const desired = state === undefined ? { attributes: {} } : { state, attributes: {} }
    const command = inDomainWords({ entityId: 'x', op, desired }, domain, { state: now, attributes: {} })
    expect(command.desired.state).toBe(meant)
  })
})
