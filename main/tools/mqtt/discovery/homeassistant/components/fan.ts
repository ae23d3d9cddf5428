/** https://www.home-assistant.io/integrations/fan.mqtt/ */
import { z } from 'zod'
import type { Publication, StateInput } from '../../../entity-spec'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  isEmptyPayload,
  numberOf,
  pickWord,
  publication,
  readNumber,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, number, template, topic, word, words } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  state_topic: topic.optional(),
  state_value_template: template.optional(),
  payload_on: word.default('ON'),
  payload_off: word.default('OFF'),
  percentage_command_topic: topic.optional(),
  percentage_command_template: template.optional(),
  percentage_state_topic: topic.optional(),
  percentage_value_template: template.optional(),
  payload_reset_percentage: word.default('None'),
  speed_range_min: number.default(1),
  speed_range_max: number.default(100),
  preset_modes: words.optional(),
  preset_mode_command_topic: topic.optional(),
  preset_mode_command_template: template.optional(),
  preset_mode_state_topic: topic.optional(),
  preset_mode_value_template: template.optional(),
  payload_reset_preset_mode: word.default('None'),
  oscillation_command_topic: topic.optional(),
  oscillation_command_template: template.optional(),
  oscillation_state_topic: topic.optional(),
  oscillation_value_template: template.optional(),
  payload_oscillation_on: word.default('oscillate_on'),
  payload_oscillation_off: word.default('oscillate_off'),
  direction_command_topic: topic.optional(),
  direction_command_template: template.optional(),
  direction_state_topic: topic.optional(),
  direction_value_template: template.optional(),
})
type FanConfig = z.infer<typeof Config>

/** Speed 0 is off; the range counts its own steps from `speed_range_min`. */
const steps = (config: FanConfig): number => Math.max(1, config.speed_range_max - config.speed_range_min + 1)
const toPercentage = (speed: number, config: FanConfig): number =>
  speed === 0
    ? 0
    : Math.round(Math.min(100, Math.max(0, ((speed - config.speed_range_min + 1) / steps(config)) * 100)))
const toSpeed = (percentage: number, config: FanConfig): number =>
  percentage === 0
    ? 0
    : Math.max(
        config.speed_range_min,
        Math.ceil((percentage / 100) * steps(config)) + config.speed_range_min - 1,
      )

function inputsOf(config: FanConfig): StateInput[] {
  const inputs: StateInput[] = []
  const add = (
    stateTopic: string | undefined,
    source: string | undefined,
    apply: (value: string) => Record<string, unknown>,
  ): void => {
    if (!stateTopic) return
    const read = compileValueTemplate(source)
    inputs.push({
      topic: stateTopic,
      read(payload, now) {
        const value = read(payload)
        return value === '' ? now : withAttributes(now, apply(value))
      },
    })
  }
  add(config.percentage_state_topic, config.percentage_value_template, (value) => ({
    percentage: value === config.payload_reset_percentage ? null : toPercentage(readNumber(value), config),
  }))
  add(config.preset_mode_state_topic, config.preset_mode_value_template, (value) => ({
    preset_mode: value === config.payload_reset_preset_mode ? null : value,
  }))
  add(config.oscillation_state_topic, config.oscillation_value_template, (value) => ({
    oscillating:
      pickWord(value, { [config.payload_oscillation_on]: 'yes', [config.payload_oscillation_off]: 'no' }) ===
      'yes',
  }))
  add(config.direction_state_topic, config.direction_value_template, (value) => ({ direction: value }))
  if (config.state_topic) {
    const read = compileValueTemplate(config.state_value_template)
    const states = { [config.payload_off]: 'off', [config.payload_on]: 'on' }
    inputs.push({
      topic: config.state_topic,
      read(payload, now) {
        const value = read(payload)
        return withState(now, isEmptyPayload(value) ? 'unknown' : pickWord(value, states))
      },
    })
  }
  return inputs
}

export const fanComponent = component('fan', Config, (config) => {
  const write = compileCommandTemplate(config.command_template)
  const writers = {
    percentage: compileCommandTemplate(config.percentage_command_template),
    preset_mode: compileCommandTemplate(config.preset_mode_command_template),
    oscillating: compileCommandTemplate(config.oscillation_command_template),
    direction: compileCommandTemplate(config.direction_command_template),
  }
  const topics: Readonly<Record<keyof typeof writers, string | undefined>> = {
    percentage: config.percentage_command_topic,
    preset_mode: config.preset_mode_command_topic,
    oscillating: config.oscillation_command_topic,
    direction: config.direction_command_topic,
  }
  return {
    fixed: given({
      supported_features: Object.entries(topics).flatMap(([name, value]) => (value ? [name] : [])),
      percentage_step: config.percentage_command_topic ? 100 / steps(config) : undefined,
      preset_modes: config.preset_modes,
    }),
    initial: UNKNOWN,
    // A speed is rounded up to the next step, never by a whole one.
    tolerance: { percentage: 100 / steps(config) - 0.5 },
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: inputsOf(config),
    present: (now) =>
      now.state === 'off' && topics.percentage
        ? { ...now, attributes: { ...now.attributes, percentage: 0 } }
        : now,
    encode({ desired: { state, attributes } }, now) {
      const percentage = numberOf(attributes.percentage)
      if (state === 'off' || percentage === 0) {
        return send([publication(config, config.command_topic, write(config.payload_off))])
      }
      const publications: Publication[] = []
      if (state === 'on' || (percentage !== null && now.state !== 'on')) {
        publications.push(publication(config, config.command_topic, write(config.payload_on)))
      }
      for (const name of Object.keys(writers) as (keyof typeof writers)[]) {
        const value = attributes[name]
        if (value === undefined || value === null) continue
        const commandTopic = topics[name]
        if (!commandTopic) return unsupported(`no ${name}`)
        const payload =
          name === 'percentage' && percentage !== null
            ? toSpeed(percentage, config)
            : name === 'oscillating'
              ? value === true
                ? config.payload_oscillation_on
                : config.payload_oscillation_off
              : value
        publications.push(publication(config, commandTopic, writers[name](payload)))
      }
      return send(publications)
    },
  }
})
