/** The modes, programs, inputs and effects that a device offers, by whatever name its domain has for the list. */
import type { Entity } from '../../../../contract/domain/home'

const lists = [
  'hvac_modes',
  'preset_modes',
  'available_modes',
  'operation_list',
  'effect_list',
  'fan_speed_list',
  'source_list',
  'fan_modes',
  'modes',
  'options',
]

export const modesOf = ({ domain, attributes }: Entity): string[] =>
  // A sensor and an event have options too, and none to choose.
  ['sensor', 'event'].includes(domain)
    ? []
    : lists.flatMap((key) => {
        const list: unknown = attributes[key]
        const modes = Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : []
        // A panel's "armed_night" is said as "night".
        return modes.map((one) => one.replace(/^armed_/u, ''))
      })
