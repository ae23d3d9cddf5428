/** https://www.home-assistant.io/integrations/vacuum.mqtt/ */
import { z } from 'zod'
import { isConfig } from '../expand'
import {
  component,
  given,
  pickWord,
  publication,
  send,
  UNKNOWN,
  unsupported,
  withAttributes,
  withState,
} from '../component'
import { entityFields, topic, word, words } from '../fields'

const Config = z.object({
  ...entityFields,
  command_topic: topic.optional(),
  state_topic: topic.optional(),
  set_fan_speed_topic: topic.optional(),
  send_command_topic: topic.optional(),
  fan_speed_list: words.optional(),
  supported_features: words.default(['start', 'stop', 'return_home', 'status', 'clean_spot']),
  payload_start: word.default('start'),
  payload_stop: word.default('stop'),
  payload_pause: word.default('pause'),
  payload_return_to_base: word.default('return_to_base'),
  payload_clean_spot: word.default('clean_spot'),
  payload_locate: word.default('locate'),
})

const STATES = {
  cleaning: 'cleaning',
  docked: 'docked',
  paused: 'paused',
  idle: 'idle',
  returning: 'returning',
  error: 'error',
}

export const vacuumComponent = component('vacuum', Config, (config) => {
  const commands: Readonly<Record<string, readonly [feature: string, payload: string]>> = {
    cleaning: ['start', config.payload_start],
    returning: ['return_home', config.payload_return_to_base],
    docked: ['return_home', config.payload_return_to_base],
    paused: ['pause', config.payload_pause],
    idle: ['stop', config.payload_stop],
  }
  return {
    fixed: given({ supported_features: config.supported_features, fan_speed_list: config.fan_speed_list }),
    initial: UNKNOWN,
    isAssumed: config.state_topic === undefined,
    inputs: config.state_topic
      ? [
          {
            topic: config.state_topic,
            read(payload, now) {
              const message: unknown = JSON.parse(payload)
              if (!isConfig(message)) throw new Error('not a JSON object')
              const { state, fan_speed: fanSpeed, battery_level: battery } = message
              const next = withAttributes(now, given({ fan_speed: fanSpeed, battery_level: battery }))
              if (state === null) return withState(next, 'unknown')
              return state === undefined ? next : withState(next, pickWord(state, STATES))
            },
          },
        ]
      : [],
    encode({ desired: { state, attributes } }) {
      const speed = attributes.fan_speed
      if (typeof speed === 'string') {
        if (!config.set_fan_speed_topic || !config.fan_speed_list?.includes(speed))
          return unsupported('no such fan speed')
        return send([publication(config, config.set_fan_speed_topic, speed)])
      }
      const command = state === undefined ? undefined : commands[state]
      if (!command || !config.command_topic || !config.supported_features.includes(command[0]))
        return unsupported('no such command')
      return send([publication(config, config.command_topic, command[1])])
    },
  }
})
