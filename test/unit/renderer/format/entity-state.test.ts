import { describe, expect, it } from 'vitest'
import { describeAtGlance, describeState } from '../../../../renderer/format/entity-state'
import type { Entity } from '../../../../contract/domain/home'
import { wordsOf } from '../support/words'

const en = wordsOf('en')
const ru = wordsOf('ru')
const entity = (domain: string, state: string, attributes: Record<string, unknown> = {}): Entity => ({
  id: `${domain}.x`,
  domain,
  name: 'X',
  aliases: [],
  state,
  attributes,
})

describe('the state of a device in words', () => {
  it.each([
    ['a dimmed light', entity('light', 'on', { brightness: 102 }), 'On · 40%', 'Включено · 40\u00a0%'],
    ['a light at full', entity('light', 'on', { brightness: 255 }), 'On', 'Включено'],
    [
      'a light barely on is never 0 %',
      entity('light', 'on', { brightness: 1 }),
      'On · 1%',
      'Включено · 1\u00a0%',
    ],
    [
      'a light that is off keeps its old brightness to itself',
      entity('light', 'off', { brightness: 102 }),
      'Off',
      'Выключено',
    ],
    [
      'half open curtains',
      entity('cover', 'open', { current_position: 60 }),
      'Open · 60%',
      'Открыто · 60\u00a0%',
    ],
    [
      'a heating thermostat',
      entity('climate', 'heat', { current_temperature: 20.4, temperature: 21, hvac_action: 'heating' }),
      '20.4\u00a0°C · heating to 21\u00a0°C',
      '20,4\u00a0°C · греет до 21\u00a0°C',
    ],
    [
      'a thermostat that is off',
      entity('climate', 'off', { current_temperature: 18.6 }),
      'Off · 18.6\u00a0°C',
      'Выключено · 18,6\u00a0°C',
    ],
    ['an open window contact', entity('binary_sensor', 'on', { device_class: 'window' }), 'Open', 'Открыто'],
    [
      'a door, which is feminine in Russian',
      entity('binary_sensor', 'off', { device_class: 'door' }),
      'Closed',
      'Закрыта',
    ],
    ['a leak', entity('binary_sensor', 'on', { device_class: 'moisture' }), 'Water!', 'Протечка!'],
    [
      'a measured value',
      entity('sensor', '1234.5', { unit_of_measurement: 'W' }),
      '1,234.5\u00a0W',
      '1\u00a0234,5\u00a0Вт',
    ],
    ['a sensor with words', entity('sensor', 'partly_cloudy'), 'Partly cloudy', 'Partly cloudy'],
    ['a scene has no state', entity('scene', 'unknown'), 'Scene', 'Сцена'],
    ['nothing heard yet', entity('switch', 'unknown'), 'Not known yet', 'Пока неизвестно'],
    ['an unknown domain', entity('lawn_mower', 'mowing_lawn'), 'Mowing lawn', 'Mowing lawn'],
  ])('%s', (_, device, english, russian) => {
    expect(describeState(device, en)).toBe(english)
    expect(describeState(device, ru).replaceAll('\u202f', '\u00a0')).toBe(russian)
  })
})

describe('the state on a tile', () => {
  const warm = { current_temperature: 20.4, temperature: 21 }
  it.each([
    ['heating', { ...warm, hvac_action: 'heating' }, '20.4\u00a0°C · heating', '20,4\u00a0°C · греет'],
    ['idle', { ...warm, hvac_action: 'idle' }, '20.4\u00a0°C', '20,4\u00a0°C'],
    ['without a target', { current_temperature: 20.4 }, 'Heat · 20.4\u00a0°C', 'Обогрев · 20,4\u00a0°C'],
  ])('leaves the target of a thermostat to its control: %s', (_, attributes, english, russian) => {
    const thermostat = entity('climate', 'heat', attributes)
    expect([describeAtGlance(thermostat, en), describeAtGlance(thermostat, ru)]).toEqual([english, russian])
  })
})
