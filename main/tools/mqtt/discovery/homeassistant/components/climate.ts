/** https://www.home-assistant.io/integrations/climate.mqtt/ . The state is the HVAC mode. */
import { z } from 'zod'
import type { Attributes, LiveState, Publication, StateInput } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  isEmptyPayload,
  publication,
  readNumber,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, number, optionalWord, template, topic, words } from '../fields'

const Config = z.object({
  ...entityFields,
  modes: words.default(['auto', 'off', 'cool', 'heat', 'dry', 'fan_only']),
  fan_modes: words.optional(),
  preset_modes: words.optional(),
  swing_modes: words.optional(),
  min_temp: number.optional(),
  max_temp: number.optional(),
  temp_step: number.optional(),
  temperature_unit: z.string().optional(),
  value_template: template.optional(),
  power_command_topic: topic.optional(),
  power_command_template: template.optional(),
  payload_on: optionalWord('ON'),
  payload_off: optionalWord('OFF'),
  mode_command_topic: topic.optional(),
  mode_command_template: template.optional(),
  mode_state_topic: topic.optional(),
  mode_state_template: template.optional(),
  temperature_command_topic: topic.optional(),
  temperature_command_template: template.optional(),
  temperature_state_topic: topic.optional(),
  temperature_state_template: template.optional(),
  temperature_high_command_topic: topic.optional(),
  temperature_high_command_template: template.optional(),
  temperature_high_state_topic: topic.optional(),
  temperature_high_state_template: template.optional(),
  temperature_low_command_topic: topic.optional(),
  temperature_low_command_template: template.optional(),
  temperature_low_state_topic: topic.optional(),
  temperature_low_state_template: template.optional(),
  fan_mode_command_topic: topic.optional(),
  fan_mode_command_template: template.optional(),
  fan_mode_state_topic: topic.optional(),
  fan_mode_state_template: template.optional(),
  preset_mode_command_topic: topic.optional(),
  preset_mode_command_template: template.optional(),
  preset_mode_state_topic: topic.optional(),
  preset_mode_value_template: template.optional(),
  swing_mode_command_topic: topic.optional(),
  swing_mode_command_template: template.optional(),
  swing_mode_state_topic: topic.optional(),
  swing_mode_state_template: template.optional(),
  swing_horizontal_modes: words.optional(),
  swing_horizontal_mode_command_topic: topic.optional(),
  swing_horizontal_mode_command_template: template.optional(),
  swing_horizontal_mode_state_topic: topic.optional(),
  swing_horizontal_mode_state_template: template.optional(),
  min_humidity: number.optional(),
  max_humidity: number.optional(),
  target_humidity_command_topic: topic.optional(),
  target_humidity_command_template: template.optional(),
  target_humidity_state_topic: topic.optional(),
  target_humidity_state_template: template.optional(),
  current_temperature_topic: topic.optional(),
  current_temperature_template: template.optional(),
  current_humidity_topic: topic.optional(),
  current_humidity_template: template.optional(),
  action_topic: topic.optional(),
  action_template: template.optional(),
})
type ClimateConfig = z.infer<typeof Config>

interface Channel {
  readonly attribute: string
  readonly isNumber: boolean
  readonly stateTopic: string | undefined
  readonly stateTemplate: string | undefined
  readonly commandTopic: string | undefined
  readonly commandTemplate: string | undefined
}

function channelsOf(config: ClimateConfig): readonly Channel[] {
  const settable = (
    attribute: string,
    prefix:
      | 'temperature'
      | 'temperature_high'
      | 'temperature_low'
      | 'target_humidity'
      | 'fan_mode'
      | 'swing_mode'
      | 'swing_horizontal_mode',
  ): Channel => ({
    attribute,
    isNumber: prefix.startsWith('temperature') || prefix === 'target_humidity',
    stateTopic: config[`${prefix}_state_topic`],
    stateTemplate: config[`${prefix}_state_template`],
    commandTopic: config[`${prefix}_command_topic`],
    commandTemplate: config[`${prefix}_command_template`],
  })
  const readOnly = (
    attribute: string,
    isNumber: boolean,
    stateTopic: string | undefined,
    stateTemplate: string | undefined,
  ): Channel => ({
    attribute,
    isNumber,
    stateTopic,
    stateTemplate,
    commandTopic: undefined,
    commandTemplate: undefined,
  })
  return [
    settable('temperature', 'temperature'),
    settable('target_temp_high', 'temperature_high'),
    settable('target_temp_low', 'temperature_low'),
    settable('fan_mode', 'fan_mode'),
    settable('swing_mode', 'swing_mode'),
    settable('swing_horizontal_mode', 'swing_horizontal_mode'),
    settable('humidity', 'target_humidity'),
    {
      attribute: 'preset_mode',
      isNumber: false,
      stateTopic: config.preset_mode_state_topic,
      stateTemplate: config.preset_mode_value_template,
      commandTopic: config.preset_mode_command_topic,
      commandTemplate: config.preset_mode_command_template,
    },
    readOnly(
      'current_temperature',
      true,
      config.current_temperature_topic,
      config.current_temperature_template,
    ),
    readOnly('current_humidity', true, config.current_humidity_topic, config.current_humidity_template),
    readOnly('hvac_action', false, config.action_topic, config.action_template),
  ]
}

