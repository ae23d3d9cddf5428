/** https://www.home-assistant.io/integrations/siren.mqtt/ . Without a template commands and states are JSON objects. */
import { z } from 'zod'
import { compileCommandTemplate, compileValueTemplate } from '../../../template'
import {
  component,
  given,
  isEmptyPayload,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withState,
} from '../component'
import { isConfig } from '../expand'
import { entityFields, template, topic, word, words } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  command_off_template: template.optional(),
  state_topic: topic.optional(),
  state_value_template: template.optional(),
  payload_on: word.default('ON'),
  payload_off: word.default('OFF'),
  state_on: word.optional(),
  state_off: word.optional(),
  available_tones: words.optional(),
})

function stateWord(value: string): string {
  if (!value.startsWith('{')) return value
  const message: unknown = JSON.parse(value)
  return isConfig(message) && typeof message.state === 'string' ? message.state : ''
}

export const sirenComponent = component('siren', Config, (config) => {
  const read = compileValueTemplate(config.state_value_template)
  const states = {
    [config.state_off ?? config.payload_off]: 'off',
    [config.state_on ?? config.payload_on]: 'on',
  }
  return {
    fixed: given({ available_tones: config.available_tones }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: config.state_topic
      ? [
          {
            topic: config.state_topic,
            read(payload, now) {
              const value = stateWord(read(payload))
              if (value === '') return now
              return withState(now, isEmptyPayload(value) ? 'unknown' : pickWord(value, states))
            },
          },
        ]
      : [],
    encode({ desired: { state, attributes } }) {
      if (state !== 'on' && state !== 'off') return unsupported('a siren is turned on or off')
      const value = state === 'on' ? config.payload_on : config.payload_off
      const extra = given({ tone: state === 'on' ? attributes.tone : undefined })
      const source =
        state === 'off' ? (config.command_off_template ?? config.command_template) : config.command_template
      const payload = source
        ? compileCommandTemplate(source)(value, { state: value, ...extra })
        : JSON.stringify({ state: value, ...extra })
      return send([publication(config, config.command_topic, payload)])
    },
  }
})
