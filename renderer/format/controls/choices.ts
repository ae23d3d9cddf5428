/** The lists of a device: modes, presets, effects, sources, and what is chosen of them. */
import type { Touch } from './touch'
import type { Entity } from '../../../contract/domain/home'

export interface Choice {
  /** Key of its label: `choice.<key>`. */
  readonly key:
    'mode' | 'preset' | 'fanMode' | 'effect' | 'source' | 'program' | 'option' | 'direction' | 'arming'
  /** Null where the device says none. */
  readonly value: string | null
  readonly options: readonly string[]
  /** The device's own words (effects, sources), shown as they are. */
  readonly isVerbatim: boolean
  touch(option: string): Touch
}

interface Source {
  readonly key: Choice['key']
  readonly options: string
  /** Attribute of the present one; null: the state is it. */
  readonly value: string | null
  readonly isVerbatim?: boolean
}

const sources: Readonly<Record<string, readonly Source[]>> = {
  climate: [
    { key: 'mode', options: 'hvac_modes', value: null },
    { key: 'preset', options: 'preset_modes', value: 'preset_mode' },
    { key: 'fanMode', options: 'fan_modes', value: 'fan_mode' },
  ],
  water_heater: [{ key: 'mode', options: 'operation_list', value: null }],
  humidifier: [{ key: 'mode', options: 'available_modes', value: 'mode' }],
  fan: [{ key: 'preset', options: 'preset_modes', value: 'preset_mode' }],
  light: [{ key: 'effect', options: 'effect_list', value: 'effect', isVerbatim: true }],
  media_player: [{ key: 'source', options: 'source_list', value: 'source', isVerbatim: true }],
  vacuum: [{ key: 'program', options: 'fan_speed_list', value: 'fan_speed' }],
  select: [{ key: 'option', options: 'options', value: null, isVerbatim: true }],
  alarm_control_panel: [{ key: 'arming', options: 'modes', value: null }],
}

export function choicesOf(entity: Entity): readonly Choice[] {
  const lists = (sources[entity.domain] ?? []).flatMap(
    ({ key, options, value, isVerbatim = false }): Choice[] => {
      const offered = wordsIn(entity, options)
      if (offered.length === 0) return []
      const present: unknown = value === null ? entity.state : entity.attributes[value]
      return [
        {
          key,
          value: typeof present === 'string' && offered.includes(present) ? present : null,
          options: offered,
          isVerbatim,
          touch: (mode) => (mode === 'off' ? { op: 'turn_off' } : { op: 'set_mode', slots: { mode } }),
        },
      ]
    },
  )
  return [...lists, ...direction(entity)]
}

function direction(entity: Entity): readonly Choice[] {
  const present = entity.attributes['direction']
  if (entity.domain !== 'fan' || typeof present !== 'string') return []
  return [
    {
      key: 'direction',
      value: present,
      options: ['forward', 'reverse'],
      isVerbatim: false,
      touch: (next) => ({ op: 'set_direction', slots: { direction: next } }),
    },
  ]
}

function wordsIn(entity: Entity, attribute: string): readonly string[] {
  const list: unknown = entity.attributes[attribute]
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : []
}
