import { describe, expect, it } from 'vitest'
import { isActive, levelControl, targetRange } from '../../../../renderer/format/entity-control'
import { demoHome } from '../support/demo-home'

const home = demoHome('en')
const device = (id: string) => home.entities.find((entity) => entity.id === id)!

describe('controls of a tile', () => {
  it('dims by percent and switches off at zero', () => {
    const level = levelControl(device('light.kitchen'))!
    expect(level.pct).toBe(80)
    expect(level.touch(40)).toEqual({ op: 'light_set', slots: { brightness: 40 } })
    expect(level.touch(0)).toEqual({ op: 'turn_off' })
  })
  it('offers dimming of a light that is off, but not of one that cannot dim', () => {
    expect(levelControl(device('light.living_room'))?.pct).toBe(0)
    expect(levelControl(device('light.hallway'))).toBeNull()
  })
  it('moves covers by position only where they report one', () => {
    expect(levelControl(device('cover.living_room_curtains'))?.touch(25)).toEqual({
      op: 'set_position',
      slots: { position: 25 },
    })
    expect(levelControl(device('cover.garage_door'))).toBeNull()
  })
  it('sets the speed of a fan', () => {
    expect(levelControl(device('fan.bedroom'))?.touch(75)).toEqual({
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
