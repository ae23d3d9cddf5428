/** `json_attributes_topic`: any JSON object as further attributes. They never hide those that the component itself reports. */
import type { Behaviour } from '../../entity-spec'
import { compileValueTemplate } from '../../template'
import { withAttributes } from './component'
import { isConfig } from './expand'
import type { EntityFields } from './fields'

const MAX_ATTRIBUTES = 50

export function withJsonAttributes(behaviour: Behaviour, fields: EntityFields): Behaviour {
  const { json_attributes_topic: topic, json_attributes_template: template } = fields
  if (!topic) return behaviour
  const read = compileValueTemplate(template)
  const own = new Set([...Object.keys(behaviour.fixed), ...RESERVED])
  return {
    ...behaviour,
    inputs: [
      ...behaviour.inputs,
      {
        topic,
        read(payload, now) {
          const message: unknown = JSON.parse(read(payload))
          if (!isConfig(message)) throw new Error('not a JSON object')
          const extra = Object.entries(message).filter(([key]) => !own.has(key) && key !== '__proto__')
          return withAttributes(now, Object.fromEntries(extra.slice(0, MAX_ATTRIBUTES)))
        },
      },
    ],
  }
}

/** Written by the components' own topics: a device's raw JSON often carries the same words in its own units. */
const RESERVED = [
  'brightness',
  'color',
  'color_mode',
  'color_temp',
  'color_temp_kelvin',
  'rgb_color',
  'hs_color',
  'effect',
  'current_position',
  'current_tilt_position',
  'percentage',
  'preset_mode',
  'temperature',
  'current_temperature',
  'hvac_action',
  'fan_mode',
  'state',
  'position',
  'friendly_name',
  'device_class',
  'unit_of_measurement',
]
