/** https://www.home-assistant.io/integrations/water_heater.mqtt/ . The state is the operation mode. */
import { z } from 'zod'
import type { LiveState, Publication } from '../../../entity-spec'
import { compileCommandTemplate } from '../../../template'
import {
  component,
  given,
  numberOf,
  publication,
  readNumber,
  send,
  stateInput,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, number, optionalWord, template, topic, words } from '../fields'

const Config = z.object({
  ...entityFields,
  modes: words.default(['off', 'eco', 'electric', 'gas', 'heat_pump', 'high_demand', 'performance']),
  mode_command_topic: topic.optional(),
  mode_command_template: template.optional(),
  mode_state_topic: topic.optional(),
  mode_state_template: template.optional(),
  temperature_command_topic: topic.optional(),
  temperature_command_template: template.optional(),
  temperature_state_topic: topic.optional(),
  temperature_state_template: template.optional(),
  current_temperature_topic: topic.optional(),
  current_temperature_template: template.optional(),
  power_command_topic: topic.optional(),
  power_command_template: template.optional(),
  payload_on: optionalWord('ON'),
  payload_off: optionalWord('OFF'),
  value_template: template.optional(),
  min_temp: number.optional(),
  max_temp: number.optional(),
  temperature_unit: z.string().optional(),
})
type HeaterConfig = z.infer<typeof Config>

/** `on`: with a power topic the heater picks its mode itself; without one it takes its first mode that heats. */
function encodeMode(mode: string, config: HeaterConfig): Publication[] | null {
  const power = mode === 'off' ? config.payload_off : config.payload_on
  if (config.power_command_topic && power !== null && (mode === 'on' || mode === 'off')) {
    const payload = compileCommandTemplate(config.power_command_template)(power)
    return [publication(config, config.power_command_topic, payload)]
  }
  const wanted = mode === 'on' ? config.modes.find((known) => known !== 'off') : mode
  if (!config.mode_command_topic || wanted === undefined || !config.modes.includes(wanted)) return null
  const payload = compileCommandTemplate(config.mode_command_template)(wanted)
  return [publication(config, config.mode_command_topic, payload)]
}

export const waterHeaterComponent = component('water_heater', Config, (config) => {
  const isFahrenheit = config.temperature_unit === 'F'
  const writeTemperature = compileCommandTemplate(config.temperature_command_template)
  compileCommandTemplate(config.mode_command_template)
  compileCommandTemplate(config.power_command_template)
  const degrees = (attribute: string) => (value: string, now: LiveState) =>
    withAttributes(now, { [attribute]: value === 'None' ? null : readNumber(value) })
  return {
    fixed: given({
      operation_list: config.mode_command_topic || config.mode_state_topic ? config.modes : undefined,
      // Home Assistant's defaults are 110 °F and 140 °F.
      min_temp: config.min_temp ?? (isFahrenheit ? 110 : 43.3),
      max_temp: config.max_temp ?? (isFahrenheit ? 140 : 60),
      temperature_unit: config.temperature_unit ? `°${config.temperature_unit}` : undefined,
    }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? (!config.mode_state_topic && !config.temperature_state_topic),
    inputs: [
      ...stateInput(
        config.mode_state_topic,
        config.mode_state_template ?? config.value_template,
        (value, now) => {
          if (value === 'None') return withState(now, 'unknown')
          if (!config.modes.includes(value)) throw new Error(`unknown mode "${value.slice(0, 40)}"`)
          return withState(now, value)
        },
      ),
      ...stateInput(
        config.temperature_state_topic,
        config.temperature_state_template ?? config.value_template,
        degrees('temperature'),
      ),
      ...stateInput(
        config.current_temperature_topic,
        config.current_temperature_template ?? config.value_template,
        degrees('current_temperature'),
      ),
    ],
    encode({ desired: { state, attributes } }, now) {
      const publications: Publication[] = []
      if (state !== undefined && (state !== now.state || Object.keys(attributes).length === 0)) {
        const encoded = encodeMode(state, config)
        if (!encoded) return unsupported(`no mode ${state}`)
        publications.push(...encoded)
      }
      const target = numberOf(attributes.temperature)
      if (target !== null) {
        if (!config.temperature_command_topic) return unsupported('temperature cannot be set')
        publications.push(publication(config, config.temperature_command_topic, writeTemperature(target)))
      }
      return send(publications)
    },
  }
})