function inputsOf(config: ClimateConfig, channels: readonly Channel[]): StateInput[] {
  const inputs: StateInput[] = []
  for (const { attribute, isNumber, stateTopic, stateTemplate } of channels) {
    if (!stateTopic) continue
    const read = compileValueTemplate(stateTemplate ?? config.value_template)
    inputs.push({
      topic: stateTopic,
      read(payload, now): LiveState {
        const value = read(payload)
        if (value === '') return now
        if (isEmptyPayload(value)) return withAttributes(now, { [attribute]: null })
        return withAttributes(now, { [attribute]: isNumber ? readNumber(value) : value })
      },
    })
  }
  if (config.mode_state_topic) {
    const read = compileValueTemplate(config.mode_state_template ?? config.value_template)
    inputs.push({
      topic: config.mode_state_topic,
      read(payload, now) {
        const mode = read(payload)
        if (isEmptyPayload(mode)) return withState(now, 'unknown')
        if (!config.modes.includes(mode)) throw new Error(`unknown mode "${mode.slice(0, 40)}"`)
        return withState(now, mode)
      },
    })
  }
  return inputs
}

function encodeMode(mode: string, config: ClimateConfig): Publication[] | null {
  const result: Publication[] = []
  const { power_command_topic: powerTopic, mode_command_topic: modeTopic } = config
  const power = mode === 'off' ? config.payload_off : config.payload_on
  if (powerTopic && power !== null) {
    result.push(publication(config, powerTopic, compileCommandTemplate(config.power_command_template)(power)))
  }
  if (mode === 'on') return result.length > 0 ? result : null
  if (modeTopic && config.modes.includes(mode)) {
    result.push(publication(config, modeTopic, compileCommandTemplate(config.mode_command_template)(mode)))
  }
  return result.length > 0 ? result : null
}

/** `on` without a power topic means the mode for warming or cooling that the device knows. */
const modeForOn = (config: ClimateConfig): string =>
  config.power_command_topic
    ? 'on'
    : (['auto', 'heat_cool', 'heat', 'cool'].find((mode) => config.modes.includes(mode)) ?? 'on')

export const climateComponent = component('climate', Config, (config) => {
  const channels = channelsOf(config)
  for (const { commandTemplate } of channels) compileCommandTemplate(commandTemplate)
  const fixed: Attributes = given({
    hvac_modes: config.modes,
    fan_modes: config.fan_mode_command_topic
      ? (config.fan_modes ?? ['auto', 'low', 'medium', 'high'])
      : undefined,
    preset_modes: config.preset_modes,
    swing_modes: config.swing_mode_command_topic ? (config.swing_modes ?? ['on', 'off']) : undefined,
    swing_horizontal_modes: config.swing_horizontal_mode_command_topic
      ? (config.swing_horizontal_modes ?? ['on', 'off'])
      : undefined,
    min_humidity: config.target_humidity_command_topic ? (config.min_humidity ?? 30) : undefined,
    max_humidity: config.target_humidity_command_topic ? (config.max_humidity ?? 99) : undefined,
    min_temp: config.min_temp ?? (config.temperature_unit === 'F' ? 45 : 7),
    max_temp: config.max_temp ?? (config.temperature_unit === 'F' ? 95 : 35),
    target_temp_step: config.temp_step,
    temperature_unit: config.temperature_unit ? `°${config.temperature_unit}` : undefined,
  })
  const halfStep = (config.temp_step ?? 0) / 2 + 0.01
  const reported = [config.mode_state_topic, config.temperature_state_topic].some(
    (stateTopic) => stateTopic !== undefined,
  )
  return {
    fixed,
    initial: UNKNOWN,
    tolerance: { temperature: halfStep, target_temp_high: halfStep, target_temp_low: halfStep },
    isAssumed: config.optimistic ?? !reported,
    inputs: inputsOf(config, channels),
    encode({ desired: { state, attributes } }, now) {
      const publications: Publication[] = []
      const mode = state ?? (typeof attributes.hvac_mode === 'string' ? attributes.hvac_mode : undefined)
      if (mode !== undefined && (mode !== now.state || Object.keys(attributes).length === 0)) {
        const encoded = encodeMode(mode === 'on' ? modeForOn(config) : mode, config)
        if (!encoded) return unsupported(`no mode ${mode}`)
        publications.push(...encoded)
      }
      for (const { attribute, commandTopic, commandTemplate } of channels) {
        const value = attributes[attribute]
        if (value === undefined || value === null) continue
        if (!commandTopic) return unsupported(`${attribute} cannot be set`)
        publications.push(publication(config, commandTopic, compileCommandTemplate(commandTemplate)(value)))
      }
      return send(publications)
    },
  }
})
