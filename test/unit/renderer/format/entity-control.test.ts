import { describe, expect, it } from 'vitest'
import { hasMoreControls, isActive, targetRange } from '../../../../renderer/format/entity-control'
import { actionsOf } from '../../../../renderer/format/controls/actions'
import { choicesOf } from '../../../../renderer/format/controls/choices'
import { swatchesOf } from '../../../../renderer/format/controls/colors'
import { flagsOf } from '../../../../renderer/format/controls/flags'
import { levelsOf } from '../../../../renderer/format/controls/levels'
import type { Entity } from '../../../../contract/domain/home'
import { demoHome } from '../support/demo-home'

const home = demoHome('en')
const device = (id: string) => home.entities.find((entity) => entity.id === id)!

describe('controls of a tile', () => {
  it('dims by percent and switches off at zero', () => {
    const level = levelsOf(device('light.kitchen'))[0]!
    expect(level.value).toBe(80)
    expect(level.touch(40)).toEqual({ op: 'light_set', slots: { brightness: 40 } })
    expect(level.touch(0)).toEqual({ op: 'turn_off' })
  })
  it('offers dimming of a light that is off, but not of one that cannot dim', () => {
    expect(levelsOf(device('light.living_room'))[0]?.value).toBe(0)
    expect(hasMoreControls(device('light.hallway'))).toBe(false)
  })
  it('moves covers by position only where they report one', () => {
    expect(levelsOf(device('cover.living_room_curtains'))[0]?.touch(25)).toEqual({
      op: 'set_position',
      slots: { position: 25 },
    })
    expect(levelsOf(device('cover.garage_door'))).toEqual([])
  })
  it('sets the speed of a fan', () => {
    expect(levelsOf(device('fan.bedroom'))[0]?.touch(75)).toEqual({
      op: 'set_fan_speed',
      slots: { percentage: 75 },
    })
  })
  it('keeps a thermostat within its own limits, and off when it has no target', () => {
    expect(targetRange(device('climate.living_room'))).toEqual({ target: 21, min: 7, max: 30, step: 0.5 })
    expect(targetRange(device('climate.bedroom'))).toBeNull()
  })
  it('counts an unlocked door as active and a measured value never', () => {
    expect(isActive({ ...device('lock.front_door'), state: 'unlocked' })).toBe(true)
    expect(isActive(device('lock.front_door'))).toBe(false)
    expect(isActive(device('sensor.living_room_humidity'))).toBe(false)
  })
})

const made = (domain: string, state: string, attributes: Record<string, unknown> = {}): Entity => ({
  id: `${domain}.one`,
  domain,
  name: 'One',
  aliases: [],
  state,
  attributes,
})

describe('all other controls of a device', () => {
  it('set what is within its own limits', () => {
    const number = made('number', '3', { min: 0, max: 5, step: 0.5, unit_of_measurement: 's' })
    const [level] = levelsOf(number)
    expect(level).toMatchObject({ value: 3, max: 5, step: 0.5, unit: 's' })
    expect(level?.touch(4.5)).toEqual({ op: 'set_value', slots: { value: 4.5 } })
    const white = made('light', 'on', {
      supported_color_modes: ['color_temp'],
      min_color_temp_kelvin: 2200,
      max_color_temp_kelvin: 4000,
    })
    expect(levelsOf(white).map(({ key, min, max }) => [key, min, max])).toEqual([
      ['brightness', 0, 100],
      ['whiteness', 2200, 4000],
    ])
    // A candle is too warm for this lamp, daylight too cool.
    expect(swatchesOf(white).map(({ key }) => key)).toEqual(['warmWhite', 'neutralWhite'])
  })
  it.each([
    ['climate', 'heat', { hvac_modes: ['off', 'heat'], preset_modes: ['eco'] }, ['mode', 'preset']],
    ['humidifier', 'on', { available_modes: ['auto', 'baby'] }, ['mode']],
    ['select', 'a', { options: ['a', 'b'] }, ['option']],
    ['vacuum', 'docked', { fan_speed_list: ['quiet'] }, ['program']],
    ['alarm_control_panel', 'disarmed', { modes: ['armed_home', 'disarmed'] }, ['arming']],
    ['fan', 'on', { preset_modes: ['sleep'], direction: 'forward' }, ['preset', 'direction']],
    ['light', 'on', { effect_list: ['rainbow'] }, ['effect']],
    ['lock', 'locked', {}, []],
  ])('of a %s (%s) offer its own lists', (domain, state, attributes, keys) => {
    expect(choicesOf(made(domain, state, attributes)).map(({ key }) => key)).toEqual(keys)
  })
  it('switch a thermostat off rather than into a mode called off', () => {
    const [mode] = choicesOf(made('climate', 'heat', { hvac_modes: ['off', 'heat'] }))
    expect(mode?.touch('off')).toEqual({ op: 'turn_off' })
    expect(mode?.touch('heat')).toEqual({ op: 'set_mode', slots: { mode: 'heat' } })
  })
  it('offer only presses that can change something', () => {
    const idle = (entity: Entity) =>
      actionsOf(entity)
        .filter(({ isIdle }) => isIdle)
        .map(({ key }) => key)
    expect(idle(made('vacuum', 'docked'))).toEqual(['dock'])
    expect(idle(made('valve', 'closed'))).toEqual(['stop', 'close'])
    expect(idle(made('media_player', 'off'))).toEqual(['play', 'previous', 'next'])
    expect(actionsOf(made('alarm_control_panel', 'armed_away')).map(({ touch }) => touch.op)).toEqual([
      'turn_off',
    ])
  })
  it('switch swinging and sound where there are any', () => {
    expect(flagsOf(made('fan', 'on', { oscillating: false }))[0]?.touch(true)).toEqual({
      op: 'oscillate',
      slots: { on: true },
    })
    expect(flagsOf(made('media_player', 'on', { is_volume_muted: true }))[0]?.touch(false)).toEqual({
      op: 'media_player_unmute',
    })
    expect(flagsOf(made('fan', 'on'))).toEqual([])
  })
})
