/** https://www.home-assistant.io/integrations/switch.mqtt/ */
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
import { entityFields, template, topic, word } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic,
  command_template: template.optional(),
  state_topic: topic.optional(),
  value_template: template.optional(),
  payload_on: word.default('ON'),
  payload_off: word.default('OFF'),
  state_on: word.optional(),
  state_off: word.optional(),
})

export const switchComponent = component('switch', Config, (config) => {
  const read = compileValueTemplate(config.value_template)
  const write = compileCommandTemplate(config.command_template)
  const states = {
    [config.state_off ?? config.payload_off]: 'off',
    [config.state_on ?? config.payload_on]: 'on',
  }
  return {
    fixed: given({ device_class: config.device_class }),
    initial: UNKNOWN,
    isAssumed: config.optimistic ?? config.state_topic === undefined,
    inputs: config.state_topic
      ? [
          {
            topic: config.state_topic,
            read(payload, now) {
              const value = read(payload)
              return withState(now, isEmptyPayload(value) ? 'unknown' : pickWord(value, states))
            },
          },
        ]
      : [],
    encode({ desired: { state } }) {
      if (state !== 'on' && state !== 'off') return unsupported('a switch is turned on or off')
      return send([
        publication(
          config,
          config.command_topic,
          write(state === 'on' ? config.payload_on : config.payload_off),
        ),
      ])
    },
  }
})
