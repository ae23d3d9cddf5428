/** https://www.home-assistant.io/integrations/humidifier.mqtt/ . Humidity in percent. */
import { z } from 'zod'
import type { LiveState, Publication } from '../../../entity-spec'
import { compileCommandTemplate } from '../../../template'
import {
  component,
  given,
  numberOf,
  pickWord,
  publication,
  readNumber,
  send,
  stateInput,
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
  target_humidity_command_topic: topic,
  target_humidity_command_template: template.optional(),
  target_humidity_state_topic: topic.optional(),
  target_humidity_state_template: template.optional(),
  min_humidity: number.default(0),
  max_humidity: number.default(100),
  modes: words.default([]),
  mode_command_topic: topic.optional(),
  mode_command_template: template.optional(),
  mode_state_topic: topic.optional(),
  mode_state_template: template.optional(),
  current_humidity_topic: topic.optional(),
  current_humidity_template: template.optional(),
  action_topic: topic.optional(),
  action_template: template.optional(),
  payload_reset_humidity: word.default('None'),
  payload_reset_mode: word.default('None'),
})

export const humidifierComponent = component('humidifier', Config, (config) => {
  const writePower = compileCommandTemplate(config.command_template)
  const writeHumidity = compileCommandTemplate(config.target_humidity_command_template)
  const writeMode = compileCommandTemplate(config.mode_command_template)
  const states = { [config.payload_off]: 'off', [config.payload_on]: 'on' }
  const humidity = (attribute: string) => (value: string, now: LiveState) =>
    withAttributes(now, {
      [attribute]: value === config.payload_reset_humidity ? null : Math.round(readNumber(value)),
    })
  return {
    fixed: given({
      device_class: config.device_class ?? 'humidifier',
      min_humidity: config.min_humidity,
      max_humidity: config.max_humidity,
      available_modes: config.mode_command_topic && config.modes.length > 0 ? config.modes : undefined,
    }),
    initial: UNKNOWN,
    tolerance: { humidity: 1 },
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: [
      ...stateInput(config.state_topic, config.state_value_template, (value, now) =>
        withState(now, value === 'None' ? 'unknown' : pickWord(value, states)),
      ),
      ...stateInput(
        config.target_humidity_state_topic,
        config.target_humidity_state_template,
        humidity('humidity'),
      ),
      ...stateInput(
        config.current_humidity_topic,
        config.current_humidity_template,
        humidity('current_humidity'),
      ),
      ...stateInput(config.mode_state_topic, config.mode_state_template, (value, now) => {
        if (value === config.payload_reset_mode) return withAttributes(now, { mode: null })
        if (!config.modes.includes(value)) throw new Error(`unknown mode "${value.slice(0, 40)}"`)
        return withAttributes(now, { mode: value })
      }),
      ...stateInput(config.action_topic, config.action_template, (value, now) =>
        withAttributes(now, { action: value === 'None' ? null : value }),
      ),
    ],
    encode({ desired: { state, attributes } }, now) {
      const publications: Publication[] = []
      if (
        (state === 'on' || state === 'off') &&
        (state !== now.state || Object.keys(attributes).length === 0)
      ) {
        const payload = state === 'on' ? config.payload_on : config.payload_off
        publications.push(publication(config, config.command_topic, writePower(payload)))
      }
      const target = numberOf(attributes.humidity)
      if (target !== null) {
        if (target < config.min_humidity || target > config.max_humidity)
          return unsupported('no such humidity')
        publications.push(
          publication(config, config.target_humidity_command_topic, writeHumidity(Math.round(target))),
        )
      }
      const { mode } = attributes
      if (typeof mode === 'string') {
        if (!config.mode_command_topic || !config.modes.includes(mode)) return unsupported('no such mode')
        publications.push(publication(config, config.mode_command_topic, writeMode(mode)))
      }
      return send(publications)
    },
  }
})
